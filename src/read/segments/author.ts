import type { Voice } from '../finder.ts'
import type { Cast } from './cast.ts'
import type { Quoted } from './quotes.ts'

/**
 * The one in whose name the whole text speaks: named by the title ("Remarks by …", "Statement of the Spokesperson, …"), or the
 * principal of the side that published where the text says "I"; null for a text that tells of others.
 */
export function authorOf(cast: Cast, speech: readonly Quoted[]): Voice | null {
  return titled(cast) ?? (saysI(cast, speech) && cast.host ? { kind: 'person', person: cast.host } : null)
}

function titled(cast: Cast): Voice | null {
  const heading = cast.prose.paragraphs.find((paragraph) => paragraph.heading)
  if (!heading) return null
  const first = cast.prose.sentences[heading.first]!.first
  const last = cast.prose.sentences[heading.last - 1]!.last
  for (let i = first; i < last - 2; i++) {
    const by = cast.tokens[i + 1]!.lower
    if (!cast.voices.authored.has(cast.tokens[i]!.lower) || (by !== 'by' && by !== 'of')) continue
    const named = cast.mentionsIn(i + 2, Math.min(last, i + 16))[0]
    if (named) return { kind: 'person', person: named.person }
  }
  return null
}

function saysI(cast: Cast, speech: readonly Quoted[]): boolean {
  let at = 0
  let found = 0
  for (let i = 0; i < cast.tokens.length && found < 2; i++) {
    while (at < speech.length && speech[at]!.last <= i) at++
    const inside = at < speech.length && speech[at]!.first <= i
    if (!inside && cast.tokens[i]!.text === 'I' && cast.tokens[i]!.pos === 'PRON') found++
  }
  return found >= 2
}

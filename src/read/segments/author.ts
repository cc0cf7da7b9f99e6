import type { Voice } from '../finder.ts'
import type { Cast } from './cast.ts'
import type { Quoted } from './quotes.ts'

/**
 * The one in whose name the whole text speaks: named by the title ("Remarks by …", "Statement of the Spokesperson, …"), or the
 * principal of the side that published where the text says "I"; null for a text that tells of others.
 */
export function authorOf(cast: Cast, speech: readonly Quoted[]): Voice | null {
  const { singular, plural } = firstPersons(cast, speech)
  const named = singular + plural >= enough ? titled(cast) : null
  return named ?? (singular >= enough && cast.host ? { kind: 'person', person: cast.host } : null)
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

const enough = 2

/** How often the text itself says "I" and "we", what is quoted left aside. */
function firstPersons(cast: Cast, speech: readonly Quoted[]): { singular: number; plural: number } {
  let at = 0
  let singular = 0
  let plural = 0
  for (const [i, { lower, pos }] of cast.tokens.entries()) {
    while (at < speech.length && speech[at]!.last <= i) at++
    if (pos !== 'PRON' || (at < speech.length && speech[at]!.first <= i)) continue
    if (cast.voices.i.has(lower)) singular++
    if (cast.voices.we.has(lower)) plural++
  }
  return { singular, plural }
}

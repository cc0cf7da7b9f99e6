import type { Span } from '../../model/index.ts'
import type { Prose } from '../../text/index.ts'
import type { ContactWords } from './words.ts'

/** One sentence of the lead. `title` is true of the heading, `bullet` of listed lines; `rank` counts the other sentences from 0. */
export interface LeadSentence extends Span {
  readonly index: number
  readonly text: string
  readonly title: boolean
  readonly bullet: boolean
  readonly rank: number
}

const longest = 30
const widest = 1500

/**
 * The sentences that tell of the contact: the title, then the first thirty of the body that are neither attribution lines
 * nor bare date lines. Sentences are cut at 1,500 characters.
 */
export function lead(prose: Prose, words: ContactWords): readonly LeadSentence[] {
  const found: LeadSentence[] = []
  let rank = 0
  for (const [index, { start, end, paragraph }] of prose.sentences.entries()) {
    if (rank >= longest) break
    if (found.length >= 2 * longest) break
    const title = prose.paragraphs[paragraph]!.heading
    const text = prose.text.slice(start, Math.min(end, start + widest))
    if (!title && isAside(text, words)) continue
    const bullet = !title && /^[-–—•*·▪◦]/u.test(text)
    found.push({ index, start, end: start + text.length, text, title, bullet, rank: title || bullet ? rank : rank++ })
  }
  return found
}

/** True of bare numbers and of lines that say who published or when, not what happened. */
function isAside(text: string, words: ContactWords): boolean {
  if (text.length < 300 && words.attribution.some((pattern) => text.search(pattern) >= 0)) return true
  if (!/\p{L}{2}/u.test(text)) return true
  return text.length < 60 && /\d/.test(text) && (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) < 5
}

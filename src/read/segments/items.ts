import type { Paragraph } from '../../text/index.ts'
import type { Cast } from './cast.ts'

const marker = /^(?:\(?(?:\d{1,3}|[ivxlc]{1,6}|[a-z])[.)]|[-–—•*·▪◦‣●])\s*(?=\S)/iu

/** How many characters at the start of a paragraph only number or mark it as an item; 0 for none. */
export function markerLength(cast: Cast, paragraph: Paragraph): number {
  return (
    marker.exec(cast.prose.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12)))?.[0].length ?? 0
  )
}

/** The first token of a sentence past what numbers its paragraph; the sentence's end when there is no more. */
export function pastMarker(cast: Cast, sentence: number): number {
  const { first, last, paragraph } = cast.prose.sentences[sentence]!
  const whole = cast.prose.paragraphs[paragraph]!
  const end = whole.start + markerLength(cast, whole)
  let i = first
  while (i < last && cast.tokens[i]!.start < end) i++
  return i
}

/** True where the paragraph that follows the sentence is an item, and the sentence ends in a colon: "agreed that:". */
export function opensList(cast: Cast, sentence: number): boolean {
  const { last, paragraph } = cast.prose.sentences[sentence]!
  const next = cast.prose.paragraphs[paragraph + 1]
  return cast.tokens[last - 1]!.text === ':' && next !== undefined && markerLength(cast, next) > 0
}

/** The sort of mark that opens the sentence's paragraph, digits as `1`, letters as `a`, others as they are; empty for none. */
export function markerOf(cast: Cast, paragraph: number): string {
  const whole = cast.prose.paragraphs[paragraph]
  if (!whole) return ''
  const mark = cast.prose.text.slice(whole.start, whole.start + markerLength(cast, whole)).trim()
  return mark.replace(/\d+/, '1').replace(/[a-z]+/i, 'a')
}

import type { Span } from '../model/index.ts'

/** The longest stretch that is tokenised at once, and the longest run without a space, in UTF-16 code units. */
const longestPiece = 10_000
const longestRun = 120

/**
 * Cuts a paragraph into pieces that a tokeniser can take in time: at the end of a sentence, else at a space, and within
 * runs without any. Prose is one piece; only texts made to be slow, and very long ones, are cut.
 */
export function pieces(text: string): Span[] {
  const cuts = [0]
  for (const { index, 0: run } of text.matchAll(new RegExp(`\\S{${longestRun + 1},}`, 'g'))) {
    for (let at = longestRun; at < run.length; at += longestRun) cuts.push(whole(text, index + at))
  }
  const spans = [...cuts, text.length].slice(1).map((end, i) => ({ start: cuts[i]!, end }))
  return spans.flatMap(({ start, end }) => shortened(text, start, end))
}

function shortened(text: string, start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  while (end - from > longestPiece) {
    const limit = from + longestPiece
    const stop = text.lastIndexOf('. ', limit)
    const space = text.lastIndexOf(' ', limit)
    const cut = stop > from ? stop + 1 : space > from ? space : whole(text, limit)
    spans.push({ start: from, end: cut })
    from = cut
  }
  spans.push({ start: from, end })
  return spans
}

/** The place itself, or the one before where it would part the two halves of a character. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

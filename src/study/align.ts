import type { Span } from '../model/index.ts'

/** A text with its white space folded, and where each of its offsets has gone. */
export interface Folded {
  readonly text: string
  /** The place in `text` of an offset of the unfolded text. */
  at(offset: number): number
}

/** Folds runs of white space to one space, none at the start. */
export function folded(text: string): Folded {
  const places = new Uint32Array(text.length + 1)
  let out = ''
  for (let i = 0; i < text.length; i++) {
    places[i] = out.length
    const character = text[i]!
    if (!/\s/.test(character)) out += character
    else if (out !== '' && !out.endsWith(' ')) out += ' '
  }
  places[text.length] = out.length
  return { text: out, at: (offset) => places[offset]! }
}

/** A predicted span in the gold text's folded offsets; `-1` at both ends where its words are not there. */
export function aligned({ start, end }: Span, own: Folded, gold: Folded): Span {
  const span = { start: own.at(start), end: own.at(end) }
  return own.text === gold.text ? span : nearest(own.text.slice(span.start, span.end).trim(), span.start, gold.text)
}

function nearest(quote: string, start: number, text: string): Span {
  let best = -1
  for (let at = quote ? text.indexOf(quote) : -1; at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at
  }
  return best < 0 ? { start: -1, end: -1 } : { start: best, end: best + quote.length }
}

/** How far two spans agree: what they share over what they cover together, 0 to 1. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Pairs spans one to one, the best overlap first, none below a half. */
export function bestPairs<A extends Span, B extends Span>(these: readonly A[], those: readonly B[]): [A, B][] {
  const candidates = these
    .flatMap((a, i) => those.map((b, j) => ({ value: overlap(a, b), i, j })))
    .filter(({ value }) => value >= 0.5)
    .sort((a, b) => b.value - a.value)
  const pairs = new Map<number, number>()
  const used = new Set<number>()
  for (const { i, j } of candidates) {
    if (pairs.has(i) || used.has(j)) continue
    pairs.set(i, j)
    used.add(j)
  }
  return [...pairs].map(([i, j]) => [these[i]!, those[j]!])
}

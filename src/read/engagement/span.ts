import type { Evidence, Span } from '../../model/index.ts'

/** The words of `text` from `start` to `end` as evidence for `rule`. */
export function evidenceOf(text: string, { start, end }: Span, rule: string): Evidence {
  return { start, end, quote: text.slice(start, end), rule }
}

/** True where `inner` lies wholly in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True where two spans share a place. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

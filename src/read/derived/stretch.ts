import type { Span } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'

/** The tokens `[first, last)` that a span of the text covers, found by halving. */
export function stretchOf(tokens: readonly Token[], { start, end }: Span): { first: number; last: number } {
  const first = firstWhere(tokens.length, (i) => tokens[i]!.end > start)
  return {
    first,
    last: Math.max(
      first,
      firstWhere(tokens.length, (i) => tokens[i]!.start >= end),
    ),
  }
}

/** The things that lie within a span, of a list in order of place that does not overlap. */
export function inside<T extends Span>(things: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let i = firstWhere(things.length, (k) => things[k]!.start >= start); i < things.length; i++) {
    if (things[i]!.start >= end) break
    if (things[i]!.end <= end) found.push(things[i]!)
  }
  return found
}

/** The first index for which a test holds that holds for all after it; `count` when it never does. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Counts what was found, what was found wrongly and what was missed. */
export interface Tally {
  found: number
  wrong: number
  missed: number
}

/** Counts how often something was right. */
export interface Share {
  right: number
  of: number
}

export const tally = (): Tally => ({ found: 0, wrong: 0, missed: 0 })
export const share = (): Share => ({ right: 0, of: 0 })

export function count(into: Tally, found: number, wrong: number, missed: number): void {
  into.found += found
  into.wrong += wrong
  into.missed += missed
}

export function judge(into: Share, right: boolean): void {
  into.of++
  if (right) into.right++
}

/** The figure of a tally (F1) or a share, 0 to 1; null where there was nothing to find. */
export function figure(counted: Tally | Share): number | null {
  if ('of' in counted) return counted.of ? counted.right / counted.of : null
  const all = 2 * counted.found + counted.wrong + counted.missed
  return all ? (2 * counted.found) / all : null
}

/** How much of what was found is right. */
export function precision({ found, wrong }: Tally): number | null {
  return found + wrong ? found / (found + wrong) : null
}

/** How much of what there is was found. */
export function recall({ found, missed }: Tally): number | null {
  return found + missed ? found / (found + missed) : null
}

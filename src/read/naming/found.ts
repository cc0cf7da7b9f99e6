import type { Named } from '../../lexicon/gazetteer.ts'

/** A name found in a line: words `[first, last)`, what it means, and the states named within it. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly named: Named
  readonly rule: string
  readonly inside: readonly Found[]
}

/** True of bodies, initiatives and documents: what may have a state in its name. */
export const isThing = ({ type }: Named): boolean => type !== 'country' && type !== 'place'

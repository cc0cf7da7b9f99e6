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

/**
 * True of what counts as named within a longer name of the type `outer`: a state; a body beside another by a dash
 * ("ASEAN-Aldmark"); a state's own body in the name of an occasion or paper ("12th Congress of the Borovia Labour Party").
 */
export function isNamedWithin({ named }: Found, outer: Named['type'], dashed: boolean): boolean {
  if (named.type === 'country') return true
  if (named.type !== 'organization') return false
  return (named.party && dashed) || (named.country !== null && outer !== 'organization')
}

import type { Finder } from './finder.ts'

/**
 * Sorts finders so that each comes after those that give what it needs; otherwise the order given is kept.
 * Throws a `RangeError` that names the finder and the finding when a need is given by none, by two, or in a circle.
 */
export function inOrder(finders: readonly Finder[]): readonly Finder[] {
  const given = new Map<string, Finder>()
  for (const finder of finders) {
    const other = given.get(finder.gives)
    if (other) throw new RangeError(`both ${other.name} and ${finder.name} give ${finder.gives}`)
    given.set(finder.gives, finder)
  }
  const sorted: Finder[] = []
  const state = new Map<Finder, 'open' | 'done'>()
  const visit = (finder: Finder): void => {
    if (state.get(finder) === 'done') return
    if (state.get(finder) === 'open') throw new RangeError(`${finder.name} needs what it gives, in a circle`)
    state.set(finder, 'open')
    for (const need of finder.needs) {
      const giver = given.get(need)
      if (!giver) throw new RangeError(`${finder.name} needs ${need}, which no finder gives`)
      visit(giver)
    }
    state.set(finder, 'done')
    sorted.push(finder)
  }
  finders.forEach(visit)
  return sorted
}

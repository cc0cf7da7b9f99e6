import type { Sighting } from './sightings.ts'
import { foldPart } from './spelling.ts'
import type { Line } from './words.ts'

/**
 * Leaves out capitalised runs that nothing shows to be a person. A title, a form of address, a title after the name or an act in
 * running prose shows it; so does standing in a list with one shown, or being a part of a name shown elsewhere.
 */
export function credible(named: readonly Sighting[], lines: readonly Line[]): Sighting[] {
  const sure = new Set(named.filter((one) => !lines[one.line]!.shouting && isShown(one, lines[one.line]!)))
  for (let grown = true; grown; ) grown = spread(named, sure, lines)
  const known = [...sure].map(({ name }) => new Set(name.parts.map(foldPart)))
  const isKnown = ({ name }: Sighting) => known.some((parts) => name.parts.every((part) => parts.has(foldPart(part))))
  return named.filter((one) => sure.has(one) || (isKnown(one) && (one.by === 'bare' || !lines[one.line]!.shouting)))
}

function isShown(sighting: Sighting, line: Line): boolean {
  return sighting.by !== 'bare' || (!line.headline && acts(sighting, line))
}

function acts({ name }: Sighting, { words }: Line): boolean {
  const next = words[name.to]
  if (next?.key === 'and' && words[name.to + 1]?.key === 'others') return true
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !next.capital && !/ing$/.test(next.key)
}

/** Takes in the bare names that stand in a list beside one already shown. */
function spread(named: readonly Sighting[], sure: Set<Sighting>, lines: readonly Line[]): boolean {
  const before = sure.size
  for (const [i, one] of named.entries()) {
    if (sure.has(one) || lines[one.line]!.headline) continue
    const beside = [named[i - 1], named[i + 1]].some((other) => other && sure.has(other) && isListed(one, other, lines))
    if (beside) sure.add(one)
  }
  return sure.size > before
}

function isListed(a: Sighting, b: Sighting, lines: readonly Line[]): boolean {
  if (a.line !== b.line) return false
  const [left, right] = a.name.from < b.name.from ? [a, b] : [b, a]
  const between = lines[a.line]!.words.slice(left.name.to, right.name.from)
  return right.by === 'bare' && between.length <= 2 && between.every(({ key }) => /^(?:,|and|&|;)$/.test(key))
}

import type { Sighting } from './sightings.ts'
import { foldPart } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

/**
 * Leaves out capitalised runs that nothing shows to be a person. A title, a form of address, a title after the name or an act in
 * running prose shows it; so does standing in a list with one shown, or being a part of a name shown elsewhere.
 */
export function credible(named: readonly Sighting[], lines: readonly Line[], vocabulary: Vocabulary): Sighting[] {
  const sure = new Set(named.filter((one) => !lines[one.line]!.shouting && isShown(one, lines[one.line]!, vocabulary)))
  for (let grown = true; grown; ) grown = spread(named, sure, lines)
  const known = [...sure].map(({ name }) => new Set(name.parts.map(foldPart)))
  const isKnown = ({ name }: Sighting) => known.some((parts) => name.parts.every((part) => parts.has(foldPart(part))))
  return named.filter((one) => sure.has(one) || (isKnown(one) && (one.by === 'bare' || !lines[one.line]!.shouting)))
}

function isShown(sighting: Sighting, line: Line, vocabulary: Vocabulary): boolean {
  const { name, by } = sighting
  if (by !== 'bare') return true
  const first = foldPart(name.parts[0]!)
  if (vocabulary.givenNames.has(first) && line.words[name.to]?.key !== 'of') return true
  if (name.parts.length === 1) return true
  const second = line.words[name.from + 1]!.key
  if (
    vocabulary.familyFirst.has(first) &&
    name.to === name.from + 2 &&
    !line.headline &&
    !vocabulary.common.has(second)
  )
    return true
  return !line.headline && acts(sighting, line, vocabulary)
}

function acts({ name }: Sighting, { words }: Line, { personVerbs }: Vocabulary): boolean {
  let at = name.to
  if (words[at]?.key === 'and' && words[at + 1]?.key === 'others') return true
  if (words[at]?.text === ',' && words[at + 1]?.key === 'who') return true
  while (/^(?:AUX|ADV)$/.test(words[at]?.pos ?? '') && at < name.to + 3) at++
  return personVerbs.has(words[at]?.lemma ?? '') && !/ing$/.test(words[at]!.key)
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

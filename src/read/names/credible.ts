import type { Sighting } from './sighting.ts'
import { foldPart } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

/**
 * Leaves out capitalised runs that nothing shows to be a person. A title, a form of address, a title after the name or an act in
 * running prose shows it; so does standing in a list with one shown, or being a part of a name shown elsewhere.
 */
export function credible(named: readonly Sighting[], lines: readonly Line[], vocabulary: Vocabulary): Sighting[] {
  const usable = named.filter((one) => one.by !== 'bare' || !isCredit(lines[one.line]!, vocabulary))
  const sure = new Set(usable.filter((one) => !lines[one.line]!.shouting && isShown(one, lines[one.line]!, vocabulary)))
  spread(usable, sure, lines)
  spread(usable.toReversed(), sure, lines)
  const body = new Set(lines.flatMap((line) => (line.heading ? [] : line.words.map(({ text }) => foldPart(text)))))
  const known = byPart(sure)
  const isVerbLike = (part: string) => body.size > 0 && /(?:s|ed)$/.test(part) && !vocabulary.leaders.has(part)
  const isEcho = ({ line, name }: Sighting) =>
    lines[line]!.heading &&
    name.parts.length === 1 &&
    isVerbLike(foldPart(name.parts[0]!)) &&
    !body.has(foldPart(name.parts[0]!))
  return usable.filter(
    (one) =>
      !isEcho(one) && (sure.has(one) || (isKnown(one, known) && (one.by === 'bare' || !lines[one.line]!.shouting))),
  )
}

/** A line that says who took a picture or wrote the text. */
const isCredit = ({ words }: Line, { credits }: Vocabulary) => credits.has(words[0]?.key ?? '')

/** For each part of a name shown, the sets of parts it stands with. */
function byPart(sure: ReadonlySet<Sighting>): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  for (const { name } of sure) {
    const parts = name.parts.map(foldPart)
    for (const part of parts) {
      const beside = known.get(part) ?? new Set()
      known.set(part, beside)
      for (const other of parts) if (beside.size < crowd) beside.add(other)
    }
  }
  return known
}

/** How many parts are remembered beside one: more only a text of nothing but names has. */
const crowd = 60

function isKnown({ name }: Sighting, known: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const parts = name.parts.map(foldPart)
  const beside = known.get(parts[0]!)
  return beside !== undefined && parts.every((part) => beside.has(part))
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
function spread(named: readonly Sighting[], sure: Set<Sighting>, lines: readonly Line[]): void {
  for (const [i, one] of named.entries()) {
    if (sure.has(one) || lines[one.line]!.headline) continue
    const beside = [named[i - 1], named[i + 1]].some((other) => other && sure.has(other) && isListed(one, other, lines))
    if (beside) sure.add(one)
  }
}

function isListed(a: Sighting, b: Sighting, lines: readonly Line[]): boolean {
  if (a.line !== b.line) return false
  const [left, right] = a.name.from < b.name.from ? [a, b] : [b, a]
  const between = lines[a.line]!.words.slice(left.name.to, right.name.from)
  return right.by === 'bare' && between.length <= 2 && between.every(({ key }) => /^(?:,|and|&|;)$/.test(key))
}

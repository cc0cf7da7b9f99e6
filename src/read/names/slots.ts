import type { Member } from './members.ts'
import type { Untitled } from './sighting.ts'
import { foldPart } from './spelling.ts'
import type { Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

/** A place that means, or could mean, a person: words `[from, to)` of a line. */
export interface Slot {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly what:
    | { readonly kind: 'name'; readonly member: Member; readonly full: boolean; readonly by: string }
    | { readonly kind: 'title'; readonly title: Title }
    | { readonly kind: 'style'; readonly gender: 'f' | 'm' | null }
    | { readonly kind: 'part'; readonly members: readonly Member[] }
    | { readonly kind: 'pronoun'; readonly gender: 'f' | 'm'; readonly subject: boolean; readonly possessive: boolean }
}

/** Every such place in the order of the text, none overlapping. */
export function slotsOf(
  lines: readonly Line[],
  members: readonly Member[],
  alone: readonly Untitled[],
  vocabulary: Vocabulary,
): Slot[] {
  const fixed = [...namedSlots(members), ...alone.map(titleSlot)]
  const taken = lines.map(() => new Set<number>())
  for (const { line, from, to } of fixed) for (let i = from; i < to; i++) taken[line]!.add(i)
  const byKey = membersByKey(members)
  const loose = lines.flatMap((line, number) => looseSlots(line, number, taken[number]!, byKey, vocabulary))
  return [...fixed, ...loose].sort((a, b) => a.line - b.line || a.from - b.from)
}

function namedSlots(members: readonly Member[]): Slot[] {
  return members.flatMap((member) =>
    member.sightings.map(({ line, from, name, titles, by }) => ({
      line,
      from,
      to: Math.max(name.to, ...titles.map((title) => title.to)),
      what: { kind: 'name', member, full: name.parts.length >= member.keys.size, by } as const,
    })),
  )
}

const titleSlot = ({ line, from, to, title, gender }: Untitled): Slot => ({
  line,
  from,
  to,
  what: title ? { kind: 'title', title } : { kind: 'style', gender },
})

function membersByKey(members: readonly Member[]): Map<string, Member[]> {
  const byKey = new Map<string, Member[]>()
  for (const member of members) for (const key of member.keys) byKey.set(key, [...(byKey.get(key) ?? []), member])
  return byKey
}

function looseSlots(
  line: Line,
  number: number,
  taken: ReadonlySet<number>,
  byKey: ReadonlyMap<string, readonly Member[]>,
  vocabulary: Vocabulary,
): Slot[] {
  const slots: Slot[] = []
  for (let at = 0; at < line.words.length; at++) {
    if (taken.has(at)) continue
    const slot = pronounAt(line, number, at, vocabulary) ?? partAt(line, number, at, taken, byKey, vocabulary)
    if (slot) slots.push(slot)
    if (slot) at = slot.to - 1
  }
  return slots
}

function pronounAt(line: Line, number: number, at: number, vocabulary: Vocabulary): Slot | null {
  const { text } = line.words[at]!
  const isStyle = text === 'HE' && !line.shouting
  const found = isStyle ? undefined : vocabulary.pronouns.get(text.toLowerCase())
  return found ? { line: number, from: at, to: at + 1, what: { kind: 'pronoun', ...found } } : null
}

function partAt(
  line: Line,
  number: number,
  at: number,
  taken: ReadonlySet<number>,
  byKey: ReadonlyMap<string, readonly Member[]>,
  vocabulary: Vocabulary,
): Slot | null {
  const word = line.words[at]!
  const first = word.capital && !word.mark ? byKey.get(foldPart(word.text)) : undefined
  if (!first || (word.entity && word.spread > 1) || isOrdinary(line, at, vocabulary)) return null
  let members = first
  let to = at + 1
  let from = at
  while (from > 0 && !taken.has(from - 1) && vocabulary.familyParticles.has(line.words[from - 1]!.key)) from--
  for (; line.words[to]?.capital && !taken.has(to); to++) {
    const next = members.filter((member) => member.keys.has(foldPart(line.words[to]!.text)))
    if (next.length === 0) break
    members = next
  }
  return { line: number, from, to, what: { kind: 'part', members } }
}

/** An ordinary word that a name happens to hold ("Long"), where its capital tells nothing. */
function isOrdinary(line: Line, at: number, vocabulary: Vocabulary): boolean {
  const { key } = line.words[at]!
  if (vocabulary.never.has(key) || vocabulary.portfolios.has(key) || vocabulary.heads.at(line.words, at)) return true
  return vocabulary.common.has(key) && (at === 0 || line.headline)
}

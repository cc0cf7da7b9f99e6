import type { Entity } from '../finder.ts'
import { fit } from './offices.ts'
import type { Sighting } from './sightings.ts'
import { foldPart, nearPart, samePart } from './spelling.ts'
import type { Office, Title } from './titles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A person while being put together: the parts of the fullest name, the sightings so far. */
export interface Draft {
  parts: readonly string[]
  best: Sighting
  readonly sightings: Sighting[]
}

/** Puts sightings together into people: the fullest names first, then shorter ones, spelling variants and nicknames. */
export function draftsOf(sightings: readonly Sighting[], vocabulary: Vocabulary): Draft[] {
  const drafts: Draft[] = []
  const order = [...sightings].sort((a, b) => weight(b) - weight(a) || place(a) - place(b))
  for (const sighting of order) {
    const own = bestDraft(drafts, sighting, vocabulary)
    if (own) own.sightings.push(sighting)
    else drafts.push({ parts: sighting.name.parts.map(foldPart), best: sighting, sightings: [sighting] })
  }
  for (const draft of drafts) draft.sightings.sort((a, b) => place(a) - place(b))
  return drafts.sort((a, b) => place(a.sightings[0]!) - place(b.sightings[0]!))
}

const place = (sighting: Sighting) => sighting.line * 100_000 + sighting.name.from

function weight({ name, by }: Sighting): number {
  const full = name.parts.filter((part) => foldPart(part).length > 1).length
  return full * 100 + name.parts.length * 10 + (by === 'bare' ? 0 : 1)
}

function bestDraft(drafts: readonly Draft[], sighting: Sighting, vocabulary: Vocabulary): Draft | null {
  const scored = drafts.map((draft) => ({ draft, score: likeness(draft, sighting, vocabulary) }))
  const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]
  return best?.draft ?? null
}

function likeness(draft: Draft, sighting: Sighting, vocabulary: Vocabulary): number {
  const parts = sighting.name.parts.map(foldPart)
  const office = officeLikeness(draft, sighting, vocabulary)
  if (parts.join('') === draft.parts.join('') && (office > -1 || parts.length > 1)) return 10 + office
  if (contains(draft.parts, parts)) return office <= -1 ? 0 : 5 + office + (parts.at(-1) === draft.parts.at(-1) ? 1 : 0)
  return office > 0 && sameSurname(draft.parts, parts) ? 4 + office : 0
}

/** Every part of the shorter name is among those of the longer one. */
function contains(longer: readonly string[], shorter: readonly string[]): boolean {
  if (shorter.length > longer.length) return false
  const full = shorter.filter((part) => part.length > 1)
  return (
    full.length > 0 &&
    full.every((part) => longer.some((own) => own.length > 1 && nearPart(own, part))) &&
    shorter.every((part) => longer.some((own) => samePart(own, part)))
  )
}

/** "Joe Orr" and "Joseph R. Orr": one surname, one initial. */
function sameSurname(a: readonly string[], b: readonly string[]): boolean {
  const last = (parts: readonly string[]) => parts.findLast((part) => !/^(?:jr|sr|ii|iii|iv)$/.test(part)) ?? ''
  return a.length > 1 && b.length > 1 && nearPart(last(a), last(b)) && a[0]![0] === b[0]![0]
}

/** 1 or more where the titles agree, 0 where they tell nothing, -1 where country or office speak against it. */
function officeLikeness(draft: Draft, sighting: Sighting, vocabulary: Vocabulary): number {
  const held = draft.sightings.flatMap((own) => own.titles)
  const party = partyOf(sighting)
  const own = draft.sightings.map(partyOf).find((code) => code !== null)
  const clash = party !== null && own !== undefined && own !== null && own !== party
  if (clash || isConsort(held) !== isConsort(sighting.titles)) return -1
  if (held.length === 0 || sighting.titles.length === 0) return 0
  const offices: Office[] = held.flatMap((title: Title) => title.offices)
  return sighting.titles.some((title) => fit(title, offices, vocabulary) > 0) || reverse(sighting, held, vocabulary)
    ? 2
    : -0.5
}

const isConsort = (titles: readonly Title[]) =>
  titles.length > 0 && titles.every((title) => title.offices.every(({ head }) => head.office === 'consort'))

function reverse(sighting: Sighting, held: readonly Title[], vocabulary: Vocabulary): boolean {
  const offices = sighting.titles.flatMap((title) => title.offices)
  return held.some((title) => fit(title, offices, vocabulary) > 0)
}

/** The code of the country or body that a sighting names for its person, or null. */
export function partyOf(sighting: Sighting): string | null {
  const named = sighting.of?.entity
  const titled = sighting.titles.map((title) => title.party).filter((party) => party !== null)
  const country = titled.find((party) => codeOf(party, true) !== null)
  if (country) return codeOf(country, true)
  if (named) return codeOf(named, true) ?? codeOf(named, false)
  return titled[0] ? codeOf(titled[0], false) : null
}

/** The code of an entity as a party: the country it is or lies in, else (not `countryOnly`) the body itself. */
export function codeOf(entity: Entity, countryOnly: boolean): string | null {
  if (entity.type === 'country') return entity.id
  const inside = (entity as { inside?: readonly Entity[] }).inside?.find(
    (one) => one.type === 'country' && one.form === 'name',
  )
  return entity.country ?? inside?.id ?? (countryOnly || entity.type === 'place' ? null : entity.id)
}

import type { Entity } from '../finder.ts'
import { fit } from './offices.ts'
import type { Sighting } from './sighting.ts'
import { foldPart, nearPart, samePart } from './spelling.ts'
import type { Office, Title } from './title.ts'
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
  const shelves = new Map<string, Draft[]>()
  const order = [...sightings].sort((a, b) => weight(b) - weight(a) || place(a) - place(b))
  for (const sighting of order) {
    const parts = sighting.name.parts.map(foldPart)
    const near = new Set(
      [...parts.flatMap(shelvesOf), parts.join('')].flatMap((shelf) => shelves.get(shelf)?.slice(-shelfDepth) ?? []),
    )
    const own = bestDraft([...near], sighting, vocabulary)
    if (own) own.sightings.push(sighting)
    else shelve({ parts, best: sighting, sightings: [sighting] }, drafts, shelves)
  }
  for (const draft of drafts) draft.sightings.sort((a, b) => place(a) - place(b))
  return drafts.sort((a, b) => place(a.sightings[0]!) - place(b.sightings[0]!))
}

/** How many drafts of one shelf are compared: bounds the work on a text that is nothing but names. */
const shelfDepth = 40

/** Where a part is looked up, so that spellings of it share a shelf: by its first letters, and by its first and last. */
const shelvesOf = (part: string) => [`${part.slice(0, 4)}…`, `${part.slice(0, 1)}…${part.slice(-2)}`]

function shelve(draft: Draft, drafts: Draft[], shelves: Map<string, Draft[]>): void {
  drafts.push(draft)
  const full = draft.parts.filter((part) => part.length > 1)
  for (const shelf of new Set([...full.flatMap(shelvesOf), draft.parts.join('')])) {
    const own = shelves.get(shelf)
    if (own) own.push(draft)
    else shelves.set(shelf, [draft])
  }
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
  const same = parts.join('') === draft.parts.join('')
  const within = same || contains(draft.parts, parts)
  if (!within && !sameSurname(draft.parts, parts)) return 0
  const office = officeLikeness(draft, sighting, vocabulary)
  if (same && (office > -1 || parts.length > 1)) return 10 + office
  if (within) return office <= -1 ? 0 : 5 + office + (parts.at(-1) === draft.parts.at(-1) ? 1 : 0)
  return office > 0 ? 4 + office : 0
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

/** How many sightings of somebody are asked for office and party. */
const enough = 24

/** 1 or more where the titles agree, 0 where they tell nothing, -1 where country or office speak against it. */
function officeLikeness(draft: Draft, sighting: Sighting, vocabulary: Vocabulary): number {
  const told = draft.sightings.slice(0, enough)
  const held = told.flatMap((own) => own.titles)
  const party = partyOf(sighting, vocabulary)
  const own = told.map((one) => partyOf(one, vocabulary)).find((code) => code !== null)
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
export function partyOf({ titles, of }: Sighting, vocabulary: Vocabulary): string | null {
  const isParty = ({ type, id }: Entity) => type === 'organization' && vocabulary.isPartyBody(id)
  const firm = titles.find(actsForBody)?.body
  if (firm && countryOf({ ...firm, inside: [] }) === null) return firm.id
  const named = titles.flatMap(({ party }) => (party ? [party] : []))
  const after = of?.entity ? [of.entity] : []
  const isOne = titles.some((title) => title.plural)
  const country = (isOne ? [...after, ...named] : [...named, ...after]).map(countryOf).find((code) => code !== null)
  if (country) return country
  const body =
    named.find((party) => isParty(party) || titles.some(actsForBody)) ??
    (of?.entity && isParty(of.entity) ? of.entity : null)
  return body?.id ?? null
}

/** The country an entity is, lies in or names at its end, or null. */
export function countryOf(entity: Entity): string | null {
  if (entity.type === 'country') return entity.id
  const isListed = entity.rule.startsWith('gazetteer')
  const inside = entity.inside.find(
    (one) => one.type === 'country' && (one.form === 'name' || (!isListed && one.first === entity.first)),
  )
  return entity.country ?? inside?.id ?? null
}

/** Somebody who acts for whatever body the title names: a party's leader, a firm's head. */
const actsForBody = ({ offices }: Title) =>
  offices.some(
    ({ head, fields }) =>
      /^(?:leader|chief executive officer|ceo|founder|co founder)$/.test(head.phrase) ||
      (head.office === 'chair' && fields.includes('board')),
  )

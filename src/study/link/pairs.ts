import { type Kysely, sql } from 'kysely'
import type { Record } from '../../model/index.ts'
import type { Tables } from '../../store/tables.ts'
import { sharedPart } from '../likeness.ts'
import { sameName } from './names.ts'

/** One account of a contact, as far as pairing goes by it. */
export interface Account {
  readonly version: number
  readonly id: string
  readonly issuer: string | null
  readonly publisher: string | null
  readonly day: string
  readonly kind: string
  readonly parties: readonly string[]
  readonly people: readonly { readonly name: string; readonly country: string | null }[]
  readonly named: readonly string[]
  readonly topics: readonly string[]
}

/** How likely two accounts report one contact (0 to 1), and why. */
export interface Pairing {
  readonly score: number
  readonly reasons: readonly string[]
}

/** Kinds that two sides may give one and the same contact. */
const kin: readonly (readonly string[])[] = [
  ['call', 'video-call'],
  ['video-call', 'talks', 'meeting', 'consultation'],
  ['meeting', 'talks', 'visit', 'consultation', 'ceremony', 'multilateral'],
  ['message'],
]

/**
 * Whether two accounts report one contact: by two publishers, of the same parties, on the same or the next day, of kinds that
 * go together, and all who take part by the one known to the other. Null where not. Each account alone decides: neither the order
 * of adding nor the rest of the archive has a say.
 */
export function pairing(a: Account, b: Account): Pairing | null {
  if (!publishedApart(a, b)) return null
  const days = Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000
  if (!(days <= 1)) return null
  if (!kin.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))) return null
  const parties = a.parties.filter((party) => b.parties.includes(party))
  if (parties.length < 2) return null
  const met = peopleShared(a, b)
  if (met.length === 0 || !known(a, b) || !known(b, a)) return null
  const topics = sharedPart(a.topics, b.topics)
  const whole = Math.min(1, met.length / 2)
  const score = 0.5 + 0.2 * whole + (days === 0 ? 0.1 : 0) + (a.kind === b.kind ? 0.1 : 0) + 0.1 * topics
  const reasons = [
    `both between ${[...parties].sort().join(' and ')}`,
    days === 0 ? `both on ${a.day}` : `on ${[a.day, b.day].sort().join(' and ')}`,
    ...met.map((name) => `${name} takes part in both`),
    ...(a.kind === b.kind ? [`both of kind ${a.kind}`] : []),
  ]
  return { score: Math.round(score * 1000) / 1000, reasons }
}

function publishedApart(a: Account, b: Account): boolean {
  if (a.issuer && b.issuer && a.issuer !== b.issuer) return true
  return a.publisher !== null && b.publisher !== null && a.publisher !== b.publisher
}

function peopleShared(a: Account, b: Account): string[] {
  return a.people.filter(({ name }) => b.people.some((other) => sameName(name, other.name))).map(({ name }) => name)
}

/**
 * True where `b` knows all who take part by `a`: takes them for participants, or has none for their side and names them. An
 * author who speaks as "I" and names nobody of the own side knows them on the same day, by the same kind.
 */
function known(a: Account, b: Account): boolean {
  return a.people.every(({ name, country }) => {
    if (b.people.some((other) => sameName(name, other.name))) return true
    const ownSide = b.people.some((other) => other.country === country)
    if (ownSide) return false
    const speaksAsI = country === b.issuer && a.day === b.day && a.kind === b.kind
    return speaksAsI || b.named.some((other) => sameName(name, other))
  })
}

/** A record as an account, or null where no contact with a day and two parties is told. */
export function accountOf(version: number, record: Record): Account | null {
  const { id, engagement, issuer, publisher, mentions, statements } = record
  if (!engagement?.startsOn || engagement.parties.length < 2) return null
  return {
    ...{ version, id, issuer, publisher, day: engagement.startsOn, kind: engagement.kind, parties: engagement.parties },
    people: engagement.participants.filter(({ kind }) => kind === 'principal'),
    named: [
      ...new Set([
        ...mentions.filter(({ type }) => type === 'person').map(({ name }) => name),
        ...statements.map((s) => s.speaker),
      ]),
    ],
    topics: [...new Set(statements.flatMap(({ topics }) => topics))].sort(),
  }
}

/** Writes the pairs of a version with the present ones of the same and the next days. */
export async function linkPairs(db: Kysely<Tables>, version: number, record: Record): Promise<void> {
  await db
    .deleteFrom('pairs')
    .where((e) => e.or([e('one', '=', version), e('other', '=', version)]))
    .execute()
  const own = accountOf(version, record)
  if (!own) return
  for (const other of await accountsNear(db, own)) {
    const found = own.id < other.id ? pairing(own, other) : pairing(other, own)
    if (!found) continue
    const [one, two] = [own.version, other.version].sort((x, y) => x - y) as [number, number]
    await db
      .insertInto('pairs')
      .values({ one, other: two, score: found.score, reasons: JSON.stringify(found.reasons) })
      .execute()
  }
}

async function accountsNear(db: Kysely<Tables>, own: Account): Promise<Account[]> {
  const [from, to] = [shifted(own.day, -1), shifted(own.day, 1)]
  const parties = JSON.stringify(own.parties)
  const { rows } = await sql<{ version: number; record: string }>`
    select records.version, records.record
    from engagements
    join documents on documents.current = engagements.version
    join records on records.version = engagements.version
    where engagements.starts_on between ${from} and ${to} and engagements.version <> ${own.version}
      and (select count(*) from engagement_parties where engagement_parties.version = engagements.version
        and engagement_parties.party in (select value from json_each(${parties}))) >= 2
    order by records.version`.execute(db)
  return rows.flatMap(({ version, record }) => accountOf(version, JSON.parse(record) as Record) ?? [])
}

function shifted(day: string, by: number): string {
  const time = Date.parse(day)
  return Number.isNaN(time) ? day : new Date(time + by * 86_400_000).toISOString().slice(0, 10)
}

import { sql } from 'kysely'
import type { Archive } from '../store/archive.ts'
import { keySet } from './evidence.ts'

/** One present document about a contact between two parties. */
export interface TieDocument {
  readonly key: number
  readonly id: string
  readonly title: string | null
  readonly day: string | null
  readonly publisher: string | null
  readonly issuer: string | null
  readonly kind: string
  readonly place: string | null
  readonly initiator: string | null
  readonly rank: string | null
}

/** The present documents that report a contact between two parties, oldest first. */
export async function tieDocuments(archive: Archive, a: string, b: string): Promise<TieDocument[]> {
  const [rare, other] = await rarerFirst(archive, a, b)
  const { rows } = await sql<TieDocument>`
    select versions.key, documents.id, versions.title, versions.day, versions.publisher, versions.issuer, engagements.kind,
      engagements.place, engagements.initiator, ranks.rank
    from engagement_parties as one
    join engagement_parties as two on two.version = one.version and two.party = ${other}
    join documents on documents.current = one.version
    join versions on versions.key = one.version
    join engagements on engagements.version = one.version
    left join ranks on ranks.version = one.version
    where one.party = ${rare}
    order by versions.day nulls first, documents.id`.execute(archive.db)
  return rows
}

/** The present versions of the newest documents with all of the parties in their contact, or of all where none is named. */
export async function newestVersions({ db }: Archive, parties: readonly string[], limit: number): Promise<number[]> {
  const beside = parties.map(
    (party) =>
      sql`exists (select 1 from engagement_parties as beside where beside.version = versions.key and beside.party = ${party})`,
  )
  const [first] = parties
  const from = first
    ? sql`engagement_parties join versions on versions.key = engagement_parties.version and engagement_parties.party = ${first}`
    : sql`versions`
  const { rows } = await sql<{ key: number }>`
    select versions.key from ${from} join documents on documents.current = versions.key
    where ${sql.join([sql`1 = 1`, ...beside.slice(1)], sql` and `)}
    order by versions.day desc, documents.id limit ${limit}`.execute(db)
  return rows.map(({ key }) => key)
}

/** Two parties, the one with fewer contacts first, so that the other is only looked up beside it. */
async function rarerFirst({ db }: Archive, a: string, b: string): Promise<[string, string]> {
  const { rows } = await sql<{ party: string; n: number }>`
    select party, count(*) as n from engagement_parties where party in (${a}, ${b}) group by party`.execute(db)
  const count = (party: string) => rows.find((row) => row.party === party)?.n ?? 0
  return count(a) <= count(b) ? [a, b] : [b, a]
}

/** One contact, told by one document or by several accounts, the account of the first key first. */
export interface Contact {
  readonly accounts: readonly TieDocument[]
}

/** Documents gathered into contacts by the pairs that the archive keeps, oldest first. */
export async function contactsOf(archive: Archive, documents: readonly TieDocument[]): Promise<Contact[]> {
  const { rows } = await sql<{ one: number; other: number }>`
    select one, other from pairs where one in ${keySet(documents.map(({ key }) => key))}`.execute(archive.db)
  const heads = new Map(documents.map(({ key }) => [key, key]))
  const headOf = (key: number): number => (heads.get(key) === key ? key : headOf(heads.get(key)!))
  for (const { one, other } of rows) {
    if (!heads.has(other)) continue
    heads.set(headOf(other), headOf(one))
  }
  const groups = new Map<number, TieDocument[]>()
  for (const document of documents) {
    const head = headOf(document.key)
    groups.set(head, [...(groups.get(head) ?? []), document])
  }
  return [...groups.values()].map((accounts) => ({ accounts }))
}

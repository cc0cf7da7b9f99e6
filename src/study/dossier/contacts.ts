import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../store/archive.ts'
import { Cited, keySet } from '../evidence.ts'
import type { Contact, TieDocument } from '../tie.ts'

const Count = z.object({ value: z.string(), count: z.int() })

export const ContactLine = z.object({
  date: z.string().nullable(),
  kind: z.string(),
  rank: z.string().nullable(),
  place: z.string().nullable(),
  initiator: z.string().nullable(),
  participants: z.array(z.object({ name: z.string(), role: z.string().nullable(), country: z.string().nullable() })),
  accounts: z.array(
    z.object({ documentId: z.string(), publisher: z.string().nullable(), issuer: z.string().nullable() }),
  ),
  evidence: z.array(Cited),
})

/** The contacts of a tie: how many of which kind and rank in each year, the newest of them, and who met whom how often. */
export const Contacts = z.object({
  total: z.int(),
  documents: z.int(),
  byKind: z.array(Count),
  byRank: z.array(Count),
  byYear: z.array(z.object({ year: z.string(), count: z.int(), kinds: z.array(Count), ranks: z.array(Count) })),
  list: z.array(ContactLine),
})

/** Two people who met: how many documents say so, and the first and the last day. */
export const Meeting = z.object({
  one: z.string(),
  other: z.string(),
  documents: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  evidence: z.array(Cited),
})

const shown = 50

/** Sums contacts up. */
export async function contactLines(archive: Archive, contacts: readonly Contact[]): Promise<z.infer<typeof Contacts>> {
  const heads = contacts.map(({ accounts }) => accounts[0]!)
  const years = [...Map.groupBy(heads, ({ day }) => day?.slice(0, 4) ?? 'undated')].sort(([a], [b]) => (a < b ? -1 : 1))
  const newest = contacts.slice(-shown).reverse()
  const people = await peopleOf(
    archive,
    newest.flatMap(({ accounts }) => accounts),
  )
  const evidence = await openings(
    archive,
    newest.flatMap(({ accounts }) => accounts),
  )
  return {
    total: contacts.length,
    documents: contacts.reduce((sum, { accounts }) => sum + accounts.length, 0),
    byKind: counted(heads, ({ kind }) => kind),
    byRank: counted(heads, ({ rank }) => rank ?? 'not told'),
    byYear: years.map(([year, of]) => ({
      ...{ year, count: of.length, kinds: counted(of, ({ kind }) => kind) },
      ranks: counted(of, ({ rank }) => rank ?? 'not told'),
    })),
    list: newest.map(({ accounts }) => {
      const { day, kind, rank, place } = accounts[0]!
      return {
        ...{ date: day, kind, rank, place: place ?? accounts.find((account) => account.place)?.place ?? null },
        initiator: accounts.find(({ initiator }) => initiator)?.initiator ?? null,
        participants: people.get(accounts[0]!.key) ?? [],
        accounts: accounts.map(({ id, publisher, issuer }) => ({ documentId: id, publisher, issuer })),
        evidence: accounts.flatMap(({ key }) => evidence.get(key) ?? []),
      }
    }),
  }
}

function counted<T>(of: readonly T[], key: (one: T) => string): z.infer<typeof Count>[] {
  return [...Map.groupBy(of, key)]
    .map(([value, those]) => ({ value, count: those.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

async function peopleOf(archive: Archive, documents: readonly TieDocument[]) {
  const { rows } = await sql<{ version: number; name: string; role: string | null; country: string | null }>`
    select version, name, role, country from participants
    where kind = 'principal' and version in ${keySet(documents.map(({ key }) => key))} order by version, ordinal`.execute(
    archive.db,
  )
  return Map.groupBy(
    rows.map(({ version: _, ...row }) => row),
    (_, i) => rows[i]!.version,
  )
}

/** The words of each document that report the contact, by version. */
async function openings(archive: Archive, documents: readonly TieDocument[]): Promise<Map<number, Cited[]>> {
  const { rows } = await sql<{ version: number; start: number; end: number; quote: string }>`
    select version, min(found.value ->> 'start') as start, found.value ->> 'end' as "end", found.value ->> 'quote' as quote
    from records, json_each(records.record, '$.engagement.evidence') as found
    where version in ${keySet(documents.map(({ key }) => key))} and found.value ->> 'quote' <> ''
    group by version`.execute(archive.db)
  const ids = new Map(documents.map(({ key, id }) => [key, id]))
  return new Map(rows.map(({ version, ...row }) => [version, [{ documentId: ids.get(version)!, ...row }]]))
}

/** Who of one side met whom of the other, the most often first. */
export async function meetings(
  archive: Archive,
  documents: readonly TieDocument[],
  a: string,
  b: string,
): Promise<z.infer<typeof Meeting>[]> {
  const { rows } = await sql<{
    one: string
    other: string
    documents: number
    first: string | null
    last: string | null
    earliest: string
  }>`
    select one.name as one, other.name as other, count(distinct one.version) as documents, min(versions.day) as first,
      max(versions.day) as last, min(coalesce(versions.day, '~') || ' ' || documents.id) as earliest
    from participants as one
    join participants as other on other.version = one.version and other.country = ${b} and other.kind = 'principal'
    join documents on documents.current = one.version
    join versions on versions.key = one.version
    where one.country = ${a} and one.kind = 'principal' and one.version in ${keySet(documents.map(({ key }) => key))}
    group by one.name, other.name order by documents desc, last desc, one, other limit ${shown}`.execute(archive.db)
  const told = new Set(rows.map(({ earliest }) => earliest.slice(earliest.indexOf(' ') + 1)))
  const firsts = documents.filter(({ id }) => told.has(id))
  const evidence = await openings(archive, firsts)
  const keys = new Map(firsts.map(({ id, key }) => [id, key]))
  return rows.map(({ earliest, ...row }) => ({
    ...row,
    evidence: evidence.get(keys.get(earliest.slice(earliest.indexOf(' ') + 1))!) ?? [],
  }))
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Record } from '../../model/index.ts'
import type { Archive } from '../../store/archive.ts'
import { keySet, plainSaid, Said, type SaidRow, said } from '../evidence.ts'

/**
 * A stand that one side takes towards or beside the other: `backs` it, holds a `principle`, names what both should back
 * (`mutual`), or is in `dispute`, `against` telling with which third parties, empty where none is named.
 */
export const Stand = Said.extend({
  kind: z.enum(['backs', 'principle', 'mutual', 'dispute']),
  against: z.array(z.string()),
})
type Stand = z.infer<typeof Stand>

/** Topics that states call their core interests: a word on them is a stand, whatever the act. */
const core = ['sovereignty', 'taiwan', 'xinjiang', 'hong-kong', 'tibet', 'maritime'].map((topic) => `politics.${topic}`)

const kinds: { readonly [act: string]: Stand['kind'] } = { support: 'backs', affirm: 'principle', oppose: 'dispute' }
const most = 80

/** What two parties back for each other, the principles they state to each other, and their disputes, the newest first. */
export async function standsOf(archive: Archive, keys: readonly number[], a: string, b: string): Promise<Stand[]> {
  const held = sql`exists (select 1 from statement_holders as beside where beside.version = statements.version
    and beside.statement = statements.ordinal and beside.party in (${a}, ${b}))`
  const backing = sql`exists (select 1 from backings as beside where beside.version = statements.version
    and beside.statement = statements.ordinal)`
  const onCore = sql`exists (select 1 from statement_topics as beside where beside.version = statements.version
    and beside.statement = statements.ordinal and beside.topic in (select value from json_each(${JSON.stringify(core)})))`
  const where = sql<boolean>`statements.version in ${keySet(keys)} and ${held} and (statements.act in ('support', 'oppose', 'affirm')
    or ${backing} or (statements.act in ('assess', 'propose', 'agree', 'commit') and ${onCore}))`
  const rows = await said(archive, where, most)
  const backed = await backedIn(archive, keys)
  const countries = await countriesIn(
    archive,
    rows.filter(({ act }) => act === 'oppose').map(({ version }) => version),
  )
  return rows.map((row) => ({
    ...plainSaid(row),
    kind: backed.has(`${row.version} ${row.ordinal}`) ? 'backs' : (kinds[row.act] ?? 'mutual'),
    against:
      row.act === 'oppose'
        ? thirdParties(row, countries).filter((party) => party !== a || !row.holder.includes(a))
        : [],
  }))
}

type Named = ReadonlyMap<number, Record['mentions']>

/** The countries and bodies named in a statement that are not its holder's own. */
function thirdParties({ version, holder, evidence }: SaidRow, named: Named): string[] {
  const { start, end } = evidence[0]!
  const inside = (named.get(version) ?? []).filter(({ evidence }) =>
    evidence.some((at) => at.start >= start && at.end <= end),
  )
  return inside.flatMap(({ id }) => (id && !holder.includes(id) ? [id] : []))
}

async function countriesIn(archive: Archive, keys: readonly number[]): Promise<Named> {
  const { rows } = await sql<{ version: number; mentions: string }>`
    select version, json_extract(record, '$.mentions') as mentions from records where version in ${keySet(keys)}`.execute(
    archive.db,
  )
  return new Map(
    rows.map(({ version, mentions }) => [
      version,
      (JSON.parse(mentions) as Record['mentions']).filter(({ type }) => type === 'country'),
    ]),
  )
}

async function backedIn(archive: Archive, keys: readonly number[]): Promise<Set<string>> {
  const { rows } = await sql<{ version: number; statement: number }>`
    select version, statement from backings where version in ${keySet(keys)}`.execute(archive.db)
  return new Set(rows.map(({ version, statement }) => `${version} ${statement}`))
}

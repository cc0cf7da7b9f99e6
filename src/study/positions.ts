import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../store/archive.ts'
import { Cited, documentCount, keySet } from './evidence.ts'
import { type Stand, turnsOf } from './positions/turns.ts'
import { question } from './question.ts'
import { newestVersions } from './tie.ts'

/** A holder's stand on an issue in one year: in how many documents for and against, how firmly, and the newest words. */
export const PositionCell = z.object({
  year: z.string(),
  for: z.int(),
  against: z.int(),
  strength: z.number().nullable(),
  documents: z.int(),
  evidence: z.array(Cited),
})

/** What became of a stand, and when: `vanished` after so many later documents of the holder that lack it (`of`). */
export const PositionTurn = z.object({
  change: z.enum(['appeared', 'hardened', 'softened', 'reversed', 'vanished']),
  on: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  of: z.int().nullable(),
  evidence: z.array(Cited),
})

/** One holder's stand on one issue over time. */
export const PositionRow = z.object({
  holder: z.string(),
  topic: z.string(),
  documents: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  cells: z.array(PositionCell),
  turns: z.array(PositionTurn),
})

/** The matrix of holders, issues and years; `documents` is how many the archive holds, `notes` say what was left out. */
export const PositionsAnswer = z.object({
  asOf: z.string().nullable(),
  documents: z.int(),
  total: z.int(),
  rows: z.array(PositionRow),
  notes: z.array(z.string()),
})

/** `positions`: who stands where on what, over the years. */
export const positions = question({
  name: 'positions',
  summary: 'stands by holder, issue and year: when one appeared, hardened, softened or vanished',
  positional: ['holder'],
  input: z.object({
    holder: z.string().toUpperCase().optional().describe('a country (CN) or body (EU)'),
    topic: z.string().optional().describe('an issue: politics.taiwan, or a whole group: politics'),
    to: z.string().toUpperCase().optional().describe('only in contacts with this party'),
    limit: z.coerce.number().int().min(1).max(500).default(50).describe('how many rows'),
    offset: z.coerce.number().int().min(0).max(1e6).default(0).describe('how many to pass over'),
  }),
  answer: PositionsAnswer,
  async ask(archive, input, { asOf }) {
    const documents = await documentCount(archive)
    const parties = [...new Set([input.holder, input.to].filter((party) => party !== undefined))]
    const keys = await newestVersions(archive, parties, most)
    const stands = await standsIn(archive, keys, input)
    const groups = [...Map.groupBy(stands, ({ holder, topic }) => `${holder}\t${topic}`).values()]
    const sorted = groups.sort((a, b) => b.length - a.length || (key(a) < key(b) ? -1 : 1))
    const shown = sorted.slice(input.offset, input.offset + input.limit)
    const days = await daysOf(archive, [...new Set(shown.map((group) => group[0]!.holder))])
    const notes =
      keys.length < most
        ? []
        : [`Only the newest ${most} documents are taken in; name a holder or another party for others.`]
    const rows = shown.map((group) => rowOf(group.toReversed(), days.get(group[0]!.holder) ?? []))
    return { asOf, documents, total: groups.length, rows, notes }
  },
})

const key = (group: readonly Stand[]) => `${group[0]!.holder} ${group[0]!.topic}`
const most = 1500

/** Each document's stand by holder and topic, newest first: its stance, and the firmest words for it. */
async function standsIn(
  archive: Archive,
  keys: readonly number[],
  { holder, topic }: { holder?: string | undefined; topic?: string | undefined },
): Promise<Stand[]> {
  const conditions = [
    sql<boolean>`held.version in ${keySet(keys)}`,
    ...(holder ? [sql<boolean>`held.party = ${holder}`] : []),
    ...(topic ? [sql<boolean>`(about.topic = ${topic} or about.topic like ${`${topic}.%`})`] : []),
  ]
  const { rows } = await sql<
    Omit<Stand, 'evidence'> & { documentId: string; start: number; end: number; quote: string }
  >`
    select held.party as holder, about.topic, positions.stance, max(coalesce(positions.strength, 0)) as strength, versions.day,
      documents.id as documentId, statements.start, statements."end", statements.quote
    from statement_holders as held
    join positions on positions.version = held.version and positions.statement = held.statement
    join statement_topics as about on about.version = held.version and about.statement = held.statement
    join statements on statements.version = held.version and statements.ordinal = held.statement
    join documents on documents.current = held.version
    join versions on versions.key = held.version
    where ${sql.join(conditions, sql` and `)}
    group by held.party, about.topic, held.version, positions.stance
    order by versions.day desc, documents.id desc, positions.stance, held.party, about.topic`.execute(archive.db)
  return rows.map(({ documentId, start, end, quote, ...row }) => ({
    ...row,
    evidence: [{ documentId, start, end, quote }],
  }))
}

/** The days of all documents in which a party takes part or speaks, by party, oldest first. */
async function daysOf(archive: Archive, holders: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ party: string; day: string }>`
    select party, versions.day from engagement_parties
    join documents on documents.current = engagement_parties.version
    join versions on versions.key = engagement_parties.version
    where party in (select value from json_each(${JSON.stringify(holders)})) and versions.day is not null
    order by versions.day`.execute(archive.db)
  return new Map([...Map.groupBy(rows, ({ party }) => party)].map(([party, of]) => [party, of.map(({ day }) => day)]))
}

function rowOf(stands: readonly Stand[], days: readonly string[]): z.infer<typeof PositionRow> {
  const { holder, topic } = stands[0]!
  const years = [...Map.groupBy(stands, ({ day }) => day?.slice(0, 4) ?? 'undated')]
  return {
    ...{ holder, topic, documents: new Set(stands.map(({ evidence }) => evidence[0]!.documentId)).size },
    ...{ first: stands[0]!.day, last: stands.at(-1)!.day },
    cells: years.map(([year, of]) => cellOf(year, of)),
    turns: turnsOf(stands, days),
  }
}

function cellOf(year: string, of: readonly Stand[]): z.infer<typeof PositionCell> {
  const firm = of.flatMap(({ strength }) => (strength > 0 ? [strength] : []))
  const mean = firm.reduce((sum, strength) => sum + strength, 0) / firm.length
  return {
    ...{ year, for: of.filter(({ stance }) => stance === 'for').length },
    against: of.filter(({ stance }) => stance === 'against').length,
    strength: firm.length > 0 ? Math.round(mean * 100) / 100 : null,
    documents: new Set(of.map(({ evidence }) => evidence[0]!.documentId)).size,
    evidence: of.at(-1)!.evidence,
  }
}

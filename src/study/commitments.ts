import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../store/archive.ts'
import { endOf } from './commitments/due.ts'
import { Cited, documentCount, keySet } from './evidence.ts'
import { contentOf, rarity, type Weights } from './likeness.ts'
import { question } from './question.ts'
import { newestVersions } from './tie.ts'

/** A later passage about a promise: it says it again, or tells it as done; `shared` are the words that tie the two. */
export const PromiseLink = z.object({
  kind: z.enum(['same', 'restated', 'fulfilled']),
  date: z.string().nullable(),
  shared: z.array(z.string()),
  evidence: z.array(Cited),
})

/**
 * One promise. `due` is as told, `dueOn` the day it comes to. `status`: `open`, `fulfilled` (a later document tells it as done: a
 * proposal for a person to confirm), or `lapsed` (due before the day asked from, and nothing found that tells it as done).
 */
export const CommitmentLine = z.object({
  documentId: z.string(),
  statement: z.int(),
  date: z.string().nullable(),
  speaker: z.string(),
  holder: z.array(z.string()),
  beneficiary: z.array(z.string()),
  action: z.string(),
  topics: z.array(z.string()),
  strength: z.int().nullable(),
  due: z.string().nullable(),
  dueOn: z.string().nullable(),
  condition: z.string().nullable(),
  status: z.enum(['open', 'fulfilled', 'lapsed']),
  links: z.array(PromiseLink),
  evidence: z.array(Cited),
})
export type CommitmentLine = z.infer<typeof CommitmentLine>

/** The ledger of promises; `documents` is how many the archive holds, `weighed` how many of them, the newest, were looked through, `counts` what all the found ones come to. */
export const CommitmentsAnswer = z.object({
  asOf: z.string().nullable(),
  documents: z.int(),
  weighed: z.int(),
  total: z.int(),
  counts: z.object({ open: z.int(), fulfilled: z.int(), lapsed: z.int() }),
  commitments: z.array(CommitmentLine),
})

const party = z.string().toUpperCase().optional()

/** `commitments`: who promised what to whom, by when, and what became of it. */
export const commitments = question({
  name: 'commitments',
  summary: 'the ledger of promises: who, to whom, what, by when, said again, kept or lapsed',
  positional: [],
  input: z.object({
    holder: party.describe('who promised: a country or body'),
    to: party.describe('to whom: a party to the same contact'),
    topic: z.string().optional().describe('its matter: economy.trade, or a whole group: economy'),
    status: z.enum(['open', 'fulfilled', 'lapsed']).optional().describe('only those that stand so'),
    limit: z.coerce.number().int().min(1).max(500).default(50).describe('how many'),
    offset: z.coerce.number().int().min(0).max(1e6).default(0).describe('how many to pass over'),
  }),
  answer: CommitmentsAnswer,
  async ask(archive, input, { asOf }) {
    const documents = await documentCount(archive)
    const parties = [...new Set([input.holder, input.to].filter((party) => party !== undefined))]
    const keys = await newestVersions(archive, parties, mostDocuments)
    const conditions = [
      sql<boolean>`statements.version in ${keySet(keys)}`,
      input.holder ? heldBy([input.holder]) : null,
      input.topic ? about(input.topic) : null,
    ].filter((condition) => condition !== null)
    const where = sql<boolean>`${sql.join(conditions, sql` and `)}`
    const lines = await ledger(archive, where, asOf)
    const counts = { open: 0, fulfilled: 0, lapsed: 0 }
    for (const { status } of lines) counts[status]++
    const found = input.status ? lines.filter(({ status }) => status === input.status) : lines
    const shown = found.slice(input.offset, input.offset + input.limit)
    return { asOf, documents, weighed: keys.length, total: found.length, counts, commitments: shown }
  },
})

/** True of statements that one of the parties holds. */
export function heldBy(parties: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from statement_holders as beside where beside.version = statements.version
    and beside.statement = statements.ordinal and beside.party in (select value from json_each(${JSON.stringify(parties)})))`
}

function about(topic: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from statement_topics as beside where beside.version = statements.version
    and beside.statement = statements.ordinal and (beside.topic = ${topic} or beside.topic like ${`${topic}.%`}))`
}

interface Row
  extends Omit<CommitmentLine, 'holder' | 'beneficiary' | 'topics' | 'status' | 'links' | 'evidence' | 'dueOn'> {
  readonly version: number
  readonly holder: string
  readonly beneficiary: string
  readonly topics: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** At most this many documents are looked through for one answer, the newest. */
const mostDocuments = 1500
/** At most this many promises are weighed for one answer, the newest. */
const most = 1000

/**
 * The promises for which a condition on `statements` holds, newest first. One that an earlier promise has as its restatement, or a second
 * account of one, has no line of its own.
 */
export async function ledger(
  archive: Archive,
  where: RawBuilder<boolean>,
  asOf: string | null,
): Promise<CommitmentLine[]> {
  const { rows } = await sql<Row>`
    select commitments.version, documents.id as documentId, commitments.statement, versions.day as date, statements.speaker,
      commitments.beneficiary, commitments.action, commitments.strength, commitments.due, commitments.condition,
      statements.start, statements."end", statements.quote,
      (select json_group_array(party) from statement_holders as beside where beside.version = statements.version
        and beside.statement = statements.ordinal) as holder,
      (select json_group_array(topic) from statement_topics as beside where beside.version = statements.version
        and beside.statement = statements.ordinal) as topics
    from commitments
    join documents on documents.current = commitments.version
    join versions on versions.key = commitments.version
    join statements on statements.version = commitments.version and statements.ordinal = commitments.statement
    where ${where}
    order by versions.day desc nulls last, documents.id, commitments.ordinal limit ${most}`.execute(archive.db)
  const links = await linksOf(archive, rows)
  const said = new Set([...links.values()].flat().flatMap(({ kind, key }) => (kind === 'fulfilled' ? [] : [key])))
  return rows
    .filter(({ version, statement }) => !said.has(`${version} ${statement}`))
    .map((row) => line(row, links.get(`${row.version} ${row.statement}`) ?? [], asOf))
}

type KeyedLink = z.infer<typeof PromiseLink> & { readonly key: string }

function line(row: Row, links: readonly KeyedLink[], asOf: string | null): CommitmentLine {
  const { version: _, start, end, quote, ...rest } = row
  const dueOn = row.due ? endOf(row.due, row.date) : null
  const done = links.some(({ kind }) => kind === 'fulfilled')
  return {
    ...rest,
    ...{ holder: (JSON.parse(row.holder) as string[]).sort(), beneficiary: JSON.parse(row.beneficiary) as string[] },
    ...{ topics: (JSON.parse(row.topics) as string[]).sort(), dueOn },
    status: done ? 'fulfilled' : dueOn && asOf && dueOn < asOf ? 'lapsed' : 'open',
    links: links.map(({ key: __, ...link }) => link),
    evidence: [{ documentId: row.documentId, start, end, quote }],
  }
}

/** True where words are so rare that they would hardly meet in one of the archive's documents by chance. */
function tells(shared: readonly string[], weights: Weights, documents: number): boolean {
  const stems = [...contentOf(shared.join(' ')).keys()]
  return stems.reduce((sum, stem) => sum + weights(stem), 0) >= Math.log(documents + 1)
}

/** What later statements the archive ties to each promise, by its version and statement, oldest first. */
async function linksOf(archive: Archive, rows: readonly Row[]): Promise<Map<string, KeyedLink[]>> {
  const { rows: found } = await sql<{
    made: number
    made_ordinal: number
    later: number
    later_ordinal: number
    kind: 'same' | 'restated' | 'fulfilled'
    shared: string
    day: string | null
    documentId: string
    start: number
    end: number
    quote: string
  }>`
    select promise_links.*, versions.day, documents.id as documentId, statements.start, statements."end", statements.quote
    from promise_links
    join documents on documents.current = promise_links.later
    join versions on versions.key = promise_links.later
    join statements on statements.version = promise_links.later and statements.ordinal = promise_links.later_ordinal
    where made in ${keySet([...new Set(rows.map(({ version }) => version))])}
    order by versions.day, documents.id, later_ordinal`.execute(archive.db)
  const weights = await rarity(
    archive,
    found.map(({ shared }) => contentOf((JSON.parse(shared) as string[]).join(' '))),
  )
  const documents = await documentCount(archive)
  const telling = found.filter(({ shared }) => tells(JSON.parse(shared) as string[], weights, documents))
  const links = telling.map(({ made, made_ordinal, later, later_ordinal, kind, shared, day, ...cited }) => ({
    of: `${made} ${made_ordinal}`,
    link: {
      kind,
      date: day,
      shared: JSON.parse(shared) as string[],
      evidence: [cited],
      key: `${later} ${later_ordinal}`,
    },
  }))
  return new Map([...Map.groupBy(links, ({ of }) => of)].map(([of, group]) => [of, group.map(({ link }) => link)]))
}

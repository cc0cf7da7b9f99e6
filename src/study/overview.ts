import { type Kysely, sql } from 'kysely'
import type { DocumentAnswer, Engagement, Status } from '../model/index.ts'
import type { Archive } from '../store/archive.ts'
import type { Tables } from '../store/tables.ts'

/** The first page of an archive: what is in it, the latest contacts, who spoke most, and the firmest promises. */
export interface Overview {
  readonly status: Status
  readonly engagements: readonly OverviewEngagement[]
  readonly speakers: readonly OverviewSpeaker[]
  readonly commitments: readonly OverviewCommitment[]
}

export interface OverviewEngagement {
  readonly id: string
  readonly title: string | null
  readonly engagement: Engagement
}

/** A speaker with how often, and the statement read most surely. */
export interface OverviewSpeaker {
  readonly speaker: string
  readonly statements: number
  readonly documents: number
  readonly acts: readonly { readonly act: string; readonly statements: number }[]
  readonly quote: string
}

export interface OverviewCommitment {
  readonly id: string
  readonly day: string | null
  readonly holder: readonly string[]
  readonly beneficiary: readonly string[]
  readonly action: string
  readonly strength: number | null
  readonly due: string | null
}

/** Sums an archive up, with at most `limit` of each kind, newest first. */
export async function overview(archive: Archive, limit = 10): Promise<Overview> {
  return {
    status: await archive.status(),
    engagements: await engagements(archive, limit),
    speakers: await speakers(archive.db, limit),
    commitments: await commitments(archive.db, limit),
  }
}

async function engagements(archive: Archive, limit: number): Promise<OverviewEngagement[]> {
  const { documents } = await archive.documents({}, { limit: limit * 2 })
  const met = documents.filter(({ kind }) => kind).slice(0, limit)
  const answers = await Promise.all(met.map(({ id }) => archive.document(id)))
  return answers
    .filter((answer): answer is DocumentAnswer => !!answer)
    .map(({ record: { id, title, engagement } }) => ({ id, title, engagement: engagement! }))
}

const present = (db: Kysely<Tables>) =>
  db.selectFrom('statements').innerJoin('documents', 'documents.current', 'statements.version')

async function speakers(db: Kysely<Tables>, limit: number): Promise<OverviewSpeaker[]> {
  const rows = await present(db)
    .where('speaker', 'not in', ['joint', 'narrator'])
    .groupBy('speaker')
    .select(['speaker', ({ fn }) => fn.countAll<number>().as('statements')])
    .select(({ fn }) => fn.count<number>('statements.version').distinct().as('documents'))
    .orderBy('statements', 'desc')
    .orderBy('speaker')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ ...row, acts: await actsOf(db, row.speaker), quote: await quoteOf(db, row.speaker) })),
  )
}

function actsOf(db: Kysely<Tables>, speaker: string) {
  return present(db)
    .where('speaker', '=', speaker)
    .groupBy('act')
    .select(['act', ({ fn }) => fn.countAll<number>().as('statements')])
    .orderBy('statements', 'desc')
    .orderBy('act')
    .limit(4)
    .execute()
}

async function quoteOf(db: Kysely<Tables>, speaker: string): Promise<string> {
  const { quote } = await present(db)
    .where('speaker', '=', speaker)
    .select('quote')
    .orderBy(sql`strength is null`)
    .orderBy('strength', 'desc')
    .orderBy('confidence', 'desc')
    .orderBy(sql`length(quote)`)
    .limit(1)
    .executeTakeFirstOrThrow()
  return quote
}

async function commitments(db: Kysely<Tables>, limit: number): Promise<OverviewCommitment[]> {
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('documents', 'documents.current', 'commitments.version')
    .innerJoin('versions', 'versions.key', 'commitments.version')
    .select(['documents.id', 'versions.day', 'commitments.version', 'commitments.statement'])
    .select(['beneficiary', 'action', 'strength', 'due'])
    .orderBy(sql`strength is null`)
    .orderBy('strength', 'desc')
    .orderBy(sql`day is null`)
    .orderBy('day', 'desc')
    .orderBy('commitments.ordinal')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async ({ version, statement, beneficiary, ...row }) => ({
      ...row,
      holder: await holdersOf(db, version, statement),
      beneficiary: JSON.parse(beneficiary) as string[],
    })),
  )
}

async function holdersOf(db: Kysely<Tables>, version: number, statement: number): Promise<string[]> {
  const rows = await db
    .selectFrom('statement_holders')
    .select('party')
    .where('version', '=', version)
    .where('statement', '=', statement)
    .execute()
  return rows.map(({ party }) => party)
}

import { type Insertable, sql, type Transaction } from 'kysely'
import type { Engagement, Record, Statement } from '../model/index.ts'
import { bigrams } from './bigrams.ts'
import type { Tables } from './tables.ts'
import { statementKey } from './words.ts'

/** The tables that a record is spread over. */
const partTables = [
  'engagements',
  'engagement_parties',
  'participants',
  'statements',
  'statement_holders',
  'statement_addressees',
  'statement_topics',
  'relationships',
  'mentions',
  'positions',
  'commitments',
] as const satisfies readonly (keyof Tables)[]

/** Takes a version's parts out, before another reading's are put in. */
export async function removeParts(db: Transaction<Tables>, version: number): Promise<void> {
  for (const table of partTables) await db.deleteFrom(table).where('version', '=', version).execute()
  const [from, to] = [statementKey(version, 0), statementKey(version + 1, 0)]
  await sql`delete from statement_words where rowid >= ${from} and rowid < ${to}`.execute(db)
}

/** Spreads a record over the tables that questions go by. */
export async function insertParts(db: Transaction<Tables>, version: number, record: Record): Promise<void> {
  const { engagement, statements, relationships, mentions, positions, commitments } = record
  if (engagement) await insertEngagement(db, version, engagement)
  await insertStatements(db, version, statements)
  await insert(
    db,
    'relationships',
    relationships.map(({ parties, label, change, on, reported, evidence }, ordinal) => ({
      ...{ version, ordinal, label, change, start: evidence[0]?.start ?? 0, end: evidence[0]?.end ?? 0 },
      ...{ tie: [...parties].sort().join(' '), changed_on: on, reported: Number(reported) },
    })),
  )
  await insert(
    db,
    'mentions',
    mentions.map(({ type, name, id, evidence }, ordinal) => ({
      ...{ version, ordinal, type, name, known_as: id },
      ...{ times: evidence.length, start: evidence[0]?.start ?? 0, end: evidence[0]?.end ?? 0 },
    })),
  )
  await insert(
    db,
    'positions',
    positions.map(({ statement, target, stance, strength }, ordinal) => ({
      ...{ version, ordinal, statement, target, stance, strength },
    })),
  )
  await insert(
    db,
    'commitments',
    commitments.map(({ statement, beneficiary, action, strength, due, condition }, ordinal) => ({
      ...{ version, ordinal, statement, action, strength, due, condition },
      beneficiary: JSON.stringify(beneficiary),
    })),
  )
}

async function insertEngagement(db: Transaction<Tables>, version: number, engagement: Engagement): Promise<void> {
  const { kind, startsOn, endsOn, place, initiator, atmosphere, parties, participants } = engagement
  await insert(db, 'engagements', [
    {
      ...{ version, kind, initiator, starts_on: startsOn, ends_on: endsOn },
      ...{ place: place?.name ?? null, place_country: place?.country ?? null },
      atmosphere: JSON.stringify(atmosphere),
    },
  ])
  await insert(
    db,
    'engagement_parties',
    [...new Set(parties)].map((party) => ({ version, party })),
  )
  await insert(
    db,
    'participants',
    participants.map(({ name, role, country, kind }, ordinal) => ({ version, ordinal, name, role, country, kind })),
  )
}

async function insertStatements(db: Transaction<Tables>, version: number, statements: readonly Statement[]) {
  await insert(
    db,
    'statements',
    statements.map(({ start, end, quote, speaker, onBehalfOf, act, strength, rule, confidence }, ordinal) => ({
      ...{ version, ordinal, start, end, quote, speaker, on_behalf_of: onBehalfOf, act, strength, rule, confidence },
    })),
  )
  for (const [ordinal, { quote }] of statements.entries()) {
    const key = statementKey(version, ordinal)
    await sql`insert into statement_words (rowid, text, bigrams) values (${key}, ${quote}, ${bigrams(quote)})`.execute(
      db,
    )
  }
  const each = <T>(codes: (of: Statement) => readonly string[], row: (statement: number, code: string) => T): T[] =>
    statements.flatMap((of, statement) => [...new Set(codes(of))].map((code) => row(statement, code)))
  const party = (statement: number, party: string) => ({ version, statement, party })
  await insert(
    db,
    'statement_holders',
    each((s) => s.holder, party),
  )
  await insert(
    db,
    'statement_addressees',
    each((s) => s.addressee, party),
  )
  await insert(
    db,
    'statement_topics',
    each(
      (s) => s.topics,
      (statement, topic) => ({ version, statement, topic }),
    ),
  )
}

const rowsAtOnce = 1000

async function insert<T extends keyof Tables>(
  db: Transaction<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + rowsAtOnce) as never)
      .execute()
  }
}

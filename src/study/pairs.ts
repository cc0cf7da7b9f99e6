import { sql } from 'kysely'
import { z } from 'zod'
import { IsoDate } from '../model/index.ts'
import { Cited, documentCount } from './evidence.ts'
import { question } from './question.ts'

const PairSide = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  issuer: z.string().nullable(),
  evidence: z.array(Cited),
})

/** Two documents that report one contact, how likely that is (0 to 1), and why. */
export const Pair = z.object({ score: z.number(), reasons: z.array(z.string()), accounts: z.array(PairSide) })

/** The pairs found among an archive's documents, the newest first. */
export const PairsAnswer = z.object({ documents: z.int(), total: z.int(), pairs: z.array(Pair) })

/** `pairs`: which documents report the same contact. */
export const pairs = question({
  name: 'pairs',
  summary: 'which documents are two accounts of one contact, and why',
  positional: ['document'],
  input: z.object({
    document: z.string().optional().describe('only the pairs of this document'),
    with: z.string().toUpperCase().optional().describe('only contacts that this party took part in'),
    from: IsoDate.optional().describe('from this day'),
    to: IsoDate.optional().describe('to this day'),
    limit: z.coerce.number().int().min(1).max(500).default(50).describe('how many'),
    offset: z.coerce.number().int().min(0).max(1e6).default(0).describe('how many to pass over'),
  }),
  answer: PairsAnswer,
  async ask(archive, input) {
    const documents = await documentCount(archive)
    const conditions = [
      sql<boolean>`1 = 1`,
      ...(input.document ? [sql<boolean>`${input.document} in (a.id, b.id)`] : []),
      ...(input.from ? [sql<boolean>`va.day >= ${input.from}`] : []),
      ...(input.to ? [sql<boolean>`va.day <= ${input.to}`] : []),
      ...(input.with
        ? [sql<boolean>`exists (select 1 from engagement_parties where version = pairs.one and party = ${input.with})`]
        : []),
    ]
    const from = sql`from pairs
      join documents as a on a.current = pairs.one join versions as va on va.key = pairs.one
      join documents as b on b.current = pairs.other join versions as vb on vb.key = pairs.other
      where ${sql.join(conditions, sql` and `)}`
    const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${from}`.execute(archive.db)
    const { rows } = await sql<Row>`
      select pairs.score, pairs.reasons, a.id as id1, va.title as title1, va.day as day1, va.publisher as publisher1,
        va.issuer as issuer1, b.id as id2, vb.title as title2, vb.day as day2, vb.publisher as publisher2, vb.issuer as issuer2,
        (select substr(text, 1, 400) from texts where version = pairs.one) as head1,
        (select substr(text, 1, 400) from texts where version = pairs.other) as head2
      ${from} order by min(va.day, vb.day) desc, min(a.id, b.id), max(a.id, b.id)
      limit ${input.limit} offset ${input.offset}`.execute(archive.db)
    return { documents, total: Number(counted[0]?.total ?? 0), pairs: rows.map(pairOf) }
  },
})

interface Row {
  readonly score: number
  readonly reasons: string
  readonly id1: string
  readonly title1: string | null
  readonly day1: string | null
  readonly publisher1: string | null
  readonly issuer1: string | null
  readonly head1: string
  readonly id2: string
  readonly title2: string | null
  readonly day2: string | null
  readonly publisher2: string | null
  readonly issuer2: string | null
  readonly head2: string
}

function pairOf(row: Row): z.infer<typeof Pair> {
  const opening = (documentId: string, head: string) => {
    const quote = head.split('\n')[0]!
    return [{ documentId, start: 0, end: quote.length, quote }]
  }
  const accounts = [
    {
      ...{ documentId: row.id1, title: row.title1, date: row.day1, publisher: row.publisher1, issuer: row.issuer1 },
      evidence: opening(row.id1, row.head1),
    },
    {
      ...{ documentId: row.id2, title: row.title2, date: row.day2, publisher: row.publisher2, issuer: row.issuer2 },
      evidence: opening(row.id2, row.head2),
    },
  ]
  return {
    score: row.score,
    reasons: JSON.parse(row.reasons) as string[],
    accounts: accounts.sort((a, b) => (a.documentId < b.documentId ? -1 : 1)),
  }
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../store/archive.ts'
import { Cited, keySet } from '../evidence.ts'
import type { TieDocument } from '../tie.ts'

/** A topic of a tie: in how many of its documents, year by year, and whether that share grows; null where too few allow a trend. */
export const TopicLine = z.object({
  topic: z.string(),
  documents: z.int(),
  of: z.int(),
  share: z.number(),
  statements: z.int(),
  byYear: z.array(z.object({ year: z.string(), documents: z.int(), of: z.int() })),
  trend: z.enum(['rising', 'falling', 'steady']).nullable(),
  evidence: z.array(Cited),
})
type TopicLine = z.infer<typeof TopicLine>

/** A trend needs this many documents in each half of the time. */
export const trendNeeds = 6
const trendStep = 0.15

/** The topics of a tie's documents, the commonest first. */
export async function topicLines(archive: Archive, documents: readonly TieDocument[]): Promise<TopicLine[]> {
  const keys = keySet(documents.map(({ key }) => key))
  const { rows } = await sql<{ topic: string; version: number; n: number; first: number }>`
    select topic, version, count(*) as n, min(statement) as first from statement_topics
    where version in ${keys} group by topic, version`.execute(archive.db)
  const byKey = new Map(documents.map((document) => [document.key, document]))
  const groups = [...Map.groupBy(rows, ({ topic }) => topic)]
  const newest = groups.map(([, of]) => of.reduce((a, b) => (order(byKey, a) >= order(byKey, b) ? a : b)))
  const evidence = await statementsAt(archive, newest)
  const lines = groups.map(([topic, of], i) => {
    const days = of.map(({ version }) => byKey.get(version)!.day)
    return {
      ...{ topic, documents: of.length, of: documents.length, share: round(of.length / documents.length) },
      statements: of.reduce((sum, { n }) => sum + n, 0),
      byYear: byYear(days, documents),
      trend: trendOf(days, documents),
      evidence: evidence[i]!,
    }
  })
  return lines.sort((a, b) => b.documents - a.documents || b.statements - a.statements || (a.topic < b.topic ? -1 : 1))
}

const round = (share: number) => Math.round(share * 1000) / 1000
const order = (byKey: ReadonlyMap<number, TieDocument>, { version }: { version: number }) =>
  `${byKey.get(version)!.day ?? ''} ${byKey.get(version)!.id}`

function byYear(days: readonly (string | null)[], documents: readonly TieDocument[]): TopicLine['byYear'] {
  const count = (list: readonly (string | null)[], year: string) => list.filter((day) => day?.startsWith(year)).length
  const all = documents.map(({ day }) => day)
  const years = [...new Set(all.flatMap((day) => day?.slice(0, 4) ?? []))].sort()
  return years.map((year) => ({ year, documents: count(days, year), of: count(all, year) }))
}

/** Compares the newer half of the documents with the older one. */
function trendOf(days: readonly (string | null)[], documents: readonly TieDocument[]): TopicLine['trend'] {
  const all = documents.flatMap(({ day }) => day ?? []).sort()
  const middle = all[Math.floor(all.length / 2)]
  const older = all.filter((day) => day < middle!)
  if (!middle || older.length < trendNeeds || all.length - older.length < trendNeeds) return null
  const has = days.flatMap((day) => day ?? [])
  const before = has.filter((day) => day < middle).length / older.length
  const since = has.filter((day) => day >= middle).length / (all.length - older.length)
  return since - before >= trendStep ? 'rising' : before - since >= trendStep ? 'falling' : 'steady'
}

async function statementsAt(
  archive: Archive,
  places: readonly { readonly version: number; readonly first: number }[],
): Promise<Cited[][]> {
  const wanted = JSON.stringify(places.map(({ version, first }) => [version, first]))
  const { rows } = await sql<Cited & { at: number }>`
    select wanted.key as at, documents.id as documentId, statements.start, statements."end", statements.quote
    from json_each(${wanted}) as wanted
    join statements on statements.version = (wanted.value ->> 0) and statements.ordinal = (wanted.value ->> 1)
    join documents on documents.current = statements.version`.execute(archive.db)
  const found = new Map(rows.map(({ at, ...cited }) => [Number(at), [cited]]))
  return places.map((_, i) => found.get(i) ?? [])
}

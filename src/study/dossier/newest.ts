import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../store/archive.ts'
import { Cited, keySet, plainSaid, quoted, Said, said } from '../evidence.ts'
import { contentOf, likeness, rarity } from '../likeness.ts'
import type { TieDocument } from '../tie.ts'
import { placeIn } from './named.ts'

const Thing = z.object({ kind: z.enum(['topic', 'name', 'label']), value: z.string(), evidence: z.array(Cited) })

/**
 * The newest document of a tie against the earlier ones: what it alone has, and what they had and it has not. `words` says so with the
 * number of documents. `compared` tells how many earlier ones the statements were held against, the topics and names against all.
 */
export const Newest = z.object({
  documentId: z.string(),
  earlier: z.int(),
  compared: z.int(),
  words: z.object({ new: z.string(), gone: z.string() }),
  newThings: z.array(Thing),
  goneThings: z.array(Thing),
  newStatements: z.array(Said),
  goneStatements: z.array(Said),
})

/** A statement whose likeness to every other one stays below this is in one document alone. */
const alike = 0.4
/** How many earlier documents statements are held against. */
const near = 8

/** Compares the newest document with those before it; null where there is but one. */
export async function newestAgainst(
  archive: Archive,
  documents: readonly TieDocument[],
): Promise<z.infer<typeof Newest> | null> {
  const newest = documents.at(-1)
  const earlier = documents.slice(0, -1)
  if (!newest || earlier.length === 0) return null
  const last = earlier.slice(-near)
  const [own, others] = [await statementsOf(archive, [newest]), await statementsOf(archive, last)]
  const weights = await rarity(
    archive,
    [...own, ...others].map(({ content }) => content),
  )
  const alone = (these: typeof own, those: typeof own) =>
    these
      .filter(({ content }) => !those.some((other) => likeness(content, other.content, weights).score >= alike))
      .map(({ row }) => plainSaid(row))
  const [newThings, goneThings] = await things(archive, newest, earlier)
  return {
    ...{ documentId: newest.id, earlier: earlier.length, compared: last.length, words: wording(earlier.length) },
    ...{ newThings, goneThings, newStatements: alone(own, others), goneStatements: alone(others, own) },
  }
}

function wording(earlier: number): { new: string; gone: string } {
  const them = earlier === 1 ? 'the one earlier document' : `the ${earlier} earlier documents`
  return { new: `not in ${them}`, gone: `in ${them}, not in the newest` }
}

async function statementsOf(archive: Archive, documents: readonly TieDocument[]) {
  const keys = documents.map(({ key }) => key)
  const rows = await said(archive, sql<boolean>`statements.version in ${keySet(keys)}`, 400)
  return rows.map((row) => ({ row, content: contentOf(row.evidence[0]!.quote) }))
}

/** Topics, names and labels of the newest document that no earlier one has, and the other way round. */
async function things(archive: Archive, newest: TieDocument, earlier: readonly TieDocument[]) {
  const keys = JSON.stringify(earlier.map(({ key }) => key))
  const { rows } = await sql<{
    kind: 'topic' | 'name' | 'label'
    value: string
    fresh: number
    documents: number
    earliest: string
  }>`
    with things as (
      select 'topic' as kind, topic as value, statement_topics.version, statements.start, statements."end"
      from statement_topics join statements on statements.version = statement_topics.version
        and statements.ordinal = statement_topics.statement
      union all
      select 'name', name, version, start, "end" from mentions where type <> 'country'
      union all
      select 'label', label, version, start, "end" from relationships
    )
    select kind, value, max(version = ${newest.key}) as fresh, count(distinct version) as documents,
      min(coalesce(versions.day, '~') || ' ' || documents.id || char(9) || json_array(version, start, things."end")) as earliest
    from things join documents on documents.current = things.version join versions on versions.key = things.version
    where version = ${newest.key} or version in (select value from json_each(${keys}))
    group by kind, value having fresh = 0 or count(distinct version) = 1
    order by kind, documents desc, value`.execute(archive.db)
  const limit = 40
  const shown = [rows.filter(({ fresh }) => fresh).slice(0, limit), rows.filter(({ fresh }) => !fresh).slice(0, limit)]
  const evidence = await quoted(
    archive,
    shown.flat().map(({ earliest }) => placeIn(earliest)),
  )
  const lines = shown.flat().map(({ kind, value }, i) => ({ kind, value, evidence: evidence[i]! }))
  return [lines.slice(0, shown[0]!.length), lines.slice(shown[0]!.length)] as const
}

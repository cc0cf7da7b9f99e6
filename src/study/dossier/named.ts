import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../store/archive.ts'
import { Cited, keySet, type Place, quoted } from '../evidence.ts'

/** A framework, initiative or paper that a tie's documents name. */
export const NamedLine = z.object({
  type: z.string(),
  name: z.string(),
  documents: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  evidence: z.array(Cited),
})

const most = 60

/** The bodies, initiatives and papers named in documents, in the most documents first, quoted from the newest. */
export async function namedIn(archive: Archive, keys: readonly number[]): Promise<z.infer<typeof NamedLine>[]> {
  const { rows } = await sql<{
    type: string
    name: string
    documents: number
    first: string | null
    last: string | null
    latest: string
  }>`
    select type, name, count(distinct version) as documents, min(versions.day) as first,
      max(versions.day) as last,
      max(coalesce(versions.day, '') || ' ' || documents.id || char(9) || json_array(version, start, mentions."end")) as latest
    from mentions join versions on versions.key = mentions.version join documents on documents.current = versions.key
    where version in ${keySet(keys)} and type in ('organization', 'initiative', 'document')
    group by type, coalesce(known_as, name) order by documents desc, last desc, type, name limit ${most}`.execute(
    archive.db,
  )
  const evidence = await quoted(
    archive,
    rows.map(({ latest }) => placeIn(latest)),
    true,
  )
  return rows.map(({ type, name, documents, first, last }, i) => ({
    ...{ type, name, documents, first, last, evidence: evidence[i]! },
  }))
}

/** The place at the end of a key by which the newest or the earliest row was chosen. */
export function placeIn(key: string): Place {
  const [version, start, end] = JSON.parse(key.slice(key.lastIndexOf('\t') + 1)) as [number, number, number]
  return { version, start, end }
}

/** An anniversary: what it is of, when it falls where that is told, and whether that lies ahead of the day asked from. */
export const AnniversaryLine = z.object({
  what: z.string(),
  on: z.string().nullable(),
  ahead: z.boolean(),
  named: z.string().nullable(),
  evidence: z.array(Cited),
})

/** The anniversaries that documents name, those ahead first, each as its first text names it. */
export async function anniversaryLines(
  archive: Archive,
  keys: readonly number[],
  asOf: string | null,
): Promise<z.infer<typeof AnniversaryLine>[]> {
  const { rows } = await sql<Cited & { what: string; on: string | null; named: string | null }>`
    select what, falls_on as "on", versions.day as named, documents.id as documentId, start, anniversaries."end", quote
    from anniversaries join documents on documents.current = anniversaries.version
    join versions on versions.key = anniversaries.version
    where anniversaries.version in ${keySet(keys)} order by versions.day, documents.id, ordinal`.execute(archive.db)
  const lines = rows.map(({ what, on, named, ...cited }) => ({
    ...{ what, on, named, ahead: on !== null && asOf !== null && on >= asOf.slice(0, on.length), evidence: [cited] },
  }))
  const once = [...Map.groupBy(lines, ({ what, on, evidence }) => `${what}\t${on ?? evidence[0]!.documentId}`).values()]
  return once
    .map((group) => group[0]!)
    .sort((a, b) => Number(b.ahead) - Number(a.ahead) || ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../store/archive.ts'

/** The words of one document that say so: its id, the span and the words quoted from it. */
export const Cited = z.object({ documentId: z.string(), start: z.int(), end: z.int(), quote: z.string() })
export type Cited = z.infer<typeof Cited>

/** A statement as questions show it: who said it for whom, when, and the words. */
export const Said = z.object({
  speaker: z.string(),
  holder: z.array(z.string()),
  act: z.string(),
  strength: z.int().nullable(),
  topics: z.array(z.string()),
  date: z.string().nullable(),
  evidence: z.array(Cited),
})
export type Said = z.infer<typeof Said>

/** A `Said` with the keys of its row. */
export interface SaidRow extends Said {
  readonly version: number
  readonly ordinal: number
}

/** Version keys as a set that conditions may ask for. */
export const keySet = (keys: readonly number[]) => sql`(select value from json_each(${JSON.stringify(keys)}))`

/** The present statements for which a condition on `statements` holds, newest first, at most `limit`. */
export async function said(archive: Archive, where: RawBuilder<boolean>, limit: number): Promise<SaidRow[]> {
  const { rows } = await sql<{
    version: number
    ordinal: number
    id: string
    day: string | null
    speaker: string
    act: string
    strength: number | null
    start: number
    end: number
    quote: string
    holder: string
    topics: string
  }>`
    select statements.version, statements.ordinal, documents.id, versions.day, statements.speaker, statements.act,
      statements.strength, statements.start, statements."end", statements.quote,
      (select json_group_array(party) from (select party from statement_holders as beside
        where beside.version = statements.version and beside.statement = statements.ordinal order by party)) as holder,
      (select json_group_array(topic) from (select topic from statement_topics as beside
        where beside.version = statements.version and beside.statement = statements.ordinal order by topic)) as topics
    from statements
    join documents on documents.current = statements.version
    join versions on versions.key = statements.version
    where ${where}
    order by versions.day desc nulls last, documents.id, statements.ordinal
    limit ${limit}`.execute(archive.db)
  return rows.map(({ version, ordinal, id, day, holder, topics, start, end, quote, ...row }) => ({
    ...{ ...row, version, ordinal, date: day },
    ...{ holder: JSON.parse(holder) as string[], topics: JSON.parse(topics) as string[] },
    evidence: [{ documentId: id, start, end, quote }],
  }))
}

/** How many documents an archive holds: the denominator of an answer. */
export async function documentCount({ db }: Archive): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from documents where current is not null`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** A `Said` without its keys. */
export const plainSaid = ({ version: _, ordinal: __, ...rest }: SaidRow): Said => rest

/** A span of a present version that is to be quoted. */
export interface Place {
  readonly version: number
  readonly start: number
  readonly end: number
}

/**
 * Quotes places, each as a list of one. `wide` takes in the whole statement, else the sentence, that a place lies in.
 */
export async function quoted(archive: Archive, places: readonly Place[], wide = false): Promise<Cited[][]> {
  const texts = await textsOf(archive, [...new Set(places.map(({ version }) => version))])
  return Promise.all(
    places.map(async (place) => {
      const { id, text } = texts.get(place.version)!
      const { start, end } = wide ? await widened(archive, place, text) : place
      return [{ documentId: id, start, end, quote: text.slice(start, end) }]
    }),
  )
}

async function widened(archive: Archive, { version, start, end }: Place, text: string) {
  const around = await archive.db
    .selectFrom('statements')
    .select(['start', 'end'])
    .where('version', '=', version)
    .where('start', '<=', start)
    .where('end', '>=', end)
    .executeTakeFirst()
  return around ?? sentence(text, start, end)
}

function sentence(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - 300)
  const opening = /[.\n]\s+(?=[^.\n]*$)/.exec(text.slice(from, start))
  const after = /[.\n]/.exec(text.slice(end, end + 300))
  return { start: opening ? from + opening.index + opening[0].length : from, end: after ? end + after.index : end }
}

/** The texts of versions by key, each with its document's id. */
export async function textsOf(archive: Archive, keys: readonly number[]) {
  const { rows } = await sql<{ version: number; id: string; text: string }>`
    select texts.version, documents.id, texts.text from texts
    join versions on versions.key = texts.version join documents on documents.key = versions.document
    where texts.version in ${keySet(keys)}`.execute(archive.db)
  return new Map(rows.map(({ version, ...row }) => [version, row]))
}

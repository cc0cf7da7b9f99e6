import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'
import { wordExpression } from './words.ts'

/** A present document as a search for phrases finds it. */
export interface Found {
  readonly id: string
  readonly version: number
  readonly day: string | null
  readonly text: string
}

/** Present documents that hold all of the phrases, by id; or any of them, those with the rarest and most first. */
export async function holding(
  db: Kysely<Tables>,
  phrases: readonly string[],
  how: 'all' | 'any',
  limit: number,
): Promise<Found[]> {
  const query = phrases
    .map(wordExpression)
    .filter(Boolean)
    .join(how === 'all' ? ' AND ' : ' OR ')
  if (!query) return []
  const order = how === 'all' ? sql`documents.id` : sql`words.rank`
  const { rows } = await sql<Found>`
    select documents.id, documents.current as version, versions.day, texts.text
    from (select rowid, rank from words where words match ${query} ${how === 'any' ? sql`order by rank limit ${limit}` : sql``}) as words
    join documents on documents.key = words.rowid
    join versions on versions.key = documents.current
    join texts on texts.version = documents.current
    order by ${order} limit ${limit}`.execute(db)
  return rows
}

import { type Kysely, sql } from 'kysely'
import type { DocumentAnswer, DocumentFilter, DocumentLine, DocumentList, Record, Status } from '../model/index.ts'
import type { Page, Version } from './archive.ts'
import type { Tables } from './tables.ts'
import { documentHas, wordExpression } from './words.ts'

/** What an archive holds, in figures. */
export async function status(db: Kysely<Tables>, archive: string): Promise<Status> {
  const present = db.selectFrom('documents').innerJoin('versions', 'versions.key', 'documents.current')
  const totals = await present
    .select(({ fn }) => [
      fn.countAll<number>().as('documents'),
      fn.sum<number | null>('versions.statements').as('statements'),
    ])
    .select([
      sql<string | null>`min(coalesce(published_on, day))`.as('from'),
      sql<string | null>`max(coalesce(published_on, day))`.as('to'),
      sql<string | null>`max(max(coalesce(published_on, day), coalesce(day, published_on)))`.as('asOf'),
    ])
    .executeTakeFirstOrThrow()
  const { engagements } = await present
    .innerJoin('engagements', 'engagements.version', 'versions.key')
    .select(({ fn }) => fn.countAll<number>().as('engagements'))
    .executeTakeFirstOrThrow()
  const publishers = await present
    .select(['versions.publisher', ({ fn }) => fn.countAll<number>().as('documents')])
    .groupBy('versions.publisher')
    .orderBy('documents', 'desc')
    .orderBy('versions.publisher')
    .execute()
  const { documents, statements, from, to, asOf } = totals
  return {
    ...{
      archive,
      asOf,
      documents: Number(documents),
      engagements: Number(engagements),
      statements: Number(statements ?? 0),
    },
    ...{ from, to, publishers: publishers.map((row) => ({ ...row, documents: Number(row.documents) })) },
  }
}

const usual = 50

/** The documents that a filter lets through, newest first. */
export async function documents(db: Kysely<Tables>, filter: DocumentFilter, page: Page): Promise<DocumentList> {
  const found = filtered(db, filter)
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['versions.key', 'documents.id', 'versions.title', 'versions.published_on as publishedOn'])
    .select(['versions.publisher', 'versions.language', 'versions.statements'])
    .select(['engagements.kind', 'engagements.starts_on as startsOn', 'engagements.place'])
    .orderBy(sql`versions.day is null`)
    .orderBy('versions.day', 'desc')
    .orderBy('documents.id')
    .limit(page.limit ?? usual)
    .offset(page.offset ?? 0)
    .execute()
  const keys = rows.map((row) => row.key)
  const parties = await partiesOf(db, keys)
  const people = await peopleOf(db, keys)
  return {
    total: Number(total),
    documents: rows.map(({ key, kind, ...row }) => ({
      ...{ ...row, kind: kind as DocumentLine['kind'] },
      ...{ parties: parties.get(key) ?? [], participants: people.get(key) ?? [] },
    })),
  }
}

function filtered(db: Kysely<Tables>, filter: DocumentFilter) {
  let query = db
    .selectFrom('documents')
    .innerJoin('versions', 'versions.key', 'documents.current')
    .leftJoin('engagements', 'engagements.version', 'versions.key')
  const { q, kind, publisher, from, to } = filter
  if (kind) query = query.where('engagements.kind', '=', kind)
  if (publisher) query = query.where('versions.publisher', '=', publisher)
  if (from) query = query.where('versions.day', '>=', from)
  if (to) query = query.where('versions.day', '<=', to)
  if (filter.with) {
    const party = filter.with
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('engagement_parties')
          .select('engagement_parties.party')
          .whereRef('engagement_parties.version', '=', 'versions.key')
          .where('engagement_parties.party', '=', party),
      ),
    )
  }
  const words = q ? wordQuery(q) : null
  if (words !== null) {
    query = query.where(documentHas(words))
  }
  return query
}

/** A search for all the words, in the index's own language. */
function wordQuery(q: string): string {
  const terms = q.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return terms.map(wordExpression).filter(Boolean).join(' AND ') || '""'
}

async function partiesOf(db: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('engagement_parties')
    .select(['version', 'party as name'])
    .where('version', 'in', keys)
    .orderBy(sql`rowid`)
    .execute()
  return grouped(rows)
}

async function peopleOf(db: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('participants')
    .select(['version', 'name'])
    .where('version', 'in', keys)
    .where('kind', '=', 'principal')
    .orderBy('ordinal')
    .execute()
  return grouped(rows)
}

function grouped(rows: readonly { version: number; name: string }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const { version, name } of rows) groups.set(version, [...(groups.get(version) ?? []), name])
  return groups
}

/** A document's present record with its versions, or null. */
export async function document(db: Kysely<Tables>, id: string): Promise<DocumentAnswer | null> {
  const row = await recordRows(db)
    .where('documents.id', '=', id)
    .select('versions.text_hash as hash')
    .executeTakeFirst()
  if (!row) return null
  const versions = await db
    .selectFrom('versions')
    .select(['number as version', 'text_hash as hash', 'first_seen as seenAt'])
    .where('document', '=', row.document)
    .orderBy('number')
    .execute()
  return { record: recordOf(row), hash: row.hash, versions }
}

const batch = 200

/** All present records, in order of id. */
export async function* records(db: Kysely<Tables>): AsyncIterable<Record> {
  let after: string | null = null
  for (;;) {
    let query = recordRows(db).orderBy('documents.id').limit(batch)
    if (after !== null) query = query.where('documents.id', '>', after)
    const rows = await query.execute()
    for (const row of rows) yield recordOf(row)
    if (rows.length < batch) return
    after = rows.at(-1)!.id
  }
}

function recordRows(db: Kysely<Tables>) {
  return db
    .selectFrom('documents')
    .innerJoin('versions', 'versions.key', 'documents.current')
    .innerJoin('records', 'records.version', 'versions.key')
    .innerJoin('texts', 'texts.version', 'versions.key')
    .select(['documents.id', 'documents.key as document', 'records.record', 'texts.text'])
}

/** One version of a document, or null. */
export async function version(db: Kysely<Tables>, id: string, number: number): Promise<Version | null> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('versions', 'versions.document', 'documents.key')
    .innerJoin('records', 'records.version', 'versions.key')
    .innerJoin('texts', 'texts.version', 'versions.key')
    .where('documents.id', '=', id)
    .where('versions.number', '=', number)
    .select(['texts.raw', 'texts.text', 'records.record', 'versions.first_seen', 'versions.last_seen'])
    .executeTakeFirst()
  if (!row) return null
  return { number, raw: row.raw, record: recordOf(row), firstSeen: row.first_seen, lastSeen: row.last_seen }
}

function recordOf({ record, text }: { readonly record: string; readonly text: string }): Record {
  const { id, issuer, publisher, url, title, publishedOn, language, ...parts } = JSON.parse(record) as Omit<
    Record,
    'text'
  >
  return { id, issuer, publisher, url, title, publishedOn, language, text, ...parts }
}

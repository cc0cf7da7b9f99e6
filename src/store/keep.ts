import { type Kysely, sql, type Transaction } from 'kysely'
import type { Document, Record } from '../model/index.ts'
import type { Entry, Held, Keeping, Kept } from './archive.ts'
import { bigrams } from './bigrams.ts'
import { hashOf } from './hash.ts'
import { insertParts, removeParts } from './parts.ts'
import type { Tables } from './tables.ts'

/** What an archive holds under an identity, with the keys of its rows. */
export interface HeldRow extends Held {
  readonly document: number
  readonly key: number
  readonly current: number | null
  readonly readAt: string
}

/** Finds a document by its identity, in its present version. */
export async function heldRow(db: Kysely<Tables>, identity: string): Promise<HeldRow | null> {
  return (await rowsOf(db, identity).whereRef('documents.current', '=', 'versions.key').executeTakeFirst()) ?? null
}

async function earlierRow(db: Kysely<Tables>, { identity, sourceHash }: Entry): Promise<HeldRow | null> {
  const row = await rowsOf(db, identity)
    .where('versions.source_hash', '=', sourceHash)
    .orderBy('versions.number', 'desc')
    .executeTakeFirst()
  return row ?? null
}

function rowsOf(db: Kysely<Tables>, identity: string) {
  return db
    .selectFrom('documents')
    .innerJoin('versions', 'versions.document', 'documents.key')
    .innerJoin('records', 'records.version', 'versions.key')
    .where('documents.identity', '=', identity)
    .select(['documents.id', 'documents.key as document', 'versions.key', 'versions.number as version'])
    .select(['documents.current', 'versions.source_hash as sourceHash'])
    .select(['records.reader', 'records.lexicon', 'records.read_at as readAt'])
}

/** Thrown within a transaction that finds the document changed by another writer since it was looked up. */
class Overtaken extends Error {}

const patience = 5

/** Keeps an entry: looks it up, reads it if it is new, changed or read otherwise, and writes all of it in one transaction. */
export async function keep(db: Kysely<Tables>, entry: Entry, keeping: Keeping): Promise<Kept> {
  for (let turn = 1; ; turn++) {
    try {
      return await keepOnce(db, entry, keeping)
    } catch (error) {
      if (!(error instanceof Overtaken) || turn === patience) throw error
    }
  }
}

async function keepOnce(db: Kysely<Tables>, entry: Entry, keeping: Keeping): Promise<Kept> {
  const present = await heldRow(db, entry.identity)
  const held = ((keeping.history && present && (await earlierRow(db, entry))) || present) ?? null
  const sameText = held?.sourceHash === entry.sourceHash
  if (held && sameText && isReadAlike(held, keeping)) {
    await db.transaction().execute((trx) => seen(trx, held, keeping.now))
    return { outcome: 'same', id: held.id, version: held.version }
  }
  const id = held?.id ?? (await freeId(db, entry))
  const made = entry.read(id)
  return db.transaction().execute(async (trx) => {
    const now = await heldRow(trx, entry.identity)
    if (now?.key !== present?.key || (!held && !(await isFree(trx, id)))) throw new Overtaken()
    if (held && sameText) return reread(trx, held, made, keeping)
    return held ? changed(trx, held, entry, made, keeping) : added(trx, id, entry, made, keeping)
  })
}

async function seen(trx: Transaction<Tables>, { key }: HeldRow, now: string): Promise<void> {
  await trx.updateTable('versions').set({ last_seen: now }).where('key', '=', key).execute()
}

function isReadAlike(held: HeldRow, { reader, lexicon, staleBefore = '' }: Keeping): boolean {
  return held.reader === reader && held.lexicon === lexicon && held.readAt >= staleBefore
}

interface Made {
  readonly document: Document
  readonly record: Record
}

async function added(trx: Transaction<Tables>, id: string, entry: Entry, made: Made, by: Keeping): Promise<Kept> {
  const { identity, place } = entry
  const { key } = await trx
    .insertInto('documents')
    .values({ identity, id, place, current: null })
    .returning('key')
    .executeTakeFirstOrThrow()
  await insertVersion(trx, key, 1, entry, made, by)
  return { outcome: 'new', id, version: 1 }
}

async function changed(trx: Transaction<Tables>, held: HeldRow, entry: Entry, made: Made, by: Keeping): Promise<Kept> {
  await insertVersion(trx, held.document, held.version + 1, entry, made, by)
  await trx.updateTable('documents').set({ place: entry.place }).where('key', '=', held.document).execute()
  return { outcome: 'changed', id: held.id, version: held.version + 1 }
}

async function reread(trx: Transaction<Tables>, held: HeldRow, made: Made, by: Keeping): Promise<Kept> {
  const { text } = made.document
  await removeParts(trx, held.key)
  await trx
    .updateTable('versions')
    .set({ ...columnsOf(made), last_seen: by.now })
    .where('key', '=', held.key)
    .execute()
  await trx.updateTable('texts').set({ text }).where('version', '=', held.key).execute()
  await insertRecord(trx, held.key, made, by)
  if (held.current === held.key) {
    await insertWords(trx, held.document, made.document.text)
    await by.link?.(trx, held.key, made.record)
  }
  return { outcome: 'reread', id: held.id, version: held.version }
}

async function insertVersion(
  trx: Transaction<Tables>,
  document: number,
  number: number,
  { raw, sourceHash }: Entry,
  made: Made,
  by: Keeping,
): Promise<void> {
  const { key } = await trx
    .insertInto('versions')
    .values({ ...columnsOf(made), document, number, source_hash: sourceHash, first_seen: by.now, last_seen: by.now })
    .returning('key')
    .executeTakeFirstOrThrow()
  await trx.insertInto('texts').values({ version: key, raw, text: made.document.text }).execute()
  await trx.updateTable('documents').set({ current: key }).where('key', '=', document).execute()
  await insertRecord(trx, key, made, by)
  await insertWords(trx, document, made.document.text)
  await by.link?.(trx, key, made.record)
}

function columnsOf({ document, record }: Made) {
  const { title, text, publishedOn, url, publisher, language } = document
  return {
    ...{ title, url, publisher, language, issuer: record.issuer, text_hash: hashOf(text), published_on: publishedOn },
    ...{ day: record.engagement?.startsOn ?? publishedOn, statements: record.statements.length },
  }
}

async function insertRecord(trx: Transaction<Tables>, version: number, made: Made, by: Keeping) {
  const { text: _, ...record } = made.record
  const json = JSON.stringify(record)
  const reading = { version, reader: by.reader, lexicon: by.lexicon, read_at: by.now }
  await trx
    .replaceInto('records')
    .values({ ...reading, record: json })
    .execute()
  await trx
    .insertInto('readings')
    .values({ ...reading, record_hash: hashOf(json) })
    .execute()
  await insertParts(trx, version, made.record)
}

async function insertWords(trx: Transaction<Tables>, document: number, text: string) {
  await sql`delete from words where rowid = ${document}`.execute(trx)
  await sql`insert into words (rowid, text, bigrams) values (${document}, ${text}, ${bigrams(text)})`.execute(trx)
}

async function freeId(db: Kysely<Tables>, { id, identity }: Entry): Promise<string> {
  for (const wanted of [id, identity]) if (await isFree(db, wanted)) return wanted
  for (let n = 2; ; n++) if (await isFree(db, `${identity} (${n})`)) return `${identity} (${n})`
}

async function isFree(db: Kysely<Tables>, id: string): Promise<boolean> {
  return !(await db.selectFrom('documents').select('key').where('id', '=', id).executeTakeFirst())
}

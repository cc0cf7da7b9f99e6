import { type CreateTableBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** Documents, versions, records, and the parts of records that questions go by. */
export async function first(db: Transaction<Tables>): Promise<void> {
  await documents(db)
  await engagements(db)
  await statements(db)
  await names(db)
  await stands(db)
  await links(db)
  await indexes(db)
  await index(db, 'words')
  await index(db, 'statement_words')
}

/** An index of words by their stems, and of East Asian runs by pairs of characters. */
async function index(db: Transaction<Tables>, name: 'words' | 'statement_words'): Promise<void> {
  await sql`create virtual table ${sql.table(name)} using fts5(text, bigrams, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`.execute(
    db,
  )
}

async function documents(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('key', 'integer', (c) => c.primaryKey())
    .addColumn('identity', 'text', (c) => c.notNull().unique())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('current', 'integer')
    .addColumn('place', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('versions')
    .addColumn('key', 'integer', (c) => c.primaryKey())
    .addColumn('document', 'integer', (c) => c.notNull().references('documents.key'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('source_hash', 'text', (c) => c.notNull())
    .addColumn('title', 'text')
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('published_on', 'text')
    .addColumn('day', 'text')
    .addColumn('url', 'text')
    .addColumn('publisher', 'text')
    .addColumn('language', 'text')
    .addColumn('issuer', 'text')
    .addColumn('statements', 'integer', (c) => c.notNull())
    .addColumn('first_seen', 'text', (c) => c.notNull())
    .addColumn('last_seen', 'text', (c) => c.notNull())
    .addUniqueConstraint('versions_number', ['document', 'number'])
    .execute()
  await db.schema
    .createTable('texts')
    .addColumn('version', 'integer', (c) => c.primaryKey().references('versions.key'))
    .addColumn('raw', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('records')
    .addColumn('version', 'integer', (c) => c.primaryKey().references('versions.key'))
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('lexicon', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('readings')
    .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('lexicon', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text', (c) => c.notNull())
    .addColumn('record_hash', 'text', (c) => c.notNull())
    .execute()
}

async function engagements(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('engagements')
    .addColumn('version', 'integer', (c) => c.primaryKey().references('versions.key'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('place', 'text')
    .addColumn('place_country', 'text')
    .addColumn('initiator', 'text')
    .addColumn('atmosphere', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('engagement_parties')
    .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('party', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('engagement_parties_key', ['version', 'party'])
    .execute()
  await part(db, 'participants')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('country', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .execute()
}

async function statements(db: Transaction<Tables>): Promise<void> {
  await span(part(db, 'statements'))
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('on_behalf_of', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('strength', 'integer')
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('confidence', 'real', (c) => c.notNull())
    .execute()
  for (const [table, column] of [
    ['statement_holders', 'party'],
    ['statement_addressees', 'party'],
    ['statement_topics', 'topic'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
      .addColumn('statement', 'integer', (c) => c.notNull())
      .addColumn(column, 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['version', 'statement', column])
      .execute()
  }
}

async function names(db: Transaction<Tables>): Promise<void> {
  await span(part(db, 'relationships'))
    .addColumn('tie', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('changed_on', 'text')
    .addColumn('reported', 'integer', (c) => c.notNull())
    .execute()
  await span(part(db, 'mentions'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('known_as', 'text')
    .addColumn('times', 'integer', (c) => c.notNull())
    .execute()
}

async function stands(db: Transaction<Tables>): Promise<void> {
  await part(db, 'positions')
    .addColumn('statement', 'integer', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('stance', 'text', (c) => c.notNull())
    .addColumn('strength', 'integer')
    .execute()
  await part(db, 'commitments')
    .addColumn('statement', 'integer', (c) => c.notNull())
    .addColumn('beneficiary', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('strength', 'integer')
    .addColumn('due', 'text')
    .addColumn('condition', 'text')
    .execute()
}

/** What is told of a document once it is seen beside the others. */
async function links(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('ranks')
    .addColumn('version', 'integer', (c) => c.primaryKey().references('versions.key'))
    .addColumn('rank', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('backings')
    .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('statement', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('backings_key', ['version', 'statement'])
    .execute()
  await span(part(db, 'anniversaries'))
    .addColumn('statement', 'integer')
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('falls_on', 'text')
    .execute()
  await db.schema
    .createTable('pairs')
    .addColumn('one', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('other', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('score', 'real', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pairs_key', ['one', 'other'])
    .execute()
  await db.schema
    .createTable('promise_stems')
    .addColumn('tie', 'text', (c) => c.notNull())
    .addColumn('stem', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('promise_stems_key', ['tie', 'stem', 'version', 'ordinal'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await db.schema
    .createTable('promise_links')
    .addColumn('made', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('made_ordinal', 'integer', (c) => c.notNull())
    .addColumn('later', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('later_ordinal', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('shared', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('promise_links_key', ['made', 'made_ordinal', 'later', 'later_ordinal'])
    .execute()
}

function part(db: Transaction<Tables>, table: string): CreateTableBuilder<string, string> {
  return db.schema
    .createTable(table)
    .addColumn('version', 'integer', (c) => c.notNull().references('versions.key'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_key`, ['version', 'ordinal']) as CreateTableBuilder<string, string>
}

function span(table: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> {
  return table
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull()) as CreateTableBuilder<string, string>
}

async function indexes(db: Transaction<Tables>): Promise<void> {
  for (const [table, ...columns] of [
    ['documents', 'current'],
    ['versions', 'day'],
    ['versions', 'publisher'],
    ['versions', 'text_hash'],
    ['readings', 'version'],
    ['engagements', 'kind'],
    ['engagements', 'starts_on'],
    ['engagement_parties', 'party'],
    ['participants', 'name'],
    ['statements', 'speaker'],
    ['statements', 'act'],
    ['statement_holders', 'party'],
    ['statement_addressees', 'party'],
    ['statement_topics', 'topic'],
    ['relationships', 'tie', 'label'],
    ['mentions', 'type', 'name'],
    ['positions', 'stance'],
    ['commitments', 'due'],
    ['anniversaries', 'falls_on'],
    ['pairs', 'other'],
    ['promise_stems', 'version'],
    ['promise_links', 'later'],
  ] as const) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute()
  }
}

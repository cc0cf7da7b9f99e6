import { type RawBuilder, sql } from 'kysely'

/** A filter: what it asks of, and its condition in the database. Statement filters stand on `statements`, document ones on `versions`. */
export interface Filter {
  readonly of: 'statement' | 'document'
  readonly describe: string
  where(value: string): RawBuilder<boolean>
}

const beside = (
  table: 'statement_holders' | 'statement_addressees' | 'statement_topics',
  condition: RawBuilder<unknown>,
) =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} as beside where beside.version = statements.version and beside.statement = statements.ordinal and ${condition})`

const within = (
  table: 'engagement_parties' | 'relationships' | 'mentions' | 'engagements',
  condition: RawBuilder<unknown>,
) =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} as beside where beside.version = versions.key and ${condition})`

const likely = (column: RawBuilder<unknown>, value: string) =>
  sql`${column} like ${`%${value.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`

/** The filters of a query, by their key. */
export const filters: { readonly [key: string]: Filter } = {
  speaker: {
    of: 'statement',
    describe: 'who speaks: a part of the name, joint or narrator',
    where: (value) => sql<boolean>`${likely(sql.ref('statements.speaker'), value)}`,
  },
  holder: {
    of: 'statement',
    describe: 'whose act it is: a country or body (CN, EU)',
    where: (value) => beside('statement_holders', sql`beside.party = ${value.toUpperCase()}`),
  },
  to: {
    of: 'statement',
    describe: 'whom it is addressed to: a country or body',
    where: (value) => beside('statement_addressees', sql`beside.party = ${value.toUpperCase()}`),
  },
  act: {
    of: 'statement',
    describe: 'what it does: commit, oppose …',
    where: (value) => sql<boolean>`statements.act = ${value.toLowerCase()}`,
  },
  topic: {
    of: 'statement',
    describe: 'its matter: economy.trade, or a whole group: economy',
    where: (value) => beside('statement_topics', sql`(beside.topic = ${value} or beside.topic like ${`${value}.%`})`),
  },
  stance: {
    of: 'statement',
    describe: 'for or against',
    where: (value) =>
      sql<boolean>`exists (select 1 from positions as beside where beside.version = statements.version and beside.statement = statements.ordinal and beside.stance = ${value})`,
  },
  strength: {
    of: 'statement',
    describe: '3 firm, 2 plain, 1 soft',
    where: (value) => sql<boolean>`statements.strength = ${Number(value) || 0}`,
  },
  with: {
    of: 'document',
    describe: 'a party to the contact: a country or body',
    where: (value) => within('engagement_parties', sql`beside.party = ${value.toUpperCase()}`),
  },
  kind: {
    of: 'document',
    describe: 'the kind of contact: meeting, call …',
    where: (value) => within('engagements', sql`beside.kind = ${value.toLowerCase()}`),
  },
  publisher: {
    of: 'document',
    describe: 'who published it',
    where: (value) => sql<boolean>`${likely(sql.ref('versions.publisher'), value)}`,
  },
  issuer: {
    of: 'document',
    describe: 'the side that published it',
    where: (value) => sql<boolean>`versions.issuer = ${value.toUpperCase()}`,
  },
  language: {
    of: 'document',
    describe: 'its language: en, zh …',
    where: (value) => sql<boolean>`versions.language = ${value.toLowerCase()}`,
  },
  after: { of: 'document', describe: 'on or after this day', where: (value) => sql<boolean>`versions.day >= ${value}` },
  before: {
    of: 'document',
    describe: 'on or before this day',
    where: (value) => sql<boolean>`versions.day <= ${value}`,
  },
  label: {
    of: 'document',
    describe: 'a label of a relationship named in it',
    where: (value) => within('relationships', likely(sql.ref('beside.label'), value)),
  },
  person: {
    of: 'document',
    describe: 'a person named in it',
    where: (value) => within('mentions', sql`beside.type = 'person' and ${likely(sql.ref('beside.name'), value)}`),
  },
  mentions: {
    of: 'document',
    describe: 'a country, body, initiative or document named in it',
    where: (value) =>
      within('mentions', sql`(beside.known_as = ${value.toUpperCase()} or ${likely(sql.ref('beside.name'), value)})`),
  },
}

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../store/archive.ts'
import { documentHas, statementHas, statementRow, wordExpression } from '../store/archive.ts'
import { question } from './question.ts'
import { filters } from './search/filters.ts'
import { placeOf, snippetAround } from './search/passages.ts'
import { leaves, literalQuery, parseQuery, type Query, required } from './search/query.ts'

/** One hit: a passage of a document, and the statement it is where the query asks for statements. */
export const SearchHit = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  snippet: z.string(),
  speaker: z.string().nullable(),
  act: z.string().nullable(),
  statement: z.int().nullable(),
  confidence: z.number().nullable(),
})

const Facet = z.array(z.object({ value: z.string(), count: z.int() }))

/** The hits of a search, `unit` telling what is counted; `facets` count all hits, not the page alone. */
export const SearchAnswer = z.object({
  query: z.string(),
  mode: z.enum(['words', 'literal']),
  unit: z.enum(['statement', 'document']),
  total: z.int(),
  searched: z.int(),
  hits: z.array(SearchHit),
  facets: z.record(z.string(), Facet),
})
type Hit = z.infer<typeof SearchHit>
type Answer = z.infer<typeof SearchAnswer>

/** `search "QUERY"`: passages that hold words, or to the letter, with filters inside one statement. */
export const search = question({
  name: 'search',
  summary: 'passages by words or to the letter, with filters such as holder:CN act:oppose topic:economy',
  positional: ['q'],
  input: z.object({
    q: z.string().max(2000).default('').describe('words, "phrases", key:value, AND OR NOT, parentheses'),
    mode: z
      .enum(['words', 'literal'])
      .default('words')
      .describe('words: by stem, ranked; literal: exact to the character'),
    unit: z
      .enum(['statement', 'document'])
      .optional()
      .describe('what is found; by default statements where a filter asks about them'),
    facets: z
      .enum(['true', 'false'])
      .default('false')
      .describe('true: count the hits by act, holder, topic, kind, publisher and year'),
    limit: z.coerce.number().int().min(1).max(500).default(20).describe('how many'),
    offset: z.coerce.number().int().min(0).max(1e6).default(0).describe('how many to pass over'),
  }),
  answer: SearchAnswer,
  async ask(archive, input) {
    const parsed = parseQuery(input.q, new Set(Object.keys(filters)))
    const query = parsed && input.mode === 'literal' ? literalQuery(parsed) : parsed
    const unit = input.unit ?? (query && leaves(query).some(isOfStatement) ? 'statement' : 'document')
    const { documents: searched } = await archive.status()
    const found = await select(archive, query, unit, input)
    return { query: input.q, mode: input.mode, unit, searched, ...found }
  },
})

const isOfStatement = (leaf: Query) => leaf.kind === 'key' && filters[leaf.key]!.of === 'statement'

interface Asked {
  readonly mode: 'words' | 'literal'
  readonly limit: number
  readonly offset: number
  readonly facets: 'true' | 'false'
}

type Unit = Answer['unit']

async function select(
  archive: Archive,
  query: Query | null,
  unit: Unit,
  asked: Asked,
): Promise<Pick<Answer, 'total' | 'hits' | 'facets'>> {
  const where = query ? condition(query, unit, asked.mode) : sql<boolean>`1 = 1`
  const from =
    unit === 'statement'
      ? sql`statements join documents on documents.current = statements.version join versions on versions.key = statements.version`
      : sql`documents join versions on versions.key = documents.current`
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from ${from} where ${where}`.execute(
    archive.db,
  )
  const hits = await (unit === 'statement' ? statementHits : documentHits)(archive, query, where, asked)
  const facets = asked.facets === 'true' ? await facetsOf(archive, unit, sql`from ${from} where ${where}`) : {}
  return { total: Number(counted[0]?.total ?? 0), hits, facets }
}

/** A query as a condition in the database. */
function condition(query: Query, unit: Unit, mode: Asked['mode']): RawBuilder<boolean> {
  switch (query.kind) {
    case 'and':
    case 'or':
      return sql<boolean>`(${sql.join(
        query.of.map((part) => condition(part, unit, mode)),
        query.kind === 'and' ? sql` and ` : sql` or `,
      )})`
    case 'not':
      return sql<boolean>`not (${condition(query.of, unit, mode)})`
    case 'key':
      return filterCondition(query, unit)
    case 'words':
      return wordCondition(query.words, unit, mode)
  }
}

function filterCondition({ key, value }: { key: string; value: string }, unit: Unit): RawBuilder<boolean> {
  const filter = filters[key]!
  if (filter.of === 'document' || unit === 'statement') return filter.where(value)
  return sql<boolean>`exists (select 1 from statements where statements.version = versions.key and ${filter.where(value)})`
}

function wordCondition(words: string, unit: Unit, mode: Asked['mode']): RawBuilder<boolean> {
  const has = unit === 'statement' ? statementHas : documentHas
  const expression = wordExpression(words)
  const indexed = expression ? has(expression) : sql<boolean>`1 = 1`
  if (mode === 'words') return indexed
  const text =
    unit === 'statement' ? sql`statements.quote` : sql`(select text from texts where texts.version = versions.key)`
  return sql<boolean>`(${indexed} and instr(${text}, ${words}) > 0)`
}

/** The words that must stand, as one expression for ranking; null where a query has none. */
function ranking(query: Query | null, mode: Asked['mode']): string | null {
  const words = query
    ? required(query).flatMap((leaf) => (leaf.kind === 'words' ? [wordExpression(leaf.words)] : []))
    : []
  return mode === 'words' && words.filter(Boolean).length > 0 ? words.filter(Boolean).join(' AND ') : null
}

async function documentHits(
  archive: Archive,
  query: Query | null,
  where: RawBuilder<boolean>,
  asked: Asked,
): Promise<Hit[]> {
  const ranked = ranking(query, asked.mode)
  const { rows } = await sql<{
    id: string
    title: string | null
    date: string | null
    publisher: string | null
    text: string
  }>`
    select documents.id, versions.title, versions.day as date, versions.publisher, texts.text
    from documents join versions on versions.key = documents.current join texts on texts.version = versions.key
    ${ranked ? sql`join words on words.rowid = documents.key and words match ${ranked}` : sql``}
    where ${where}
    order by ${ranked ? sql`words.rank` : sql`versions.day desc nulls last`}, documents.id
    limit ${asked.limit} offset ${asked.offset}`.execute(archive.db)
  return rows.map(({ id, title, date, publisher, text }) => {
    const place = asked.mode === 'literal' ? literalPlace(text, query) : placeOf(text, query)
    const shown = snippetAround(text, place)
    return {
      ...{ documentId: id, title, date, publisher, ...place, quote: text.slice(place.start, place.end) },
      ...{ snippet: text.slice(shown.start, shown.end), speaker: null, act: null, statement: null, confidence: null },
    }
  })
}

function literalPlace(text: string, query: Query | null): { start: number; end: number } {
  for (const leaf of query ? required(query) : []) {
    const at = leaf.kind === 'words' ? text.indexOf(leaf.words) : -1
    if (leaf.kind === 'words' && at >= 0) return { start: at, end: at + leaf.words.length }
  }
  return placeOf(text, query)
}

async function statementHits(
  archive: Archive,
  query: Query | null,
  where: RawBuilder<boolean>,
  asked: Asked,
): Promise<Hit[]> {
  const ranked = ranking(query, asked.mode)
  const { rows } = await sql<Omit<Hit, 'snippet'>>`
    select documents.id as documentId, versions.title, versions.day as date, versions.publisher, statements.start, statements."end",
      statements.quote, statements.speaker, statements.act, statements.ordinal as statement, statements.confidence
    from statements join documents on documents.current = statements.version join versions on versions.key = statements.version
    ${ranked ? sql`join statement_words on statement_words.rowid = ${statementRow} and statement_words match ${ranked}` : sql``}
    where ${where}
    order by ${ranked ? sql`statement_words.rank` : sql`versions.day desc nulls last`}, documents.id, statements.ordinal
    limit ${asked.limit} offset ${asked.offset}`.execute(archive.db)
  return rows.map((row) => ({ ...row, snippet: row.quote }))
}

async function facetsOf(archive: Archive, unit: Unit, tail: RawBuilder<unknown>): Promise<Answer['facets']> {
  const facet = async (column: RawBuilder<unknown>) => {
    const { rows } = await sql<{ value: string | null; count: number }>`
      select ${column} as value, count(*) as count ${tail} group by 1 order by 2 desc, 1 limit 30`.execute(archive.db)
    return rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count: Number(count) }]))
  }
  const beside = async (table: 'statement_holders' | 'statement_topics', column: 'party' | 'topic') => {
    const { rows } = await sql<{ value: string; count: number }>`
      select beside.${sql.ref(column)} as value, count(*) as count
      from (select statements.version, statements.ordinal ${tail}) as hits
      join ${sql.table(table)} as beside on beside.version = hits.version and beside.statement = hits.ordinal
      group by 1 order by 2 desc, 1 limit 60`.execute(archive.db)
    return rows.map(({ value, count }) => ({ value, count: Number(count) }))
  }
  const publisher = await facet(sql`versions.publisher`)
  const year = await facet(sql`substr(versions.day, 1, 4)`)
  const kind = await facet(sql`(select kind from engagements where engagements.version = versions.key)`)
  if (unit === 'document') return { publisher, year, kind }
  const act = await facet(sql`statements.act`)
  const speaker = await facet(sql`statements.speaker`)
  return {
    act,
    speaker,
    holder: await beside('statement_holders', 'party'),
    topic: await beside('statement_topics', 'topic'),
    kind,
    publisher,
    year,
  }
}

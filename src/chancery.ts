import { type Arrival, arrivals } from './ingest/index.ts'
import { furniture, type Lexicon } from './lexicon/index.ts'
import { type Document, Failure, type Problem, problem, type Record, Source, type Span } from './model/index.ts'
import { type Explanation, explain as explainWith, readerVersion, read as readWith } from './read/index.ts'
import { shippedLexicon } from './shipped.ts'
import {
  type Archive,
  type Entry,
  hashOf,
  type Keeping,
  type Kept,
  openSqlite,
  type SqliteOptions,
} from './store/index.ts'
import { linker } from './study/link.ts'
import { canonical, stampOf } from './text/index.ts'

export { type Format, formats } from './export/index.ts'
export { type Arrival, arrivals } from './ingest/index.ts'
export type { Lexicon } from './lexicon/index.ts'
export * from './model/index.ts'
export { type Explanation, type Reason, readerVersion, type StatementReasons } from './read/index.ts'
export { home, lexicon, shippedLexicon, version, workbenchFolder } from './shipped.ts'
export type { Archive, Kept, Page, Version } from './store/index.ts'
export { CommitmentsAnswer } from './study/commitments.ts'
export { CompareAnswer } from './study/compare.ts'
export { DossierAnswer } from './study/dossier.ts'
export { type Evaluation, evaluate, headline } from './study/evaluate.ts'
export { precision, recall } from './study/figures.ts'
export { Gold } from './study/gold.ts'
export {
  type Overview,
  type OverviewCommitment,
  type OverviewEngagement,
  type OverviewSpeaker,
  overview,
} from './study/overview.ts'
export { PairsAnswer } from './study/pairs.ts'
export { PositionsAnswer } from './study/positions.ts'
export type { Asking, Question } from './study/question.ts'
export { questions } from './study/questions.ts'
export { SearchAnswer, SearchHit } from './study/search.ts'
export { VerifyAnswer, type VerifyMatch } from './study/verify.ts'

/** What a document says, as a record. Pure: no clock, no disk but the shipped data's first loading, no network. */
export function read(document: Document, lexicon: Lexicon = shippedLexicon()): Record {
  return readWith(document, lexicon)
}

/** Why a document was read as it was, all of it or what touches a span of its text. */
export function explain(
  document: Document,
  span: Span | null = null,
  lexicon: Lexicon = shippedLexicon(),
): Explanation {
  return explainWith(document, lexicon, span)
}

/**
 * A raw source as a document with canonical text. `id` names it where the source itself has none; a day of publication that is
 * not given is the one that stands by itself at the top of the page.
 * Throws a `TypeError` that names the field when the source is not of the schema's shape.
 */
export function documentOf(
  source: Source,
  id: string = source.id ?? 'document',
  lexicon: Lexicon = shippedLexicon(),
): Document {
  const { text, title, publishedOn, url, publisher, language } = checked(source)
  const known = language ?? (isLatin(text) ? 'en' : null)
  const canon = canonical(text, title ?? null, furniture(lexicon, known))
  return {
    ...{ id, title: canon.title, text: canon.text, publishedOn: publishedOn ?? stampOf(text) },
    ...{ url: url ?? null, publisher: publisher ?? null, language: known },
  }
}

function checked(source: Source): Source {
  const result = Source.safeParse(source)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new TypeError(`source.${issue?.path.join('.')}: ${issue?.message}`)
}

function isLatin(text: string): boolean {
  const opening = text.slice(0, 4000)
  const letters = opening.match(/\p{L}/gu)?.length ?? 0
  return (opening.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2
}

/** A record read from a file, or what kept one from being read. */
export type Reading = { readonly arrival: Arrival; readonly record: Record } | { readonly problem: Problem }

/** Reads all that the paths name (files, folders, globs, `-`), in order. */
export async function* readAll(paths: readonly string[], lexicon: Lexicon = shippedLexicon()): AsyncIterable<Reading> {
  for await (const arriving of arrivals(paths)) {
    if ('problem' in arriving) yield arriving
    else yield await orProblem(async () => ({ arrival: arriving, record: made(arriving, arriving.id, lexicon).record }))
  }
}

const unreadable = 'reader-fault'

/** The document and record of a source. A fault of the program in reading it is a `Failure` that names the place. */
function made({ source, place }: Arrival, id: string, lexicon: Lexicon): { document: Document; record: Record } {
  try {
    const document = documentOf(source, id, lexicon)
    return { document, record: read(document, lexicon) }
  } catch (cause) {
    const sentence = `made the program fail (${cause instanceof Error ? cause.message : cause})`
    throw new Failure(problem(unreadable, place, sentence, 'Report it with the text'), { cause })
  }
}

/** Does a task; one document's fault becomes its problem, so that the rest of the batch is done. */
async function orProblem<T>(task: () => Promise<T>): Promise<T | { readonly problem: Problem }> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof Failure && error.problem.code === unreadable) return { problem: error.problem }
    throw error
  }
}

/** Opens the archive in a file, `create` making it where there is none. What stands in the way is a `Failure`. */
export function openArchive(path: string, options: SqliteOptions = {}): Promise<Archive> {
  return openSqlite(path, options)
}

/** What became of one document, or what kept it out. */
export type Added = (Kept & { readonly place: string }) | { readonly problem: Problem }

/** `now` tells the instant at which a document counts as seen; the others as for `Keeping`. */
export interface AddOptions extends Pick<Keeping, 'staleBefore' | 'history'> {
  readonly lexicon?: Lexicon
  readonly now?: () => string
}

/**
 * Adds all that the paths name to an archive, one document at a time, each whole or not at all. A document that is there
 * already and was read by the same program and lexicon is only noted as seen; one that changed is a new version.
 */
export async function* add(
  archive: Archive,
  paths: readonly string[],
  { lexicon = shippedLexicon(), now = () => new Date().toISOString(), ...options }: AddOptions = {},
): AsyncIterable<Added> {
  const by = { ...options, reader: readerVersion, lexicon: lexicon.version, link: linker(lexicon) }
  for await (const arriving of arrivals(paths)) {
    if ('problem' in arriving) yield arriving
    else
      yield await orProblem(async () => {
        const kept = await archive.keep(entryOf(arriving, lexicon), { ...by, now: now() })
        return { ...kept, place: arriving.place }
      })
  }
}

function entryOf(arrival: Arrival, lexicon: Lexicon): Entry {
  const { source, identity, id, place } = arrival
  const { text: raw, title, publishedOn, url, publisher, language } = source
  const sourceHash = hashOf(raw, ...[title, publishedOn, url, publisher, language].map((field) => field ?? null))
  return { identity, id, place, raw, sourceHash, read: (id) => made(arrival, id, lexicon) }
}

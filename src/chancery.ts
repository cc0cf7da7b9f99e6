import { type Arrival, arrivals } from './ingest/index.ts'
import type { Lexicon } from './lexicon/index.ts'
import { type Document, type Problem, type Record, Source } from './model/index.ts'
import { read as readWith } from './read/index.ts'
import { shippedLexicon } from './shipped.ts'
import { canonical, type Furniture } from './text/index.ts'

export { type Arrival, arrivals } from './ingest/index.ts'
export type { Lexicon } from './lexicon/index.ts'
export * from './model/index.ts'
export { readerVersion } from './read/index.ts'
export type { Archive } from './store/index.ts'
export { lexicon, shippedLexicon, version, workbenchFolder } from './shipped.ts'

/** What a document says, as a record. Pure: no clock, no disk but the shipped data's first loading, no network. */
export function read(document: Document, lexicon: Lexicon = shippedLexicon()): Record {
  return readWith(document, lexicon)
}

/**
 * A raw source as a document with canonical text. `id` names it where the source itself has none.
 * Throws a `TypeError` that names the field when the source is not of the schema's shape.
 */
export function documentOf(
  source: Source,
  id = source.id ?? 'document',
  lexicon: Lexicon = shippedLexicon(),
): Document {
  const { text, title, publishedOn, url, publisher, language } = checked(source)
  const canon = canonical(text, title ?? null, furnitureOf(lexicon, language ?? 'en'))
  return {
    id,
    title: canon.title,
    text: canon.text,
    publishedOn: publishedOn ?? null,
    url: url ?? null,
    publisher: publisher ?? null,
    language: language ?? 'en',
  }
}

function checked(source: Source): Source {
  const result = Source.safeParse(source)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new TypeError(`source.${issue?.path.join('.')}: ${issue?.message}`)
}

function furnitureOf(_lexicon: Lexicon, _language: string): Furniture {
  return { isFurniture: () => false }
}

/** A record read from a file, or what kept one from being read. */
export type Reading = { readonly arrival: Arrival; readonly record: Record } | { readonly problem: Problem }

/** Reads all that the paths name (files, folders, globs, `-`), in order. */
export async function* readAll(paths: readonly string[], lexicon: Lexicon = shippedLexicon()): AsyncIterable<Reading> {
  for await (const arriving of arrivals(paths)) {
    if ('problem' in arriving) yield arriving
    else yield { arrival: arriving, record: read(documentOf(arriving.source, arriving.id, lexicon), lexicon) }
  }
}

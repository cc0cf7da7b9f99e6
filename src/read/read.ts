import type { Lexicon } from '../lexicon/index.ts'
import type { Document, Record } from '../model/index.ts'
import { prose } from '../text/index.ts'
import type { Findings, Reading } from './finder.ts'
import { finders } from './finders.ts'
import { inOrder } from './order.ts'

/** Changes whenever the same document and lexicon could be read differently. */
export const readerVersion = '0.1.0'

const ordered = inOrder(finders)

const nothing: Findings = {
  entities: [],
  people: [],
  engagement: null,
  issuer: null,
  segments: [],
  acts: [],
  statements: [],
  relationships: [],
  mentions: [],
  positions: [],
  commitments: [],
  events: [],
  gaps: [],
}

/**
 * Reads a document: what it says, every claim with its evidence. Pure: the same document and lexicon give the same record.
 * Strange prose is never an error; what no rule could read is among the record's `gaps`.
 */
export function read(document: Document, lexicon: Lexicon): Record {
  return recordOf(document, lexicon, findings(document, lexicon).found)
}

/** Runs all finders on a document: what they read from, and everything that they found. */
export function findings(
  document: Document,
  lexicon: Lexicon,
): { readonly reading: Reading; readonly found: Findings } {
  const reading: Reading = { document, prose: prose(document.text, document.title), lexicon }
  let found = nothing
  for (const finder of ordered) found = { ...found, [finder.gives]: finder.find(reading, found) }
  return { reading, found }
}

/** The record that findings make. */
export function recordOf(document: Document, lexicon: Lexicon, found: Findings): Record {
  return {
    id: document.id,
    issuer: found.issuer,
    publisher: document.publisher,
    url: document.url,
    title: document.title,
    publishedOn: document.publishedOn,
    language: document.language,
    text: document.text,
    engagement: found.engagement,
    statements: [...found.statements],
    relationships: [...found.relationships],
    mentions: [...found.mentions],
    positions: [...found.positions],
    commitments: [...found.commitments],
    events: [...found.events],
    gaps: [...found.gaps],
    reader: { version: readerVersion, lexicon: lexicon.version },
  }
}

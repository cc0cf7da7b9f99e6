import type { Kysely, Transaction } from 'kysely'
import type { Document, DocumentAnswer, DocumentFilter, DocumentList, Record, Status } from '../model/index.ts'
import type { Found } from './phrases.ts'

export type { Found } from './phrases.ts'
export { documentHas, statementHas, statementRow, wordExpression } from './words.ts'

import type { Tables } from './tables.ts'

/** The state in which an archive holds a document: its present version, and what read it. */
export interface Held {
  readonly id: string
  readonly version: number
  readonly sourceHash: string
  readonly reader: string
  readonly lexicon: string
}

/** What makes a document, or a version of one. */
export interface Entry {
  /** Address, else given id, else path: what makes two texts versions of one document. */
  readonly identity: string
  /** The id wanted for a new document; one that is taken gives way to the identity. */
  readonly id: string
  /** The file and line it came from. */
  readonly place: string
  /** The text as it came in, never altered. */
  readonly raw: string
  readonly sourceHash: string
  /** Makes the record of the document under the id it got. Called once, within no transaction. */
  read(id: string): { readonly document: Document; readonly record: Record }
}

/** Who reads, and when: `now` is the ISO instant at which the document counts as seen. */
export interface Keeping {
  readonly reader: string
  readonly lexicon: string
  readonly now: string
  /** What was read before this instant is read again, even if it was read alike. */
  readonly staleBefore?: string
  /** Takes a text that an earlier version had for that version, seen late, and not for a page restored. */
  readonly history?: boolean
  /** Sets a version beside the others, in the transaction that keeps it: finds what it belongs with. */
  readonly link?: Link
}

/** Writes what ties a present version to others. It first takes out what it wrote for that version before. */
export type Link = (db: Transaction<Tables>, version: number, record: Record) => Promise<void>

/** What became of an entry: `new`, another text (`changed`), read again by another reader or lexicon (`reread`), or `same`. */
export type Outcome = 'new' | 'changed' | 'reread' | 'same'

export interface Kept {
  readonly outcome: Outcome
  readonly id: string
  readonly version: number
}

/** Which part of a list: `limit` documents from the one at `offset`. */
export interface Page {
  readonly limit?: number
  readonly offset?: number
}

/**
 * An archive of documents, their versions and their records. Every database fulfils it alike. Nothing in it is overwritten:
 * another text is another version, and a record gives way only to one of another reader or lexicon. Each `keep` is whole or
 * not at all, whenever the program is killed. What fails outside is a `Failure`.
 */
export interface Archive {
  /** Where it is, as shown to people. */
  readonly name: string
  /** The tables, for questions. Only the archive itself writes to them. */
  readonly db: Kysely<Tables>
  held(identity: string): Promise<Held | null>
  /** Keeps a document; one that is the same and was read alike is only noted as seen. */
  keep(entry: Entry, keeping: Keeping): Promise<Kept>
  status(): Promise<Status>
  /** Documents newest first, by the day of the contact, else of publication. */
  documents(filter?: DocumentFilter, page?: Page): Promise<DocumentList>
  /** The present version of a document, or null. */
  document(id: string): Promise<DocumentAnswer | null>
  /** Present documents that hold all of the phrases (words in order, case and marks aside), by id; or any, the likeliest first. */
  holding(phrases: readonly string[], how: 'all' | 'any', limit: number): Promise<readonly Found[]>
  /** All present records, in order of id. */
  records(): AsyncIterable<Record>
  /** A version as it came in and as it is read, oldest number 1, or null. */
  version(id: string, number: number): Promise<Version | null>
  close(): Promise<void>
}

/** One version of a document: its text as it came in, and its record. */
export interface Version {
  readonly number: number
  readonly raw: string
  readonly record: Record
  readonly firstSeen: string
  readonly lastSeen: string
}

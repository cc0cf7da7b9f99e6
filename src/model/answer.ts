import { z } from 'zod'
import { IsoDate } from './document.ts'
import { EngagementKind, Party, Record } from './record.ts'

/** What an archive holds: the denominator of every answer. Dates are of publication, or of the contact where that is all there is. */
export const Status = z.object({
  archive: z.string(),
  asOf: IsoDate.nullable(),
  documents: z.int(),
  engagements: z.int(),
  statements: z.int(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  publishers: z.array(z.object({ publisher: z.string().nullable(), documents: z.int() })),
})
export type Status = z.infer<typeof Status>

/** One document in a list. */
export const DocumentLine = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publishedOn: IsoDate.nullable(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
  kind: EngagementKind.nullable(),
  startsOn: IsoDate.nullable(),
  place: z.string().nullable(),
  parties: z.array(Party),
  participants: z.array(z.string()),
  statements: z.int(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

/** A stretch of the list of documents, newest first. */
export const DocumentList = z.object({ total: z.int(), documents: z.array(DocumentLine) })
export type DocumentList = z.infer<typeof DocumentList>

/** One document: its record, the hash of its text and its versions, oldest first. */
export const DocumentAnswer = z.object({
  record: Record,
  hash: z.string(),
  versions: z.array(z.object({ version: z.int(), hash: z.string(), seenAt: z.string() })),
})
export type DocumentAnswer = z.infer<typeof DocumentAnswer>

/** Which documents a list shows. `q` looks for words, `with` for a party; the dates bound the day of the contact, else of publication. */
export const DocumentFilter = z.object({
  q: z.string().optional(),
  with: Party.optional(),
  kind: EngagementKind.optional(),
  publisher: z.string().optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
})
export type DocumentFilter = z.infer<typeof DocumentFilter>

/** The one shape of a fault: a code, what is wrong, and what to do. */
export const Fault = z.object({ error: z.object({ code: z.string(), message: z.string(), todo: z.string() }) })
export type Fault = z.infer<typeof Fault>

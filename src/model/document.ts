import { z } from 'zod'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'an ISO date, YYYY-MM-DD')

/** A calendar date without a time, `YYYY-MM-DD`. */
export const IsoDate = isoDate

/**
 * A readout as it comes in: one line of JSON Lines, one text file. `text` is raw (hard wraps, furniture); everything else
 * may be absent. Unknown fields are ignored.
 */
export const Source = z.object({
  id: z.string().min(1).optional(),
  title: z.string().nullish(),
  text: z.string(),
  publishedOn: isoDate.nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  language: z.string().nullish(),
})
export type Source = z.infer<typeof Source>

/**
 * A readout as it is kept. `text` is canonical (codebook, section 1): the title, a blank line, then paragraphs parted by
 * blank lines; all spans point into it. `title` is null when none could be told, and `text` is then the body alone.
 */
export const Document = z.object({
  id: z.string().min(1),
  title: z.string().nullable(),
  text: z.string(),
  publishedOn: isoDate.nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
})
export type Document = z.infer<typeof Document>

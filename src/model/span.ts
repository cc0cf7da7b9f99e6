import { z } from 'zod'

/** A half-open range `[start, end)` of a document's canonical text, in UTF-16 code units. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof Span>

/** The words that say so: a span, the words quoted from it (`text.slice(start, end) === quote`) and the rule that chose them. */
export const Evidence = Span.extend({ quote: z.string(), rule: z.string() })
export type Evidence = z.infer<typeof Evidence>

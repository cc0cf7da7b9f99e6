import type { z } from 'zod'
import type { Archive } from '../store/archive.ts'

/** What a question is asked with, besides its own input. */
export interface Asking {
  /** The day from which "ahead", "open" and "silent since" count; null in an archive without dates. */
  readonly asOf: string | null
  /** Told of long work: what it is at, and how far (done of total). */
  readonly progress?: (what: string, done: number, total: number) => void
}

/**
 * One question that an archive answers: a command, a route and a library function all come from it. Every field of `input`
 * accepts strings, as they come from a command line or an address; `positional` names those that need no flag there, the
 * last of which may be a list. `answer` is the schema of what `chancery NAME --json` prints and `GET /api/NAME` returns.
 */
export interface Question<I extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly summary: string
  readonly positional: readonly (string & keyof z.output<I>)[]
  readonly input: I
  readonly answer: A
  ask(archive: Archive, input: z.output<I>, asking: Asking): Promise<z.output<A>>
}

/** Declares a question, its types told from its schemas. */
export function question<I extends z.ZodObject, A extends z.ZodType>(asked: Question<I, A>): Question<I, A> {
  return asked
}

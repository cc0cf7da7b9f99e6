import type { Record } from '../model/index.ts'

/** A way to write records for other programs. `write` gives the file piece by piece, in the order of the records. */
export interface Format {
  readonly name: string
  /** What a file of it holds, in a few words. */
  readonly holds: string
  readonly mediaType: string
  write(records: AsyncIterable<Record>): AsyncIterable<string>
}

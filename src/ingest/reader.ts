import type { Problem, Source } from '../model/index.ts'

/** An open file or stream. `bytes` gives its content from the start and can be taken once. */
export interface Input {
  /** The name shown to people. */
  readonly name: string
  /** The first bytes, for telling what it is. */
  readonly head: Uint8Array
  bytes(): AsyncIterable<Uint8Array>
}

/** A source found in an input. `line` is its place in a file of many, null where the file is one document. */
export interface Found {
  readonly source: Source
  readonly line: number | null
}

/** A source, or what kept one from being read. */
export type Outcome = Found | { readonly problem: Problem }

/** Reads one kind of file. A new kind is one object of this shape and a line in `readers.ts`. */
export interface Reader {
  readonly name: string
  /** Whether this reader takes a file that starts so. `name` is the file's name, lower case. */
  accepts(head: Uint8Array, name: string): boolean
  read(input: Input): AsyncIterable<Outcome>
}

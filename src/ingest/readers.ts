import { jsonl } from './jsonl.ts'
import type { Reader } from './reader.ts'
import { text } from './text.ts'

/** The program's own readers; the first that accepts a file reads it. */
export const readers: readonly Reader[] = [jsonl, text]

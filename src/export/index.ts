import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { jsonl } from './jsonl.ts'

export type { Format } from './format.ts'

/** The formats that an archive can be written in, one line each. */
export const formats: readonly Format[] = [jsonl, csv]

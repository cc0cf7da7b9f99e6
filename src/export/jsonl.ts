import type { Format } from './format.ts'

/** Whole records in the codebook's shape, one JSON object a line. */
export const jsonl: Format = {
  name: 'jsonl',
  holds: 'records, one a line',
  mediaType: 'application/jsonl',
  async *write(records) {
    for await (const record of records) yield `${JSON.stringify(record)}\n`
  },
}

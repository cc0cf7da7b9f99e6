import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Record, readAll } from '../../src/chancery.ts'
import { home } from './shared.ts'

const readouts = ['sri-lanka-2024-2025', 'us-state-2021-2022', 'whitehouse-2021-2022', 'cctv-zh-2022-2023']
const files = readouts.map((name) => `${home}../shared/readouts/${name}.jsonl`)

/** Every span of a record that says what it quotes. */
function quoted({ engagement, statements, relationships, mentions }: Record) {
  const people = (engagement?.participants ?? []).flatMap(({ evidence }) => evidence)
  const named = [...relationships, ...mentions].flatMap(({ evidence }) => evidence)
  return [...statements, ...(engagement?.evidence ?? []), ...people, ...named]
}

describe.skipIf(!files.every(existsSync))('real readouts', () => {
  it('are quoted word for word, in records of the schema’s shape', async () => {
    let records = 0
    for await (const reading of readAll(files)) {
      if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
      const { record } = reading
      expect(Record.safeParse(record).error).toBeUndefined()
      expect(quoted(record).filter(({ start, end, quote }) => record.text.slice(start, end) !== quote)).toEqual([])
      records++
    }
    expect(records).toBeGreaterThan(1800)
  })
})

import { describe, expect, it } from 'vitest'
import { documentOf, formats, type Record, read } from '../../src/chancery.ts'

const text =
  'On 3 May 2031, Foreign Minister Ada Orr of China met with Foreign Minister Ben Ilo of Kazakhstan.\n\nOrr said that “peace, and trade” are of great importance. Ilo thanked Orr for the grain.'
const record = read(documentOf({ title: 'Orr meets Ilo', text, publishedOn: '2031-05-03' }, 'a, "b"'))

async function written(name: string, ...records: Record[]): Promise<string> {
  async function* all() {
    yield* records
  }
  let out = ''
  for await (const piece of formats.find((format) => format.name === name)!.write(all())) out += piece
  return out
}

describe('exports', () => {
  it('jsonl gives the records back whole', async () => {
    const lines = (await written('jsonl', record, record)).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([record, record])
  })

  it('csv has a row a statement under one header, marks doubled', async () => {
    const rows = (await written('csv', record)).split('\r\n')
    expect(rows).toHaveLength(record.statements.length + 2)
    expect(rows[0]).toMatch(/^id,publisher,publishedOn,.*,quote,rule,confidence$/)
    expect(rows[1]).toMatch(/^"a, ""b""",,2031-05-03,,meeting,2031-05-03,/)
    expect(rows.at(-1)).toBe('')
  })

  it('csv lets no words pass for a formula', async () => {
    const sly = { ...record, id: '=1+1', statements: record.statements.slice(0, 1) }
    expect((await written('csv', sly)).split('\r\n')[1]).toMatch(/^'=1\+1,/)
  })

  it('an empty archive is an empty file, or a header alone', async () => {
    expect(await written('jsonl')).toBe('')
    expect((await written('csv')).trim().split('\r\n')).toHaveLength(1)
  })
})

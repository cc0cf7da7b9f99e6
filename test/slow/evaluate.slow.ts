import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, evaluation, home } from './shared.ts'

const floors = JSON.parse(readFileSync(join(home, 'test/slow/floors.json'), 'utf8')) as {
  readonly [set: string]: number
}

describe.skipIf(!evaluation)('reading, held against coded documents', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-evaluate-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['dev', 'styles'])('keeps its floor on %s', (set) => {
    const predicted = join(folder, `${set}.jsonl`)
    writeFileSync(predicted, chancery('read', '--json', `${evaluation}/${set}-documents.jsonl`))
    const scored = execFileSync(process.execPath, [
      `${evaluation}/score.mjs`,
      `${evaluation}/${set}`,
      predicted,
      '--json',
    ])
    const { figures, absent } = JSON.parse(scored.toString()) as { figures: { overall: number }; absent: string[] }
    console.log(`${set}: overall ${(100 * figures.overall).toFixed(1)}, floor ${floors[set]}`)
    expect(absent).toEqual([])
    expect(100 * figures.overall).toBeGreaterThan(floors[set]! - 0.5)
  })
})

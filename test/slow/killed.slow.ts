import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openArchive } from '../../src/chancery.ts'
import { ended, start } from '../cli/run.ts'
import { collect, temporary, write } from '../temporary.ts'

const documents = 60
const folder = temporary()
const archive = join(folder, 'archive.db')
write(folder, {
  'in.jsonl': Array.from({ length: documents }, (_, i) =>
    JSON.stringify({
      id: `d${i}`,
      title: `Minister Orr Meets Minister Brandt for the ${i}th Time`,
      text: `On May 3, 2031, Minister Ada Orr met Minister Lev Brandt.\n\nOrr said that both sides will open ferry ${i}. Brandt thanked her and supported the plan.`,
    }),
  ).join('\n'),
})
const add = ['add', join(folder, 'in.jsonl'), '--archive', archive, '--json']

/** Adds until so many documents are acknowledged, kills the program there, and says which they were. */
function addUntilKilled(after: number): Promise<string[]> {
  const child = start(add)
  const acknowledged: string[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => {
    acknowledged.push(JSON.parse(line).id)
    if (acknowledged.length >= after) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.on('close', () => resolve(acknowledged)))
}

it('loses nothing that was acknowledged when killed, and goes on where it was', { timeout: 300_000 }, async () => {
  const acknowledged = new Set<string>()
  for (const after of [1, 9, 25]) for (const id of await addUntilKilled(after)) acknowledged.add(id)
  expect(acknowledged.size).toBeGreaterThan(8)
  expect(new Database(archive).pragma('integrity_check', { simple: true })).toBe('ok')

  const open = await openArchive(archive)
  const held = new Set((await collect(open.records())).map(({ id }) => id))
  expect([...acknowledged].filter((id) => !held.has(id))).toEqual([])
  const torn = await open.db
    .selectFrom('documents')
    .leftJoin('records', 'records.version', 'documents.current')
    .leftJoin('texts', 'texts.version', 'documents.current')
    .where(({ or, eb }) => or([eb('records.version', 'is', null), eb('texts.version', 'is', null)]))
    .select('documents.id')
    .execute()
  expect(torn).toEqual([])
  await open.close()

  const rest = await ended(start(add))
  expect(rest.status).toBe(0)
  const outcomes = rest.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(outcomes).toHaveLength(documents)
  expect(
    outcomes.every(
      ({ id, outcome, version }) => version === 1 && (held.has(id) ? outcome === 'same' : outcome === 'new'),
    ),
  ).toBe(true)
})

it('two programs add to one archive at the same time', { timeout: 300_000 }, async () => {
  const shared = join(folder, 'shared.db')
  const both = ['add', join(folder, 'in.jsonl'), '--archive', shared]
  const runs = await Promise.all([ended(start(both)), ended(start(both))])
  expect(runs.map(({ status, err }) => [status, err])).toEqual([
    [0, ''],
    [0, ''],
  ])
  const open = await openArchive(shared)
  expect((await open.status()).documents).toBe(documents)
  expect(await open.db.selectFrom('versions').where('number', '>', 1).select('key').execute()).toEqual([])
  await open.close()
})

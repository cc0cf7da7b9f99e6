import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, Gold, problem, Record } from '../chancery.ts'

/** The gold records of a folder of `.json` files, or of one `.jsonl`. */
export function goldOf(path: string): Gold[] {
  return entriesOf(path).map(({ where, value }) => {
    const gold = Gold.safeParse(value)
    if (gold.success) return gold.data
    const issue = gold.error.issues[0]
    throw new Failure(problem('not-gold', where, `is no gold record: ${issue?.path.join('.')}: ${issue?.message}`))
  })
}

/** The records of a `.jsonl` file as `read --json` prints it, by id. */
export function recordsOf(path: string): Map<string, Record> {
  return new Map(
    entriesOf(path).map(({ where, value }) => {
      const record = Record.safeParse(value)
      if (record.success) return [record.data.id, record.data]
      const issue = record.error.issues[0]
      throw new Failure(problem('not-a-record', where, `is no record: ${issue?.path.join('.')}: ${issue?.message}`))
    }),
  )
}

/** The documents that belong to a gold folder: the `-documents.jsonl` beside it, or null. */
export function documentsBeside(path: string): string | null {
  const beside = `${path.replace(/\/+$/, '').replace(/\.jsonl$/, '')}-documents.jsonl`
  return existsSync(beside) ? beside : null
}

interface Entry {
  readonly where: string
  readonly value: unknown
}

function entriesOf(path: string): Entry[] {
  if (!existsSync(path)) throw new Failure(problem('not-found', path, 'does not exist', 'Check the path'))
  if (!statSync(path).isDirectory()) return linesOf(path)
  const files = readdirSync(path).filter((name) => name.endsWith('.json'))
  return files.sort().map((name) => entry(join(path, name), readFileSync(join(path, name), 'utf8')))
}

function linesOf(path: string): Entry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, i) => ({ line, where: `${path}, line ${i + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, where }) => entry(where, line))
}

function entry(where: string, json: string): Entry {
  try {
    return { where, value: JSON.parse(json) }
  } catch {
    throw new Failure(problem('not-json', where, 'is not JSON'))
  }
}

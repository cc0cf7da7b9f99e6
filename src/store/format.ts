import { type Kysely, sql } from 'kysely'
import { Failure, problem } from '../model/index.ts'
import { type Migration, migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/**
 * Brings an archive to the present format, in one transaction. A database that is not an archive, or one of a newer format,
 * is a `Failure`.
 */
export async function upgrade(
  db: Kysely<Tables>,
  name: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const format = await formatOf(db, name)
  if (format > steps.length) throw newer(name, format, steps.length)
  if (format === steps.length) return
  await db.transaction().execute(async (trx) => {
    const now = await formatOf(trx, name)
    if (now === 0) await sql`create table meta (key text primary key, value text not null)`.execute(trx)
    for (const step of steps.slice(now)) await step(trx)
    await trx
      .replaceInto('meta')
      .values({ key: 'format', value: String(steps.length) })
      .execute()
  })
}

async function formatOf(db: Kysely<Tables>, name: string): Promise<number> {
  const tables = await db.introspection.getTables()
  if (!tables.length) return 0
  if (!tables.some((table) => table.name === 'meta')) throw foreign(name)
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'format').executeTakeFirst()
  if (!row) throw foreign(name)
  return Number(row.value)
}

function foreign(name: string): Failure {
  return new Failure(
    problem('not-an-archive', name, 'is a database of another program', 'Name another file with --archive'),
  )
}

function newer(name: string, format: number, known: number): Failure {
  const sentence = `was written by a newer Chancery (format ${format}; this one knows up to ${known})`
  return new Failure(problem('archive-newer', name, sentence, 'Update Chancery'))
}

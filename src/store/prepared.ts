import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than the store's own statements; lists of other lengths come and go. */
const most = 500

/** A database that prepares a statement that writes once and keeps it. Questions are prepared anew: one may still be read from. */
export function prepared(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (!statement.readonly) {
      if (kept.size >= most) kept.delete(kept.keys().next().value!)
      kept.set(sql, statement)
    }
    return statement
  }
  return { prepare: prepare as SqliteDatabase['prepare'], close: () => void database.close() }
}

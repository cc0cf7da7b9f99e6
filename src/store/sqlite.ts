import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely'
import { Failure, type Problem, problem } from '../model/index.ts'
import type { Archive } from './archive.ts'
import { upgrade } from './format.ts'
import { heldRow, keep } from './keep.ts'
import { holding } from './phrases.ts'
import { prepared } from './prepared.ts'
import { document, documents, records, status, version } from './questions.ts'
import type { Tables } from './tables.ts'

/** `create` makes the archive where there is none; `patience` is how long to wait for another writer, in milliseconds. */
export interface SqliteOptions {
  readonly create?: boolean
  readonly patience?: number
}

/**
 * Opens an archive in one file. Many programs may read it while one writes; a second writer waits its turn.
 * Throws a `Failure` when there is none, it is of a newer format, or it cannot be opened.
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Archive> {
  const database = guarded(path, () => connect(path, options))
  const dialect = new WritingDialect({ database: prepared(database) }, options.patience)
  const db = new Kysely<Tables>({ dialect })
  try {
    await guard(path, () => upgrade(db, path))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return archiveOf(path, db)
}

function archiveOf(name: string, db: Kysely<Tables>): Archive {
  const asked = <T>(question: () => Promise<T>) => guard(name, question)
  return {
    name,
    db,
    held: (identity) => asked(() => heldRow(db, identity)),
    keep: (entry, keeping) => asked(() => keep(db, entry, keeping)),
    status: () => asked(() => status(db, name)),
    documents: (filter = {}, page = {}) => asked(() => documents(db, filter, page)),
    document: (id) => asked(() => document(db, id)),
    holding: (phrases, how, limit) => asked(() => holding(db, phrases, how, limit)),
    records: () => guardEach(name, records(db)),
    version: (id, number) => asked(() => version(db, id, number)),
    close: () => db.destroy(),
  }
}

/** How long to wait for another writer where nothing is said, in milliseconds. */
const usualPatience = 10_000

/**
 * Every transaction is a write: it takes the write lock at once, and so never has to start over. It waits for another
 * writer without holding up the program.
 */
class WritingDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #patience: number

  constructor(config: SqliteDialectConfig, patience = usualPatience) {
    super(config)
    this.#config = config
    this.#patience = patience
  }

  override createDriver() {
    return new WritingDriver(this.#config, this.#patience)
  }
}

class WritingDriver extends SqliteDriver {
  readonly #patience: number

  constructor(config: SqliteDialectConfig, patience: number) {
    super(config)
    this.#patience = patience
  }

  override async beginTransaction(connection: Parameters<SqliteDriver['beginTransaction']>[0]): Promise<void> {
    const start = performance.now()
    for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() - start > this.#patience) throw error
        await sleep(wait)
      }
    }
  }
}

/** How long SQLite itself waits for a lock that is held for a moment, in milliseconds. It holds up the program. */
const moment = 100

function connect(path: string, { create = false, patience = usualPatience }: SqliteOptions): Database.Database {
  if (!existsSync(path)) {
    if (!create) throw new Failure(problem('no-archive', path, 'does not exist', '"chancery add" makes an archive'))
    mkdirSync(dirname(path), { recursive: true })
  } else if (statSync(path).isDirectory()) {
    throw new Failure(problem('not-an-archive', path, 'is a folder', 'Name a file with --archive'))
  }
  const database = open(path, patience)
  if (!database.readonly) database.pragma('journal_mode = wal')
  database.pragma(`busy_timeout = ${moment}`)
  database.pragma('synchronous = normal')
  database.pragma('foreign_keys = on')
  return database
}

function open(path: string, timeout: number): Database.Database {
  try {
    return new Database(path, { timeout })
  } catch (error) {
    if (!/^SQLITE_(?:READONLY|CANTOPEN)/.test(codeOf(error))) throw error
    return new Database(path, { timeout, readonly: true })
  }
}

async function guard<T>(name: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw explained(name, error)
  }
}

async function* guardEach<T>(name: string, each: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* each
  } catch (error) {
    throw explained(name, error)
  }
}

function guarded<T>(name: string, task: () => T): T {
  try {
    return task()
  } catch (error) {
    throw explained(name, error)
  }
}

const meanings: readonly [RegExp, string, string, string][] = [
  [/^SQLITE_BUSY/, 'archive-busy', 'another program is writing to it', 'Wait until that is done, then run this again'],
  [/^SQLITE_NOTADB/, 'not-an-archive', 'is not an archive', 'Name another file with --archive'],
  [/^SQLITE_CORRUPT/, 'archive-damaged', 'is damaged', 'Restore it from a copy, or add the documents to a new one'],
  [/^SQLITE_FULL|^ENOSPC/, 'disk-full', 'the disk is full', 'Make room, then run this again'],
  [
    /^SQLITE_READONLY|^EACCES|^EPERM|^EROFS/,
    'archive-readonly',
    'may not be written to',
    'Ask for the right to write there',
  ],
  [/^SQLITE_CANTOPEN|^ENOTDIR|^EEXIST/, 'archive-unopened', 'cannot be opened', 'Check the path'],
  [/^SQLITE_IOERR/, 'archive-unreadable', 'cannot be read from or written to', 'Check the disk'],
]

function explained(name: string, error: unknown): unknown {
  const found = meanings.find(([code]) => code.test(codeOf(error)))
  if (!found) return isUnfinished(error) ? unfinished(name, error) : error
  const [, code, sentence, advice] = found
  const fault: Problem = problem(code, name, sentence, advice)
  return new Failure(fault, { cause: error })
}

const isUnfinished = (error: unknown) => error instanceof Error && /^no such (?:table|column)/.test(error.message)

function unfinished(name: string, cause: unknown): Failure {
  const sentence = 'was made by an unfinished version and lacks what this one asks for'
  return new Failure(problem('archive-unfinished', name, sentence, 'Add the documents to a new archive'), { cause })
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}

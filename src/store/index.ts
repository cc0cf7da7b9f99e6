export * from './archive.ts'
export { hashOf } from './hash.ts'
export { openSqlite, type SqliteOptions } from './sqlite.ts'

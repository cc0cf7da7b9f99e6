import type { Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** One step of the archive's format. Runs inside the transaction that also notes the new version. */
export type Migration = (db: Transaction<Tables>) => Promise<void>

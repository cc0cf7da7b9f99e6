import { first } from './001-first.ts'
import type { Migration } from './migration.ts'

export type { Migration } from './migration.ts'

/** The steps from an empty database to the present format, in order. The format's version is their number. */
export const migrations: readonly Migration[] = [first]

import type { Record } from '../chancery.ts'

/** A record as a person reads it in a terminal. */
export function recordText(record: Record): string {
  return `${record.id}\n`
}

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest file at or below the paths was written, in milliseconds; 0 where there is none. */
export function newest(...paths: readonly string[]): number {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map(newestOf))
}

function newestOf(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return newest(...readdirSync(path).map((name) => join(path, name)))
}

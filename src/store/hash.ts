import { createHash } from 'node:crypto'

/** The SHA-256 of texts in hexadecimal, each kept apart from the next. */
export function hashOf(...parts: readonly (string | null)[]): string {
  const hash = createHash('sha256')
  if (parts.length === 1) return hash.update(parts[0] ?? '').digest('hex')
  for (const part of parts) hash.update(part === null ? '-' : `${part.length}:${part}`)
  return hash.digest('hex')
}

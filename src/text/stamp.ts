import { strict } from 'chrono-node'
import { fold } from './clean.ts'

const headLines = 12
const longestStamp = 60

/** The date that stands by itself in the first lines of a page, as ISO; null where none does or it could be read two ways. */
export function stampOf(raw: string): string | null {
  const lines = raw
    .slice(0, 4000)
    .split(/\r\n?|\n/)
    .map(fold)
    .filter(Boolean)
  for (const line of lines.slice(0, headLines)) {
    const date = line.length <= longestStamp ? dateOf(line) : null
    if (date) return date
  }
  return null
}

function dateOf(line: string): string | null {
  const iso = /^((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/.exec(line)
  if (iso) return real(iso[1]!, iso[2]!, iso[3]!)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(line)
  if (dotted) return real(dotted[3]!, dotted[2]!, dotted[1]!)
  return worded(line)
}

/** A date with its month in letters that makes up most of a line. */
function worded(line: string): string | null {
  if (!/\p{L}{3}/u.test(line) || !/\d{4}/.test(line)) return null
  const [found] = strict.parse(line)
  if (!found || found.end || found.text.length < line.length / 2 || !/\p{L}{3}/u.test(found.text)) return null
  const { start } = found
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return null
  return real(`${start.get('year')}`, `${start.get('month')}`, `${start.get('day')}`)
}

function real(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** Words for spans of time and the days they come to; English month names stand for themselves. */
const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase(),
)

/**
 * The last day of the time by which something is due, from words such as "by the end of next year" said on a day; null where they
 * tell no time that can be counted.
 */
export function endOf(due: string, said: string | null): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return due
  const words = due.toLowerCase()
  const year = /\b(20\d\d)\b/.exec(words)?.[1]
  const month = months.findIndex((name) => words.includes(name))
  const told = said ? Number(said.slice(0, 4)) : null
  const nextYear = /\bnext\b.*\byear\b/.test(words)
  const thisYear = /\b(?:this|the|end of the) year\b/.test(words)
  const of = year ? Number(year) : told === null ? null : nextYear ? told + 1 : thisYear || month >= 0 ? told : null
  if (of === null) return null
  if (month >= 0) {
    const passed = !year && told !== null && said !== null && month + 1 < Number(said.slice(5, 7))
    return lastDay(passed ? of + 1 : of, month)
  }
  return `${of}-12-31`
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)

/** A calendar date, `YYYY-MM-DD`. */
export type Iso = string

const day = 86_400_000

/** The date `days` after another. */
export function shift(date: Iso, days: number): Iso {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

/** The day of the week, Sunday 0. */
export function weekday(date: Iso): number {
  return new Date(Date.parse(date)).getUTCDay()
}

/** The date of year, month (from 1) and day, or null when the calendar has none. */
export function isoOf(year: number, month: number, dayOfMonth: number): Iso | null {
  if (year < 1900 || year > 2199) return null
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.toISOString().slice(0, 10) : null
}

/** The last date not after `until` with this month and day; the year before when this year's lies ahead. */
export function lastDate(month: number, dayOfMonth: number, until: Iso): Iso | null {
  for (let year = Number(until.slice(0, 4)), tries = 0; tries < 5; year--, tries++) {
    const date = isoOf(year, month, dayOfMonth)
    if (date && date <= until) return date
  }
  return null
}

/** The last date not after `until` that is the nth of its month, within two months. */
export function lastDayOfMonth(dayOfMonth: number, until: Iso): Iso | null {
  for (let back = 0; back < 62; back++) {
    const date = shift(until, -back)
    if (Number(date.slice(8)) === dayOfMonth) return date
  }
  return null
}

/** The last date not after `until` that falls on a weekday (Sunday 0). */
export function lastWeekday(index: number, until: Iso): Iso {
  return shift(until, -((weekday(until) - index + 7) % 7))
}

/** "1 document", "1,284 documents". */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? noun : `${noun}s`}`
}

/** A party's name in English where its code is a country's, otherwise the code as it stands. */
export function partyName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code) || isOwn(code)) return code
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}

/** True of XA to XZ, which users give to parties of their own; XK is in use for Kosovo. */
const isOwn = (code: string) => code.startsWith('X') && code !== 'XK'

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** "12 September 2020", or a dash where there is no date. */
export function longDate(date: string | null): string {
  return date ? dates.format(new Date(`${date}T12:00:00Z`)) : '—'
}

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "3–5 May 2032" style: one date, or both where they differ. */
export function dateRange(from: string | null, to: string | null): string {
  return from && to && from !== to ? `${longDate(from)} – ${longDate(to)}` : longDate(from)
}

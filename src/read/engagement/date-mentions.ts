import { strict } from 'chrono-node'
import type { Span } from '../../model/index.ts'
import { type Iso, isoOf, lastDate, lastDayOfMonth, lastWeekday, shift } from './calendar.ts'
import type { DateWords } from './date-words.ts'

/** A date that a text names. `from` and `to` differ for a range; `rule` tells how it was told. */
export interface DateMention extends Span {
  readonly from: Iso
  readonly to: Iso
  readonly rule: 'date.calendar' | 'date.numeric' | 'date.day' | 'date.relative' | 'date.weekday'
}

/**
 * The dates named in `text`, in order, none overlapping; spans are offsets in it. Dates without a year, days by number,
 * weekdays and words such as "yesterday" count from `anchor`, and are left out when it is null.
 */
export function dateMentions(text: string, anchor: Iso | null, words: DateWords): readonly DateMention[] {
  const found: DateMention[] = []
  const add = (mentions: Iterable<DateMention>) => {
    for (const mention of mentions) if (!found.some((other) => touches(mention, other))) found.push(mention)
  }
  add(numeric(text, anchor))
  add(calendar(text, anchor, words))
  if (anchor) {
    add(byNumber(text, anchor, words))
    add(relative(text, anchor, words))
    add(weekdays(text, anchor, words))
  }
  const sure = found.filter(({ rule }) => rule === 'date.calendar' || rule === 'date.numeric')
  return found
    .filter((mention) => sure.includes(mention) || !sure.some((date) => explains(date, mention)))
    .sort((a, b) => a.start - b.start)
}

/** "Yesterday (8 May)", "today, Sunday, 6 August": the date says which day is meant. */
const explains = (date: Span, word: Span) => date.start >= word.end && date.start - word.end <= 3

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function one(match: RegExpExecArray, date: Iso | null, rule: DateMention['rule']): DateMention[] {
  return date ? [{ start: match.index, end: match.index + match[0].length, from: date, to: date, rule }] : []
}

const dotted = /(?<![\d./-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d/-]|\.\d)/g
const slashed = /(?<=\()(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?=\))/g

/** Numbers alone, the day first: "12.10.2034", "(28/08)". */
function numeric(text: string, anchor: Iso | null): DateMention[] {
  return [...text.matchAll(dotted), ...text.matchAll(slashed)].flatMap((match) => {
    const [day, month, year] = [Number(match[1]), Number(match[2]), match[3] && Number(match[3])]
    if (year) return one(match, isoOf(year, month, day), 'date.numeric')
    return anchor ? one(match, lastDate(month, day, shift(anchor, 1)), 'date.numeric') : []
  })
}

/** Dates with a named month, by chrono; dashes are made plain first, and the year is ours to infer. */
function calendar(text: string, anchor: Iso | null, words: DateWords): DateMention[] {
  if (!/\d/.test(text)) return []
  const plain = text.replace(/[–—−]/g, '-')
  const reference = { instant: new Date(`${anchor ?? '2000-01-01'}T12:00:00Z`), timezone: 0 }
  return strict.parse(plain.replace(rangeHead, blanks), reference).flatMap((result) => {
    if (!result.start.isCertain('month') || !result.start.isCertain('day')) return []
    const last = result.end ?? result.start
    const year = [result.start, last].find((part) => part.isCertain('year'))?.get('year')
    const end = dated(last, year ?? null, anchor)
    const start = leftOfRange(plain.slice(0, result.index), end, words) ?? dated(result.start, year ?? null, anchor)
    if (!start || !end) return []
    const [from, to] = [start, end].sort() as [Iso, Iso]
    const quote = result.text.replace(/^(?:on\b|[\s(,])+/iu, '').trim()
    const at = result.index + result.text.indexOf(quote)
    return [{ start: at, end: at + quote.length, from, to, rule: 'date.calendar' }]
  })
}

/** "3 to" of "3 to 5 May", which chrono takes for hours. */
const rangeHead = /(?:\bfrom |\bbetween |(?<!\d))\d{1,2} (?:to|and|until|through) (?=\d{1,2} \p{Lu})/gu

const blanks = (found: string) => ' '.repeat(found.length)

type Parts = { get(part: 'year' | 'month' | 'day'): number | null }

function dated(parts: Parts, year: number | null, anchor: Iso | null): Iso | null {
  const [month, day] = [parts.get('month'), parts.get('day')]
  if (!month || !day) return null
  if (year) return isoOf(year, month, day)
  return anchor ? lastDate(month, day, shift(anchor, 1)) : null
}

/** The start of "15 and 16 June" or "30 March-2 April", of which chrono sees the end alone. */
function leftOfRange(before: string, end: Iso | null, words: DateWords): Iso | null {
  const tail = before.slice(-30)
  if (!end || !words.range.test(tail)) return null
  const own = words.range.exec(tail)?.[1]
  const [year, month, day] = [Number(end.slice(0, 4)), Number(end.slice(5, 7)), Number(end.slice(8))]
  return own && Number(own) < day ? isoOf(year, month, Number(own)) : null
}

/** A day's number further back than this is a slip of the pen. */
const farthest = 20

function byNumber(text: string, anchor: Iso, words: DateWords): DateMention[] {
  return [...text.matchAll(words.numbered), ...text.matchAll(words.ordinal)].flatMap((match) => {
    const day = Number(match.slice(1).find((group) => group !== undefined))
    const date = lastDayOfMonth(day, anchor)
    return date && date >= shift(anchor, -farthest) ? one(match, date, 'date.day') : []
  })
}

function relative(text: string, anchor: Iso, words: DateWords): DateMention[] {
  return words.relative.flatMap(({ days, words: pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => one(match, shift(anchor, days), 'date.relative')),
  )
}

function weekdays(text: string, anchor: Iso, words: DateWords): DateMention[] {
  return [...text.matchAll(words.weekday)].flatMap((match) => {
    const index = words.weekdays.indexOf(match[1]!.toLowerCase())
    return one(match, lastWeekday(index, anchor), 'date.weekday')
  })
}

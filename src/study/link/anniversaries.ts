import type { Record } from '../../model/index.ts'
import type { StudyWords } from './words.ts'

/** An anniversary that a text names: its words, and when it falls, a day (`2026-02-09`) or a year, where that is told. */
export interface Anniversary {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly what: string
  readonly fallsOn: string | null
  readonly statement: number | null
}

const reach = 160

/** The anniversaries that a record's text names, each told once, with the sentence part that names it. */
export function anniversariesOf(record: Record, words: StudyWords): Anniversary[] {
  const { text, statements } = record
  const found = new Map<string, Anniversary>()
  for (const { index, 0: word } of text.matchAll(words.anniversary)) {
    const at = statements.findIndex(({ start, end }) => start <= index && end > index)
    const { start, end } = statements[at] ?? sentenceAround(text, index)
    const what = whatOf(text, index, index + word.length, start, end)
    const around = sentenceAround(text, index)
    const fallsOn = fallsOnOf(text.slice(around.start, around.end), record, words)
    if (!found.has(what)) {
      found.set(what, { start, end, quote: text.slice(start, end), what, fallsOn, statement: at < 0 ? null : at })
    }
  }
  return [...found.values()]
}

/** "the 30th anniversary of the ties": the figure before the word, and what follows it to the clause's end. */
function whatOf(text: string, at: number, end: number, from: number, to: number): string {
  const before = text.slice(Math.max(from, at - 24), at)
  const nth = /(?:\d+(?:st|nd|rd|th)?|\p{L}+(?:th|first|second|third))[ -]+$/iu.exec(before)?.[0] ?? ''
  const after = text.slice(end, Math.min(to, end + 120))
  const clause =
    /^\s+of\s[^,;:.]*?(?=[,;:.]|\s(?:and|as|to|with|in|which|has|is|will|was|by|next|this)\s|$)/.exec(after)?.[0] ?? ''
  return `${nth}${text.slice(at, end)}${clause}`.replace(/\s+/g, ' ').trim()
}

/** The words around a place, as far as its sentence and `reach` go. */
function sentenceAround(text: string, at: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, at - reach), at)
  const start = at - before.length + Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1, 0)
  const ahead = /[.\n]/.exec(text.slice(at, at + reach))
  return { start, end: ahead ? at + ahead.index : Math.min(text.length, at + reach) }
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
)
const dated = new RegExp(`(?:(\\d{1,2}) )?(${months.join('|')})(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (\\d{4})`)

/** When it falls: the day or year its own words tell, "next year" and "this year" counted from the text's day. */
function fallsOnOf(sentence: string, record: Record, words: StudyWords): string | null {
  const day = dated.exec(sentence)
  if (day) {
    const number = Number(day[3] ?? day[1] ?? 0)
    const month = `${day[4]}-${String(months.indexOf(day[2]!) + 1).padStart(2, '0')}`
    return number ? `${month}-${String(number).padStart(2, '0')}` : month
  }
  const told = Number((record.engagement?.startsOn ?? record.publishedOn ?? '').slice(0, 4))
  const year = /\b(?:19|20|21)\d\d\b/.exec(sentence)?.[0]
  if (year) return year
  if (told && sentence.search(words.nextYear) >= 0) return String(told + 1)
  return told && sentence.search(words.thisYear) >= 0 ? String(told) : null
}

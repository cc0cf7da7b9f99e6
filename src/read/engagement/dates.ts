import type { Document, EngagementKind, Evidence } from '../../model/index.ts'
import type { Prose } from '../../text/index.ts'
import { type Iso, shift } from './calendar.ts'
import { type DateMention, dateMentions } from './date-mentions.ts'
import type { DateWords } from './date-words.ts'
import type { KindReading } from './kind.ts'

/** The days of a contact, both null when nothing tells, with the words that say so (none for the day of publication). */
export interface DatesReading {
  readonly startsOn: Iso | null
  readonly endsOn: Iso | null
  readonly evidence: readonly Evidence[]
}

interface Zone {
  readonly start: number
  readonly text: string
}

const kindsOfDays: ReadonlySet<EngagementKind> = new Set(['visit', 'consultation', 'multilateral'])

/**
 * Reads when the contact was: from the sentences that report it, else the title, else a line with a date, else the day of
 * publication, after which no contact lies.
 */
export function readDates(document: Document, prose: Prose, told: KindReading, words: DateWords): DatesReading {
  const line = dateLine(prose, words)
  const published = document.publishedOn
  const anchor =
    line && published && line.from <= published && line.from >= shift(published, -10) ? line.from : published
  const base = anchor ?? line?.from ?? null
  const ways = [
    ...told.sentences.map((zone) => () => inZone(zone, told, base, published, words)),
    ...(prose.paragraphs[0]?.heading ? [() => inZone(zoneOf(prose, 0), null, base, published, words)] : []),
    () => (line && !(published && line.from > published) ? line : null),
  ]
  for (const way of ways) {
    const found = way()
    if (found) return reading(document.text, widen(found, told, words), found, words)
  }
  if (told.kind === 'visit' && told.sentences.some(({ text }) => words.vague.test(text))) return nothing
  return { startsOn: base, endsOn: base, evidence: [] }
}

const nothing: DatesReading = { startsOn: null, endsOn: null, evidence: [] }

function reading(text: string, days: { from: Iso; to: Iso }, said: DateMention, words: DateWords): DatesReading {
  const { start, end, rule } = said
  const isOpen = words.open.test(text.slice(Math.max(0, start - 25), start))
  const evidence = [{ start, end, quote: text.slice(start, end), rule }]
  return { startsOn: days.from, endsOn: isOpen ? null : days.to, evidence }
}

/** "Concluded today a two-day visit" began the day before. */
function widen(found: DateMention, told: KindReading, words: DateWords): { from: Iso; to: Iso } {
  if (told.kind !== 'visit' || found.from !== found.to) return found
  const days = words.span.exec(told.sentence.text)?.[1]
  const length = days ? (words.numbers[days.toLowerCase()] ?? Number(days)) : 1
  return { from: shift(found.from, 1 - length), to: found.to }
}

/** The date in one sentence that is the contact's: at its opening, else the one nearest to the words of contact. */
function inZone(
  zone: Zone,
  told: KindReading | null,
  base: Iso | null,
  published: Iso | null,
  words: DateWords,
): DateMention | null {
  const opening = datelineEnd(zone.text)
  const own = dateMentions(zone.text, base, words)
    .filter((mention) => mention.start >= opening && isContacts(mention, zone.text, words))
    .filter((mention) => !published || mention.from <= published)
    .map((mention) => ({ ...mention, start: zone.start + mention.start, end: zone.start + mention.end }))
  const ranked = told && kindsOfDays.has(told.kind) ? own : preferDays(own)
  const early = ranked.find((mention) => mention.start - zone.start - opening < 25 && mention.rule !== 'date.weekday')
  return early ?? nearest(ranked, told) ?? null
}

function preferDays(mentions: readonly DateMention[]): readonly DateMention[] {
  const days = mentions.filter(({ from, to }) => from === to)
  return days.length ? days : mentions
}

function nearest(mentions: readonly DateMention[], told: KindReading | null): DateMention | undefined {
  const verb = told?.evidence.at(-1)?.start ?? 0
  const firm = mentions.filter(({ rule }) => rule !== 'date.weekday')
  return (firm.length ? [...firm] : [...mentions]).sort(
    (a, b) => Math.abs(a.start - verb) - Math.abs(b.start - verb),
  )[0]
}

/** False of the date of something else: "the May 27 attack", "since 3 May". */
function isContacts({ start, end, rule }: DateMention, text: string, words: DateWords): boolean {
  if (rule === 'date.relative' || rule === 'date.day') return true
  return !words.before.test(text.slice(Math.max(0, start - 25), start)) && !words.after.test(text.slice(end, end + 60))
}

const separator =
  /^[^a-z.;]{0,10}[^.;\n]{0,80}?(?:\)\s?[-–—]{1,2}|\s[-–—]{1,2}\s|[.:]\s?[-–—]|\s\|\s[^|]{0,30}[-–—]|\/[A-Z]{2,8}\/)/u

/** Where the sentence proper begins after "ABU DHABI, 3 February 2034 (WAM) --"; 0 without a dateline. */
function datelineEnd(text: string): number {
  const match = separator.exec(text)
  return match && /\d/.test(match[0]) ? match[0].length : 0
}

function zoneOf(prose: Prose, paragraph: number): Zone {
  const { start, end } = prose.paragraphs[paragraph]!
  return { start, text: prose.text.slice(start, Math.min(end, start + 600)) }
}

const linesLookedAt = 8

/** A full date that stands in a short line of its own, or before the dash that opens the first paragraph. */
function dateLine(prose: Prose, words: DateWords): DateMention | null {
  const count = prose.paragraphs.length
  const near = prose.paragraphs
    .map((_, i) => i)
    .filter((i) => i > 0 && (i < linesLookedAt || i >= count - linesLookedAt))
  for (const index of near) {
    const zone = zoneOf(prose, index)
    const short = zone.text.length < 90 && !/[.!?]["”’]?$/u.test(zone.text)
    const text = short ? zone.text : zone.text.slice(0, datelineEnd(zone.text))
    const found = text && dateMentions(text, null, words).find(({ from, to }) => from === to)
    if (found) return { ...found, start: zone.start + found.start, end: zone.start + found.end }
  }
  return null
}

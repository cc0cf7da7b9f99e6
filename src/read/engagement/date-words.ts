import { type Lexicon, perLexicon } from '../../lexicon/index.ts'

/** How one language dates a contact, compiled from `lang/xx/dates.yaml`. */
export interface DateWords {
  /** Names of the days, Sunday first. */
  readonly weekdays: readonly string[]
  readonly weekday: RegExp
  /** Words for a day near that of publication, with the days between. */
  readonly relative: readonly { readonly days: number; readonly words: RegExp }[]
  /** A relative word with the day's number: "this morning (25th)". */
  readonly numbered: RegExp
  /** A day told by its number: "on the 24th afternoon", "the afternoon of the 21st". */
  readonly ordinal: RegExp
  /** What stands before or after the date of something else. */
  readonly before: RegExp
  readonly after: RegExp
  readonly vague: RegExp
  /** Stands before a date that begins a time whose end is not told. */
  readonly open: RegExp
  readonly span: RegExp
  readonly numbers: Readonly<Record<string, number>>
  /** Ends a text whose next word would be the end of a range. */
  readonly range: RegExp
}

interface Raw {
  readonly weekdays: readonly string[]
  readonly relative: Readonly<Record<string, readonly string[]>>
  readonly dayPart: string
  readonly before: string
  readonly after: string
  readonly vague: readonly string[]
  readonly open: string
  readonly span: string
  readonly numbers: Readonly<Record<string, number>>
  readonly range: string
}

const packs = perLexicon((_: Lexicon) => new Map<string, DateWords>())

/** The date words of `language`; English where the lexicon has no pack for it. */
export function dateWords(lexicon: Lexicon, language: string | null): DateWords {
  const own = `lang/${language}/dates.yaml`
  const path = lexicon.file(own) ? own : 'lang/en/dates.yaml'
  const made = packs(lexicon)
  if (!made.has(path)) made.set(path, compile(lexicon.file(path) as Raw))
  return made.get(path)!
}

function compile(raw: Raw): DateWords {
  const nth = String.raw`(\d{1,2})(?:st|nd|rd|th)`
  const relative = Object.values(raw.relative).flat().join('|')
  return {
    weekdays: raw.weekdays,
    weekday: new RegExp(String.raw`(?<!\b(?:next|every|each)\s)\b(${raw.weekdays.join('|')})\b`, 'giu'),
    relative: Object.entries(raw.relative).map(([days, words]) => ({
      days: Number(days),
      words: new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'giu'),
    })),
    numbered: new RegExp(String.raw`\b(?:${relative})\s?\((\d{1,2})(?:st|nd|rd|th)?\)`, 'giu'),
    ordinal: new RegExp(
      String.raw`\b(?:${raw.dayPart} of the ${nth}|on the ${nth}(?: ${raw.dayPart})?)(?![\p{L}\d])(?! (?!local|in|at|of|with|${raw.dayPart})\p{L})`,
      'giu',
    ),
    before: new RegExp(String.raw`\b${raw.before}\s$`, 'iu'),
    after: new RegExp(String.raw`^\s(?:[\p{L}-]+\s){0,2}${raw.after}\b`, 'iu'),
    vague: new RegExp(String.raw`\b(?:${raw.vague.join('|')})\b`, 'iu'),
    open: new RegExp(String.raw`\b${raw.open}\s$`, 'iu'),
    span: new RegExp(raw.span, 'iu'),
    numbers: raw.numbers,
    range: new RegExp(String.raw`(?:\b(\d{1,2})(?:st|nd|rd|th)?|\d)\s?${raw.range}\s?$`, 'iu'),
  }
}

import type { PersonMention } from '../finder.ts'
import { type Draft, partyOf } from './identity.ts'
import type { Sighting } from './sighting.ts'
import type { Office, Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** A person whose mentions are being gathered. `keys` are the folded parts of the name, without initials. */
export interface Member {
  name: string
  readonly keys: ReadonlySet<string>
  readonly sightings: readonly Sighting[]
  readonly offices: Office[]
  readonly titles: { readonly line: number; readonly title: Title }[]
  readonly standing: 'named' | 'office' | 'spokesperson'
  party: string | null
  gender: 'f' | 'm' | null
  readonly mentions: PersonMention[]
}

/** The member that a draft makes, with its named mentions. */
export function memberOf(draft: Draft, lines: readonly Line[], text: string, vocabulary: Vocabulary): Member {
  const { best, sightings } = draft
  const titles = sightings.flatMap(({ line, titles: own }) => own.map((title) => ({ line, title })))
  const offices = distinct(titles.flatMap(({ title }) => title.offices))
  return {
    name: nameText(best, lines, text),
    keys: new Set(draft.parts.filter((part) => part.length > 1)),
    sightings,
    offices,
    titles,
    standing: offices.some(({ head }) => head.office === 'spokesperson') ? 'spokesperson' : 'named',
    party: sightings.map((one) => partyOf(one, vocabulary)).find((code) => code !== null) ?? null,
    gender:
      sightings.map((s) => s.gender).find((gender) => gender !== null) ??
      genderOf(offices, vocabulary) ??
      (draft.parts.length > 1 ? (vocabulary.givenNames.get(draft.parts[0]!) ?? null) : null),
    mentions: [],
  }
}

/** Offices that differ in rank, head or field. */
function distinct(offices: readonly Office[]): Office[] {
  return [...new Map(offices.map((one) => [[...one.hard, one.head.phrase, ...one.fields].join(' '), one])).values()]
}

/** The gender an office tells: a king, a chairwoman. */
export function genderOf(offices: readonly Office[], vocabulary: Vocabulary): 'f' | 'm' | null {
  for (const { head } of offices) {
    const gender = vocabulary.genders.get(head.phrase)
    if (gender) return gender
  }
  return null
}

function nameText({ line, name }: Sighting, lines: readonly Line[], text: string): string {
  const words = lines[line]!.words
  return text.slice(words[name.from]!.start, words[name.to - 1]!.end)
}

/** A mention that covers words `[from, to)` of a line, with the determiner before it. */
export function mentionAt(
  { words }: Line,
  from: number,
  to: number,
  form: PersonMention['form'],
  rule: string,
  vocabulary: Vocabulary,
): PersonMention {
  const opens = form !== 'pronoun' && vocabulary.determiners.definite.has(words[from - 1]?.key ?? '') ? from - 1 : from
  const [a, b]: [Word, Word] = [words[opens]!, words[to - 1]!]
  return { start: a.start, end: b.end, first: a.first, last: b.last, form, rule }
}

import type { Relationship } from '../../model/index.ts'
import type { Sentence } from '../../text/index.ts'
import { dateMentions } from '../engagement/date-mentions.ts'
import { dateWords } from '../engagement/date-words.ts'
import type { Findings, Reading } from '../finder.ts'
import { matches } from './labels.ts'
import type { RelationshipWords } from './words.ts'

/** When a label changed, if the text says, and whether the text only recalls it. */
export type Told = Pick<Relationship, 'on' | 'reported'>

/**
 * `on` is a date or a year that the sentence gives for the change, or the contact's own day where both sides make it there;
 * a change with no word of deciding, or with an earlier time, is recalled.
 */
export function toldOf(
  reading: Reading,
  { engagement }: Pick<Findings, 'engagement'>,
  sentence: Sentence,
  change: Relationship['change'],
  words: RelationshipWords,
): Told {
  if (change === 'stated' || change === 'aspired') return { on: null, reported: false }
  const today = engagement?.startsOn ?? reading.document.publishedOn
  const on = dateIn(reading, sentence)
  if (on) return { on, reported: !today || on < today.slice(0, on.length) }
  const tokens = reading.prose.tokens.slice(sentence.first, sentence.last)
  const earlier = tokens.some((_, i) => words.earlier.some((run) => matches(tokens, i, tokens.length, run)))
  const decided = tokens.findIndex((t) => words.decided.has(t.lemma))
  return earlier || decided < 0 || isPerfect(tokens, decided)
    ? { on: null, reported: true }
    : { on: engagement?.startsOn ?? null, reported: false }
}

/** "have announced", "have forged trust and jointly announced": done before what the text itself reports. */
function isPerfect(tokens: Reading['prose']['tokens'], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 16), at)
  const from = before.findLastIndex(({ lower }) => lower === 'have' || lower === 'has')
  if (from < 0 || before.slice(from).some(({ lower }) => lower === ',' || lower === ';')) return false
  const between = before.slice(from + 1).filter(({ pos }) => pos !== 'ADV')
  return between.length === 0 || between.at(-1)!.lower === 'and'
}

/** The first date in a sentence that is not past the text's own, else a year told with "in". */
function dateIn({ document, lexicon }: Reading, { start, end }: Sentence): string | null {
  const text = document.text.slice(start, end)
  const dates = dateMentions(text, document.publishedOn, dateWords(lexicon, document.language))
  const told = dates.find(({ from }) => !document.publishedOn || from <= document.publishedOn)
  return told?.from ?? /\bin ((?:19|20)\d\d)\b/i.exec(text)?.[1] ?? null
}

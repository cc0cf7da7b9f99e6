import { isMark } from '../../text/clause-view.ts'
import type { Cast, Mentioned } from './cast.ts'
import { type Subject, subjectOf } from './subjects.ts'

/** Words that only say whose the rest of a sentence is: tokens `[first, last)` and who is meant. */
export interface Attribution {
  readonly first: number
  readonly last: number
  readonly subject: Subject
}

const longest = 40

/** "…, said the Minister in Luanda", "…, the President has said": at the end of `[first, last)`; null when there is none. */
export function trailingAttribution(cast: Cast, first: number, last: number): Attribution | null {
  for (let i = last - 1; i > first && last - i < longest; i--) {
    const { text } = cast.tokens[i]!
    if (text !== ',' && !cast.voices.quoteMarks.has(text)) continue
    const start = skipMarks(cast, i, last)
    const subject = sayingAt(cast, start, last)
    if (subject) return { first: i, last, subject }
  }
  return null
}

function skipMarks(cast: Cast, from: number, last: number): number {
  let i = from
  while (i < last && isMark(cast.tokens[i]!)) i++
  return i
}

/** Who says, when `[first, last)` is a verb of saying and its subject, either way round, with nothing that could be content. */
export function sayingAt(cast: Cast, first: number, last: number): Subject | null {
  const end = trimEnd(cast, first, last)
  if (first >= end) return null
  return inverted(cast, first, end) ?? plain(cast, first, end)
}

function trimEnd(cast: Cast, first: number, last: number): number {
  let i = last
  while (i > first && isMark(cast.tokens[i - 1]!)) i--
  return i
}

/** "said the Minister", "explained Foreign Minister Ada Orr". */
function inverted(cast: Cast, first: number, last: number): Subject | null {
  const verb = cast.tokens[first]!
  if (first + 1 >= last || !isSaying(cast, first) || !cast.verbs.bare.has(verb.lemma)) return null
  const named = cast.mentionsIn(first + 1, Math.min(last, first + 8))[0]
  if (named && opensNoun(cast, first + 1, named.mention.first)) return namedSpeaker(cast, first + 1, named, last)
  const end = nounEnd(cast, first + 1, last)
  const subject = subjectOf(cast, first + 1, Math.min(last, Math.max(first + 2, end)))
  return (subject.kind === 'institution' || subject.kind === 'joint') && end >= last ? subject : null
}

function opensNoun(cast: Cast, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(cast.tokens[i]!.pos)) return false
  return true
}

/** Not "noted his support": a possessive is no speaker. */
function namedSpeaker(cast: Cast, from: number, { mention }: Mentioned, last: number): Subject | null {
  const own = cast.tokens[mention.first]!.lower
  if (mention.form === 'pronoun' && !cast.voices.he.has(own) && !cast.voices.they.has(own)) return null
  if (mention.last < last && !/^(?:ADP|ADV|PUNCT|SCONJ)$/.test(cast.tokens[mention.last]!.pos)) return null
  return subjectOf(cast, from, mention.last)
}

function nounEnd(cast: Cast, first: number, last: number): number {
  let i = first
  while (i < last && !isMark(cast.tokens[i]!) && cast.tokens[i]!.pos !== 'ADP') i++
  return i
}

/** "the President said", "he has said on Monday": no object, no clause after. */
function plain(cast: Cast, first: number, last: number): Subject | null {
  const verb = sayingIn(cast, first, last)
  if (verb < 0) return null
  if (hasContent(cast, verb + 1, last)) return null
  const end = cast.tokens[verb - 1]!.pos === 'AUX' ? verb - 1 : verb
  let start = end
  while (start > first && cast.tokens[start - 1]!.pos === 'ADV') start--
  if (start <= first) return null
  const subject = subjectOf(cast, first, start)
  return subject.kind === 'person' ||
    subject.kind === 'joint' ||
    subject.kind === 'institution' ||
    subject.kind === 'first'
    ? subject
    : null
}

/** A clause or a "that" after the verb of saying: then it is no mere attribution. */
function hasContent(cast: Cast, from: number, last: number): boolean {
  for (let i = from; i < last; i++) {
    const { pos, lower } = cast.tokens[i]!
    if (cast.words.subordinators.has(lower) || cast.words.relatives.has(lower)) return false
    if (lower === 'that' || pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))) return true
  }
  return false
}

function sayingIn(cast: Cast, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const { pos, lower } = cast.tokens[i]!
    if (lower === 'that' || pos === 'PART') return -1
    if (pos === 'VERB') return isSaying(cast, i) && endsSaying(cast, i + 1, last) ? i : -1
  }
  return -1
}

/** Nothing after the verb, or only where and when, or to whom. */
function endsSaying(cast: Cast, at: number, last: number): boolean {
  if (at >= last) return true
  const { pos, lower } = cast.tokens[at]!
  return pos === 'ADP' || pos === 'ADV' || pos === 'PUNCT' || cast.voices.hearers.has(lower)
}

function isSaying(cast: Cast, i: number): boolean {
  const { lemma, lower } = cast.tokens[i]!
  return cast.verbs.report.has(lemma) && lemma !== lower && !lower.endsWith('ing')
}

/** "According to the Minister, …", "As he pointed out, …": at the start of `[first, last)`. */
export function leadingAttribution(cast: Cast, first: number, last: number): Attribution | null {
  const comma = commaAfter(cast, first, last)
  if (comma < 0) return null
  const opening = cast.voices.according.find((words) =>
    words.every((word, k) => cast.tokens[first + k]?.lower === word),
  )
  const start = opening ? first + opening.length : cast.tokens[first]!.lower === 'as' ? first + 1 : -1
  if (start < 0 || start >= comma) return null
  const subject = opening ? subjectOf(cast, start, comma) : sayingAt(cast, start, comma)
  return subject && subject.kind !== 'thing' && subject.kind !== 'event' && subject.kind !== 'impersonal'
    ? { first, last: comma + 1, subject }
    : null
}

function commaAfter(cast: Cast, first: number, last: number): number {
  for (let i = first + 2; i < Math.min(last, first + longest); i++) if (cast.tokens[i]!.text === ',') return i
  return -1
}

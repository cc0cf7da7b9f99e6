import type { Clause } from '../../text/clauses.ts'
import type { Cast } from './cast.ts'

/** Where the topics begin in a clause that reports a contact. `mutual` is false of what its subject alone says. */
export interface TopicTail {
  readonly first: number
  readonly mutual: boolean
}

/** The part of a contact's clause that names its topics ("met with … to discuss the border", "spoke about …"), or null. */
export function topicTail(cast: Cast, clause: Clause): TopicTail | null {
  const { contact, receptions } = cast.verbs
  if (!contact.has(clause.verb.lemma) && !receptions.has(clause.verb.lemma)) return null
  for (let i = clause.verb.last; i < clause.last; i++) {
    if (isTalkInWhich(cast, i)) return { first: clause.verb.first, mutual: true }
    if (cast.words.relatives.has(cast.tokens[i]!.lower)) return null
    const tail = purposeAt(cast, clause, i) ?? topicAt(cast, clause, i)
    if (tail) return tail
  }
  return null
}

/** "had a broad discussion in which they …": all of it tells what was talked about. */
function isTalkInWhich({ tokens, voices, words }: Cast, i: number): boolean {
  const { lower } = tokens[i + 2] ?? tokens[i]!
  return voices.talk.has(tokens[i]!.lower) && tokens[i + 1]?.pos === 'ADP' && words.relatives.has(lower)
}

/** "to discuss …", "to reaffirm …", "to strengthen …". */
function purposeAt(cast: Cast, clause: Clause, at: number): TopicTail | null {
  if (cast.tokens[at]!.lower !== 'to' || cast.voices.toNouns.has(cast.tokens[at - 1]!.lower)) return null
  let verb = at + 1
  while (verb < clause.last && cast.tokens[verb]!.pos === 'ADV') verb++
  if (verb >= clause.last || cast.tokens[verb]!.pos === 'DET') return null
  const { lemma } = cast.tokens[verb]!
  const { topic, purpose, report, perform } = cast.verbs
  if (topic.has(lemma) || purpose.has(lemma)) return { first: at + 1, mutual: true }
  return report.has(lemma) || perform.has(lemma) ? { first: at + 1, mutual: isShared(cast, verb, clause.last) } : null
}

/** What is called shared or between the two is both sides', though one is the subject. */
function isShared(cast: Cast, from: number, last: number): boolean {
  for (let i = from + 1; i < Math.min(last, from + 6); i++)
    if (cast.voices.shared.has(cast.tokens[i]!.lower)) return true
  return false
}

/** "spoke about the border", "held talks on trade", "for discussions on …": not "on Monday". */
function topicAt(cast: Cast, clause: Clause, at: number): TopicTail | null {
  const { tokens, voices, verbs } = cast
  const token = tokens[at]!
  if (token.pos === 'NOUN' && voices.talk.has(token.lower) && isPurposeNoun(cast, at))
    return { first: nounStart(cast, at), mutual: true }
  if (!voices.topicPrepositions.has(token.lower) || clause.last - at < 3) return null
  const talked = voices.talk.has(tokens[at - 1]!.lower)
  const next = tokens[at + 1]!
  if (next.pos === 'NUM' || cast.mentionsIn(at + 1, at + 4).length) return null
  return talked || (token.lower !== 'on' && verbs.contact.has(clause.verb.lemma)) ? { first: at, mutual: true } : null
}

/** "for discussions on", "as part of consultations on". */
function isPurposeNoun(cast: Cast, at: number): boolean {
  const start = nounStart(cast, at)
  const before = cast.tokens[start - 1]?.lower
  const after = cast.tokens[at + 1]?.lower ?? ''
  return (
    (before === 'for' || before === 'of') &&
    (cast.voices.topicPrepositions.has(after) || after === 'between' || after === 'aimed')
  )
}

function nounStart(cast: Cast, at: number): number {
  let i = at
  while (i > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(cast.tokens[i - 1]!.pos)) i--
  return i
}

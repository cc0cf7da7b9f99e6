import type { Clause } from '../../text/clauses.ts'
import type { Cast } from './cast.ts'

/** Where the topics begin in a clause that reports a contact. `mutual` is false of what its subject alone says. */
export interface TopicTail {
  readonly first: number
  readonly mutual: boolean
}

/** The part of a contact's clause that names its topics ("met with … to discuss the border", "spoke about …"), or null. */
export function topicTail(cast: Cast, clause: Clause, lead: boolean): TopicTail | null {
  const { tokens } = cast
  const { lemma } = clause.verb
  if (!cast.verbs.contact.has(lemma)) return null
  for (let i = clause.verb.last; i < clause.last; i++) {
    const token = tokens[i]!
    if (token.lower === 'to' && token.pos === 'PART') {
      const verb = infinitive(cast, i, clause.last)
      if (verb >= 0) return { first: i + 1, mutual: isMutual(cast, tokens[verb]!.lemma) }
    }
    if (cast.voices.topicPrepositions.has(token.lower) && opensTopic(cast, clause, i)) return { first: i, mutual: true }
  }
  return null
}

function infinitive(cast: Cast, to: number, last: number): number {
  for (let i = to + 1; i < Math.min(last, to + 4); i++) {
    const { pos, lemma } = cast.tokens[i]!
    if (pos === 'ADV') continue
    const { verbs } = cast
    return verbs.topic.has(lemma) || verbs.report.has(lemma) || verbs.perform.has(lemma) || isMutual(cast, lemma)
      ? i
      : -1
  }
  return -1
}

function isMutual(cast: Cast, lemma: string): boolean {
  const { verbs } = cast
  return verbs.topic.has(lemma) || !(verbs.report.has(lemma) || verbs.perform.has(lemma))
}

/** "spoke about", "held talks on": not "on Monday". */
function opensTopic(cast: Cast, clause: Clause, at: number): boolean {
  const { tokens } = cast
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || clause.last - at < 3 || next.pos === 'NUM') return false
  if (cast.mentionsIn(at + 1, at + 4).length && tokens[at]!.lower === 'on') return false
  if (tokens[at]!.lower !== 'on') return cast.voices.talk.has(before.lower) || cast.verbs.contact.has(clause.verb.lemma)
  return cast.voices.talk.has(before.lower)
}

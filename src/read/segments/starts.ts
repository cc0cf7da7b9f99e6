import { isMark } from '../../text/clause-view.ts'
import type { Clause } from '../../text/clauses.ts'
import type { Cast } from './cast.ts'
import type { Subject } from './subjects.ts'

/** Where a clause begins that its subject says: past the subject, and past adverbs that say nothing of the act. */
export function verbStart(cast: Cast, clause: Clause): number {
  let i = clause.verb.first
  const from = clause.subject?.[1] ?? clause.first
  while (i > from && isManner(cast, i - 1)) i--
  return afterThat(cast, clause, i)
}

function isManner(cast: Cast, i: number): boolean {
  const token = cast.tokens[i]!
  return token.pos === 'ADV' && !cast.words.adverbs.has(token.lower)
}

/** Past a verb of saying and its "that", where the clause after it has no verb that was seen. */
export function afterThat(cast: Cast, { verb, last }: Clause, first: number): number {
  if (!cast.verbs.report.has(verb.lemma)) return first
  for (let i = verb.last; i < Math.min(last - 2, verb.last + 4); i++)
    if (cast.words.that.has(cast.tokens[i]!.lower) && cast.tokens[i + 1]!.pos !== 'NOUN') return i + 1
  return first
}

/** Where a clause begins that another says: with its subject, past the connectives that open a sentence. */
export function contentStart(cast: Cast, clause: Clause): number {
  const end = clause.subject?.[0] ?? clause.verb.first
  let i = clause.first
  for (let moved = true; moved && i < end; ) {
    while (i < end && isMark(cast.tokens[i]!)) i++
    const connective = cast.voices.connectives.find((words) => i + words.length <= end && stands(cast, words, i))
    moved = connective !== undefined
    i += connective?.length ?? 0
  }
  return i
}

function stands(cast: Cast, words: readonly string[], at: number): boolean {
  return words.every((word, k) => cast.tokens[at + k]?.lower === word)
}

/** True of a subject that is no speaker and so belongs to the statement: "The schedule was also discussed". */
export function keepsSubject({ kind }: Subject): boolean {
  return kind === 'thing' || kind === 'impersonal' || kind === 'event'
}

import type { Clause } from '../../text/clauses.ts'
import type { VerbGroup } from '../../text/verb-groups.ts'
import type { Cast } from './cast.ts'
import { standsAt } from './phrases.ts'

/**
 * What a verb does for whoever stands as its subject: `says` performs by words, `signs` sets hands to a document, `deed` may
 * do either, `contact` only reports that they met or went, `other` tells of the world.
 */
export type Deed = 'says' | 'signs' | 'deed' | 'contact' | 'other'

/** What the verb of a clause does. */
export function deedOf(cast: Cast, clause: Clause): Deed {
  const { verbs } = cast
  const { lemma, head, modal } = clause.verb
  if (modal) return 'other'
  if (verbs.speaking.some((pattern) => standsAt(cast.tokens, head, clause.last, pattern))) return 'says'
  if (isVisit(cast, clause) || (verbs.contact.has(lemma) && !says(cast, lemma))) return 'contact'
  if (says(cast, lemma)) return 'says'
  if (verbs.sign.has(lemma)) return 'signs'
  return verbs.deeds.has(lemma) ? 'deed' : 'other'
}

function says({ verbs }: Cast, lemma: string): boolean {
  return (
    verbs.report.has(lemma) ||
    verbs.told.has(lemma) ||
    verbs.perform.has(lemma) ||
    verbs.topic.has(lemma) ||
    verbs.feel.has(lemma)
  )
}

/** "called on the President" without a wish after it; "called her counterpart". */
function isVisit(cast: Cast, clause: Clause): boolean {
  const { lemma, last } = clause.verb
  return lemma === 'call' && cast.verbs.contact.has(lemma) && cast.tokens[last]?.lower !== 'for'
}

/** True of the past: a past form, or an auxiliary in the past. */
export function isPast(cast: Cast, verb: VerbGroup): boolean {
  return verb.form === 'past' || /^(?:was|were|had|did)$/.test(cast.tokens[verb.first]!.lower)
}

/** True of "is ready", "was pleased": an adjective of the mind after "be". */
export function isHedged(cast: Cast, { head }: VerbGroup): boolean {
  for (let i = head + 1; i < head + 4; i++) if (cast.voices.hedges.has(cast.tokens[i]?.lower ?? '')) return true
  return false
}

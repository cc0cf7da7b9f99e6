import type { Gap } from '../model/index.ts'
import { type Clause, clauses } from '../text/clauses.ts'
import type { Finder } from './finder.ts'
import { type Cast, castOf } from './segments/cast.ts'
import { deedOf } from './segments/deeds.ts'
import { pastMarker } from './segments/items.ts'
import { readableSentences } from './segments/lines.ts'

/**
 * Gives `gaps`: the sentences of the text proper in which no statement was found, each with its reason. Sentences that only
 * report the contact are understood, and are none.
 */
export const gaps: Finder<'gaps', 'segments' | 'people' | 'entities' | 'engagement' | 'issuer'> = {
  name: 'gaps',
  needs: ['segments', 'people', 'entities', 'engagement', 'issuer'],
  gives: 'gaps',
  find(reading, so) {
    const cast = castOf(reading, so)
    const read = new Set(so.segments.map(({ sentence }) => sentence))
    return readableSentences(cast)
      .filter((sentence) => !read.has(sentence))
      .flatMap((sentence) => gapOf(cast, sentence))
  },
}

const fewest = 4

function gapOf(cast: Cast, sentence: number): Gap[] {
  const { start, end, last } = cast.prose.sentences[sentence]!
  const first = pastMarker(cast, sentence)
  const words = cast.tokens.slice(first, last).filter(({ text }) => /\p{L}/u.test(text)).length
  if (words < fewest || cast.tokens[last - 1]!.text === ':') return []
  const found = clauses(cast.tokens, first, last, cast.words)
  if (found.some((clause) => isTold(cast, clause))) return []
  if (!found.length && first > cast.prose.sentences[sentence]!.first) return []
  return [{ start, end, reason: found.length ? 'nobody is known to say this' : 'no verb was recognised' }]
}

function isTold(cast: Cast, clause: Clause): boolean {
  return deedOf(cast, clause) === 'contact' || cast.voices.encounters.has(clause.verb.lemma)
}

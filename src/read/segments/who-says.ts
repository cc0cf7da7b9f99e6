import type { Person } from '../finder.ts'
import type { Cast } from './cast.ts'

/** A relative clause in which a person says something: the comma or "who" that opens it, and its verb. */
export interface WhoSays {
  readonly opens: number
  readonly first: number
  readonly person: Person
}

/** Finds "…, who [all] stressed …" after a person's mention in the tokens `[first, last)`. */
export function whoSays(cast: Cast, first: number, last: number): WhoSays | null {
  for (let i = first + 1; i < last - 2; i++) {
    if (!cast.words.relatives.has(cast.tokens[i]!.lower)) continue
    let verb = i + 1
    while (verb < last - 1 && (cast.tokens[verb]!.pos === 'ADV' || cast.words.adverbs.has(cast.tokens[verb]!.lower)))
      verb++
    if (!says(cast, verb)) continue
    const named = cast
      .mentionsIn(Math.max(first, i - 24), i)
      .filter(({ mention }) => mention.form !== 'pronoun')
      .at(-1)
    if (named) return { opens: cast.tokens[i - 1]!.text === ',' ? i - 1 : i, first: verb, person: named.person }
  }
  return null
}

function says(cast: Cast, at: number): boolean {
  const { lemma, lower } = cast.tokens[at]!
  return lemma !== lower && !lower.endsWith('ing') && cast.verbs.utter.has(lemma)
}

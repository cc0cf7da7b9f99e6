import { type Gazetteer, gazetteer, type Named } from '../lexicon/gazetteer.ts'
import type { PhraseMatch } from '../lexicon/index.ts'
import type { Token } from '../text/index.ts'
import type { Entity, Finder } from './finder.ts'

/**
 * Gives `entities`: what the gazetteer knows, the longest name at each place, none overlapping. The countries named inside a
 * longer name ("Bank of Aldmark") are its `inside`.
 */
export const entities: Finder<'entities', never> = {
  name: 'entities',
  needs: [],
  gives: 'entities',
  find({ prose, lexicon }) {
    const known = gazetteer(lexicon)
    const { tokens } = prose
    const found: Entity[] = []
    for (let i = 0; i < tokens.length; ) {
      const best = known.names.at(tokens, i)[0]
      if (best) found.push(entityOf(best, tokens, known))
      i = best ? found.at(-1)!.last : i + 1
    }
    return found
  },
}

function entityOf(match: PhraseMatch<Named>, tokens: readonly Token[], known: Gazetteer): Entity {
  const { value, first } = match
  const side = value.type === 'country' && isSide(tokens[match.last])
  const last = side ? match.last + 1 : match.last
  const inside = match.last - first > 1 && value.type !== 'country' ? within(tokens, first, match.last, known) : []
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    type: value.type,
    id: value.id,
    name: value.name,
    country: value.country,
    form: side ? 'side' : value.form,
    rule: `gazetteer.${value.type}`,
    inside,
  }
}

const isSide = (token: Token | undefined) => token?.lower === 'side' || token?.lower === 'sides'

function within(tokens: readonly Token[], first: number, last: number, known: Gazetteer): Entity[] {
  const found: Entity[] = []
  for (let i = first; i < last; ) {
    const match = known.names.at(tokens, i, last).find(({ value }) => value.type === 'country')
    if (match) found.push(entityOf(match, tokens, known))
    i = match ? match.last : i + 1
  }
  return found
}

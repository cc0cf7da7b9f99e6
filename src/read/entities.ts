import { gazetteer } from '../lexicon/gazetteer.ts'
import type { Token } from '../text/index.ts'
import type { Entity, Finder } from './finder.ts'
import { withDefined } from './naming/asides.ts'
import { choose } from './naming/choose.ts'
import type { Found } from './naming/found.ts'
import { type Line, linesOf } from './naming/lines.ts'
import { inSense } from './naming/senses.ts'
import { namingWords } from './naming/words.ts'

/**
 * Gives `entities`: the longest name at each place, none overlapping. What the gazetteer lists; bodies, initiatives and
 * documents told by the grammar of names; acronyms that the text defines. Countries named within a name are its `inside`.
 */
export const entities: Finder<'entities', never> = {
  name: 'entities',
  needs: [],
  gives: 'entities',
  find({ prose, lexicon }) {
    const known = gazetteer(lexicon)
    const words = namingWords(lexicon)
    const lines = linesOf(prose)
    const found = lines.flatMap((line) => choose(line, words, known).map((one) => entityOf(line, one, prose.tokens)))
    return inSense(withDefined(lines, found, prose, words), prose.text, lexicon)
  },
}

function entityOf(line: Line, { first, last, named, rule, inside }: Found, tokens: readonly Token[]): Entity {
  const side = named.type === 'country' && isSide(line.words[last])
  const from = line.at[first]!
  const to = line.at[side ? last : last - 1]! + 1
  return {
    start: tokens[from]!.start,
    end: line.words[side ? last : last - 1]!.end,
    first: from,
    last: to,
    type: named.type,
    id: named.id,
    name: named.name,
    country: named.country,
    form: side ? 'side' : named.form,
    rule,
    inside: inside.map((one) => entityOf(line, one, tokens)),
  }
}

const isSide = (word: Token | undefined) => word?.lower === 'side' || word?.lower === 'sides'

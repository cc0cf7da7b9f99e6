import type { Statement } from '../../model/index.ts'
import type { Entity, Reading } from '../finder.ts'
import { inside, stretchOf } from './stretch.ts'
import { derivedWords } from './words.ts'

/** Whom an action is for: the states and bodies it names after "to", "for" or a verb of giving; else the one addressed. */
export function beneficiaryOf(
  { prose, lexicon }: Reading,
  statement: Statement,
  entities: readonly Entity[],
): string[] {
  const words = derivedWords(lexicon)
  const { first, last } = stretchOf(prose.tokens, statement)
  const gives = prose.tokens.slice(first, last).some(({ lemma }) => words.benefits.has(lemma))
  if (!gives) return []
  const named = inside(entities, statement)
    .filter(({ type, country }) => type === 'country' || (type === 'organization' && country === null))
    .filter((entity) => leadsIn(prose.tokens.slice(Math.max(first, entity.first - 3), entity.first)))
    .map(({ id }) => id)
    .filter((id) => !statement.holder.includes(id))
  if (named.length) return [...new Set(named)]
  return statement.act === 'commit' && statement.addressee.length <= 2 ? [...statement.addressee] : []

  function leadsIn(before: typeof prose.tokens): boolean {
    return before.some(({ lower, lemma }) => words.beneficiaries.has(lower) || words.benefits.has(lemma))
  }
}

import type { Statement } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'
import type { Reading } from '../finder.ts'
import { stretchOf } from './stretch.ts'
import { derivedWords } from './words.ts'

/**
 * The condition that a statement makes ("provided that the road is open"), as written; one that opens its sentence counts
 * too. Null when there is none.
 */
export function conditionOf({ document, prose, lexicon }: Reading, statement: Statement): string | null {
  const { first, last } = stretchOf(prose.tokens, statement)
  const sentence = prose.sentences[prose.tokens[first]?.sentence ?? 0]
  const find = derivedWords(lexicon).conditions
  const within = find(prose.tokens, first, last).find((hit) => opensClause(prose.tokens, hit.first, first))
  const opening =
    sentence && sentence.first < first ? find(prose.tokens, sentence.first, Math.min(first, sentence.first + 6)) : []
  const hit = within ?? opening.find((found) => found.first === sentence?.first)
  if (!hit) return null
  const end = clauseEnd(prose.tokens, hit.last, hit === within ? last : first)
  return document.text.slice(prose.tokens[hit.first]!.start, prose.tokens[end - 1]!.end)
}

/** A condition opens its clause: "should" is one only at the head ("Should talks fail, …"), "if" anywhere. */
function opensClause(tokens: readonly Token[], at: number, first: number): boolean {
  const { lower, text } = tokens[at]!
  if (lower === 'should') return text === 'Should'
  if (lower === 'provided') return at === first || tokens[at - 1]!.lower === ',' || tokens[at + 1]?.lower === 'that'
  return !(lower === 'once' && tokens[at + 1]?.lower === 'again')
}

/** The end of a clause: its comma, if a main clause follows; else the end of the stretch. */
function clauseEnd(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from; i < last; i++) if (/^[,;]$/.test(tokens[i]!.lower)) return i
  return last
}

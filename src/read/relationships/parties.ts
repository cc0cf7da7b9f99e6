import type { Sentence, Token } from '../../text/index.ts'
import type { Entity } from '../finder.ts'
import { type Label, matches } from './labels.ts'
import type { RelationshipWords } from './words.ts'

/** What the parties of a label are found from. `main` are the two sides of the document's contact, where it has two. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly entities: readonly Entity[]
  readonly main: readonly string[]
  readonly words: RelationshipWords
}

/** The parties that a label ties, as the text names them; the sides of the contact where it only says "our" or "the two". */
export function partiesOf(label: Label, ground: Ground): readonly string[] {
  return before(label, ground) ?? between(label, ground) ?? subjects(label, ground) ?? ground.main
}

const codeOf = (entity: Entity, words: RelationshipWords): string => words.parties[entity.name] ?? entity.id

/** States, bodies of many states, and regions. */
const isParty = ({ type, country }: Entity) =>
  type === 'country' || ((type === 'organization' || type === 'place') && country === null)

/** "the Aldmark-Borovia strategic partnership": two names right before the label, joined by a dash. */
function before(label: Label, { tokens, entities, sentence, words }: Ground): readonly string[] | null {
  const near = entities.filter((e) => isParty(e) && e.first >= sentence.first && e.last <= label.first)
  const second = near.at(-1)
  const first = near.at(-2)
  if (!first || !second || label.first - second.last > 2 || second.first - first.last > 1) return null
  const dash = tokens[first.last]?.lower ?? ''
  if (second.first - first.last === 1 && !/^[-–—/]$/.test(dash)) return null
  if (tokens.slice(second.last, label.first).some((t) => t.pos === 'VERB' || t.pos === 'AUX')) return null
  return distinct([first, second], words)
}

/** "… partnership between Aldmark and Borovia", "partnership with Aldmark", "strategic partner of Aldmark". */
function between(label: Label, ground: Ground): readonly string[] | null {
  const { tokens, entities, sentence, words, main } = ground
  const after = entities.filter((e) => isParty(e) && e.first >= label.last && e.last <= sentence.last)
  const link = tokens
    .slice(label.last, label.last + 8)
    .findIndex((t) => ['between', 'with', 'of', 'to'].includes(t.lower))
  if (link < 0) return null
  const at = label.last + link
  const one = after.find((e) => e.first > at && e.first - at <= 4)
  if (tokens[at]!.lower === 'between') {
    if (words.both.some((run) => matches(tokens, at + 1, sentence.last, run))) return main.length === 2 ? main : null
    const two = one && after.find((e) => e.first > one.last && e.first - one.last <= 8)
    return one && two ? distinct([one, two], words) : null
  }
  if (!one || link > 1) return null
  const holder = subjects(label, ground)?.[0] ?? main.find((party) => party !== codeOf(one, words))
  return holder && holder !== codeOf(one, words) ? [holder, codeOf(one, words)] : null
}

/** "Aldmark and Borovia are strategic partners": the names before the verb. */
function subjects(label: Label, { tokens, entities, sentence, words }: Ground): readonly string[] | null {
  const verb = lastIndex(tokens, Math.max(sentence.first, label.first - 9), label.first, (t) =>
    ['be', 'become', 'have', 'enjoy'].includes(t.lemma),
  )
  if (verb < 0 || label.first - verb > 8) return null
  const names = entities.filter((e) => isParty(e) && e.first >= sentence.first && e.last <= verb && e.form !== 'people')
  const close = names.slice(-2)
  const [a, b] = close
  if (a && b && b.first - a.last === 1 && tokens[a.last]!.lower === 'and') return distinct([a, b], words)
  return null
}

function lastIndex(tokens: readonly Token[], from: number, to: number, test: (token: Token) => boolean): number {
  for (let i = to - 1; i >= from; i--) if (test(tokens[i]!)) return i
  return -1
}

function distinct(pair: readonly Entity[], words: RelationshipWords): readonly string[] | null {
  const codes = [...new Set(pair.map((entity) => codeOf(entity, words)))]
  return codes.length === 2 ? codes : null
}

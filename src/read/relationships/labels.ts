import type { Sentence, Token } from '../../text/index.ts'
import type { TokenSpan } from '../finder.ts'
import type { RelationshipWords } from './words.ts'

/** A label as the text writes it, in lower case: its tokens and whether it names a community or the partners themselves. */
export interface Label extends TokenSpan {
  readonly label: string
  readonly kind: 'tie' | 'community'
  readonly rule: string
}

/** Every label of a tie in a sentence, from left to right. */
export function labelsIn(tokens: readonly Token[], sentence: Sentence, words: RelationshipWords): Label[] {
  const found: Label[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const label = finders.map((find) => find(tokens, i, sentence, words)).find((found) => found !== null)
    if (!label || label.first < (found.at(-1)?.last ?? 0)) continue
    found.push(label)
    i = label.last - 1
  }
  return found
}

type LabelAt = (tokens: readonly Token[], at: number, sentence: Sentence, words: RelationshipWords) => Label | null

const finders: readonly LabelAt[] = [tieAt, communityAt, comradesAt, ownNameAt]

function tieAt(tokens: readonly Token[], at: number, sentence: Sentence, words: RelationshipWords): Label | null {
  const takes = words.heads.get(tokens[at]!.lower)
  if (!takes) return null
  const first = modifiersBefore(tokens, at, sentence.first, words)
  const last = tailAfter(tokens, at, sentence.last, words)
  const modifiers = [...wordsOf(tokens, first, at), ...wordsOf(tokens, at + 1, last)]
  const formal = modifiers.some((word) => words.formal.has(word) && (takes.size === 0 || takes.has(word)))
  if (!formal || words.otherTies.has(tokens[first - 1]?.lower ?? '')) return null
  const next = tokens[last]
  if (next && last < sentence.last && words.compounds.has(next.lower)) return null
  return labelOf(tokens, first, last, 'tie', 'relationship.tie')
}

/** The words of a stretch, hyphened ones also joined: "all", "weather", "all-weather". */
function wordsOf(tokens: readonly Token[], first: number, last: number): string[] {
  const found: string[] = []
  for (let i = first; i < last; i++) {
    found.push(tokens[i]!.lower)
    if (tokens[i + 1]?.lower === '-' && i + 2 < last) found.push(`${tokens[i]!.lower}-${tokens[i + 2]!.lower}`)
  }
  return found
}

/** Where the run of modifiers before a head begins; the head itself when there is none. */
function modifiersBefore(tokens: readonly Token[], head: number, from: number, words: RelationshipWords): number {
  let i = head
  while (i > from && (isModifier(tokens, i - 1, words) || isJoiner(tokens[i - 1]!, words))) i--
  while (i < head && isJoiner(tokens[i]!, words)) i++
  return i
}

function isModifier(tokens: readonly Token[], at: number, words: RelationshipWords): boolean {
  const { lower } = tokens[at]!
  if (words.formal.has(lower) || words.plain.has(lower)) return true
  return [tokens[at - 2], tokens[at]].some(
    (token, i) => token && tokens[at - 1 + i * 2]?.lower === '-' && hyphened(tokens, i ? at : at - 2, words),
  )
}

function hyphened(tokens: readonly Token[], at: number, words: RelationshipWords): boolean {
  const joined = `${tokens[at]?.lower}-${tokens[at + 2]?.lower}`
  return words.formal.has(joined) || words.plain.has(joined)
}

const isJoiner = (token: Token, words: RelationshipWords) => words.joiners.has(token.lower) || token.lower === '-'

function tailAfter(tokens: readonly Token[], head: number, to: number, words: RelationshipWords): number {
  const tail = words.tails.find((run) => matches(tokens, head + 1, to, run))
  if (tail) return head + 1 + tail.length
  const opening = tokens[head + 1]
  if (opening && words.openingTails.has(opening.lower) && isCapital(tokens[head]!) && isCapital(tokens[head + 2])) {
    return capitalsFrom(tokens, head + 2, to, words)
  }
  return head + 1
}

const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)

function capitalsFrom(tokens: readonly Token[], from: number, to: number, words: RelationshipWords): number {
  let i = from
  while (i < to && (isCapital(tokens[i]) || (words.joiners.has(tokens[i]!.lower) && isCapital(tokens[i + 1])))) i++
  return i
}

/** Whether the words of a run stand at a place. */
export function matches(tokens: readonly Token[], at: number, to: number, run: readonly string[]): boolean {
  return at >= 0 && at + run.length <= to && run.every((word, i) => tokens[at + i]!.lower === word)
}

function communityAt(tokens: readonly Token[], at: number, sentence: Sentence, words: RelationshipWords): Label | null {
  const run = words.communities.find((phrase) => matches(tokens, at, sentence.last, phrase))
  if (!run) return null
  const last = at + run.length
  if (words.allMankind.some((phrase) => matches(tokens, last, sentence.last, phrase))) return null
  if (words.otherCommunities.has(tokens[at - 1]?.lower ?? '')) return null
  return labelOf(tokens, at, listAfter(tokens, last, sentence.last, words), 'community', 'relationship.community')
}

/** A list such as "featuring friendship, trust and shared prosperity" up to the next mark that is none of its commas. */
function listAfter(tokens: readonly Token[], at: number, to: number, words: RelationshipWords): number {
  if (!tokens[at] || at >= to || !words.lists.has(tokens[at]!.lower)) return at
  let i = at + 1
  let closing = false
  for (; i < to && i < at + 16; i++) {
    const { lower, pos } = tokens[i]!
    if (lower === ',' && closing) break
    if (lower === 'and') closing = true
    if (lower !== ',' && lower !== '-' && !['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'VERB'].includes(pos)) break
  }
  return i
}

function comradesAt(tokens: readonly Token[], at: number, sentence: Sentence, words: RelationshipWords): Label | null {
  const run = words.comradeships.find((phrase) => matches(tokens, at, sentence.last, phrase))
  return run ? labelOf(tokens, at, at + run.length, 'tie', 'relationship.comrades') : null
}

/** "elevate our partnership to a Sun and Moon Alliance": a name of the two sides' own. */
function ownNameAt(tokens: readonly Token[], at: number, sentence: Sentence, words: RelationshipWords): Label | null {
  if (!words.ownNames.has(tokens[at]!.lower) || !isCapital(tokens[at])) return null
  let first = at
  while (first > sentence.first && first > at - 6 && (isCapital(tokens[first - 1]) || isGlued(tokens, first - 1)))
    first--
  if (first === at || !matches(tokens, first - 2, at, ['to', 'a'])) return null
  const raised = tokens.slice(Math.max(sentence.first, first - 12), first).some((t) => words.raise.has(t.lemma))
  return raised ? labelOf(tokens, first, at + 1, 'tie', 'relationship.own-name') : null
}

/** Whether a token goes on the word before it, as after the mark in "Ofi‘a". */
const isGlued = (tokens: readonly Token[], at: number) => tokens[at - 1]?.end === tokens[at]!.start

function labelOf(tokens: readonly Token[], first: number, last: number, kind: Label['kind'], rule: string): Label {
  const start = tokens[first]!.start
  const end = tokens[last - 1]!.end
  const words = tokens.slice(first, last).map((t, i, all) => (i && all[i - 1]!.end === t.start ? t.text : ` ${t.text}`))
  return { first, last, start, end, label: words.join('').trim().toLowerCase(), kind, rule }
}

import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Reading } from '../finder.ts'
import { type PhraseHit, phraseTrie } from '../phrase-trie.ts'

/** One word or phrase that speaks for a topic: its weight, 1 to 3, and its tokens `[first, last)`. */
export interface TopicHit {
  readonly topic: string
  readonly weight: number
  readonly first: number
  readonly last: number
}

type Value = readonly [topic: string, weight: number]

type Lists = Readonly<Record<string, readonly string[]>>

/** The topics that the lexicon has words for, in its order. */
export const topicNames = perLexicon((lexicon): readonly string[] => [
  ...new Set(tables(lexicon).flatMap((table) => Object.keys(table).filter((name) => name.includes('.')))),
])

const finderOf = perLexicon((lexicon) => phraseTrie(tables(lexicon).flatMap((table) => [...phrases(table)])))

function tables(lexicon: Lexicon): Record<string, Lists | readonly string[]>[] {
  const paths = lexicon.paths('lang/').filter((path) => path.endsWith('/topics.yaml'))
  return paths.map((path) => lexicon.file(path) as Record<string, Lists | readonly string[]>)
}

function* phrases(table: Record<string, Lists | readonly string[]>): Generator<[string, Value]> {
  for (const [topic, lists] of Object.entries(table)) {
    const byWeight = Array.isArray(lists) ? { 0: lists as readonly string[] } : (lists as Lists)
    for (const [weight, list] of Object.entries(byWeight)) {
      for (const phrase of list) yield [String(phrase), [topic, Number(weight)]]
    }
  }
}

const cache = new WeakMap<Reading, readonly TopicHit[]>()

/** Every topic word of the text in order, the longest phrase at each place. Found once for each reading. */
export function topicHits(reading: Reading): readonly TopicHit[] {
  const known = cache.get(reading)
  if (known) return known
  const { tokens } = reading.prose
  const found = longest(finderOf(reading.lexicon)(tokens, 0, tokens.length))
  cache.set(reading, found)
  return found
}

/** Drops hits that lie within a longer one, words that `none` takes away, and the lesser of two weights for one topic. */
function longest(hits: readonly PhraseHit<Value>[]): TopicHit[] {
  const sorted = [...hits].sort((a, b) => a.first - b.first || b.last - a.last || b.value[1] - a.value[1])
  const kept: TopicHit[] = []
  let start = -1
  let end = -1
  let topics = new Set<string>()
  for (const { value, first, last } of sorted) {
    const same = first === start && last === end
    if (last <= end && !same) continue
    if (!same) [start, end, topics] = [first, last, new Set()]
    if (value[1] === 0 || topics.has(value[0])) continue
    topics.add(value[0])
    kept.push({ topic: value[0], weight: value[1], first, last })
  }
  return kept
}

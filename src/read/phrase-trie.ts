import type { Token } from '../text/index.ts'

/** A phrase found: its value and its tokens `[first, last)`. */
export interface PhraseHit<T> {
  readonly value: T
  readonly first: number
  readonly last: number
}

interface Node<T> {
  readonly words: Map<string, Node<T>>
  /** Beginnings of words, by their first two letters. */
  readonly stems: Map<string, [string, Node<T>][]>
  readonly values: T[]
}

const node = <T>(): Node<T> => ({ words: new Map(), stems: new Map(), values: [] })

/**
 * Finds phrases written in base forms. A word of the text agrees with a word of a phrase by itself, by its lemma or by
 * losing a plural "s"; a phrase's word that ends in `*` agrees with every longer word. Hyphens of the text are passed over,
 * and the parts of a word that holds one are words.
 */
export function phraseTrie<T>(
  phrases: Iterable<readonly [string, T]>,
): (tokens: readonly Token[], from: number, to: number) => PhraseHit<T>[] {
  const root = node<T>()
  for (const [phrase, value] of phrases) insert(root, phrase.toLowerCase().split(' '), value)
  return (tokens, from, to) => {
    const hits: PhraseHit<T>[] = []
    for (let i = from; i < to; i++) if (!hyphen(tokens[i]!)) walk(root, tokens, i, i, to, hits)
    return hits
  }
}

function insert<T>(root: Node<T>, words: readonly string[], value: T): void {
  let at = root
  for (const word of words) at = word.endsWith('*') ? stemChild(at, word.slice(0, -1)) : wordChild(at, word)
  at.values.push(value)
}

function wordChild<T>(at: Node<T>, word: string): Node<T> {
  const next = at.words.get(word) ?? node<T>()
  at.words.set(word, next)
  return next
}

function stemChild<T>(at: Node<T>, stem: string): Node<T> {
  const siblings = at.stems.get(stem.slice(0, 2)) ?? []
  at.stems.set(stem.slice(0, 2), siblings)
  const known = siblings.find(([other]) => other === stem)
  if (known) return known[1]
  const next = node<T>()
  siblings.push([stem, next])
  return next
}

const hyphen = (token: Token) => token.lower === '-' || token.lower === '–'

function walk<T>(
  at: Node<T>,
  tokens: readonly Token[],
  first: number,
  i: number,
  to: number,
  hits: PhraseHit<T>[],
): void {
  while (i < to && hyphen(tokens[i]!)) i++
  if (i >= to) return
  for (const next of nexts(at, tokens[i]!)) {
    for (const value of next.values) hits.push({ value, first, last: i + 1 })
    if (next.words.size || next.stems.size) walk(next, tokens, first, i + 1, to, hits)
  }
}

function nexts<T>(at: Node<T>, token: Token): Set<Node<T>> {
  const word = token.lower.replace(/[’‘]/g, "'")
  const found = childrenOf(at, word, token.lemma)
  const parts = word.includes('-') ? word.split('-', 4) : []
  if (parts.length < 2) return found
  let ends = new Set([at])
  for (const part of parts) ends = new Set([...ends].flatMap((end) => [...childrenOf(end, part, part)]))
  return ends.size ? new Set([...found, ...ends]) : found
}

/** The nodes that a word leads to: by itself, its lemma, without a plural "s", or by how it begins. */
function childrenOf<T>(at: Node<T>, word: string, lemma: string): Set<Node<T>> {
  const found = new Set<Node<T>>()
  for (const form of [word, lemma, word.endsWith('s') ? word.slice(0, -1) : word]) {
    const next = at.words.get(form)
    if (next) found.add(next)
  }
  for (const [stem, next] of at.stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) found.add(next)
  return found
}

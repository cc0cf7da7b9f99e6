import { prose, type Token } from '../text/index.ts'

/** A phrase found: its value and its tokens `[first, last)`. */
export interface PhraseMatch<T> {
  readonly value: T
  readonly first: number
  readonly last: number
}

/** Finds phrases in tokens. Build once, use on any text. */
export interface Matcher<T> {
  /** Every phrase that starts at token `at`, the longest first. */
  at(tokens: readonly Token[], at: number, end?: number): PhraseMatch<T>[]
  /** The longest phrases from left to right in `[from, to)`, none overlapping. */
  all(tokens: readonly Token[], from?: number, to?: number): PhraseMatch<T>[]
}

interface Node<T> {
  next: Map<string, Node<T>> | null
  values: T[] | null
}

/** How a phrase's words are compared: `exact` as written, `lower` in lower case, `lemma` by the lemma of each token. */
export type Fold = 'exact' | 'lower' | 'lemma'

/**
 * Compiles phrases into one matcher. Phrases are cut into tokens as texts are, so that "U.S." or "Guinea-Bissau" agree with
 * the text however it is cut; curly quotes and dashes count as straight ones. With `lemma`, write the phrase in lemmas ("attach great importance to").
 */
export function matcher<T>(phrases: Iterable<readonly [string, T]>, fold: Fold = 'exact'): Matcher<T> {
  const root: Node<T> = { next: null, values: null }
  const key = keyOf(fold)
  for (const [phrase, value] of phrases) {
    let node = root
    for (const word of words(phrase, fold)) {
      node.next ??= new Map()
      let child = node.next.get(word)
      if (!child) node.next.set(word, (child = { next: null, values: null }))
      node = child
    }
    if (node !== root) (node.values ??= []).push(value)
  }
  const at = (tokens: readonly Token[], start: number, end = tokens.length): PhraseMatch<T>[] => {
    const found: PhraseMatch<T>[] = []
    let node: Node<T> | undefined = root
    for (let i = start; i < end && node; i++) {
      node = node.next?.get(key(tokens[i]!))
      for (const value of node?.values ?? []) found.push({ value, first: start, last: i + 1 })
    }
    return found.sort((a, b) => b.last - a.last)
  }
  return {
    at,
    all(tokens, from = 0, to = tokens.length) {
      const found: PhraseMatch<T>[] = []
      for (let i = from; i < to; ) {
        const best = at(tokens, i, to)[0]
        if (best) found.push(best)
        i = best ? best.last : i + 1
      }
      return found
    },
  }
}

function keyOf(fold: Fold): (token: Token) => string {
  if (fold === 'exact') return (token) => plain(token.text)
  if (fold === 'lower') return (token) => plain(token.lower)
  return (token) => plain(token.lemma)
}

const curly = /[’‘“”„–—]/

/** A word with straight marks for curly quotes and dashes. */
function plain(word: string): string {
  if (!curly.test(word)) return word
  return word.replace(/[’‘]/g, "'").replace(/[“”„]/g, '"').replace(/[–—]/g, '-')
}

const simple = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u

function words(phrase: string, fold: Fold): string[] {
  const text = fold === 'exact' ? phrase : phrase.toLowerCase()
  const parts = simple.test(text)
    ? text.split(' ')
    : prose(text, null).tokens.map((token) => (fold === 'exact' ? token.text : token.lower))
  return parts.map(plain)
}

import type { Prose, Token } from '../../text/index.ts'

/** An acronym in parentheses: its token and the word of the line that stands before it. */
export interface Aside {
  readonly token: number
  readonly after: number
}

/**
 * A sentence's words with acronyms in parentheses taken out, so that names read on across them: "Trade Board (TB) of Aldmark",
 * and possessives parted from their names. `at` gives each word's token in the prose.
 */
export interface Line {
  readonly words: readonly Token[]
  readonly at: readonly number[]
  readonly asides: readonly Aside[]
  /** True where most words are capitalised, as in headlines. */
  readonly headline: boolean
  /** True where hardly a letter is small. */
  readonly shouting: boolean
}

/** The lines of a prose, one for each sentence. */
export function linesOf({ tokens, sentences }: Prose): Line[] {
  return sentences.map(({ first, last }) => lineOf(tokens, first, last))
}

function lineOf(tokens: readonly Token[], first: number, last: number): Line {
  const words: Token[] = []
  const at: number[] = []
  const asides: Aside[] = []
  for (let i = first; i < last; i++) {
    const inner = asideAt(tokens, i, last)
    if (inner && at.length) {
      asides.push({ token: inner.token, after: at.length - 1 })
      i = inner.close
      continue
    }
    for (const word of parted(tokens[i]!)) {
      words.push(word)
      at.push(i)
    }
  }
  return { words, at, asides, ...capitals(words) }
}

/** A token with a possessive in it as two words: "Aldmark’s". */
function parted(token: Token): Token[] {
  const stem = /^(\p{Lu}[^'’]*)(['’]s)$/u.exec(token.text)
  if (!stem) return [token]
  const [, name, mark] = stem
  const middle = token.start + name!.length
  return [
    { ...token, text: name!, lower: name!.toLowerCase(), end: middle },
    { ...token, text: mark!, lower: mark!, lemma: mark!, pos: 'PART', start: middle },
  ]
}

const acronym = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d&.+-]{1,11}$/u
const mark = /^["“”']$/

function asideAt(tokens: readonly Token[], open: number, end: number): { token: number; close: number } | null {
  if (tokens[open]!.text !== '(') return null
  const quoted = mark.test(tokens[open + 1]?.text ?? '')
  const token = open + (quoted ? 2 : 1)
  const close = token + (quoted ? 2 : 1)
  if (close >= end || tokens[close]!.text !== ')') return null
  return acronym.test(tokens[token]!.text) ? { token, close } : null
}

function capitals(words: readonly Token[]): { headline: boolean; shouting: boolean } {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  const capital = long.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  const shouted = long.filter(({ text }) => text === text.toUpperCase()).length
  return {
    headline: long.length > 2 && capital / long.length > 0.75 && !/^[.!?]$/.test(words.at(-1)!.text),
    shouting: long.length > 1 && shouted / long.length > 0.8,
  }
}

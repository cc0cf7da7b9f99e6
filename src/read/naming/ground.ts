import type { Token } from '../../text/index.ts'
import type { Found } from './found.ts'
import type { Line } from './lines.ts'
import type { NamingWords } from './words.ts'

/** What the rules of naming may ask about a line: its words, the words of naming, and what the gazetteer knows where. */
export interface Ground {
  readonly line: Line
  readonly words: NamingWords
  /** The known name that a word belongs to. */
  known(at: number): Found | undefined
  /** True of a word in the name or adjective of a state or place. */
  isState(at: number): boolean
  /** True of the last word of a known name. */
  endsKnown(at: number): boolean
  /** The known names that begin in `[first, last)`, in order. */
  knownBetween(first: number, last: number): Found[]
}

/** The ground of a line on which `listed` names were found, in order and none overlapping. */
export function groundOf(line: Line, words: NamingWords, listed: readonly Found[]): Ground {
  const cover: (Found | undefined)[] = []
  for (const found of listed) for (let i = found.first; i < found.last; i++) cover[i] = found
  const known = (at: number) => cover[at]
  return {
    line,
    words,
    known,
    isState: (at) => /^(?:country|place)$/.test(known(at)?.named.type ?? ''),
    endsKnown: (at) => known(at)?.last === at + 1,
    knownBetween(first, last) {
      const between: Found[] = []
      for (let i = first; i < last; i++) if (cover[i]?.first === i) between.push(cover[i]!)
      return between
    },
  }
}

/** True of a word with a capital. */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** True of a hyphen or dash. */
export const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—]$/.test(token.text)

/** True of an apostrophe, with or without its s. */
export const isApostrophe = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text)

/** True of two words with nothing between them. */
export const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** True of "3rd", "80th". */
export const isOrdinal = (token: Token | undefined): boolean =>
  token !== undefined && /^\d{1,4}(?:st|nd|rd|th)$/.test(token.lower)

/** True of a year of these two centuries. */
export const isYear = (token: Token | undefined): boolean => token !== undefined && /^(?:19|20)\d\d$/.test(token.text)

/** True of a capitalised word for an office, form of address and the like: a name ends before it. */
export function isStop({ line, words }: Ground, at: number): boolean {
  return isCapital(line.words[at]) && words.isStop(line.words[at]!.text)
}

/** True of a common word or field: no part of a person's name. */
export function isField({ line, words }: Ground, at: number): boolean {
  const token = line.words[at]
  return token !== undefined && token.text.length > 2 && (words.isField(token.lower) || words.isOwner(token.text))
}

/** True where a word joins in one of the ways that `naming.yaml` lists: "and", "after", "before" … */
export function joins({ line, words }: Ground, at: number, how: string): boolean {
  const token = line.words[at]
  return token !== undefined && words.joins(how, token.lower)
}

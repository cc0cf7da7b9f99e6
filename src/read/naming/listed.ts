import type { Gazetteer } from '../../lexicon/gazetteer.ts'
import type { Token } from '../../text/index.ts'
import { type Found, isNamedWithin, isThing } from './found.ts'
import { isCapital, isDash } from './ground.ts'
import type { Line } from './lines.ts'
import type { NamingWords } from './words.ts'

/** What the gazetteer knows in a line, the longest from left to right, with the states named within longer names. */
export function knownIn(line: Line, words: NamingWords, known: Gazetteer): Found[] {
  const found: Found[] = []
  for (let i = 0; i < line.words.length; ) {
    const match = afterArticle(line, matchesAt(line, i, known)[0], words, known)
    if (match && !isPersons(line, match, words))
      found.push({ ...match, inside: isThing(match.named) ? within(line, match, known) : [] })
    i = match ? match.last : i + 1
  }
  return found
}

/** A name that begins with an article gives way to a longer one that begins after it: "the Pacific" in "the Pacific Pact". */
function afterArticle(line: Line, match: Found | undefined, words: NamingWords, known: Gazetteer): Found | undefined {
  if (!match || !words.joins('article', line.words[match.first]!.lower)) return match
  const next = matchesAt(line, match.first + 1, known)[0]
  return next && next.last > match.last ? undefined : match
}

function within(line: Line, outer: Found, known: Gazetteer): Found[] {
  const { first, last, named } = outer
  const found: Found[] = []
  for (let i = first; i < last; ) {
    const match = matchesAt(line, i, known).find((m) => m.last <= last && m.last - m.first < last - first)
    const dashed = match !== undefined && (isDash(line.words[match.first - 1]) || isDash(line.words[match.last]))
    if (match && isNamedWithin(match, named.type, dashed)) found.push(match)
    i = match ? match.last : i + 1
  }
  return found
}

function matchesAt(line: Line, at: number, known: Gazetteer): Found[] {
  const matches = (line.shouting ? known.capitals : known.names).at(line.words, at)
  const found = matches.map(({ value, first, last }) => ({
    first,
    last,
    named: value,
    rule: `gazetteer.${value.type}`,
    inside: [],
  }))
  return found.length ? found : stemmed(line, at, known)
}

/** An acronym with something hung on by a hyphen in one word: "UN-led". */
function stemmed(line: Line, at: number, known: Gazetteer): Found[] {
  const token = line.words[at]!
  const stem = /^(\p{Lu}[\p{Lu}\d.]{1,10})-\p{L}/u.exec(token.text)?.[1]
  if (!stem) return []
  const short: Token = { ...token, text: stem, lower: stem.toLowerCase() }
  const matches = known.names.at([short], 0)
  return matches.map(({ value }) => ({ first: at, last: at + 1, named: value, rule: 'gazetteer.stem', inside: [] }))
}

/** True of a place's name that is a person's here: "Jordan Orr", "Franco Venn", but not "King of Jordan Orr". */
function isPersons(line: Line, { first, last }: Found, words: NamingWords): boolean {
  const [before, word, next] = [line.words[first - 1], line.words[first]!, line.words[last]]
  if (words.isPrefix(word.text) && last - first === 1) return !isDash(next)
  if (last - first > 1 || !words.isNamesake(word.text) || !isCapital(next) || line.headline) return false
  if (words.joins('placing', before?.lower ?? '')) return false
  return !words.isStop(next!.text) && !words.isField(next!.lower) && words.heads.at(line.words, last).length === 0
}

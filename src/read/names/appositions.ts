import { honorificAt } from './honorifics.ts'
import { nameAt } from './name.ts'
import type { Title } from './title.ts'
import { titleAt } from './titles.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** The title set after a name: ", Minister of Trade", " the Aldmark Envoy", " (Minister of Trade)". */
export function titleAfter(line: Line, from: number, vocabulary: Vocabulary, titled: boolean): Title | null {
  const { words } = line
  let at = from
  if (words[at] && vocabulary.afterName.has(words[at]!.key) && words[at]!.capital) at++
  const mark = words[at]?.text
  if (mark === ',' || mark === '(' || mark === '–') at++
  if (vocabulary.determiners.apposed.has(words[at]?.key ?? '')) at++
  else if (at === from && !words[at]?.capital) return null
  at = pastDescription(words, at, vocabulary)
  const title = titleAt(words, at, vocabulary)
  if (!title || title.plural) return null
  if (personFollows(line, title, vocabulary)) return null
  if (mark === ',' && !isClosed(words[title.to], title)) return null
  const joined = at === from && (titled || title.to - title.from < 3 || line.headline)
  if (joined) return null
  if (titled && words[title.to]?.text === ',' && nextIsNamed(line, title.to + 1, vocabulary)) return null
  return titled && title.bare ? null : title
}

/** Past the words that describe before a title: "a four-star Aldmark Admiral". */
function pastDescription(words: readonly Word[], from: number, vocabulary: Vocabulary): number {
  if (!vocabulary.determiners.indefinite.has(words[from - 1]?.key ?? '')) return from
  for (let at = from; at < from + 3; at++) {
    const word = words[at]
    if (!word || word.mark || word.capital) return at
    if (titleAt(words, at, vocabulary)) return at
  }
  return from
}

/** True where an apposition ends: at a mark, or at the end of the sentence. */
const isClosed = (word: Word | undefined, title: Title) => word === undefined || word.mark || isSetOff(title, word)

/** A title in full goes with the name even where the second comma is wanting. */
function isSetOff({ bare, capital }: Title, word: Word): boolean {
  if (bare) return /^(?:and|to|in|at|on)$/.test(word.key)
  return capital || !/^(?:VERB|AUX)$/.test(word.pos)
}

/** True where another title with its own name goes on: "…, Minister of A, Minister of B Orr". */
function nextIsNamed(line: Line, at: number, vocabulary: Vocabulary): boolean {
  const next = titleAt(line.words, at, vocabulary)
  return next !== null && personFollows(line, next, vocabulary)
}

function personFollows(line: Line, title: Title, vocabulary: Vocabulary): boolean {
  if (honorificAt(line, title.to, vocabulary)) return true
  const next = line.words[title.to]
  if (!next?.capital || next.mark) return false
  return nameAt(line, title.to, vocabulary, true) !== null
}

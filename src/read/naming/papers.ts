import type { Candidate } from './candidate.ts'
import { type Ground, isApostrophe, isDash, isStop, joins } from './ground.ts'

/** A paper's subject has at most so many words. */
const longest = 24

/** "signed a memorandum of understanding on …": a paper with its subject, where something is done with it. */
export function paper(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const match = ground.words.papers.at(words, i)[0]
  if (!match || !joins(ground, match.last, 'about') || isStop(ground, match.last + 1)) return null
  const from = match.last + 1
  let last = from
  while (last < words.length && last < i + longest && !ends(ground, last)) last++
  while (last > from && /^(?:CCONJ|ADP|DET|ADV|VERB)$/.test(words[last - 1]!.pos)) last--
  if (last === from || !(isDone(ground, i, last) || isItem(ground, i, last))) return null
  return { first: i, last, type: 'document', rule: 'naming.paper' }
}

/** True where the words around speak of signing, adopting, carrying out. */
function isDone({ line, words }: Ground, first: number, last: number): boolean {
  const near = [...line.words.slice(Math.max(0, first - 8), first), ...line.words.slice(last, last + 5)]
  return near.some(({ lemma }) => words.isSigned(lemma))
}

/** True of a paper that opens an item of a list ("• A framework agreement on …") or is all of a line. */
function isItem({ line }: Ground, first: number, last: number): boolean {
  if (first === 0) return line.words.slice(last).every(({ pos }) => pos === 'PUNCT' || pos === 'CCONJ')
  const before = line.words.slice(0, first)
  return (
    first <= 4 &&
    before.every(({ text, pos }) => /^(?:PUNCT|SYM|DET|NUM)$/.test(pos) || /^(?:[•·▪a-z]|[ivx]+)\.?$/.test(text))
  )
}

function ends(ground: Ground, at: number): boolean {
  const { words } = ground.line
  const [before, word] = [words[at - 1], words[at]!]
  if (word.text === ',') return !listsNouns(ground, at)
  if (isDash(word) || isApostrophe(word)) return false
  if (/^(?:PUNCT|AUX|SCONJ|PRON)$/.test(word.pos) || joins(ground, at, 'ending')) return true
  return word.pos === 'VERB' && !/ing$/.test(word.lower) && !isDash(before) && !/^(?:DET|ADJ)$/.test(before!.pos)
}

/** True of a comma in a list of plain nouns that comes to its "and". */
function listsNouns(ground: Ground, comma: number): boolean {
  const { words } = ground.line
  if (joins(ground, comma + 1, 'and')) return false
  for (let at = comma + 1; at < Math.min(comma + 7, words.length); at++) {
    if (joins(ground, at, 'and')) return true
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(words[at]!.pos) && words[at]!.text !== ',') return false
  }
  return false
}

import type { Candidate } from './candidate.ts'
import { type Ground, isApostrophe, isDash, isStop, joins } from './ground.ts'

/** A paper's subject has at most so many words. */
const longest = 24

/** "signed a memorandum of understanding on …": a paper with its subject, where something is done with it. */
export function paper(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const match = ground.words.papers.at(words, i)[0]
  if (!match || !joins(ground, match.last, 'about') || isStop(ground, match.last + 1)) return null
  if (!isDone(ground, i) && !opensItem(ground, i)) return null
  let last = match.last + 1
  while (last < words.length && last < i + longest && !ends(ground, last)) last++
  return last > match.last + 1 ? { first: i, last, type: 'document', rule: 'naming.paper' } : null
}

/** True where the words before speak of signing, adopting, carrying out. */
function isDone({ line, words }: Ground, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) if (words.isSigned(line.words[at]!.lemma)) return true
  return false
}

/** True of the first words of an item in a list: "• A framework agreement on …". */
function opensItem({ line }: Ground, i: number): boolean {
  if (i === 0 || i > 4) return false
  return line.words.slice(0, i).every(({ text, pos }) => /^(?:PUNCT|SYM|DET|NUM)$/.test(pos) || /^[•·▪a-z]$/.test(text))
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

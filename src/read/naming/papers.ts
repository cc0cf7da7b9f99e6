import type { Candidate } from './candidate.ts'
import { type Ground, isApostrophe, isDash, isStop, isYear, joins } from './ground.ts'

/** A subject has at most so many words. */
const longest = 24

/** "signed a memorandum of understanding on …", "the 1984 joint communiqué": a paper with its subject, or its year. */
export function paper(ground: Ground, i: number): Candidate | null {
  const match = ground.words.papers.at(ground.line.words, i)[0]
  return match ? (dated(ground, i, match.last) ?? withSubject(ground, i, match.last)) : null
}

/** A paper told by its year, before it or behind "to": "2034-2039 plan of action", "roadmap to 2040". */
function dated(ground: Ground, first: number, last: number): Candidate | null {
  const { words } = ground.line
  const rule = 'naming.paper'
  if (/^(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?$/.test(words[first - 1]?.text ?? '')) {
    const ranged = isDash(words[first - 2]) && isYear(words[first - 3])
    return { first: ranged ? first - 3 : first - 1, last, type: 'document', rule }
  }
  const until = joins(ground, last, 'to') && isYear(words[last + 1])
  return until ? { first, last: last + 2, type: 'document', rule } : null
}

function withSubject(ground: Ground, first: number, last: number): Candidate | null {
  const end = subjectEnd(ground, first, last)
  if (end === null || !(isDone(ground, first, end) || isItem(ground, first, end))) return null
  return { first, last: end, type: 'document', rule: 'naming.paper' }
}

/** A standing format written small, by its subject: "joint committee on trade and investment". */
export function format(ground: Ground, i: number): Candidate | null {
  const match = ground.words.standing.at(ground.line.words, i)[0]
  const end = match ? subjectEnd(ground, i, match.last) : null
  return end === null ? null : { first: i, last: end, type: 'initiative', rule: 'naming.format' }
}

/** One past what a thing that ends before `at` is about: "on …", "for …"; null where nothing is told. */
function subjectEnd(ground: Ground, first: number, at: number): number | null {
  const { words } = ground.line
  if (!joins(ground, at, 'about') || isStop(ground, at + 1)) return null
  let end = at + 1
  while (end < words.length && end < first + longest && !ends(ground, end)) end++
  while (end > at + 1 && /^(?:CCONJ|ADP|DET|ADV|VERB|PART)$/.test(words[end - 1]!.pos)) end--
  return end > at + 1 ? end : null
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
  const marks = ({ text, pos }: { text: string; pos: string }) =>
    /^(?:PUNCT|SYM|DET|NUM)$/.test(pos) || /^(?:[•·▪a-z]|[ivx]+)\.?$/.test(text)
  return first <= 4 && before.every(marks)
}

function ends(ground: Ground, at: number): boolean {
  const { words } = ground.line
  const [before, word] = [words[at - 1], words[at]!]
  if (word.text === ',') return !listsNouns(ground, at)
  if (isDash(word) || isApostrophe(word)) return false
  if (joins(ground, at, 'in') && /^(?:city|capital|venue)$/.test(ground.known(at + 1)?.named.kind ?? '')) return true
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

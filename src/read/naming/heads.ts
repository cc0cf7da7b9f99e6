import type { Candidate } from './candidate.ts'
import { type Ground, isApostrophe, isCapital, isOrdinal, isYear, joins } from './ground.ts'
import { leftEdge } from './left.ts'
import { pairEnd } from './pairs.ts'
import { rightEdge } from './right.ts'
import type { Head, ThingType } from './words.ts'

/** Names that no table lists, told by a head among capitalised words: "Aldmark Water Board", "Ministry of Trade of Borovia". */
export function byHeads(ground: Ground): Candidate[] {
  const { words } = ground.line
  const found: Candidate[] = []
  for (let i = 0; i < words.length; i++) {
    const match = isCapital(words[i]) ? ground.words.heads.at(words, i)[0] : undefined
    const candidate = match ? around(ground, match.value, match.first, match.last) : null
    if (candidate) found.push(candidate)
  }
  return found
}

/** A run with its head: the run's words `[start, end)`, the head's `[first, last)`. */
interface Run {
  readonly start: number
  readonly first: number
  readonly last: number
  readonly end: number
  readonly edition: boolean
}

function around(ground: Ground, head: Head, first: number, last: number): Candidate | null {
  if (ground.isState(first)) return null
  const near = leftEdge(ground, first, head.type !== 'organization')
  const left = near === first && head.withIn ? ownerEdge(ground, first) : near
  const end = mayGoOn(ground, head, left, first, last) ? rightEdge(ground, head, last) : last
  const run = { ...withoutEdition(ground, head, left, first), first, last, end }
  if (!isEnough(ground, head, run) || isOffices(ground, head, run)) return null
  if (ground.words.isNone(nameOf(ground, run.start, end))) return null
  const rule = `naming.${head.word.toLowerCase().replaceAll(' ', '-')}`
  return { first: run.start, last: end, type: typeOf(ground, head, run), rule }
}

/** A listed body goes on over "of" alone; a head that closes names goes on only with words before it. */
function mayGoOn(ground: Ground, head: Head, left: number, first: number, last: number): boolean {
  if (head.closing && left === first) return false
  const listed = ground.known(last - 1)
  return !listed || listed.first > left || listed.last !== last || joins(ground, last, 'whole')
}

/** Where a state begins that owns what stands at `at`: "Aldmark's Embassy". */
function ownerEdge(ground: Ground, at: number): number {
  return isApostrophe(ground.line.words[at - 1]) && ground.isState(at - 2) ? ground.known(at - 2)!.first : at
}

/** The words of a name as written, with single spaces. */
export function nameOf({ line }: Ground, first: number, last: number): string {
  let name = ''
  for (let i = first; i < last; i++) {
    const [before, word] = [line.words[i - 1], line.words[i]!]
    const apart = i > first && (line.at[i]! - line.at[i - 1]! > 1 || before!.end < word.start)
    name += (apart ? ' ' : '') + word.text
  }
  return name
}

/** Whether the words around a head are enough to make it a name. */
function isEnough(ground: Ground, head: Head, { start, first, last, end, edition }: Run): boolean {
  const before = start < first
  if (head.numbered && (edition || isYear(ground.line.words[start]))) return true
  if (head.alone) return true
  if (!before && (end === last || head.closing)) return false
  if (!before && head.withIn && joins(ground, last, 'in')) return false
  return !head.moreThanStates || end > last || hasOwnWord(ground, start, first)
}

function hasOwnWord(ground: Ground, start: number, first: number): boolean {
  for (let i = start; i < first; i++) if (isCapital(ground.line.words[i]) && !ground.isState(i)) return true
  return false
}

/** True of what an office is for: "Secretary of Social Services" names no body. */
function isOffices({ line, words }: Ground, head: Head, { start, end, last }: Run): boolean {
  if (!head.closing || end > last) return false
  return words.joins('after', line.words[start - 1]?.lower ?? '') && words.isStop(line.words[start - 2]?.text ?? '')
}

/** Whether a number of edition stands before the name, and where the name begins without it, or with it where it belongs. */
function withoutEdition(
  { line, words }: Ground,
  head: Head,
  left: number,
  first: number,
): { start: number; edition: boolean } {
  const isEdition = (i: number) => isOrdinal(line.words[i]) || words.isEdition(line.words[i]?.lower ?? '')
  const kept = head.numbered || head.occasion
  if (left < first && isEdition(left)) return { start: kept ? left : left + 1, edition: true }
  if (left > 0 && isEdition(left - 1)) return { start: kept ? left - 1 : left, edition: true }
  return { start: left, edition: false }
}

function typeOf({ line, words, ...ground }: Ground, head: Head, { start, first, edition }: Run): ThingType {
  if (head.occasion && edition) return 'initiative'
  if (head.type !== 'organization' || !head.format) return head.type
  const marked = line.words.slice(start, first).some(({ text }) => words.isFormatMark(text))
  return marked || pairEnd({ line, words, ...ground }, start) !== null ? 'initiative' : 'organization'
}

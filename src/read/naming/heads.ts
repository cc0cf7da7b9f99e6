import type { Candidate } from './candidate.ts'
import { type Ground, isCapital, leftEdge, rightEdge } from './runs.ts'
import type { Head, ThingType } from './words.ts'

/** Names that no table lists, told by a head among capitalised words: "Aldmark Water Board", "Ministry of Trade of Borovia". */
export function byHeads(ground: Ground): Candidate[] {
  const { words } = ground.line
  const found: Candidate[] = []
  for (let i = 0; i < words.length; i++) {
    const match = isCapital(words[i]) ? ground.words.heads.at(words, i)[0] : undefined
    if (!match) continue
    const candidate = around(ground, match.value, match.first, match.last)
    if (candidate) found.push(candidate)
  }
  return found
}

function around(ground: Ground, head: Head, first: number, last: number): Candidate | null {
  const near = leftEdge(ground, first, head.type !== 'organization')
  const left = near === first && head.withIn ? ownerEdge(ground, first) : near
  const end = head.closing && left === first ? last : rightEdge(ground, head, last)
  const { start, edition } = withoutEdition(ground, head, left, first)
  const type = typeOf(ground, head, start, first, edition)
  const name = nameOf(ground, start, end)
  if (!isEnough(ground, head, { start, first, last, end, edition }) || ground.words.isNone(name)) return null
  return { first: start, last: end, type, rule: `naming.${head.word.toLowerCase().replaceAll(' ', '-')}` }
}

/** Where a state begins that owns what stands at `at`: "Aldmark's Embassy". */
function ownerEdge(ground: Ground, at: number): number {
  if (!/^['’]s?$/.test(ground.line.words[at - 1]?.text ?? '') || !ground.isState(at - 2)) return at
  let first = at - 2
  while (ground.isState(first - 1) && !ground.endsKnown(first - 1)) first--
  return first
}

/** The words of a name as written, without the spaces' width. */
export function nameOf({ line }: Ground, first: number, last: number): string {
  let name = ''
  for (let i = first; i < last; i++) {
    const [before, word] = [line.words[i - 1], line.words[i]!]
    const apart = i > first && (line.at[i]! - line.at[i - 1]! > 1 || before!.end < word.start)
    name += (apart ? ' ' : '') + word.text
  }
  return name
}

interface Edges {
  readonly start: number
  readonly first: number
  readonly last: number
  readonly end: number
  readonly edition: boolean
}

function isEnough(ground: Ground, head: Head, { start, first, last, end, edition }: Edges): boolean {
  const before = start < first
  if (edition && head.numbered) return true
  if (!before && end === last) return false
  if (head.closing && !before) return false
  if (!before && head.withIn && ground.line.words[last]?.lower === 'in') return false
  if (!head.moreThanStates || end > last) return true
  for (let i = start; i < first; i++) if (isCapital(ground.line.words[i]) && !ground.isState(i)) return true
  return false
}

const ordinal = /^\d+(?:st|nd|rd|th)$/

/** Whether a number of edition stands before the name, and where the name begins without it, or with it where it belongs. */
function withoutEdition(
  { line, words }: Ground,
  head: Head,
  left: number,
  first: number,
): { start: number; edition: boolean } {
  const isEdition = (i: number) => {
    const word = line.words[i]
    return word !== undefined && (ordinal.test(word.lower) || words.isEdition(word.lower))
  }
  const numbered = head.numbered || head.occasion
  if (left < first && isEdition(left)) return { start: numbered ? left : left + 1, edition: true }
  if (left > 0 && isEdition(left - 1)) return { start: numbered ? left - 1 : left, edition: true }
  return { start: left, edition: false }
}

function typeOf(ground: Ground, head: Head, start: number, first: number, edition: boolean): ThingType {
  if (head.occasion && edition) return 'initiative'
  if (head.type !== 'organization' || !head.format) return head.type
  const before = ground.line.words.slice(start, first)
  const marked = before.some(({ text }) => ground.words.isFormatMark(text))
  return marked || isPair(ground, start) ? 'initiative' : 'organization'
}

/** True where two states joined by a dash stand at `i`. */
export function isPair(ground: Ground, i: number): boolean {
  return pairEnd(ground, i) !== null
}

/** One past the second of two states or bodies joined by a dash at `i`, or null. */
export function pairEnd(ground: Ground, i: number): number | null {
  const { words } = ground.line
  if (!ground.isKnown(i)) return null
  let dash = i + 1
  while (dash < words.length && ground.isKnown(dash) && !ground.endsKnown(dash - 1)) dash++
  if (!/^[-–—]$/.test(words[dash]?.text ?? '') || !ground.isKnown(dash + 1)) return null
  let end = dash + 2
  while (end < words.length && ground.isKnown(end) && !ground.endsKnown(end - 1)) end++
  const more = /^[-–—]$/.test(words[end]?.text ?? '') ? pairEnd(ground, dash + 1) : null
  return more ?? end
}

import { type Ground, isApostrophe, isCapital, isDash, isField, isStop, isYear, joins, touches } from './ground.ts'
import type { Head } from './words.ts'

/** A name has at most so many words after its head. */
const longest = 40

/** One past the last word of the name whose head ends before `last`, going right over "of", "for", "on" and what follows. */
export function rightEdge(ground: Ground, head: Head, last: number): number {
  let end = head.type === 'organization' ? afterSeat(ground, head, last) : afterNumbers(ground, last)
  while (end - last < longest) {
    const from = afterPreposition(ground, head, end)
    const next = from === null ? end : endOfRun(ground, head, from)
    if (from === null || next === from) break
    end = next
  }
  return end
}

function afterNumbers({ line }: Ground, from: number): number {
  const number = /^(?:\d[\d/.]{0,12}|\([A-Z]+\)|[IVX]{1,5})$/
  let at = from
  while (at - from < 6 && number.test(line.words[at]?.text ?? '')) {
    const range = isDash(line.words[at + 1]) && touches(line.words[at], line.words[at + 1])
    at += range && /^\d/.test(line.words[at + 2]?.text ?? '') ? 3 : 1
  }
  return at
}

/** Over the city of a mission that stands straight behind it: "Embassy Sarn". */
function afterSeat(ground: Ground, head: Head, last: number): number {
  const seat = ground.known(last)
  return head.withIn && seat?.first === last && seat.named.type === 'place' ? seat.last : last
}

/** The first word after a preposition that carries the name on, or null. */
function afterPreposition(ground: Ground, head: Head, at: number): number | null {
  const linking =
    joins(ground, at, 'after') ||
    (head.type === 'document' && joins(ground, at, 'between')) ||
    (head.withIn && joins(ground, at, 'in')) ||
    (head.withTo && joins(ground, at, 'to'))
  if (!linking) return null
  const next = joins(ground, at + 1, 'article') ? at + 2 : at + 1
  if (isYear(ground.line.words[next])) return head.type === 'document' ? next : null
  return isCapital(ground.line.words[next]) && (head.ofOffice || !isStop(ground, next)) ? next : null
}

/** One past the capitalised run at `from`: fields ("Trade and Industry"), a state, or a name; without an office's begin. */
function endOfRun(ground: Ground, head: Head, from: number): number {
  let end = from
  let joint = from
  while (end - from < longest) {
    const step = stepRight(ground, head, end, from)
    if (!step) break
    if (joins(ground, end, 'and')) joint = end
    end += step
  }
  if (!isStop(ground, end)) return end
  const begun = beforeOffice(ground, from, end)
  const alone = begun - joint <= 2 || ground.endsKnown(joint - 1)
  return joint > from && alone ? joint : begun
}

/** Where the words that rank an office begin: "State" before "Secretary", "Political" before "Director". */
function beforeOffice({ line, words }: Ground, from: number, end: number): number {
  let at = end
  while (at > from && words.isRank(line.words[at - 1]!.lower)) at--
  return at
}

function stepRight(ground: Ground, head: Head, at: number, from: number): number {
  const { line, words } = ground
  const token = line.words[at]
  const next = line.words[at + 1]
  if (!token) return 0
  if (isDash(token)) return stepOverDash(ground, at)
  if (isApostrophe(token)) return words.isOwner(line.words[at - 1]!.text) && isCapital(next) ? 2 : 0
  if (joins(ground, at, 'and')) return carriesOn(ground, head, at) ? 2 : 0
  if (token.text === ',') return listsFields(ground, at) || endsList(ground, at, from) ? 2 : 0
  if (isYear(token)) return 1
  if (!isCapital(token) || (isStop(ground, at) && !head.ofOffice)) return 0
  if (at === from) return 1
  return isClosed(ground, at) ? 0 : 1
}

/** Over a hyphen within a name: "Asia-Pacific", "People-to-People". */
function stepOverDash({ line, words }: Ground, at: number): number {
  const [before, dash, next] = [line.words[at - 1], line.words[at], line.words[at + 1]]
  if (!touches(before, dash) || !touches(dash, next)) return 0
  if (isCapital(next)) return 2
  return words.joins('to', next!.lower) && isDash(line.words[at + 2]) && isCapital(line.words[at + 3]) ? 4 : 0
}

/** True where the run has said its field or its state, and the next word is neither more of it nor known, or a person's. */
function isClosed(ground: Ground, at: number): boolean {
  if (isField(ground, at) || ground.known(at)) return false
  if (ground.words.isGiven(ground.line.words[at]!.text)) return true
  return isField(ground, at - 1) || ground.endsKnown(at - 1)
}

/** True of an "and" after which the name goes on: field and field, or state and state after "between". */
function carriesOn(ground: Ground, head: Head, at: number): boolean {
  if (!isCapital(ground.line.words[at + 1]) || isStop(ground, at + 1)) return false
  if (ground.known(at + 1)?.named.type === 'organization') return false
  if (isField(ground, at + 1)) return isField(ground, at - 1)
  if (head.type === 'organization' || !ground.known(at + 1)) return false
  if (isCapital(ground.line.words[at + 2]) && isField(ground, at + 2)) return true
  return ground.isState(at - 1) && ground.isState(at + 1) && isAfterBetween(ground, at)
}

function isAfterBetween(ground: Ground, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (joins(ground, i, 'between')) return true
  return false
}

/** True of the comma before a list's "and": "Trade, Industry, and Mines". */
function endsList(ground: Ground, comma: number, from: number): boolean {
  const { words } = ground.line
  if (!joins(ground, comma + 1, 'and') || !isCapital(words[comma + 2]) || !isField(ground, comma + 2)) return false
  return isField(ground, comma - 1) && words.slice(Math.max(from, comma - 6), comma).some(({ text }) => text === ',')
}

/** True of a comma in a list of fields that comes to its "and": "Trade, Industry and Mines". */
function listsFields(ground: Ground, comma: number): boolean {
  if (!isCapital(ground.line.words[comma + 1]) || !isField(ground, comma - 1) || !isField(ground, comma + 1))
    return false
  for (let at = comma + 1; at < comma + 10; at++) {
    if (joins(ground, at, 'and')) return true
    if (!isCapital(ground.line.words[at]) && ground.line.words[at]?.text !== ',') return false
  }
  return false
}

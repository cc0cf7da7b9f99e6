import type { Token } from '../../text/index.ts'
import type { Line } from './lines.ts'
import type { Head, NamingWords } from './words.ts'

/** What the run rules may ask about a line: its words, what states and places stand where, and the words of naming. */
export interface Ground {
  readonly line: Line
  readonly words: NamingWords
  /** True of a word that belongs to the name or adjective of a state. */
  isState(at: number): boolean
  /** True of a word that belongs to anything the gazetteer knows. */
  isKnown(at: number): boolean
  /** True of a word that is the last of a known name that begins before it, or alone. */
  endsKnown(at: number): boolean
}

/** True of a word with a capital. */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

const isDash = (token: Token | undefined) => token !== undefined && /^[-–—]$/.test(token.text)
const isApostrophe = (token: Token | undefined) => token !== undefined && /^['’]s?$/.test(token.text)
const isAnd = (token: Token | undefined) => token?.lower === 'and' || token?.text === '&'
const touches = (a: Token | undefined, b: Token | undefined) => a !== undefined && b !== undefined && a.end === b.start

/**
 * The first word of the name that has its head at `head`, going left over capitals and what joins them; over "of" between
 * fields as well where it `crosses` ("Security of Information Agreement").
 */
export function leftEdge(ground: Ground, head: number, crosses: boolean): number {
  const { line } = ground
  let start = head
  for (let i = head - 1; i >= 0; ) {
    const step = leftStep(ground, i, head, crosses)
    if (!step) break
    i -= step
    start = i + 1
  }
  while (start < head && !isCapital(line.words[start]) && !/^\d/.test(line.words[start]!.text)) start++
  return start
}

/** How many words to the left belong to the name as well, from `i` on; none where it begins. */
function leftStep(ground: Ground, i: number, head: number, crosses: boolean): number {
  const { line, words } = ground
  const token = line.words[i]!
  const before = line.words[i - 1]
  if (isNameWord(ground, i)) return 1
  if (/^(?:19|20)\d\d$/.test(token.text)) return 1
  if (isApostrophe(token)) return before && words.isOwner(before.text) ? 2 : 0
  if (isDash(token)) return isCapital(before) && isJoint(ground, i) ? 2 : 0
  if (isAnd(token)) return i + 1 < head && joinsFields(ground, i) ? 2 : 0
  return /^(?:of|in|for)$/.test(token.lower) && crosses && joinsFields(ground, i) && i + 1 < head ? 2 : 0
}

function isNameWord({ line, words }: Ground, i: number): boolean {
  const token = line.words[i]!
  if (!isCapital(token) || words.isStop(token.text)) return false
  const verb = token.pos === 'VERB' || token.pos === 'AUX'
  if (line.headline && verb && !words.isField(token.lower)) return false
  return i > 0 || !/^(?:VERB|ADV|ADP|DET|PRON|AUX|SCONJ|CCONJ|INTJ)$/.test(token.pos)
}

/** A dash within a word, or set between two states. */
function isJoint(ground: Ground, i: number): boolean {
  const [before, dash, after] = [ground.line.words[i - 1], ground.line.words[i], ground.line.words[i + 1]]
  return (touches(before, dash) && touches(dash, after)) || (ground.isKnown(i - 1) && ground.isKnown(i + 1))
}

function joinsFields({ line, words }: Ground, i: number): boolean {
  const [before, after] = [line.words[i - 1], line.words[i + 1]]
  return isCapital(before) && isCapital(after) && words.isField(before!.lower) && words.isField(after!.lower)
}

/** One past the last word of the name that has its head at `[.., last)`, going right over "of", "for", "on" and what follows. */
export function rightEdge(ground: Ground, head: Head, last: number): number {
  const { words } = ground.line
  let end = last
  if (head.type !== 'organization') end = numbersFrom(words, end)
  for (let i = end; i < words.length; ) {
    const start = afterPreposition(ground, head, i)
    if (start === null) break
    const next = runFrom(ground, start, head)
    if (next === start) break
    end = i = next
  }
  return end
}

function numbersFrom(words: readonly Token[], from: number): number {
  let i = from
  while (i < words.length && /^(?:\d[\d/.]*|\([A-Z]+\)|[IVX]{1,5})$/.test(words[i]!.text)) {
    i++
    if (isDash(words[i]) && /^\d/.test(words[i + 1]?.text ?? '') && touches(words[i - 1], words[i])) i++
  }
  return i
}

const linking = /^(?:of|for|on|against)$/

function afterPreposition({ line, words }: Ground, head: Head, i: number): number | null {
  const preposition = line.words[i]?.lower ?? ''
  const between = preposition === 'between' && head.type === 'document'
  const placing = (head.withIn && preposition === 'in') || (head.withTo && preposition === 'to')
  if (!linking.test(preposition) && !between && !placing) return null
  const next = line.words[i + 1]?.lower === 'the' ? i + 2 : i + 1
  const token = line.words[next]
  return isCapital(token) && !words.isStop(token!.text) ? next : null
}

/** One past the capitalised run at `from`: fields ("Trade and Industry"), a state, or a name. */
function runFrom(ground: Ground, from: number, head: Head): number {
  const { words } = ground.line
  let end = from
  let joint = from
  while (end < words.length) {
    const step = rightStep(ground, end, from, head)
    if (!step) break
    if (step === 2 && isAnd(words[end])) joint = end
    end += step
  }
  return joint > from && isOffice(ground, end) ? joint : end
}

/** True where an office goes on: "… Committee and Foreign" before "Minister". */
const isOffice = ({ line, words }: Ground, at: number) =>
  isCapital(line.words[at]) && words.isStop(line.words[at]!.text)

function rightStep(ground: Ground, i: number, from: number, head: Head): number {
  const { line, words } = ground
  const token = line.words[i]!
  const next = line.words[i + 1]
  if (isDash(token)) return dashStep(ground, i)
  if (isApostrophe(token)) return words.isOwner(line.words[i - 1]!.text) && isCapital(next) ? 2 : 0
  if (isAnd(token)) return carriesOn(ground, i, head) ? 2 : 0
  if (token.text === ',') return carriesOn(ground, i, head) && listEnds(ground, i) ? 2 : 0
  if (/^(?:19|20)\d\d$/.test(token.text) && i > from) return 1
  if (!isCapital(token) || words.isStop(token.text) || (words.isGiven(token.lower) && i > from)) return 0
  return i === from || !isClosed(ground, i) ? 1 : 0
}

function dashStep({ line }: Ground, i: number): number {
  const [before, dash, next] = [line.words[i - 1], line.words[i], line.words[i + 1]]
  if (!touches(before, dash) || !touches(dash, next)) return 0
  if (isCapital(next)) return 2
  return next?.lower === 'to' && isDash(line.words[i + 2]) && isCapital(line.words[i + 3]) ? 4 : 0
}

/** True where the run has said its field or its state, and the next word is neither more of it nor known. */
function isClosed(ground: Ground, i: number): boolean {
  const { line, words } = ground
  if (words.isField(line.words[i]!.lower) || ground.isKnown(i)) return false
  return words.isField(line.words[i - 1]!.lower) || ground.endsKnown(i - 1)
}

function carriesOn(ground: Ground, i: number, head: Head): boolean {
  const { line, words } = ground
  const [before, after] = [line.words[i - 1]!, line.words[i + 1]]
  if (!isCapital(after) || words.isStop(after!.text)) return false
  if (words.isField(after!.lower)) return words.isField(before.lower)
  const third = line.words[i + 2]
  if (head.type !== 'organization' && ground.isKnown(i + 1) && isCapital(third) && words.isField(third!.lower))
    return true
  return (
    line.words[i]!.text !== ',' &&
    ground.isState(i - 1) &&
    ground.isState(i + 1) &&
    line.words.slice(Math.max(0, i - 8), i).some((w) => w.lower === 'between')
  )
}

/** True where a list of fields begun by a comma comes to its "and" before it ends. */
function listEnds({ line }: Ground, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(comma + 10, line.words.length); i++) {
    const token = line.words[i]!
    if (isAnd(token)) return true
    if (!isCapital(token) && token.text !== ',') return false
  }
  return false
}

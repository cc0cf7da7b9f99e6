import { type Ground, isApostrophe, isCapital, isDash, isField, isStop, isYear, joins, touches } from './ground.ts'

/** A name has at most so many words before its head. */
const longest = 24

/**
 * The first word of the name that has its head at `head`, going left over capitals and what joins them; over "of" between
 * fields as well where it `crosses` ("Security of Information Agreement").
 */
export function leftEdge(ground: Ground, head: number, crosses: boolean): number {
  let start = head
  while (start > 0 && head - start < longest) {
    const step = stepLeft(ground, start - 1, head, crosses)
    if (!step) break
    start -= step
  }
  while (start < head && !mayBegin(ground, start)) start++
  return start
}

function mayBegin({ line }: Ground, at: number): boolean {
  const token = line.words[at]!
  return isYear(token) || (isCapital(token) && !/^\p{Lu}\.$/u.test(token.text))
}

/** How many words from `at` to the left belong to the name as well; none where it begins. */
function stepLeft(ground: Ground, at: number, head: number, crosses: boolean): number {
  const { line, words } = ground
  const token = line.words[at]!
  const before = line.words[at - 1]
  if (isNameWord(ground, at) || isYear(token)) return 1
  if (at === 0) return 0
  if (isApostrophe(token)) return words.isOwner(before!.text) ? 2 : 0
  if (isDash(token)) return isCapital(before) && isJoint(ground, at, head) ? 2 : 0
  if (at + 1 === head || !joinsFields(ground, at)) return 0
  return joins(ground, at, 'and') || (crosses && joins(ground, at, 'before')) ? 2 : 0
}

function isNameWord(ground: Ground, at: number): boolean {
  const token = ground.line.words[at]!
  if (!isCapital(token) || isStop(ground, at)) return false
  if (ground.line.headline && /^(?:VERB|AUX)$/.test(token.pos) && !isField(ground, at)) return false
  return at > 0 || !/^(?:VERB|ADV|ADP|DET|PRON|AUX|SCONJ|CCONJ|INTJ)$/.test(token.pos)
}

/** A dash within a word, or set wide between two states with the head further on. */
function isJoint(ground: Ground, at: number, head: number): boolean {
  const [before, dash, after] = [ground.line.words[at - 1], ground.line.words[at], ground.line.words[at + 1]]
  if (touches(before, dash) && touches(dash, after)) return true
  const next = ground.known(at + 1)
  return ground.known(at - 1) !== undefined && next !== undefined && next.last <= head
}

/** Fields on both sides of "and" or "of", of which the left one does not itself end a body's name. */
function joinsFields(ground: Ground, at: number): boolean {
  const { line, words } = ground
  if (!isCapital(line.words[at - 1]) || !isCapital(line.words[at + 1])) return false
  if (isStop(ground, at - 1) || !isField(ground, at - 1) || !isField(ground, at + 1)) return false
  if (isParty(ground, at - 1) && isParty(ground, at + 1)) return false
  return words.heads.at(line.words, at - 1)[0]?.value.type !== 'organization'
}

const isParty = (ground: Ground, at: number) => /^(?:country|organization)$/.test(ground.known(at)?.named.type ?? '')

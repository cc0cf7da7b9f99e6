import type { Candidate } from './candidate.ts'
import { firms } from './firms.ts'
import type { Found } from './found.ts'
import { type Ground, isCapital, isDash, isOrdinal, isStop, joins, touches } from './ground.ts'
import { pairEnd } from './pairs.ts'
import { format, paper } from './papers.ts'

/** Names written small: "Port Orr summit", "Aldmark-Borovia intergovernmental commission", “Bright Coast” strategy. */
export function byPlainWords(ground: Ground): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < ground.line.words.length; i++) {
    for (const rule of [lowered, paired, quoted, session, paper, format]) {
      const candidate = rule(ground, i)
      if (candidate) found.push(candidate)
    }
    found.push(...firms(ground, i))
  }
  return found
}

/** A place, state or body straight before "summit", "corridor" and the like, one word between them at most. */
function lowered(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  if (!ground.words.isLowered(words[i]!.text)) return null
  const between = !isCapital(words[i - 1])
  if (between && !/^(?:NOUN|ADJ)$/.test(words[i - 1]?.pos ?? '')) return null
  const near = between ? i - 2 : i - 1
  if (!isCapital(words[near]) || isStop(ground, near)) return null
  let first = ground.known(near)?.first ?? near
  while (first > 0 && i - first < 12 && isProper(ground, first - 1)) first = ground.known(first - 1)?.first ?? first - 1
  if (!isCapital(words[first]) || (first === 0 && words[first]!.pos !== 'PROPN')) return null
  return { first, last: i + 1, type: 'initiative', rule: `naming.${words[i]!.text}` }
}

function isProper(ground: Ground, at: number): boolean {
  const { words } = ground.line
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]]
  if (isDash(word)) return isCapital(before) && touches(before, word) && touches(word, after)
  return isCapital(word) && !isStop(ground, at) && word.pos === 'PROPN'
}

/** Two states and, within a few words, what they have together. */
function paired(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const from = pairEnd(ground, i)
  if (from === null) return null
  for (let at = from; at < Math.min(from + 6, words.length); at++) {
    const match = ground.words.paired.at(words, at)[0]
    if (match) return { first: i, last: match.last, type: match.value, rule: 'naming.paired' }
    const goesOn = /^(?:NOUN|ADJ|PROPN|VERB|NUM)$/.test(words[at]!.pos) || isDash(words[at]) || joins(ground, at, 'and')
    if (!goesOn) return null
  }
  return null
}

const open = /^["“«„]$/
const close = /^["”»]$/

/** A capitalised phrase in quotation marks with "strategy", "project" … after it, or "vision of" before it. */
function quoted(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  if (!open.test(words[i]!.text) || !isCapital(words[i + 1])) return null
  let end = i + 1
  while (end < words.length && end < i + 12 && !close.test(words[end]!.text)) end++
  if (!close.test(words[end]?.text ?? '') || end === i + 1) return null
  const isKind = (at: number) => ground.words.isQuoted(words[at]?.lower ?? '')
  if (!isKind(end + 1) && !isKind(end + 2) && !(joins(ground, i - 1, 'whole') && isKind(i - 2))) return null
  const last = /^[,.]$/.test(words[end - 1]!.text) ? end - 1 : end
  return { first: i + 1, last, type: 'initiative', rule: 'naming.quoted' }
}

/** True of an assembly or congress: its numbered sessions are occasions of their own. */
function isAssembly({ line, words }: Ground, { first, last }: Found): boolean {
  const written = line.words.slice(first, last)
  const heads = written.flatMap((_, k) => words.heads.at(written, k).map(({ value }) => value))
  return heads.some(({ occasion }) => occasion) || words.isOrgan(written.map(({ text }) => text).join(' '))
}

/** "the 80th session of the General Assembly": an occasion of a known body. */
function session(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const isNoun = (at: number) => ground.words.joins('session', words[at]?.lower ?? '')
  if (!isOrdinal(words[i]) && !ground.words.isEdition(words[i]!.lower)) return null
  const noun = isNoun(i + 1) ? i + 1 : i + 2
  if (!isNoun(noun) || !joins(ground, noun + 1, 'whole')) return null
  let from = joins(ground, noun + 2, 'article') ? noun + 3 : noun + 2
  if (isOrdinal(words[from])) from++
  const body = ground.known(from)
  if (body?.named.type !== 'organization' || !isAssembly(ground, body)) return null
  return { first: i, last: body.last, type: 'initiative', rule: 'naming.session' }
}

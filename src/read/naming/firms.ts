import type { Candidate } from './candidate.ts'
import { type Ground, isCapital, isDash, isField, isStop, joins, touches } from './ground.ts'

/** Firms that a word for firms announces: "the company Orr Steel", "firms such as Orr Steel and Keld Rail". */
export function firms(ground: Ground, i: number): Candidate[] {
  const { words, line } = ground
  if (!words.isFirm(line.words[i]!.lower)) return []
  let at = i + 1
  while (words.joins('such', line.words[at]?.lower ?? '')) at++
  const found: Candidate[] = []
  while (found.length < 8) {
    const end = nameEnd(ground, at)
    if (end === at) break
    found.push({ first: at, last: end, type: 'organization', rule: 'naming.firm' })
    if (at === i + 1) break
    at = line.words[end]?.text === ',' ? end + 1 : end
    if (joins(ground, at, 'and')) at++
    else if (at === end) break
  }
  return found
}

/** One past a capitalised run that nothing else claims; small words join its parts ("Flota del Norte"). */
function nameEnd(ground: Ground, from: number): number {
  const { words } = ground.line
  if (ground.known(from) || isField(ground, from)) return from
  let end = from
  while (end < words.length && end < from + 8) {
    const own = isCapital(words[end]) && !isStop(ground, end) && !/^(?:VERB|AUX|PRON)$/.test(words[end]!.pos)
    const joined = end > from && isCapital(words[end + 1]) && (joins(ground, end, 'within') || isHyphen(ground, end))
    if (!own && !joined) break
    end++
  }
  return end
}

const isHyphen = ({ line: { words } }: Ground, at: number) => isDash(words[at]) && touches(words[at - 1], words[at])

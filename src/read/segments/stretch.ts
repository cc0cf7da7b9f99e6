import type { Span } from '../../model/index.ts'
import { isMark } from '../../text/clause-view.ts'
import type { Frame, Segment, Voice } from '../finder.ts'
import type { Cast } from './cast.ts'

/** A stretch of a sentence before its ends are trimmed. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly voice: Voice
  readonly frame: Frame | null
  readonly joins: boolean
  readonly rule: string
  readonly confidence: number
}

/** Makes a segment of a stretch: marks and conjunctions at its ends trimmed off; null when nothing is left. */
export function segmentOf(cast: Cast, sentence: number, stretch: Stretch): Segment | null {
  const { first, last } = trimmed(cast, stretch.first, stretch.last)
  if (last <= first) return null
  const { voice, frame, joins, rule, confidence } = stretch
  return {
    first,
    last,
    ...spanOf(cast, first, last),
    sentence,
    voice,
    onBehalfOf: null,
    frame,
    joinsPrevious: joins,
    rule,
    confidence,
  }
}

function trimmed(cast: Cast, from: number, to: number): { first: number; last: number } {
  const { tokens, words } = cast
  let first = from
  let last = to
  while (first < last && isMark(tokens[first]!) && !/^[£$€(]$/.test(tokens[first]!.text)) first++
  while (last > first && (endsOff(cast, last - 1) || words.coordinators.has(tokens[last - 1]!.lower))) last--
  if (last - first > 3 && words.relatives.has(tokens[last - 1]!.lower) && tokens[last - 2]!.pos === 'ADP')
    return trimmed(cast, first, last - 2)
  return { first, last }
}

function endsOff(cast: Cast, i: number): boolean {
  const { text } = cast.tokens[i]!
  return isMark(cast.tokens[i]!) && text !== ')' && text !== '%'
}

function spanOf(cast: Cast, first: number, last: number): Span {
  return { start: cast.tokens[first]!.start, end: cast.tokens[last - 1]!.end }
}

/** True where both voices are the same one. */
export function sameVoice(a: Voice, b: Voice): boolean {
  if (a.kind === 'person' && b.kind === 'person') return a.person === b.person
  if (a.kind === 'institution' && b.kind === 'institution') return a.name === b.name
  return a.kind === b.kind
}

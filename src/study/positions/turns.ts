import type { Cited } from '../evidence.ts'

/** What one document says for or against an issue; `strength` is 0 where it has none. */
export interface Stand {
  readonly holder: string
  readonly topic: string
  readonly stance: string
  readonly strength: number
  readonly day: string | null
  readonly evidence: Cited[]
}

/** A change in a stand over time. */
export interface Turn {
  readonly change: 'appeared' | 'hardened' | 'softened' | 'reversed' | 'vanished'
  readonly on: string | null
  readonly from: string | null
  readonly to: string | null
  readonly of: number | null
  readonly evidence: Cited[]
}

/** A stand has vanished once this many later documents of its holder lack it. */
const enoughWithout = 5

const strengths = ['not graded', 'soft', 'plain', 'firm']

/**
 * The turns of a stand, from its documents in order of time: when it appeared, each time when the words were firmer or softer
 * than the last graded ones, or of the other stance, and whether it is no longer heard in the `days` of the holder's later documents.
 */
export function turnsOf(stands: readonly Stand[], days: readonly string[]): Turn[] {
  const [first] = stands
  if (!first) return []
  const turns: Turn[] = [turn('appeared', first, null, wordsOf(first))]
  let last = first
  for (const stand of stands.slice(1)) {
    const change = changeOf(last, stand)
    if (change) turns.push(turn(change, stand, wordsOf(last), wordsOf(stand)))
    if (stand.strength > 0 || stand.stance !== last.stance) last = stand
  }
  const end = stands.at(-1)!
  const later = days.filter((day) => end.day !== null && day > end.day).length
  if (later >= enoughWithout) turns.push({ ...turn('vanished', end, wordsOf(end), null), of: later })
  return turns
}

function changeOf(before: Stand, after: Stand): Turn['change'] | null {
  if (before.stance !== after.stance) return before.day === after.day ? null : 'reversed'
  if (before.strength === 0 || after.strength === 0 || before.strength === after.strength) return null
  return after.strength > before.strength ? 'hardened' : 'softened'
}

const wordsOf = ({ stance, strength }: Stand) => `${stance}, ${strengths[strength]}`

function turn(change: Turn['change'], { day, evidence }: Stand, from: string | null, to: string | null): Turn {
  return { change, on: day, from, to, of: null, evidence: [...evidence] }
}

import type { Statement } from '../model/index.ts'
import type { ActReading, Finder, Findings, Reading, Segment } from './finder.ts'
import { holderOf } from './segments/holder.ts'
import { speakerOf } from './statements/voice.ts'
import { topicsOf } from './topics.ts'

type So = Pick<Findings, 'segments' | 'acts' | 'engagement' | 'issuer'>

/** Makes statements of segments: neighbours of one voice and one act within a sentence are one statement. */
export const statements: Finder<'statements', keyof So> = {
  name: 'statements',
  needs: ['segments', 'acts', 'engagement', 'issuer'],
  gives: 'statements',
  find(reading, so) {
    let previous: readonly string[] = []
    return runs(so.segments, so.acts).map((run) => {
      const statement = statementOf(run, reading, so, previous)
      previous = statement.topics
      return statement
    })
  },
}

interface Run {
  readonly first: Segment
  readonly last: Segment
  readonly reading: ActReading
}

/** Segments joined under one act, in order. */
function runs(segments: readonly Segment[], acts: readonly ActReading[]): Run[] {
  const joined: Run[] = []
  segments.forEach((segment, i) => {
    const open = joined.at(-1)
    const reading = acts[i]!
    if (open && segment.joinsPrevious && open.reading.act === reading.act && open.last.sentence === segment.sentence) {
      joined[joined.length - 1] = { ...open, last: segment }
    } else joined.push({ first: segment, last: segment, reading })
  })
  return joined
}

function statementOf({ first, last, reading }: Run, source: Reading, so: So, previous: readonly string[]): Statement {
  const { start } = first
  const { end } = last
  const holder = holderOf(first.voice, so.issuer)
  return {
    start,
    end,
    quote: source.document.text.slice(start, end),
    speaker: speakerOf(first.voice),
    onBehalfOf: first.onBehalfOf,
    addressee: first.voice.kind === 'joint' ? [] : (so.engagement?.parties ?? []).filter((p) => !holder.includes(p)),
    holder,
    act: reading.act,
    strength: reading.strength,
    topics: topicsOf(
      source,
      { start, end, first: first.first, last: last.last },
      { act: reading.act, joint: first.voice.kind === 'joint', previous },
    ),
    rule: `${first.rule}+${reading.rule}`,
    confidence: Math.min(1, first.confidence * reading.confidence),
  }
}

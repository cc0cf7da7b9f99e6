import type { Lexicon } from '../lexicon/index.ts'
import type { Document, Record, Span, Statement } from '../model/index.ts'
import { clauseReasons } from './acts/explain.ts'
import type { Findings, Reading, Segment } from './finder.ts'
import { findings, recordOf } from './read.ts'
import { topicHits } from './topics/hits.ts'

/** One reason: which finder, by which rule, at which words, and what it concluded. */
export interface Reason extends Span {
  readonly finder: string
  readonly rule: string
  readonly quote: string
  readonly says: string
}

/** How one statement came to be: the statement, and the reasons in the order in which the finders ran. */
export interface StatementReasons {
  readonly index: number
  readonly statement: Statement
  readonly reasons: readonly Reason[]
}

/** Why a document was read as it was: its contact, and each statement that a span touches (all without one). */
export interface Explanation {
  readonly record: Record
  readonly contact: readonly Reason[]
  readonly statements: readonly StatementReasons[]
  readonly gaps: readonly Reason[]
}

/** Reads a document again and keeps the reasons. Pure, like `read`. */
export function explain(document: Document, lexicon: Lexicon, span: Span | null = null): Explanation {
  const { reading, found } = findings(document, lexicon)
  const record = recordOf(document, lexicon, found)
  const touched = (other: Span) => !span || (other.start < span.end && other.end > span.start)
  const gap = ({ start, end, reason }: Span & { readonly reason: string }): Reason => ({
    ...{ finder: 'gaps', rule: 'unread', start, end, quote: document.text.slice(start, end), says: reason },
  })
  return {
    record,
    contact: span ? [] : contactReasons(record),
    statements: record.statements.flatMap((statement, index) =>
      touched(statement) ? [{ index, statement, reasons: reasonsOf(statement, reading, found) }] : [],
    ),
    gaps: record.gaps.filter(touched).map(gap),
  }
}

function contactReasons({ engagement }: Record): Reason[] {
  if (!engagement) return []
  const parts = engagement.evidence.map((evidence) => ({ finder: 'engagement', ...evidence, says: engagement.kind }))
  const people = engagement.participants.flatMap(({ name, role, country, evidence }) =>
    evidence.map((one) => ({ finder: 'participants', ...one, says: [name, role, country].filter(Boolean).join(', ') })),
  )
  return [...parts, ...people]
}

function reasonsOf(statement: Statement, reading: Reading, found: Findings): Reason[] {
  const inside = (span: Span) => span.start < statement.end && span.end > statement.start
  const segments = found.segments.flatMap((segment, i) => (inside(segment) ? [{ segment, i }] : []))
  return [
    ...namesIn(inside, found, reading),
    ...segments.flatMap(({ segment, i }) => [voiceReason(segment, reading), ...actReasons(i, reading, found)]),
    ...topicReasons(statement, reading),
  ]
}

function namesIn(inside: (span: Span) => boolean, { entities, people }: Findings, reading: Reading): Reason[] {
  const at = ({ start, end }: Span) => ({ start, end, quote: reading.document.text.slice(start, end) })
  const named = people.flatMap(({ name, party, mentions }) =>
    mentions.filter(inside).map((mention) => ({
      finder: 'people',
      rule: mention.rule,
      ...at(mention),
      says: `${name} (${party ?? 'no party'})`,
    })),
  )
  const things = entities
    .filter(inside)
    .map((entity) => ({ finder: 'entities', rule: entity.rule, ...at(entity), says: `${entity.type} ${entity.id}` }))
  return [...named, ...things].sort((a, b) => a.start - b.start)
}

function voiceReason({ start, end, rule, voice, frame, onBehalfOf }: Segment, { document }: Reading): Reason {
  const who = voice.kind === 'person' ? voice.person.name : voice.kind === 'institution' ? voice.name : voice.kind
  const framed = frame ? `, introduced by “${document.text.slice(frame.start, frame.end)}”` : ''
  const relayed = onBehalfOf ? `, on behalf of ${onBehalfOf}` : ''
  return {
    finder: 'segments',
    rule,
    start,
    end,
    quote: document.text.slice(start, end),
    says: `${who} speaks${framed}${relayed}`,
  }
}

function actReasons(index: number, reading: Reading, found: Findings): Reason[] {
  const segment = found.segments[index]!
  const { act, rule, confidence, strength } = found.acts[index]!
  const quote = reading.document.text.slice(segment.start, segment.end)
  const firm = strength === null ? '' : `, strength ${strength}`
  const previous = found.segments[index - 1]?.sentence === segment.sentence ? found.acts[index - 1]!.act : null
  const { cue, features } = clauseReasons(reading, found, index, act, previous)
  const at = { start: segment.start, end: segment.end, quote }
  return [
    ...(cue ? [{ finder: 'acts', rule: `cue ${cue.rule}`, ...at, says: `the words alone say ${cue.act}` }] : []),
    { finder: 'acts', rule, ...at, says: `${act}${firm}, confidence ${confidence.toFixed(2)}` },
    ...features.map(({ feature, weight, against }) => ({
      ...{ finder: 'acts', rule: 'weight', ...at },
      says: `${feature} speaks for ${act}${against ? ` over ${against}` : ''} by ${weight.toFixed(2)}`,
    })),
  ]
}

function topicReasons(statement: Statement, reading: Reading): Reason[] {
  const { tokens } = reading.prose
  return topicHits(reading)
    .filter(({ first, last }) => tokens[first]!.start >= statement.start && tokens[last - 1]!.end <= statement.end)
    .filter(({ topic }) => statement.topics.includes(topic))
    .map(({ topic, weight, first, last }) => {
      const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end]
      return {
        finder: 'topics',
        rule: `phrase, weight ${weight}`,
        start,
        end,
        quote: reading.document.text.slice(start, end),
        says: topic,
      }
    })
}

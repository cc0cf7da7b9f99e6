import type { Lexicon } from '../../src/lexicon/index.ts'
import type { Act, Document, Record, Span, Strength } from '../../src/model/index.ts'
import type { Clause } from '../../src/read/acts/clause.ts'
import { type Cue, cuesOf, verdict } from '../../src/read/acts/cues.ts'
import { clausesOf } from '../../src/read/acts.ts'
import { entities } from '../../src/read/entities.ts'
import type { Entity, Findings, Reading, Segment, Voice } from '../../src/read/finder.ts'
import { finders } from '../../src/read/finders.ts'
import { inOrder } from '../../src/read/order.ts'
import { type Prose, prose } from '../../src/text/index.ts'
import type { Composed } from './composed.ts'

/** A clause whose act is known. `previous` is the act of the clause before it in the same sentence. */
export interface Sample {
  readonly document: string
  readonly text: string
  readonly clause: Clause
  readonly cue: Cue | null
  readonly act: Act
  readonly strength: Strength | null
  readonly previous: Act | null
  /** The sentence it stands in, by number. */
  readonly sentence: number
}

/** What a coder says of a stretch. */
interface Coded extends Span {
  readonly act: Act
  readonly strength?: Strength | null
  readonly speaker: string
  readonly holder: readonly string[]
}

export type GoldRecord = Pick<Record, 'id' | 'text'> & { readonly statements: readonly Coded[] }

/** The coded statements themselves, read as if each were a segment. */
export function goldSamples(record: GoldRecord, lexicon: Lexicon): Sample[] {
  const reading = readingOf(record, lexicon)
  const found = entities.find(reading, {} as never) as readonly Entity[]
  return samples(
    record.id,
    reading,
    found,
    record.statements.map((coded) => [coded, goldVoice(coded)]),
  )
}

/** The marked stretches of a composed sentence. */
export function composedSamples({ text, marks }: Composed, lexicon: Lexicon): Sample[] {
  const reading = readingOf({ id: 'composed', text }, lexicon)
  return samples(
    'composed',
    reading,
    madeUp(reading.prose),
    marks.map((mark) => [mark, composedVoice(mark)]),
  )
}

/** The segments that the program itself finds, each with the act of the coded statement that covers most of it. */
export function segmentSamples(record: GoldRecord, document: Document, lexicon: Lexicon): Sample[] {
  const reading: Reading = { document, prose: prose(document.text, document.title), lexicon }
  const found = upToSegments(reading)
  if (document.text !== record.text) return []
  const coded = found.segments.map((segment) => covering(segment, record.statements))
  const clauses = clausesOf(reading, found.segments, found.entities, cuesOf(lexicon))
  return found.segments.flatMap((segment, i) => {
    const of = coded[i]
    if (!of || (of.speaker === 'joint') !== (segment.voice.kind === 'joint')) return []
    const follows = i > 0 && found.segments[i - 1]!.sentence === segment.sentence
    return [sample(record.id, reading, clauses[i]!, segment, of, follows ? (coded[i - 1]?.act ?? null) : null)]
  })
}

type Marked = Span & { readonly act: Act; readonly strength?: Strength | null }

function samples(
  id: string,
  reading: Reading,
  found: readonly Entity[],
  marked: readonly (readonly [Marked, Voice])[],
): Sample[] {
  const placed = marked.flatMap(([mark, voice]) => {
    const segment = placedIn(reading.prose, mark, voice)
    return segment ? [{ segment, mark }] : []
  })
  const segments = placed.map(({ segment }) => segment)
  const clauses = clausesOf(reading, segments, found, cuesOf(reading.lexicon))
  return placed.map(({ segment, mark }, i) => {
    const before = placed[i - 1]
    const previous = before?.segment.sentence === segment.sentence ? before.mark.act : null
    return sample(id, reading, clauses[i]!, segment, mark, previous)
  })
}

function sample(
  document: string,
  reading: Reading,
  clause: Clause,
  span: Segment,
  mark: Marked,
  previous: Act | null,
): Sample {
  const cue = verdict(clause, cuesOf(reading.lexicon))
  const text = reading.document.text.slice(span.start, span.end)
  return {
    document,
    text,
    clause,
    cue,
    act: mark.act,
    strength: mark.strength ?? null,
    previous,
    sentence: span.sentence,
  }
}

function readingOf({ id, text }: { id: string; text: string }, lexicon: Lexicon): Reading {
  const document = { id, text, title: null, publishedOn: null, url: null, publisher: null, language: 'en' }
  return { document, prose: prose(text, null), lexicon }
}

const wanted: ReadonlySet<string> = new Set(['engagement', 'entities', 'issuer', 'people', 'segments'])

function upToSegments(reading: Reading): Findings {
  let so = {} as Findings
  for (const finder of inOrder(finders.filter(({ gives }) => wanted.has(gives)))) {
    so = { ...so, [finder.gives]: finder.find(reading, so) }
  }
  return so
}

/** The coded statement that covers at least half of a segment. */
function covering(segment: Span, statements: readonly Coded[]): Coded | null {
  const shared = (coded: Span) => Math.min(coded.end, segment.end) - Math.max(coded.start, segment.start)
  const best = statements.reduce<Coded | null>((a, b) => (a && shared(a) >= shared(b) ? a : b), null)
  return best && shared(best) * 2 >= segment.end - segment.start ? best : null
}

function placedIn({ tokens }: Prose, { start, end }: Span, voice: Voice): Segment | null {
  const first = tokens.findIndex((token) => token.end > start)
  const next = tokens.findIndex((token) => token.start >= end)
  const last = next < 0 ? tokens.length : next
  if (first < 0 || last <= first) return null
  const { sentence } = tokens[first]!
  return {
    start,
    end,
    first,
    last,
    sentence,
    voice,
    onBehalfOf: null,
    frame: null,
    joinsPrevious: false,
    rule: '',
    confidence: 1,
  }
}

function goldVoice({ speaker, holder }: Coded): Voice {
  if (speaker === 'joint') return { kind: 'joint', parties: holder }
  return speaker === 'narrator' ? { kind: 'narrator' } : person(holder[0] ?? null)
}

function composedVoice({ voice, side }: Composed['marks'][number]): Voice {
  if (voice === 'joint') return { kind: 'joint', parties: ['XA', 'XB'] }
  if (voice === 'institution') return { kind: 'institution', name: side, party: side }
  return voice === 'narrator' ? { kind: 'narrator' } : person(side)
}

const person = (party: string | null): Voice => ({
  kind: 'person',
  person: { name: '', role: null, party, gender: null, mentions: [] },
})

const states: Readonly<{ [name: string]: string }> = {
  Aldmark: 'XA',
  Borovia: 'XB',
  Borovian: 'XB',
  Cordania: 'XC',
  Cordanian: 'XC',
}

/** The made-up states of the composed sentences, which no gazetteer knows. */
function madeUp({ tokens }: Prose): Entity[] {
  return tokens.flatMap((token, i): Entity[] => {
    const id = states[token.text]
    if (!id) return []
    const { start, end, text: name } = token
    const place = { start, end, first: i, last: i + 1, id, name, country: id }
    return [{ ...place, type: 'country', form: 'name', rule: 'composed', inside: [] }]
  })
}

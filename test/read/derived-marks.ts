import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import type { Document, Engagement, Event, Relationship, Statement } from '../../src/model/index.ts'
import { entities } from '../../src/read/entities.ts'
import { events } from '../../src/read/events.ts'
import type { Reading } from '../../src/read/finder.ts'
import { relationships } from '../../src/read/relationships.ts'
import { topicsOf } from '../../src/read/topics.ts'
import { prose } from '../../src/text/index.ts'

const states = `code\talpha3\tstatus\tname\tofficial\taliases\tadjectives\tpeople\tcapitals
XA\tXAA\tmember\tAldmark\tRepublic of Aldmark\t\tAldmark|Aldmarker\tAldmarkers\tAldburg
XB\tXBB\tmember\tBorovia\tKingdom of Borovia\t\tBorovian\tBorovians\tBorograd
XC\tXCC\tmember\tCarantia\tFederal Republic of Carantia\t\tCarantian\tCarantians\tCarant
XD\tXDD\tmember\tDalmora\tRepublic of Dalmora\t\tDalmoran\tDalmorans\tDalm
`

const lexicon = lexiconOf(dataFiles('data'), new Map([['places/countries.tsv', states]]))

/** A text published on 10 May 2034 by nobody in particular, ready to be read. */
export function readingOf(text: string): Reading {
  const document: Document = {
    id: 'test',
    title: null,
    text,
    publishedOn: '2034-05-10',
    url: null,
    publisher: null,
    language: 'en',
  }
  return { document, prose: prose(text, null), lexicon }
}

/** A contact between states on 9 May 2034, with no more said of it. */
export function contactOf(kind: Engagement['kind'], parties: string[], where: string | null = null): Engagement {
  return {
    kind,
    startsOn: '2034-05-09',
    endsOn: '2034-05-09',
    place: where ? { name: where, country: where } : null,
    parties,
    initiator: null,
    atmosphere: [],
    participants: [],
    evidence: [{ start: 0, end: 0, quote: '', rule: 'test' }],
  }
}

/** The statements marked in a text, `[commit XA>XB: will …]`: act, holders, whom it addresses, words. */
export function marked(text: string): { text: string; statements: Statement[] } {
  const statements: Statement[] = []
  let plain = ''
  for (const piece of text.split(/(\[[^\]]*\])/)) {
    const mark = /^\[(\w+) ([A-Z,]+)(?:>([A-Z,]+))?: ([^\]]+)\]$/.exec(piece)
    if (mark) statements.push(statement(mark, plain.length))
    plain += mark ? mark[4]! : piece
  }
  return { text: plain, statements }
}

function statement(mark: RegExpExecArray, start: number): Statement {
  const holder = mark[2]!.split(',')
  return {
    start,
    end: start + mark[4]!.length,
    quote: mark[4]!,
    speaker: holder.length > 1 ? 'joint' : 'Ada Orr',
    onBehalfOf: null,
    addressee: mark[3]?.split(',') ?? [],
    holder,
    act: mark[1] as Statement['act'],
    strength: mark[1] === 'affirm' ? null : 2,
    topics: [],
    rule: 'test',
    confidence: 1,
  }
}

/** The topics of words said with an act, after a statement on other topics. */
export function topics(act: Statement['act'], text: string, previous: string[] = []): string[] {
  const reading = readingOf(text)
  const span = { start: 0, end: text.length, first: 0, last: reading.prose.tokens.length }
  return topicsOf(reading, span, { act, joint: false, previous })
}

/** The labels of a text about a contact, told shortly: "XA,XB strategic partnership: stated". */
export function labels(text: string, parties: string[] = ['XA', 'XB']): string[] {
  return relationshipsOf(text, parties).map((r) => `${r.parties.join(',')} ${r.label}: ${r.change}`)
}

/** The relationships of a text about a contact. */
export function relationshipsOf(text: string, parties: string[] = ['XA', 'XB']): readonly Relationship[] {
  const reading = readingOf(text)
  const found = entities.find(reading, {})
  return relationships.find(reading, { entities: found, engagement: contactOf('meeting', parties), issuer: 'XA' })
}

/** The events of a text, told shortly: "ASSAULT heavy-weapons XBB/MIL > XAA/GOV". */
export function told(text: string, engagement: Engagement | null = null): string[] {
  const { text: plain, statements } = marked(text)
  const reading = readingOf(plain)
  const found = entities.find(reading, {})
  return events.find(reading, { entities: found, people: [], engagement, statements }).map(shortly)
}

const shortly = ({ type, mode, source, target }: Event) =>
  `${type}${mode ? ` ${mode}` : ''} ${source.join('+')}${target.length ? ` > ${target.join('+')}` : ''}`

import type { Document, Record } from '../../src/model/index.ts'
import { type Entry, hashOf } from '../../src/store/index.ts'

/** A document for the store with a record made up of what is given. */
export function entry(id: string, text: string, parts: Partial<Record> = {}, fields: Partial<Document> = {}): Entry {
  const readAs = (id: string) => {
    const document: Document = {
      ...{ id, title: null, text, publishedOn: null, url: null, publisher: null, language: 'en' },
      ...fields,
    }
    const record: Record = {
      ...{
        ...document,
        issuer: null,
        engagement: null,
        statements: [],
        relationships: [],
        mentions: [],
        positions: [],
      },
      ...{ commitments: [], events: [], gaps: [], reader: { version: '1', lexicon: 'a' }, ...parts },
    }
    return { document, record }
  }
  const sourceHash = hashOf(text, fields.title ?? null, fields.publishedOn ?? null)
  return { identity: `file/${id}`, id, place: `${id}.txt`, raw: `  ${text}\r\n`, sourceHash, read: readAs }
}

/** A statement of a text, as far as the store cares. */
export function statement(
  text: string,
  quote: string,
  speaker: string,
  topics: string[] = [],
): Record['statements'][number] {
  const start = text.indexOf(quote)
  return {
    ...{ start, end: start + quote.length, quote, speaker, onBehalfOf: null, addressee: ['XB'], holder: ['XA', 'XA'] },
    ...{ act: 'commit', strength: 2, topics, rule: 'test', confidence: 0.9 },
  }
}

/** An engagement between parties on a day. */
export function met(startsOn: string, parties: string[], kind: 'meeting' | 'call' = 'meeting'): Record['engagement'] {
  const evidence = [{ start: 0, end: 1, quote: 'x', rule: 'test' }]
  const participants = parties.map((country) => ({
    name: `Minister of ${country}`,
    role: null,
    country,
    kind: 'principal' as const,
    evidence,
  }))
  return {
    kind,
    startsOn,
    endsOn: startsOn,
    place: { name: 'Thackley', country: 'XA' },
    parties,
    initiator: null,
    atmosphere: ['candid'],
    participants,
    evidence,
  }
}

import { describe, expect, it, test } from 'vitest'
import { entities } from '../../src/read/entities.ts'
import type { Person } from '../../src/read/finder.ts'
import { mentions } from '../../src/read/mentions.ts'
import { prose } from '../../src/text/index.ts'
import { lexicon } from './naming-marks.ts'

function found(text: string, people: readonly Person[] = []) {
  const document = { id: 'test', title: null, text, publishedOn: null, url: null, publisher: null, language: 'en' }
  const reading = { document, prose: prose(text, null), lexicon }
  return mentions.find(reading, { entities: entities.find(reading, {}), people })
}

const names = (text: string) => found(text).map(({ type, name }) => `${type} ${name}`)

describe('each thing once', () => {
  const cases: [string, ...string[]][] = [
    ['Aldmark met Borovia. The Borovian side thanked the Aldmarkians.', 'country XA', 'country XB'],
    ['They met in Borograd, by the South China Sea, on Latin American matters.'],
    ['The MSC met. The Middle Sea Council rose.', 'organization Middle Sea Council'],
    ['The MSC met.', 'organization Middle Sea Council'],
    ['The Senate of Borovia met. Later the Borovian Senate rose.', 'organization Senate of Borovia', 'country XB'],
    [
      'The Borovian Senate met the Aldmarkian Senate.',
      'organization Borovian Senate',
      'country XB',
      'organization Aldmarkian Senate',
      'country XA',
    ],
    ['The Central Committee of the Borovian Labour Party met.', 'organization Labour Party of Borovia', 'country XB'],
    ['The Regional Water Board (RWB) met. The RWB rose.', 'organization Regional Water Board'],
    [
      'Chairman of the Water Committee of the Ossel Assembly Lia Tarn spoke.',
      'organization Water Committee of the Ossel Assembly',
    ],
    ['They signed the Ossel Treaty at the Ossel Summit.', 'document Ossel Treaty', 'initiative Ossel Summit'],
    ['Orr Steel Corporation grew.', 'organization Orr Steel Corporation'],
    ['He spoke of Taiwan and of Hong Kong.'],
  ]
  it.each(cases)('%s', (text, ...expected) => expect(names(text)).toEqual(expected))
})

test('every place is evidence, quoted exactly, in order', () => {
  const text = 'The Borovian Water Board (BWB) met Borovia. The BWB rose.'
  const [board, state] = found(text)
  expect(board!.evidence.map(({ quote }) => quote)).toEqual(['Borovian Water Board', 'BWB', 'BWB'])
  expect(state!.evidence.map(({ start, quote }) => [start, quote])).toEqual([
    [4, 'Borovian'],
    [35, 'Borovia'],
  ])
  for (const { evidence } of found(text))
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
})

describe('persons', () => {
  const place = (start: number, end: number, form: 'full' | 'part' | 'title' | 'pronoun') => ({
    ...{ start, end, first: 0, last: 1, rule: 'test' },
    form,
  })
  const person = (standing?: 'office' | 'spokesperson'): Person => ({
    ...{ name: 'Ada Orr', role: 'Minister', party: 'XA', gender: null },
    mentions: [place(0, 7, 'full'), place(15, 18, 'pronoun')],
    ...(standing ? { standing } : {}),
  })
  const text = 'Ada Orr spoke. She left.'

  it('counts one who is named, by the names alone', () => {
    const [orr] = found(text, [person()])
    expect(orr).toMatchObject({ type: 'person', name: 'Ada Orr', id: null })
    expect(orr!.evidence.map(({ quote }) => quote)).toEqual(['Ada Orr'])
  })

  it.each(['office', 'spokesperson'] as const)('leaves out one known as %s', (standing) => {
    expect(found(text, [person(standing)])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { labels, relationshipsOf } from './derived-marks.ts'

describe('a label', () => {
  test.each([
    ['The Aldmark-Borovia strategic partnership has matured.', 'XA,XB strategic partnership: stated'],
    [
      'She praised the comprehensive strategic partnership between Aldmark and Borovia.',
      'XA,XB comprehensive strategic partnership: stated',
    ],
    [
      'Aldmark and Borovia are all-weather strategic cooperative partners.',
      'XA,XB all-weather strategic cooperative partners: stated',
    ],
    ['They spoke of the special relationship between the two countries.', 'XA,XB special relationship: stated'],
    ['Our defence partnership makes both nations safer.', 'XA,XB defence partnership: stated'],
    ['He valued the Borovia-Carantia partnership.', undefined],
    ['They reaffirmed the strong partnership between Aldmark and Borovia.', undefined],
    ['The alliance between Aldmark and Borovia is robust.', undefined],
    ['They concluded the strategic partnership agreement.', undefined],
    ['Both belong to the Regional Comprehensive Economic Partnership.', undefined],
    [
      'Guided by the special and privileged strategic partnership, they spoke.',
      'XA,XB special and privileged strategic partnership: stated',
    ],
    ['Aldmark is a major defence partner of Borovia.', 'XA,XB major defence partner: stated'],
    [
      'The open and pragmatic partnership for comprehensive cooperation bears fruit.',
      'XA,XB open and pragmatic partnership for comprehensive cooperation: stated',
    ],
    ['They met within the Strategic Partnership Council.', undefined],
    ['He spoke of the strategic nature of the partnership.', undefined],
    ['The Dalmora-Carantia security partnership worries some.', 'XD,XC security partnership: stated'],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected ? [expected] : [])
  })

  test('keeps what belongs to it after the head', () => {
    expect(
      labels('They deepen the Aldmark-Borovia comprehensive strategic partnership of coordination for the new era.'),
    ).toEqual(['XA,XB comprehensive strategic partnership of coordination for the new era: stated'])
  })

  test('stands once, however often it is said', () => {
    expect(
      labels('Our strategic partnership grows. The strategic partnership between Aldmark and Borovia is dear to us.'),
    ).toHaveLength(1)
  })
})

test('of partners is that of their tie', () => {
  expect(
    labels('Aldmark and Borovia are strategic partners. The Aldmark-Borovia strategic partnership is firm.'),
  ).toEqual(['XA,XB strategic partnership: stated'])
})

describe('a community with a shared future', () => {
  test('ties those named', () => {
    expect(labels('They will build an Aldmark-Borovia community with a shared future.')).toEqual([
      'XA,XB community with a shared future: aspired',
    ])
    expect(labels('Aldmark and Borovia are a community with a shared future.')).toEqual([
      'XA,XB community with a shared future: stated',
    ])
  })

  test('is none for mankind, nor of the sea', () => {
    expect(labels('Together they build a community with a shared future for mankind.')).toEqual([])
    expect(labels('Together they build a maritime community with a shared future.')).toEqual([])
  })
})

describe('what becomes of a label', () => {
  test.each([
    ['They agreed to elevate relations to a comprehensive strategic partnership.', 'upgraded'],
    ['Last year the two leaders announced the elevation of relations to a strategic partnership.', 'upgraded'],
    ['Relations should be elevated to the level of a strategic partnership.', 'aspired'],
    ['He hopes to lift the Aldmark-Borovia strategic partnership to a new level.', 'aspired'],
    ['The two presidents established a strategic partnership.', 'established'],
    ['This year marks the tenth anniversary of the establishment of the strategic partnership.', 'stated'],
    ['They would enrich the strategic partnership.', 'stated'],
  ])('%s', (text, change) => {
    expect(relationshipsOf(text).map((r) => r.change)).toEqual([change])
  })

  test('tells what was left from what was reached', () => {
    expect(
      labels(
        'They announced that relations had been elevated from a comprehensive partnership to a comprehensive strategic partnership.',
      ),
    ).toEqual(['XA,XB comprehensive partnership: stated', 'XA,XB comprehensive strategic partnership: upgraded'])
  })

  test('takes a name of their own where they rise to it', () => {
    expect(labels('They will negotiate a treaty to elevate our partnership to a Vale Ora Alliance.')).toEqual([
      'XA,XB vale ora alliance: aspired',
    ])
    expect(labels('They value the Vale Ora Alliance.')).toEqual([])
  })

  test('is dated by the contact that makes it, by the text that recalls it', () => {
    const on = (text: string) => relationshipsOf(text).map((r) => [r.on, r.reported])
    expect(on('Today they agreed to elevate relations to a strategic partnership.')).toEqual([['2034-05-10', false]])
    expect(on('The sides agreed to elevate relations to a strategic partnership.')).toEqual([['2034-05-09', false]])
    expect(on('In 2026 we elevated our relations to a strategic partnership.')).toEqual([['2026', true]])
    expect(on('Last year they elevated relations to a strategic partnership.')).toEqual([[null, true]])
    expect(on('Our strategic partnership is strong.')).toEqual([[null, false]])
  })
})

test('evidence quotes the label as it stands', () => {
  const text = 'The Aldmark-Borovia Strategic Partnership has matured.'
  const [found] = relationshipsOf(text)
  expect(found?.evidence.map(({ start, end, quote }) => [text.slice(start, end), quote])).toEqual([
    ['Strategic Partnership', 'Strategic Partnership'],
  ])
})

import { expect, test } from 'vitest'
import { lead, readingOf } from './segments-marks.ts'

const gapsOf = (text: string) => readingOf(text).gaps.map(({ start, end, reason }) => [text.slice(start, end), reason])

test('a sentence that nobody is known to say is a gap', () => {
  expect(gapsOf(`${lead}\n\nThe old harbour has stood for two centuries.`)).toEqual([
    ['The old harbour has stood for two centuries.', 'nobody is known to say this'],
  ])
})

test('words without a verb are a gap', () => {
  expect(gapsOf(`${lead}\n\nMinister Orr thanked Borovia.\n\nA very long road to the harbour indeed.`)).toEqual([
    ['A very long road to the harbour indeed.', 'no verb was recognised'],
  ])
})

test('the report of a contact, a list of those present and what was read are none', () => {
  expect(gapsOf(lead)).toEqual([])
  expect(gapsOf(`${lead}\n\nAlso present were Governor Ida Vale and Mayor Tom Reed.`)).toEqual([])
  expect(gapsOf(`${lead}\n\nMinister Orr thanked Borovia for the crews.`)).toEqual([])
})

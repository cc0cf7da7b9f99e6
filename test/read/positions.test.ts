import { expect, test } from 'vitest'
import { positions } from '../../src/read/positions.ts'
import { marked, readingOf } from './derived-marks.ts'

function stands(text: string) {
  const { text: plain, statements } = marked(text)
  return positions.find(readingOf(plain), { statements })
}

test.each([
  ['She [support XA>XB: fully supports the reform of the council].', 'for', 'the reform of the council', 2],
  ['She [oppose XA>XB: firmly opposed any blockade].', 'against', 'any blockade', 2],
  ['She [oppose XA>XB: expressed concern about the dam].', 'against', 'the dam', 2],
  ['She [affirm XA>XB: remains committed to the treaty].', 'for', 'the treaty', null],
  ['She [affirm XA>XB: our policy has not changed].', 'for', 'our policy has not changed', null],
])('%s', (text, stance, target, strength) => {
  expect(stands(text)).toEqual([{ statement: 0, holder: ['XA'], target, stance, strength }])
})

test('other acts take no stand', () => {
  expect(stands('She [praise XA>XB: admired the support of Borovia] and [commit XA>XB: will oppose no one].')).toEqual(
    [],
  )
})

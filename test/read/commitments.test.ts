import { describe, expect, test } from 'vitest'
import { commitments } from '../../src/read/commitments.ts'
import { entities } from '../../src/read/entities.ts'
import { marked, readingOf } from './derived-marks.ts'

function undertaken(text: string) {
  const { text: plain, statements } = marked(text)
  const reading = readingOf(plain)
  return commitments.find(reading, { statements, entities: entities.find(reading, {}) })
}

describe('an undertaking', () => {
  test.each([
    ['She [commit XA>XB: is ready to open a consulate].', 'open a consulate'],
    ['She [commit XA>XB: will continue to train rescuers].', 'train rescuers'],
    ['They [agree XA,XB: agreed to reopen the bridge].', 'reopen the bridge'],
    ['They [agree XA,XB: the plan will be signed in June].', 'the plan will be signed in June'],
  ])('%s', (text, action) => {
    expect(undertaken(text).map((c) => c.action)).toEqual([action])
  })

  test('is none where nobody undertakes anything', () => {
    expect(
      undertaken('She [assess XA>XB: will long remember the visit]. She [request XA>XB: hopes Borovia will pay].'),
    ).toEqual([])
  })

  test('points at its statement', () => {
    expect(
      undertaken('She [praise XA>XB: admired the port] and [commit XA>XB: will come again].').map((c) => c.statement),
    ).toEqual([1])
  })
})

describe('when it is due', () => {
  test.each([
    ['will deliver the pumps by 15 August', '2034-08-15'],
    ['will deliver the pumps by 15 January 2036', '2036-01-15'],
    ['will deliver the pumps by the end of 2035', 'by the end of 2035'],
    ['will deliver the pumps within thirty days', 'within thirty days'],
    ['will deliver the pumps next year', 'next year'],
    ['will deliver the pumps', null],
    ['will honour the accord of the two sides', null],
  ])('%s', (words, due) => {
    expect(undertaken(`She [commit XA>XB: ${words}].`).map((c) => c.due)).toEqual([due])
  })
})

describe('on what condition', () => {
  test.each([
    [
      'She [commit XA>XB: will lift the levy, provided that the port reopens].',
      'provided that the port reopens',
      'lift the levy',
    ],
    ['If the truce holds, she [commit XA>XB: will send engineers].', 'If the truce holds', 'send engineers'],
    ['She [commit XA>XB: will pay, subject to a vote by 3 June].', 'subject to a vote by 3 June', 'pay'],
    ['She [commit XA>XB: should like to help once again].', null, 'help once again'],
  ])('%s', (text, condition, action) => {
    expect(undertaken(text).map((c) => [c.condition, c.due, c.action])).toEqual([[condition, null, action]])
  })
})

describe('for whom', () => {
  test.each([
    ['She [commit XA>XB: will provide vaccines to Carantia].', ['XC']],
    ['She [commit XA>XB: will provide vaccines].', ['XB']],
    ['She [commit XA>XB: will visit the fair].', []],
    ['They [agree XA,XB: agreed to help Dalmora rebuild].', ['XD']],
  ])('%s', (text, beneficiary) => {
    expect(undertaken(text).map((c) => c.beneficiary)).toEqual([beneficiary])
  })
})

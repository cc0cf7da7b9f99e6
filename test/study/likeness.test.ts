import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf } from '../../src/study/commitments/due.ts'
import { wordChanges } from '../../src/study/compare/words.ts'
import { contentOf, likeness, stemOf } from '../../src/study/likeness.ts'
import { sameName } from '../../src/study/link/names.ts'
import { type Stand, turnsOf } from '../../src/study/positions/turns.ts'

describe('likeness', () => {
  it.each([
    ['deliver', 'delivered'],
    ['pilot', 'pilots'],
    ['train', 'training'],
  ])('ties %s to %s', (a, b) => expect(stemOf(a)).toBe(stemOf(b)))

  it.each([
    ['grain', 'ground'],
    ['ports', 'portraits'],
    ['2021', '2022'],
  ])('keeps %s from %s', (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)))

  it('is whole with itself, the same both ways, and nothing with strange words', () => {
    const text = fc
      .array(fc.constantFrom('ferry', 'harbour', 'tolls', 'bridge', 'levy'), { minLength: 1 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [contentOf(a), contentOf(b)]
        expect(likeness(one, one).score).toBeCloseTo(1)
        expect(likeness(one, other).score).toBeCloseTo(likeness(other, one).score)
      }),
    )
    expect(likeness(contentOf('the ferry'), contentOf('a bridge')).shared).toEqual([])
  })

  it('weighs rare words more', () => {
    const weight = (stem: string) => (stem === stemOf('locomotives') ? 5 : 1)
    const passage = contentOf('twelve locomotives')
    expect(likeness(passage, contentOf('old locomotives'), weight).score).toBeGreaterThan(
      likeness(passage, contentOf('twelve barges'), weight).score,
    )
  })
})

describe('names', () => {
  it.each([
    ['Ada Orr', 'ORR Ada'],
    ['Ercan Dalmazoğlu', 'Ercan Dalmazoglu'],
    ['Marlene Whitcombe', 'Marlene Whitcomb'],
    ['Yerbolan Zhaksymov', 'Erbolan Jaksymov'],
    ['Orr', 'Ada Orr'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true))

  it.each([
    ['Ada Orr', 'Ada Ilo'],
    ['Ada Orr', 'Ben Orr'],
    ['', 'Ada Orr'],
    ['Milan Dragovar', 'Vadim Orlesko'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false))
})

describe('the day by which a promise is due', () => {
  it.each([
    ['2031-05-03', '2031-01-01', '2031-05-03'],
    ['by the end of 2031', '2030-02-02', '2031-12-31'],
    ['by the end of next year', '2030-02-02', '2031-12-31'],
    ['in July', '2030-02-02', '2030-07-31'],
    ['in February', '2030-07-02', '2031-02-28'],
    ['shortly', '2030-07-02', null],
    ['in July', null, null],
  ])('%s, said on %s: %s', (due, said, on) => expect(endOf(due, said)).toBe(on))
})

describe('word changes', () => {
  it('gives both texts back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const changes = wordChanges(one, other)
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ words }) => words)
            .join('')
        expect([without('only-other'), without('only-one')]).toEqual([one, other])
      }),
    )
  })
})

describe('turns of a stand', () => {
  const stand = (day: string, strength: number, stance = 'for'): Stand => ({
    ...{ holder: 'XA', topic: 'politics.maritime', day, strength, stance },
    evidence: [],
  })
  const changes = (stands: Stand[], days: string[] = []) =>
    turnsOf(stands, days).map(({ change, on }) => `${change} ${on}`)

  it('tells firmer and softer words and the other stance', () => {
    const stands = [stand('2030', 2), stand('2031', 3), stand('2032', 0), stand('2033', 1), stand('2034', 1, 'against')]
    expect(changes(stands)).toEqual(['appeared 2030', 'hardened 2031', 'softened 2033', 'reversed 2034'])
  })

  it('tells that one has vanished only where enough later documents lack it', () => {
    const later = ['2031', '2032', '2033', '2034']
    expect(changes([stand('2030', 2)], later)).toEqual(['appeared 2030'])
    expect(changes([stand('2030', 2)], [...later, '2035'])).toEqual(['appeared 2030', 'vanished 2030'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces } from '../../src/text/pieces.ts'
import { prose } from '../../src/text/prose.ts'

describe('pieces', () => {
  it('leaves prose whole', () => {
    expect(pieces('Minister Orr met Minister Ilo. They spoke of grain.')).toEqual([{ start: 0, end: 51 }])
  })

  it('cover the text without gap or overlap and part no character', () => {
    const unit = fc.constantFrom('a', ' ', '. ', '-', '😀', 'é', 'word ')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 1, max: 600 }), (parts, times) => {
        const text = parts.join('').repeat(times).slice(0, 40_000).toWellFormed()
        const spans = pieces(text)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end } of spans) expect(text.slice(start, end).isWellFormed()).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('keep every token at its place in a text made to be slow', () => {
    const text = `${'China-'.repeat(3000)} said ${'x'.repeat(5000)}. ${'so '.repeat(9000)}end.`
    const { tokens } = prose(text, null)
    expect(tokens.length).toBeGreaterThan(9000)
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  })
})

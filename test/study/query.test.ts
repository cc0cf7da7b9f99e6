import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalQuery, parseQuery, type Query } from '../../src/study/search/query.ts'

const keys = new Set(['act', 'holder'])

/** A query written back in full parentheses. */
function shown(query: Query | null): string {
  if (!query) return ''
  if (query.kind === 'words') return query.phrase ? `"${query.words}"` : query.words
  if (query.kind === 'key') return `${query.key}:${query.value}`
  if (query.kind === 'not') return `!${shown(query.of)}`
  return `(${query.of.map(shown).join(query.kind === 'and' ? ' & ' : ' | ')})`
}

describe('a query', () => {
  it.each([
    ['', ''],
    ['grain', 'grain'],
    ['grain ships', '(grain & ships)'],
    ['grain AND ships', '(grain & ships)'],
    ['grain OR ships and', '(grain | (ships & and))'],
    ['act:oppose holder:XA "river bank"', '(act:oppose & holder:XA & "river bank")'],
    ['(act:commit OR act:agree) -grain', '((act:commit | act:agree) & !grain)'],
    ['NOT (grain ships)', '!(grain & ships)'],
    ['time:10 re-open', '(time:10 & re-open)'],
    ['act:"two words"', 'act:two words'],
    ['"left open', '"left open"'],
    ['… ! grain', 'grain'],
    ['“curly marks”', '"curly marks"'],
  ])('%s', (text, tree) => expect(shown(parseQuery(text, keys))).toBe(tree))

  it.each(['(grain', 'grain)', 'grain OR', 'NOT', '()', 'AND grain', `${'('.repeat(60)}a${')'.repeat(60)}`])(
    'says what is wrong with %s',
    (text) => expect(() => parseQuery(text, keys)).toThrow(RangeError),
  )

  it('either parses or explains, whatever is typed', () => {
    const part = fc.constantFrom('(', ')', 'AND', 'OR', 'NOT', '-', '"', 'act:', 'act:x', 'grain', ' ', ':', '“')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        try {
          parseQuery(parts.join(''), keys)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })

  it('takes bare words side by side as one string, in literal search', () => {
    expect(shown(literalQuery(parseQuery('Belt and Road act:x', keys)!))).toBe('(Belt and Road & act:x)')
    expect(shown(literalQuery(parseQuery('Belt "and Road"', keys)!))).toBe('(Belt & "and Road")')
  })
})

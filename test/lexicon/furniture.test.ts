import { describe, expect, it } from 'vitest'
import { furniture } from '../../src/lexicon/furniture.ts'
import { lexiconOf } from '../../src/lexicon/index.ts'

const yaml = "lines:\n  - suggest to a friend\n  - '###'\npatterns:\n  - 'home\\s?>.{0,80}'\n"
const lexicon = lexiconOf(
  new Map([
    ['lang/en/furniture.yaml', yaml],
    ['lang/xx/furniture.yaml', 'lines:\n  - zuruck\n'],
  ]),
)

describe('furniture', () => {
  const english = furniture(lexicon, 'en')

  it.each(['Suggest to a Friend', '<Suggest To A Friend>', '[ suggest to a friend ]', '###', 'Home > News', 'HOME >'])(
    'drops the line %j',
    (line) => expect(english.isFurniture(line)).toBe(true),
  )

  it.each([
    'He will suggest to a friend that they meet.',
    'Suggest to a friend and print',
    'At home > abroad, she said.',
    '',
    'Zuruck',
    '# 3',
  ])('keeps the line %j', (line) => expect(english.isFurniture(line)).toBe(false))

  it('takes every pack where the language is unknown', () => {
    expect(furniture(lexicon, null).isFurniture('Zuruck')).toBe(true)
    expect(furniture(lexicon, 'en-GB').isFurniture('Zuruck')).toBe(false)
  })

  it('reads a pack without words', () => {
    expect(furniture(lexiconOf(new Map([['lang/en/furniture.yaml', '']])), 'en').isFurniture('Print')).toBe(false)
  })
})

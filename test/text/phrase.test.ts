import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PhrasePattern } from '../../src/text/phrase.ts'
import { requiredStrings } from '../../src/text/required.ts'

describe('the strings a pattern cannot match without', () => {
  it.each([
    ['held talks', [['held talks']]],
    ['(?:held|had) talks', [[' talks'], ['held', 'had']]],
    ['(?:met|spoke)', [['met', 'spoke']]],
    ['tele?phon(?:e|ed)', [['phon'], ['tel']]],
    ['calls? with', [[' with'], ['call']]],
    ['(?<![\\p{L}])(?:on|over) (?:the )?phone(?![\\p{L}])', [['phone'], ['on', 'over']]],
    ['\\bfact ?sheet', [['sheet'], ['fact']]],
    ['a{2,}b', []],
    ['[abc]+', []],
    ['(?:x|[abc])', []],
    ['(?=meeting)\\p{L}+', []],
    ['(?-i:Lead)er', [['lead'], ['er']]],
    ['joint\\.statement', [['joint.statement']]],
    ['(?:Belt and Road){0,2}x', []],
  ])('%s', (source, strings) => expect(requiredStrings(source)).toEqual(strings))
})

const patterns = [
  '(?:held|had|has) (?:a|an|the) (?:\\S+ ){0,3}calls?\\b',
  "[’'](?:s )?(?:joint |separate )?calls? with",
  '(?<![\\p{L}\\p{N}])(?:Biden|Orr|Jr\\.) calls? with(?![\\p{L}\\p{N}])',
  '(?:^|, )(?:today|yesterday),? (?:[^\\s.;]+ ){0,4}called (?-i:(?=\\p{Lu}))',
  '^letters? (?:from|to|on)',
  'exchang(?:e|es|ed) (?:\\S+ ){0,3}(?:messages|letters)',
]
const word = fc.constantFrom(
  'Orr',
  'calls',
  'call',
  'with',
  'had',
  'a',
  'today,',
  'called',
  'Letter',
  'to',
  "'s",
  'exchanged',
  'kind',
  'letters',
  '.',
)

describe('a phrase pattern', () => {
  it.each(patterns)('matches just as the plain expression: %s', (source) => {
    const quick = new PhrasePattern(source, 'giu')
    const plain = new RegExp(source, 'giu')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        const text = words.join(' ')
        expect([...text.matchAll(quick)].map((m) => [m.index, m[0]])).toEqual(
          [...text.matchAll(plain)].map((m) => [m.index, m[0]]),
        )
        expect(text.search(quick)).toBe(text.search(plain))
        expect(text.replace(quick, 'X')).toBe(text.replace(plain, 'X'))
        expect(text.replace(quick, (found) => '·'.repeat(found.length))).toBe(
          text.replace(plain, (found) => '·'.repeat(found.length)),
        )
        expect(new PhrasePattern(source, 'iu').exec(text)?.index).toBe(new RegExp(source, 'iu').exec(text)?.index)
        expect(new PhrasePattern(source, 'iu').test(text)).toBe(new RegExp(source, 'iu').test(text))
      }),
    )
  })
})

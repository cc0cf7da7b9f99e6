import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Archive, add, openArchive } from '../../src/chancery.ts'
import { folded, placesOf } from '../../src/study/verify/folded.ts'
import { nearest, wordsOf } from '../../src/study/verify/near.ts'
import { quotationsOf } from '../../src/study/verify/quotations.ts'
import { type VerifyAnswer, verify } from '../../src/study/verify.ts'

const first =
  'Minister Orr of Aldmark meets Minister Ilo\n\nOn 3 May 2031, Minister Ada Orr said that Aldmark’s ports will stay open\nto every river state. She thanked Minister Ben Ilo for the grain.\n'
const second =
  'Minister Ilo receives Minister Orr\n\nOn 4 May 2031, Minister Ben Ilo said that the bridge at Tarn needs new piers. She thanked Minister Ben Ilo for the grain.\n'

describe('verify', () => {
  let folder = ''
  let archive: Archive
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-verify-'))
    writeFileSync(join(folder, 'first.txt'), first)
    writeFileSync(join(folder, 'second.txt'), second)
    archive = await openArchive(join(folder, 'a.db'), { create: true })
    for await (const _ of add(archive, [join(folder, '*.txt')]));
  })
  afterAll(async () => {
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = (quote: string, article: 'true' | 'false' = 'false'): Promise<z.infer<typeof VerifyAnswer>> =>
    verify.ask(archive, { quote, article }, { asOf: null })

  it.each([
    ['exact', "Aldmark's ports will stay open to every river state"],
    ['exact', 'Aldmark’s   ports will\nstay open'],
    ['exact', '“the bridge at Tarn needs new piers”'],
    ['ambiguous', 'thanked Minister Ben Ilo for the grain'],
    ['near', 'the bridge at Tarn needs three new piers'],
    ['near', 'the bridge at tarn needs new piers'],
    ['absent', 'the tunnel under the strait was flooded again'],
    ['absent', 'ports'.repeat(3)],
  ])('%s: %s', async (status, quote) => {
    const answer = await ask(quote)
    expect(answer.status).toBe(status)
    expect(answer.searched).toBe(2)
    for (const match of answer.matches) {
      const { record } = (await archive.document(match.documentId))!
      expect(record.text.slice(match.start, match.end)).toBe(match.quote)
    }
  })

  it('shows the word that was changed', async () => {
    const { matches } = await ask('the bridge at Tarn needs old piers')
    expect(matches[0]!.edits.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'only-quote', words: 'old' },
      { kind: 'only-passage', words: 'new' },
    ])
  })

  it('takes each quotation of an article by itself', async () => {
    const answer = await ask(
      'Orr promised “ports will stay open” but said “the dam was never built by us”, he “said”.',
      'true',
    )
    expect(answer.quotations.map(({ status }) => status)).toEqual(['exact', 'absent'])
    expect(answer.status).toBe('absent')
  })
})

describe('the parts of verify', () => {
  it('folds white space and marks and keeps places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const fold = folded(text)
        const part = fold.text.slice(Math.min(a, b), Math.max(a, b))
        for (const { start, end } of placesOf(part, fold)) expect(folded(text.slice(start, end)).text).toBe(part.trim())
      }),
    )
  })

  it('finds as few changes as a naive twin', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.array(word, { maxLength: 7 }), (quote, text) => {
        const likeness = nearest(wordsOf(quote.join(' ')), wordsOf(text.join(' ')), 99)!
        expect(likeness.changed).toBe(naive(quote, text))
      }),
    )
  })

  it('finds quotations, and no apostrophes', () => {
    expect(quotationsOf('It’s Orr\'s: "one two three," and «quatre cinq six»; “no”').map(({ quote }) => quote)).toEqual(
      ['one two three', 'quatre cinq six'],
    )
  })
})

/** The least edit distance from the quotation to any stretch of the text. */
function naive(quote: readonly string[], text: readonly string[]): number {
  let best = quote.length
  for (let i = 0; i <= text.length; i++)
    for (let j = i; j <= text.length; j++) best = Math.min(best, distance(quote, text.slice(i, j)))
  return best
}

function distance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length
  const rest = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  return Math.min(rest, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, Record, read, shippedLexicon } from '../src/chancery.ts'

const parts = fc.constantFrom(
  'On May 3, 2031, Minister Ada Orr of Kenya met with Minister Lev Brandt of Peru in Lima. ',
  'Orr said that both sides will expand trade, and thanked Peru for its help. ',
  'Minister Brandt stressed that Peru firmly supports Kenya. ',
  'The two sides agreed to ',
  'meet 👩🏽‍⚕️ again “soon”. ',
  'The Kenyan side is ready to ',
  'open a cafe\u0301 in Lima; ',
  'she added, ',
  '\n',
  '\r\n\r\n',
  '\ud83d',
  '\udc00 ',
  '王毅部长说，',
  '1. ',
  '… ',
  '\u0000',
)
const anyText = fc.array(parts, { maxLength: 25 }).map((some) => some.join(''))

/** Every span of a record, with what it says it quotes. */
function quotes(record: Record): { start: number; end: number; quote: string }[] {
  const { engagement, statements, relationships, mentions } = record
  const people = (engagement?.participants ?? []).flatMap(({ evidence }) => evidence)
  const named = [...relationships, ...mentions].flatMap(({ evidence }) => evidence)
  return [...statements, ...(engagement?.evidence ?? []), ...people, ...named]
}

describe('read', () => {
  it('quotes of any text only what stands there, in a record of the schema’s shape', () => {
    fc.assert(
      fc.property(anyText, fc.option(fc.string({ maxLength: 40 })), (text, title) => {
        const record = read(documentOf({ text, title, publishedOn: '2031-05-04' }, 'x'))
        expect(Record.safeParse(record).error).toBeUndefined()
        for (const { start, end, quote } of quotes(record)) expect(record.text.slice(start, end)).toBe(quote)
        for (const { start, end } of [...record.gaps, ...record.events]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(record.text.length)
        }
        expect(record.text.isWellFormed()).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same each time', () => {
    const document = documentOf({ text: 'Minister Ada Orr said that Kenya will expand trade with Peru.' })
    expect(read(document)).toEqual(read(document, shippedLexicon()))
  })
})

describe('documentOf', () => {
  it('names the field that is wrong', () => {
    expect(() => documentOf({ text: 3 } as never)).toThrow(/source\.text/)
    expect(() => documentOf({ text: 'x', publishedOn: 'May' })).toThrow(TypeError)
  })

  it.each([
    ['Minister Orr met Minister Brandt.', 'en'],
    ['王毅部长会见客人。', null],
    ['Министр встретился с послом.', null],
  ])('takes %j without a language for %j', (text, language) => expect(documentOf({ text }).language).toBe(language))
})

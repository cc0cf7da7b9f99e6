import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedLexicon } from '../../src/chancery.ts'
import { furniture } from '../../src/lexicon/index.ts'
import { canonical } from '../../src/text/index.ts'

const english = furniture(shippedLexicon(), 'en')
const clean = (raw: string, title: string | null = null) => canonical(raw, title, english)
const body = 'Minister Ada Orr met Minister Lev Brandt in Thackley on Monday. They spoke of the Ossel and its ferries.'

describe('paragraphs', () => {
  it('joins lines broken at a width and keeps the paragraphs that blank lines part', () => {
    const raw =
      'Minister Ada Orr met her Borovian counterpart in Thackley on\nMonday. They spoke of the Ossel and of the ferries on it.\n\nThe Minister thanked her host.'
    expect(clean(raw).text.split('\n\n')).toEqual([
      'Minister Ada Orr met her Borovian counterpart in Thackley on Monday. They spoke of the Ossel and of the ferries on it.',
      'The Minister thanked her host.',
    ])
  })

  it('keeps one paragraph a line where no line was broken', () => {
    const long = `${body} Both Ministers asked their experts to report by the spring on all that had been agreed.`
    expect(clean(`Orr meets Brandt\n${long}\n${long}`).text).toBe(`Orr meets Brandt\n\n${long}\n\n${long}`)
  })

  it('starts a paragraph at each item of a list', () => {
    const raw =
      'The two sides agreed on three things to be done before the summer comes:\n1. open the ferry across the Ossel to lorries as well as to people;\n2. meet again;\n(3) tell the press.'
    expect(clean(raw).text.split('\n\n')).toHaveLength(4)
  })

  it('makes a paragraph whole that a blank line cuts within a sentence', () => {
    const raw = `${body} Minister Orr praised the work of the river commission and\n\ncounted on its report to settle the matter before the end of the year.`
    expect(clean(raw).text).not.toContain('\n\n')
  })

  it('does not join a heading with the text below it', () => {
    expect(clean(`Title of the page\n\n1. Opening\n${body}`).text).toBe(`Title of the page\n\n1. Opening\n\n${body}`)
  })

  it('folds white space, tabs and no-break spaces to one space', () => {
    expect(clean('A  meeting\twas\u00a0held.\r\nIt was\u200b short.').text).toBe('A meeting was held.\n\nIt was short.')
  })
})

describe('the title', () => {
  it.each([
    ['a first line that stands apart', `Orr Meets Brandt\n\n${body}`, 'Orr Meets Brandt'],
    ['a line below the path to the page', `Home > News\nOrr Meets Brandt\n\n${body}`, 'Orr Meets Brandt'],
    [
      'a line below the name of the publisher',
      `Embassy of Aldmark in Borovia\nPress release\n12 May 2031\n\nOrr Meets Brandt\n\n${body}`,
      'Orr Meets Brandt',
    ],
    [
      'the full line below a cut-off one',
      `Orr Meets Brandt and Speaks…\n\nOrr Meets Brandt and Speaks of Ferries\n\n${body}`,
      'Orr Meets Brandt and Speaks of Ferries',
    ],
    [
      'a line that ends in an abbreviation',
      `Orr Meets President Vale, Jr.\n\n${body}`,
      'Orr Meets President Vale, Jr.',
    ],
  ])('is %s', (_, raw, title) => {
    const { title: found, text } = clean(raw)
    expect(found).toBe(title)
    expect(text.startsWith(`${title}\n\n`)).toBe(true)
    expect(text.endsWith(body)).toBe(true)
  })

  it.each([
    ['prose', body],
    ['one line alone', 'Orr Meets Brandt'],
    ['nothing', ''],
  ])('is not guessed from %s', (_, raw) => expect(clean(raw).title).toBeNull())

  it('stands once, though the page repeats it, and what stands above it goes', () => {
    const raw = `Ministry of Foreign Affairs\nRead more\nOrr Meets Brandt\n\nORR MEETS BRANDT\n\n${body}`
    expect(clean(raw, 'Orr Meets Brandt').text).toBe(`Orr Meets Brandt\n\n${body}`)
  })

  it('is put above a body that does not have it', () => {
    expect(clean(body, 'Orr Meets Brandt').text).toBe(`Orr Meets Brandt\n\n${body}`)
  })

  it('keeps prose above a line that is like it', () => {
    const raw = `${body}\n\nOrr Meets Brandt\n\n${body}`
    expect(clean(raw, 'Orr Meets Brandt').text.split(body)).toHaveLength(3)
  })
})

describe('furniture', () => {
  it.each([
    'Home > News & Events',
    'Home / Portal / News / Press Release',
    '<Suggest To A Friend>',
    'Print | Share | Copy link',
    'EN | FR | العربية | 中文',
    'Share: Facebook  X  WhatsApp',
    'Tags: Ossel, ferries',
    'Copyright © 2031 Government of Aldmark. All rights reserved.',
    '2031-08-20 03:17',
    'Tuesday, 28 August 2035',
    '« Previous   Next »',
    '\\###',
  ])('drops %j', (line) =>
    expect(clean(`Orr Meets Brandt\n\n${line}\n\n${body}\n\n${line}`).text).toBe(`Orr Meets Brandt\n\n${body}`),
  )

  it.each([
    'Thackley | June 19, 2031',
    'Tomorrow the Minister will share a platform with her colleague.',
    '12 May 2031',
    'ENDS',
    'Notes to Editor',
    'home-grown answers to the trouble on the river',
    'The next meeting was set for the spring.',
  ])('keeps %j', (line) => expect(clean(`Orr Meets Brandt\n\n${body}\n\n${line}`).text).toContain(`\n\n${line}`))

  it('drops what follows a heading that opens the tail of the page', () => {
    const raw = `Orr Meets Brandt\n\n${body}\n\nRelated news\nFerry opens\nBrandt in Estmere\nPress office of the Ministry`
    expect(clean(raw).text).toBe(`Orr Meets Brandt\n\n${body}`)
  })

  it('keeps prose below such a heading', () => {
    const raw = `Orr Meets Brandt\n\nKeywords\n\n${body} ${body}\n\n${body}`
    expect(clean(raw).text).toContain('Keywords')
  })

  it('keeps the last line of a wrapped paragraph that is a word of the page', () => {
    const raw =
      'The Minister thanked all who had come so far to see the ferry at its new\nhome.\n\nShe then left for the capital.'
    expect(clean(raw).text).toContain('at its new home.')
  })
})

const pieces = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Minister Orr said that ',
      'the ferries ',
      'across the Ossel. ',
      'Both sides agreed, ',
      '“peace” ',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', '\t', '\u00a0', ' ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '👩🏽‍⚕️',
      '🇽🇦',
      'e\u0301',
      'ก็',
      '\ud83d',
      '\udc00',
      '王毅',
      '\u200f',
      '1. ',
      '• ',
      'Print',
      'Related news',
      'Home > ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
const wordsOf = (text: string) => text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? []

describe('any text at all', () => {
  it('gives well-formed text whose paragraphs are trimmed and whose words stand in it in order', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { title, text } = clean(raw)
        expect(text.isWellFormed()).toBe(true)
        for (const paragraph of text.split('\n\n')) expect(paragraph).toBe(paragraph.trim().replace(/\s+/g, ' '))
        if (title !== null) expect(text.startsWith(title)).toBe(true)
        const left = wordsOf(raw)[Symbol.iterator]()
        for (const word of wordsOf(text)) expect([...taking(left, word)]).toContain(word)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every word of prose', () => {
    const sentence = fc.constantFrom(
      body,
      'The two sides agreed to open the ferry to lorries, too.',
      'She thanked her host for the 👩🏽‍⚕️ help.',
    )
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\n\n', ' '),
        (sentences, between) => {
          expect(wordsOf(clean(sentences.join(between)).text)).toEqual(wordsOf(sentences.join(' ')))
        },
      ),
    )
  })
})

function* taking(words: Iterator<string>, until: string): Iterable<string> {
  for (let next = words.next(); !next.done; next = words.next()) {
    yield next.value
    if (next.value === until) return
  }
}

import { afterEach, describe, expect, it, vi } from 'vitest'
import { documentOf, type Record, read } from '../../src/chancery.ts'
import { recordText } from '../../src/cli/record-text.ts'
import { wrap } from '../../src/cli/wrap.ts'

const text = 'Orr Meets Brandt\n\nOrr thanked Brandt, who will open the ferry. Both sides agreed to meet.'
const statement = (quote: string, speaker: string, act: 'thank' | 'commit' | 'agree', strength: 3 | null) => ({
  ...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote, speaker, onBehalfOf: null },
  ...{ addressee: [], holder: [], act, strength, topics: [], rule: 'test', confidence: 1 },
})
const record: Record = {
  ...read(documentOf({ text: 'x' }, 'orr')),
  ...{ text, title: 'Orr Meets Brandt' },
  statements: [
    statement('thanked Brandt', 'Ada Orr', 'thank', null),
    statement('will open the ferry', 'Lev Brandt', 'commit', 3),
    statement('agreed to meet', 'joint', 'agree', 3),
  ],
}

afterEach(() => vi.unstubAllEnvs())

describe('a record in the terminal', () => {
  it('marks each statement with its speaker’s letter and its act', () => {
    vi.stubEnv('NO_COLOR', '1')
    const shown = recordText(record)
    expect(shown.replaceAll('\n', ' ')).toContain(
      'Orr [A thank: thanked Brandt], who [B commit3: will open the ferry]. Both sides [C agree3: agreed to meet].',
    )
    expect(shown).toContain('A  Ada Orr\nB  Lev Brandt\nC  joint')
    expect(shown.split('Orr Meets Brandt')).toHaveLength(2)
  })

  it('gives each speaker a colour of their own where colours are wanted', () => {
    vi.stubEnv('NO_COLOR', '')
    vi.stubEnv('FORCE_COLOR', '1')
    const colours = recordText(record).match(/\x1b\[3\dm(?=[ABC] {2})/g)
    expect(new Set(colours).size).toBe(3)
  })
})

describe('wrap', () => {
  it.each([
    ['one two three', 7, 'one two\nthree'],
    ['one\ntwo three', 20, 'one\ntwo three'],
    ['unbreakable', 4, 'unbreakable'],
    ['\x1b[31mone\x1b[39m two', 7, '\x1b[31mone\x1b[39m two'],
    ['\x1b[31mone\x1b[39m two', 6, '\x1b[31mone\x1b[39m\ntwo'],
    ['', 5, ''],
  ])('breaks %j at %i', (line, width, broken) => expect(wrap(line, width)).toBe(broken))
})

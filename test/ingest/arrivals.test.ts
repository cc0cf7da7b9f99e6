import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Arriving, arrivals } from '../../src/ingest/index.ts'
import type { Reader } from '../../src/ingest/reader.ts'
import { collect, temporary, write } from '../temporary.ts'

const text = 'Minister Ada Orr met Minister Lev Brandt in Thackley.'
const line = (fields: object) => `${JSON.stringify({ text, ...fields })}\n`

const all = (...paths: string[]): Promise<Arriving[]> => collect(arrivals(paths))

const ids = (found: readonly Arriving[]) => found.map((one) => ('problem' in one ? one.problem.code : one.id))
const identities = (found: readonly Arriving[]) => found.map((one) => ('problem' in one ? null : one.identity))
const problems = (found: readonly Arriving[]) => found.flatMap((one) => ('problem' in one ? [one.problem] : []))

describe('what paths name', () => {
  it('reads a file, a folder by name and a glob, in the order of the arguments', async () => {
    const folder = temporary()
    write(folder, { 'one.txt': text, 'in/b.txt': text, 'in/a.txt': text, 'in/deep/c.txt': text, 'in/.hidden': 'x' })
    expect(ids(await all(join(folder, 'one.txt'), join(folder, 'in')))).toEqual(['one', 'a', 'b', 'c'])
    expect(ids(await all(join(folder, 'in/**/*.txt')))).toEqual(['a', 'b', 'c'])
  })

  it('knows a file by its path below the argument', async () => {
    const folder = temporary()
    write(folder, { 'in/a.txt': text, 'in/deep/c.txt': text })
    expect(identities(await all(join(folder, 'in')))).toEqual(['a.txt', 'deep/c.txt'])
    expect(identities(await all(join(folder, 'in/deep/c.txt')))).toEqual(['c.txt'])
    expect(identities(await all(join(folder, 'in/**/*.txt')))).toEqual(['a.txt', 'deep/c.txt'])
  })

  it('names by the whole path what two files are called alike', async () => {
    const folder = temporary()
    write(folder, { 'x/same.txt': text, 'y/same.txt': text, 'x/same.md': text })
    expect(ids(await all(folder))).toEqual(['x/same.md', 'x/same.txt', 'y/same.txt'])
    const apart = await all(join(folder, 'x/same.txt'), join(folder, 'y/same.txt'))
    expect(identities(apart)).toEqual([join(folder, 'x/same.txt'), join(folder, 'y/same.txt')])
  })

  it('takes a file whose name looks like a pattern for a file', async () => {
    const folder = temporary()
    write(folder, { 'a[1].txt': text })
    expect(ids(await all(join(folder, 'a[1].txt')))).toEqual(['a[1]'])
  })
})

describe('JSON Lines', () => {
  it('keeps the id given; else the address, else the line tells documents apart', async () => {
    const folder = temporary()
    write(folder, {
      'in.jsonl': line({ id: 'given', url: 'https://x.example/1' }) + line({ url: 'https://x.example/2' }) + line({}),
    })
    const found = await all(join(folder, 'in.jsonl'))
    expect(ids(found)).toEqual(['given', 'https://x.example/2', 'in.jsonl#3'])
    expect(identities(found)).toEqual(['https://x.example/1', 'https://x.example/2', 'in.jsonl#3'])
  })

  it('is told by its content, with a byte order mark and Windows line ends too', async () => {
    const folder = temporary()
    write(folder, { data: `\ufeff${line({ id: 'a' })}\r\n\r\n${line({ id: 'b' })}` })
    expect(ids(await all(join(folder, 'data')))).toEqual(['a', 'b'])
  })

  it('says which line is not JSON and reads the others', async () => {
    const folder = temporary()
    const lines = Array.from({ length: 9 }, (_, i) => (i === 6 ? '{"text": "cut off\n' : line({ id: `d${i + 1}` })))
    write(folder, { 'in.jsonl': lines.join('') })
    const found = await all(join(folder, 'in.jsonl'))
    expect(ids(found)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'not-json', 'd8', 'd9'])
    expect(problems(found)[0]?.where).toBe(`${join(folder, 'in.jsonl')}, line 7`)
  })

  it.each([
    ['no text', '{"id": "a"}', 'not-a-document', '"text"'],
    ['a number for a text', '{"text": 3}', 'not-a-document', '"text"'],
    ['a list', '[1]', 'not-a-document', ''],
    ['a date that is none', line({ publishedOn: 'in May' }), 'not-a-document', '"publishedOn"'],
    ['a text of white space', line({ text: ' \n ' }), 'empty', ''],
  ])('refuses %s', async (_, content, code, names) => {
    const folder = temporary()
    write(folder, { 'in.jsonl': content })
    const [found] = problems(await all(join(folder, 'in.jsonl')))
    expect(found?.code).toBe(code)
    expect(found?.sentence).toContain(names)
  })

  it('passes over a line of 50 MB', async () => {
    const folder = temporary()
    const long = Buffer.alloc(50_000_000, 'x')
    write(folder, {
      'in.jsonl': Buffer.concat([Buffer.from(line({ id: 'a' })), long, Buffer.from(`\n${line({ id: 'b' })}`)]),
    })
    expect(ids(await all(join(folder, 'in.jsonl')))).toEqual(['a', 'too-long', 'b'])
  })
})

describe('bad input', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['an empty file of lines', '', 'empty', 'x.jsonl'],
    ['white space', ' \n\t\n', 'empty'],
    ['a binary file', Buffer.from([1, 2, 0, 3, 255, 0, 7]), 'binary'],
    ['a text with a zero byte far down', `${text.repeat(200)}\0`, 'binary'],
    ['a page', '<!DOCTYPE html><html></html>', 'unknown-kind'],
    ['a text of 6 MB', 'x '.repeat(3_000_000), 'too-long'],
  ])('says what is wrong with %s, and reads the rest', async (_, content, code, name = 'x.txt') => {
    const folder = temporary()
    write(folder, { 'a.txt': text, [name]: content, 'z.txt': text })
    const found = await all(folder)
    expect(ids(found)).toEqual(['a', code, 'z'])
    expect(problems(found)[0]?.where).toBe(join(folder, name))
  })

  it('says that an address is not fetched', async () => {
    expect(ids(await all('https://mfa.aldmark.example/news/1'))).toEqual(['not-fetched'])
  })

  it('says that a path does not exist, and that a pattern matches nothing', async () => {
    const folder = temporary()
    expect(ids(await all(join(folder, 'none.txt'), join(folder, '*.txt')))).toEqual(['not-found', 'no-match'])
  })

  it('reads a folder that leads back to itself once, and says so', async () => {
    const folder = temporary()
    write(folder, { 'in/a.txt': text, 'in/deep/b.txt': text })
    symlinkSync(join(folder, 'in'), join(folder, 'in/deep/back'))
    symlinkSync(join(folder, 'in/self'), join(folder, 'in/self'))
    const found = await all(folder)
    expect(ids(found)).toEqual(['a', 'loop', 'b', 'loop'].sort((x, y) => ids(found).indexOf(x) - ids(found).indexOf(y)))
    expect(problems(found).map(({ where }) => where)).toEqual([join(folder, 'in/deep/back'), join(folder, 'in/self')])
  })

  it('says that a file has vanished', async () => {
    const folder = temporary()
    write(folder, { 'a.txt': text, 'b.txt': text })
    const found: Arriving[] = []
    for await (const arriving of arrivals([folder])) {
      found.push(arriving)
      execFileSync('rm', ['-f', join(folder, 'b.txt')])
    }
    expect(ids(found)).toEqual(['a', 'vanished'])
  })

  it('says that a named pipe in a folder is no file', async () => {
    const folder = temporary()
    mkdirSync(join(folder, 'in'))
    execFileSync('mkfifo', [join(folder, 'in/pipe')])
    expect(ids(await all(folder))).toEqual(['not-a-file'])
  })
})

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffprésident', 'utf8'), 'président'],
    ['UTF-16', Buffer.from('\ufeffprésident', 'utf16le'), 'président'],
    ['Windows-1252', Buffer.from('the pr\xe9sident\x92s visit', 'latin1'), 'the président’s visit'],
    ['GB 18030', Buffer.from([0xcd, 0xf5, 0xd2, 0xe3, 0xb2, 0xbf, 0xb3, 0xa4]), '王毅部长'],
  ])('is told to be %s', async (_, bytes, expected) => {
    const folder = temporary()
    write(folder, { 'a.txt': bytes })
    const [found] = await all(folder)
    expect(found && 'source' in found && found.source.text).toBe(expected)
  })
})

it('takes a reader of one’s own through the same door', async () => {
  const folder = temporary()
  write(folder, { 'a.note': `NOTE ${text}` })
  const note: Reader = {
    name: 'note',
    accepts: (_, name) => name.endsWith('.note'),
    async *read(input) {
      for await (const bytes of input.bytes())
        yield { source: { text: Buffer.from(bytes).toString().slice(5) }, line: null }
    },
  }
  const [found] = await collect(arrivals([folder], [note]))
  expect(found).toMatchObject({ id: 'a', source: { text } })
})

import { once } from 'node:events'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Record } from '../../src/model/index.ts'
import { temporary, write } from '../temporary.ts'
import { chancery, ended, start } from './run.ts'

const folder = temporary()
const text =
  'Orr Meets Brandt\n\nOn May 3, 2031, Minister Ada Orr met Minister Lev Brandt. Orr said that both sides will open the ferry.'
write(folder, {
  'in/orr.txt': text,
  'in/two.jsonl': `${JSON.stringify({ id: 'first', text, publishedOn: '2031-05-04' })}\nnot json\n${JSON.stringify({ id: 'third', text: `${text} Again.` })}\n`,
})
const archive = join(folder, 'archive.db')
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('read', () => {
  it('prints records as JSON Lines in input order, and goes on past what is bad', async () => {
    const { status, out, err } = await chancery('read', '--json', join(folder, 'in'), join(folder, 'none.txt'))
    expect(status).toBe(1)
    expect(lines(out).map((record) => Record.parse(record).id)).toEqual(['orr', 'first', 'third'])
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`${join(folder, 'in/two.jsonl')}, line 2: is not JSON`),
      expect.stringContaining(`${join(folder, 'none.txt')}: does not exist`),
    ])
  })

  it('reads standard input', async () => {
    const { status, out } = await ended(start(['read', '-', '--json']), text)
    expect(status).toBe(0)
    expect(lines(out)[0]).toMatchObject({ id: 'stdin', title: 'Orr Meets Brandt', language: 'en' })
  })

  it('shows a person the text, without colour codes where no terminal is', async () => {
    const { out } = await chancery('read', join(folder, 'in/orr.txt'))
    expect(out).toContain('Orr Meets Brandt')
    expect(out).not.toContain('\x1b')
  })

  it('ends quietly when its reader goes away', async () => {
    const many = `${JSON.stringify({ text: text.repeat(20) })}\n`.repeat(200)
    write(folder, { 'many.jsonl': many })
    const child = start(['read', '--json', join(folder, 'many.jsonl')])
    let err = ''
    child.stderr!.on('data', (chunk) => (err += chunk))
    child.stdout!.once('data', () => child.stdout!.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('')
    expect(status).toBe(0)
  })

  it.runIf(process.getuid?.() === 0)('says which folder may not be read, and reads the rest', async () => {
    const open = temporary()
    write(open, { 'a.txt': text, 'locked/b.txt': text, 'z.txt': text })
    chmodSync(open, 0o755)
    chmodSync(join(open, 'locked'), 0o700)
    const { status, out, err } = await ended(start(['read', '--json', open], { uid: 65_534 }))
    expect(err).toContain(`${join(open, 'locked')}: may not be read`)
    expect(lines(out).map(({ id }) => id)).toEqual(['a', 'z'])
    expect(status).toBe(1)
  })
})

describe('add, list and show', () => {
  it('keeps documents, and on a second run reads nothing again', async () => {
    const first = await chancery('add', join(folder, 'in'), '--archive', archive)
    expect(first).toMatchObject({ status: 1, out: `${archive}: 3 new, 1 not read\n` })
    const again = await chancery('add', join(folder, 'in'), '--archive', archive, '--json')
    expect(lines(again.out).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['orr', 'same'],
      ['first', 'same'],
      ['third', 'same'],
    ])
    write(folder, { 'in/orr.txt': `${text} Later.` })
    const changed = await chancery('add', join(folder, 'in/orr.txt'), '--archive', archive)
    expect(changed).toMatchObject({ status: 0, out: `${archive}: 1 changed\n` })
  })

  it('lists and shows what it keeps', async () => {
    const { documents, total } = JSON.parse((await chancery('list', '--json', '--archive', archive)).out)
    expect(total).toBe(3)
    expect(documents.map(({ id }: { id: string }) => id).sort()).toEqual(['first', 'orr', 'third'])
    const { record, versions } = JSON.parse((await chancery('show', 'orr', '--json', '--archive', archive)).out)
    expect(record.text).toContain('Later.')
    expect(versions).toHaveLength(2)
    vi.stubEnv('NO_COLOR', '')
    vi.stubEnv('FORCE_COLOR', '1')
    const shown = await chancery('show', 'orr', '--archive', archive)
    vi.unstubAllEnvs()
    expect(shown.out).toContain('\x1b[')
    expect((await chancery('list', '--archive', archive)).out).toContain('3 documents')
  })

  it('says what is not there', async () => {
    expect(await chancery('show', 'nobody', '--archive', archive)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/nobody.*chancery list/),
    })
    const absent = join(folder, 'absent.db')
    expect(await chancery('list', '--archive', absent)).toMatchObject({
      status: 1,
      err: expect.stringContaining(absent),
    })
  })
})

it('serve says where it serves, answers there, and stops when told to', async () => {
  const child = start(['serve', '--json', '--port', '0', '--archive', archive])
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const { address } = JSON.parse(line.toString())
  expect(await (await fetch(`${address}api/status`)).json()).toMatchObject({ documents: 3 })
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
})

describe('what is not understood', () => {
  it.each([
    [['fly']],
    [[]],
    [['read']],
    [['list', '--from', 'May', '--archive', archive]],
    [['list', '--limit', 'many']],
    [['read', '--shout', 'x']],
  ])('%j ends with status 2, nothing on standard output and no stack', async (args) => {
    const { status, out, err } = await chancery(...args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/\n\s+at /)
    expect(err).not.toBe('')
  })

  it('help is an answer', async () => {
    const { status, out } = await chancery('help')
    expect(status).toBe(0)
    for (const command of ['read', 'add', 'list', 'show', 'serve', 'evaluate']) expect(out).toContain(`\n  ${command} `)
  })

  it('an overlay that is not there is named', async () => {
    const none = join(folder, 'no-lexicon')
    expect(await chancery('read', join(folder, 'in'), '--lexicon', none)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining(none),
    })
  })
})

it('lays a folder of one’s own over the words it comes with', async () => {
  write(folder, { 'overlay/lang/en/furniture.yaml': 'lines:\n  - Aldmark at a glance\n' })
  write(folder, { 'page.txt': `${text}\n\nAldmark at a glance\n` })
  const plain = await chancery('read', '--json', join(folder, 'page.txt'))
  const laid = await chancery('read', '--json', join(folder, 'page.txt'), '--lexicon', join(folder, 'overlay'))
  expect(lines(plain.out)[0].text).toContain('at a glance')
  expect(lines(laid.out)[0].text).not.toContain('at a glance')
  expect(lines(laid.out)[0].reader.lexicon).not.toBe(lines(plain.out)[0].reader.lexicon)
  rmSync(join(folder, 'page.txt'))
})

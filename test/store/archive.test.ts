import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../../src/model/index.ts'
import { type Archive, openSqlite } from '../../src/store/index.ts'
import { collect, temporary } from '../temporary.ts'
import { entry, met, statement } from './entries.ts'

const folder = temporary()
let count = 0
const fresh = () => join(folder, `${++count}`, 'archive.db')

/** The databases that fulfil the contract. */
const databases = [{ name: 'SQLite', open: () => openSqlite(fresh(), { create: true }) }]

const by = (now: string, reader = '1', lexicon = 'a') => ({ reader, lexicon, now })
const ferry = 'Aldmark will open the ferry to lorries.'

describe.each(databases)('an archive on $name', ({ open }) => {
  let archive: Archive
  beforeEach(async () => {
    archive = await open()
    return () => archive.close()
  })

  it('keeps a document and gives its record back whole', async () => {
    const kept = await archive.keep(
      entry('a', ferry, { statements: [statement(ferry, 'will open the ferry', 'Ada Orr')] }),
      by('2031-01-01'),
    )
    expect(kept).toEqual({ outcome: 'new', id: 'a', version: 1 })
    const answer = await archive.document('a')
    expect(answer?.record).toEqual(
      entry('a', ferry, { statements: [statement(ferry, 'will open the ferry', 'Ada Orr')] }).read('a').record,
    )
    expect(answer?.versions).toEqual([{ version: 1, hash: answer?.hash, seenAt: '2031-01-01' }])
    expect(await archive.document('b')).toBeNull()
  })

  it('reads nothing again that is the same, and notes that it was seen', async () => {
    await archive.keep(entry('a', ferry), by('2031-01-01'))
    const unread = {
      ...entry('a', ferry),
      read: () => {
        throw new Error('read again')
      },
    }
    expect((await archive.keep(unread, by('2031-02-01'))).outcome).toBe('same')
    expect(await archive.version('a', 1)).toMatchObject({ firstSeen: '2031-01-01', lastSeen: '2031-02-01' })
  })

  it('makes another text another version, and keeps both as they came in', async () => {
    await archive.keep(entry('a', ferry), by('2031-01-01'))
    expect(await archive.keep(entry('a', 'Another text.'), by('2031-02-01'))).toEqual({
      outcome: 'changed',
      id: 'a',
      version: 2,
    })
    expect((await archive.version('a', 1))?.raw).toBe(`  ${ferry}\r\n`)
    expect((await archive.version('a', 1))?.record.text).toBe(ferry)
    expect((await archive.document('a'))?.record.text).toBe('Another text.')
    expect(await archive.version('a', 3)).toBeNull()
  })

  it('counts a text that comes back as a version of its own, unless told that it is history', async () => {
    await archive.keep(entry('a', ferry), by('2031-01-01'))
    await archive.keep(entry('a', 'Another text.'), by('2031-02-01'))
    expect(await archive.keep(entry('a', ferry), { ...by('2031-03-01'), history: true })).toMatchObject({
      outcome: 'same',
      version: 1,
    })
    expect((await archive.document('a'))?.record.text).toBe('Another text.')
    expect(await archive.keep(entry('a', ferry), by('2031-04-01'))).toMatchObject({ outcome: 'changed', version: 3 })
  })

  it('makes a version of a text whose date alone has changed', async () => {
    await archive.keep(entry('a', ferry, {}, { publishedOn: '2031-01-01' }), by('2031-01-01'))
    expect((await archive.keep(entry('a', ferry, {}, { publishedOn: '2031-01-02' }), by('2031-02-01'))).outcome).toBe(
      'changed',
    )
  })

  it.each([
    ['another program', by('2031-02-01', '2')],
    ['another lexicon', by('2031-02-01', '1', 'b')],
    ['request', { ...by('2031-02-01'), staleBefore: '2031-01-15' }],
  ])('reads again for %s, and leaves nothing of the first reading behind', async (_, again) => {
    await archive.keep(
      entry('a', ferry, { statements: [statement(ferry, 'will open', 'Ada Orr', ['economy.trade'])] }),
      by('2031-01-01'),
    )
    expect(await archive.keep(entry('a', ferry), again)).toEqual({ outcome: 'reread', id: 'a', version: 1 })
    expect((await archive.document('a'))?.record.statements).toEqual([])
    expect(await archive.db.selectFrom('statements').selectAll().execute()).toEqual([])
    expect(await archive.db.selectFrom('statement_topics').selectAll().execute()).toEqual([])
    const readings = await archive.db.selectFrom('readings').select(['reader', 'lexicon', 'read_at']).execute()
    expect(readings).toEqual([
      { reader: '1', lexicon: 'a', read_at: '2031-01-01' },
      { reader: again.reader, lexicon: again.lexicon, read_at: '2031-02-01' },
    ])
  })

  it('gives a document whose id is taken its identity for an id', async () => {
    await archive.keep(entry('a', ferry), by('2031-01-01'))
    const other = { ...entry('a', 'Another text.'), identity: 'elsewhere/a' }
    expect(await archive.keep(other, by('2031-01-01'))).toMatchObject({ outcome: 'new', id: 'elsewhere/a' })
    expect((await archive.document('elsewhere/a'))?.record.id).toBe('elsewhere/a')
    const third = { ...entry('a', 'A third.'), identity: 'a' }
    expect((await archive.keep(third, by('2031-01-01'))).id).toBe('a (2)')
  })

  it('keeps nothing of a document whose record cannot be written', async () => {
    const [one] = [statement(ferry, 'will open', 'Ada Orr')]
    const broken = entry('a', ferry, { statements: [one!, { ...one!, quote: null as unknown as string }] })
    await expect(archive.keep(broken, by('2031-01-01'))).rejects.toThrow()
    expect((await archive.status()).documents).toBe(0)
    expect((await archive.keep(entry('a', ferry), by('2031-01-01'))).outcome).toBe('new')
  })

  it('spreads a record over the tables, codes once each', async () => {
    const parts = {
      statements: [statement(ferry, 'will open', 'Ada Orr', ['economy.trade', 'economy.connectivity'])],
      engagement: met('2030-12-31', ['XA', 'XB']),
    }
    await archive.keep(entry('a', ferry, parts), by('2031-01-01'))
    expect(await archive.db.selectFrom('statement_holders').select('party').execute()).toEqual([{ party: 'XA' }])
    expect(await archive.db.selectFrom('statement_topics').select('topic').orderBy('topic').execute()).toEqual([
      { topic: 'economy.connectivity' },
      { topic: 'economy.trade' },
    ])
    expect(await archive.db.selectFrom('participants').select(['name', 'country']).execute()).toEqual([
      { name: 'Minister of XA', country: 'XA' },
      { name: 'Minister of XB', country: 'XB' },
    ])
  })

  describe('the list', () => {
    beforeEach(async () => {
      const three = [
        entry(
          'old',
          'Ferries on the Ossel.',
          { engagement: met('2029-05-01', ['XA', 'XB']) },
          { publisher: 'Ministry', title: 'Old' },
        ),
        entry('new', '王毅部长会见客人。', { engagement: met('2031-05-01', ['XA', 'XC'], 'call') }),
        entry('mid', 'A speech on ferries.', {}, { publishedOn: '2030-05-01', publisher: 'Ministry' }),
        entry('bare', 'Nothing is known of this.'),
      ]
      for (const one of three) await archive.keep(one, by('2031-06-01'))
    })

    const listed = async (filter: Parameters<Archive['documents']>[0], page = {}) =>
      (await archive.documents(filter, page)).documents.map(({ id }) => id)

    it('goes from the newest to the undated', async () =>
      expect(await listed({})).toEqual(['new', 'mid', 'old', 'bare']))

    it('comes in pages and says how many there are', async () => {
      expect(await listed({}, { limit: 2, offset: 1 })).toEqual(['mid', 'old'])
      expect((await archive.documents({}, { limit: 1 })).total).toBe(4)
    })

    it.each([
      [{ with: 'XB' }, ['old']],
      [{ with: 'XA' }, ['new', 'old']],
      [{ kind: 'call' as const }, ['new']],
      [{ publisher: 'Ministry' }, ['mid', 'old']],
      [{ from: '2030-05-01' }, ['new', 'mid']],
      [{ to: '2030-04-30' }, ['old']],
      [{ q: 'FERRIES' }, ['mid', 'old']],
      [{ q: 'ferries ossel' }, ['old']],
      [{ q: '王毅' }, ['new']],
      [{ q: '毅王' }, []],
      [{ q: 'NEAR("ferries' }, []],
      [{ q: '"' }, []],
      [{ with: 'XA', kind: 'meeting' as const, q: 'ferries' }, ['old']],
    ])('is filtered by %j', async (filter, ids) => expect(await listed(filter)).toEqual(ids))

    it('follows a document whose text changed', async () => {
      await archive.keep(entry('old', 'Bridges over the Ossel.'), by('2031-07-01'))
      expect(await listed({ q: 'ferries' })).toEqual(['mid'])
      expect(await listed({ q: 'bridges' })).toEqual(['old'])
    })

    it('says of each what its record says', async () => {
      const { documents } = await archive.documents({ with: 'XB' })
      expect(documents).toEqual([
        {
          ...{ id: 'old', title: 'Old', publishedOn: null, publisher: 'Ministry', language: 'en', kind: 'meeting' },
          ...{ startsOn: '2029-05-01', place: 'Thackley', parties: ['XA', 'XB'], statements: 0 },
          participants: ['Minister of XA', 'Minister of XB'],
        },
      ])
    })

    it('is summed up', async () => {
      expect(await archive.status()).toEqual({
        ...{
          archive: archive.name,
          asOf: '2031-05-01',
          documents: 4,
          engagements: 2,
          statements: 0,
          from: '2029-05-01',
          to: '2031-05-01',
        },
        publishers: [
          { publisher: null, documents: 2 },
          { publisher: 'Ministry', documents: 2 },
        ],
      })
    })

    it('gives every present record, in order of id', async () => {
      await archive.keep(entry('mid', 'Another text.'), by('2031-07-01'))
      const records = await collect(archive.records())
      expect(records.map(({ id, text }) => `${id}: ${text.slice(0, 7)}`)).toEqual([
        'bare: Nothing',
        'mid: Another',
        'new: 王毅部长会见客',
        'old: Ferries',
      ])
    })
  })
})

describe('a file that is no archive', () => {
  const failing = (path: string, options = {}) =>
    openSqlite(path, options).then(
      () => null,
      (error: unknown) => (error instanceof Failure ? error.problem : error),
    )

  it('is not made unless asked for', async () => {
    expect(await failing(fresh())).toMatchObject({ code: 'no-archive', advice: expect.stringContaining('add') })
  })

  it('is refused where it is a folder, a text, or the database of another program', async () => {
    const path = fresh()
    mkdirSync(path, { recursive: true })
    expect(await failing(path, { create: true })).toMatchObject({ code: 'not-an-archive', where: path })
    writeFileSync(
      join(path, 'text'),
      'This is not a database at all, and long enough to be looked at by one. '.repeat(20),
    )
    expect(await failing(join(path, 'text'))).toMatchObject({ code: 'not-an-archive' })
    new Database(join(path, 'other')).exec('create table recipes (name)').close()
    expect(await failing(join(path, 'other'))).toMatchObject({ code: 'not-an-archive' })
  })

  it('is refused where it is of a newer format, and says both formats', async () => {
    const path = fresh()
    await (await openSqlite(path, { create: true })).close()
    new Database(path).exec("update meta set value = '99' where key = 'format'").close()
    expect(await failing(path)).toMatchObject({ code: 'archive-newer', sentence: expect.stringMatching(/99.*1/) })
  })
})

describe('two programs at one archive', () => {
  it('one reads while the other writes, and sees the state before', async () => {
    const path = fresh()
    const writer = await openSqlite(path, { create: true })
    await writer.keep(entry('a', ferry), by('2031-01-01'))
    const reader = await openSqlite(path)
    await writer.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('readings').execute()
      expect((await reader.status()).documents).toBe(1)
      expect((await reader.document('a'))?.record.text).toBe(ferry)
    })
    await Promise.all([reader.close(), writer.close()])
  })

  it('a second writer that has waited long enough says who holds it up', async () => {
    const path = fresh()
    const first = await openSqlite(path, { create: true })
    const second = await openSqlite(path, { patience: 50 })
    await first.db.transaction().execute(async () => {
      const refused = await second.keep(entry('a', ferry), by('2031-01-01')).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Failure)
      expect((refused as Failure).problem).toMatchObject({ code: 'archive-busy', where: path })
    })
    expect((await second.keep(entry('a', ferry), by('2031-01-01'))).outcome).toBe('new')
    await Promise.all([first.close(), second.close()])
  })

  it('two that add the same document make one of it', async () => {
    const path = fresh()
    const one = await openSqlite(path, { create: true })
    const other = await openSqlite(path)
    const late = entry('a', ferry)
    let done: Promise<unknown> | undefined
    const readAs = (id: string) => {
      done ??= one.keep(late, by('2031-01-01'))
      return late.read(id)
    }
    const racing = { ...late, read: readAs }
    const kept = await other.keep(racing, by('2031-01-02'))
    await done
    expect(kept.version).toBe(1)
    expect((await one.status()).documents).toBe(1)
    expect((await one.document('a'))?.versions).toHaveLength(1)
    await Promise.all([one.close(), other.close()])
  })
})

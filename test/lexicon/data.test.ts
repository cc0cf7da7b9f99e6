import { readFileSync } from 'node:fs'
import iso from 'i18n-iso-countries'
import { describe, expect, it, test } from 'vitest'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'

const lexicon = lexiconOf(dataFiles('data'))
const list = (cell: string | undefined) => (cell ?? '').split('|').filter(Boolean)

const tables: [string, readonly string[]][] = [
  [
    'places/countries.tsv',
    ['code', 'alpha3', 'status', 'name', 'official', 'aliases', 'adjectives', 'people', 'capitals'],
  ],
  ['places/cities.tsv', ['name', 'country', 'aliases', 'kind']],
  ['places/regions.tsv', ['name', 'country', 'aliases', 'kind']],
  ['places/senses.tsv', ['written', 'instead', 'when', 'unless']],
  ['bodies/organizations.tsv', ['id', 'name', 'aliases', 'party', 'country', 'kind']],
  ['bodies/initiatives.tsv', ['name', 'aliases']],
  ['bodies/documents.tsv', ['name', 'aliases']],
]

describe.each(tables)('%s', (path, columns) => {
  const lines = readFileSync(`data/${path}`, 'utf8').split('\n')
  const rows = lines.filter((line) => line && !line.startsWith('#'))

  it('names its source and its columns', () => {
    expect(lines.some((line) => /^# Source: /.test(line))).toBe(true)
    expect(rows[0]!.split('\t')).toEqual(columns)
  })

  it('has as many cells in each row, none with space at its ends, no empty item in a list', () => {
    for (const row of rows.slice(1)) {
      const cells = row.split('\t')
      expect(cells, row).toHaveLength(columns.length)
      for (const cell of cells) expect(/^\s|\s$|\|\||^\||\|$/.test(cell), row).toBe(false)
    }
  })

  it('names nothing twice', () => {
    const first = columns.indexOf(columns.includes('name') ? 'name' : 'written')
    const names = rows.slice(1).map((row) => row.split('\t')[first])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(names.filter((name) => !name)).toEqual([])
  })
})

describe('countries', () => {
  const rows = lexicon.table('places/countries.tsv')
  const codes = rows.map((row) => row.code!)

  it('has every code of ISO 3166-1 once, and Kosovo', () => {
    expect([...codes].sort()).toEqual([...new Set([...Object.keys(iso.getAlpha2Codes()), 'XK'])].sort())
    for (const row of rows) if (row.code !== 'XK') expect(row.alpha3).toBe(iso.alpha2ToAlpha3(row.code!))
  })

  it('counts 193 members of the United Nations and two observers', () => {
    const of = (status: string) => rows.filter((row) => row.status === status).map((row) => row.code)
    expect(of('member')).toHaveLength(193)
    expect(of('observer').sort()).toEqual(['PS', 'VA'])
    expect(of('region').sort()).toEqual(['HK', 'MO', 'TW'])
  })

  it('gives each member a demonym and, unless the state is its own, a capital', () => {
    const bare = rows.filter((row) => row.status === 'member' && !row.adjectives).map((row) => row.name)
    expect(bare).toEqual(['Democratic Republic of the Congo', 'Dominica'])
    const headless = rows.filter((row) => row.status === 'member' && !row.capitals).map((row) => row.code)
    expect(headless).toEqual(['DJ', 'MC', 'SM', 'SG'])
  })

  it('gives no name or demonym to two states', () => {
    const owner = new Map<string, string>()
    const twice: string[] = []
    for (const row of rows)
      for (const name of new Set([
        row.name!,
        row.official!,
        ...list(row.aliases),
        ...list(row.adjectives),
        ...list(row.people),
      ])) {
        if (owner.has(name) && owner.get(name) !== row.code) twice.push(`${name}: ${owner.get(name)} ${row.code}`)
        owner.set(name, row.code!)
      }
    expect(twice).toEqual([])
  })
})

test('places lie in states that the table has', () => {
  const codes = new Set(lexicon.table('places/countries.tsv').map((row) => row.code))
  for (const path of ['places/cities.tsv', 'places/regions.tsv', 'bodies/organizations.tsv'])
    for (const row of lexicon.table(path)) if (row.country) expect(codes.has(row.country), row.name).toBe(true)
  expect(lexicon.table('places/cities.tsv').filter((row) => row.kind === 'city').length).toBeGreaterThanOrEqual(600)
})

describe('bodies', () => {
  const rows = lexicon.table('bodies/organizations.tsv')

  it('has 250 bodies between states, 150 initiatives and no id twice', () => {
    expect(rows.filter((row) => !row.country && row.kind !== 'company').length).toBeGreaterThanOrEqual(250)
    expect(lexicon.table('bodies/initiatives.tsv').length).toBeGreaterThanOrEqual(150)
    const ids = rows.map((row) => row.id).filter(Boolean)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('takes no code of a state as an id, but for AU and its like that bodies share', () => {
    const codes = new Set(lexicon.table('places/countries.tsv').map((row) => row.code))
    expect(rows.filter((row) => codes.has(row.id)).map((row) => row.id)).toEqual(['AU'])
  })

  it('counts as parties the bodies that take part in contacts', () => {
    const parties = new Set(rows.filter((row) => row.party === 'yes').map((row) => row.id))
    for (const id of ['EU', 'UN', 'AU', 'ASEAN', 'NATO', 'SCO', 'GCC', 'LAS', 'IMF', 'G7'])
      expect(parties).toContain(id)
    expect(parties).not.toContain('HAMAS')
  })

  it('names no thing in two tables', () => {
    const owner = new Map<string, string>()
    const twice: string[] = []
    for (const path of ['bodies/organizations.tsv', 'bodies/initiatives.tsv', 'bodies/documents.tsv'])
      for (const row of lexicon.table(path))
        for (const name of new Set([row.name!, ...list(row.aliases)])) {
          if (owner.has(name)) twice.push(`${name}: ${owner.get(name)}, ${row.name}`)
          owner.set(name, row.name!)
        }
    expect(twice).toEqual([])
  })
})

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate, Gold, type Record } from '../../src/chancery.ts'
import { temporary } from '../temporary.ts'

const text = 'Orr Meets Brandt\n\nAda Orr thanked Lev Brandt. She will open the ferry. Both sides agreed to meet.'
const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

const gold: Gold = {
  id: 'a',
  text,
  engagement: {
    ...{ kind: 'meeting', startsOn: '2031-05-03', endsOn: '2031-05-03', initiator: null, atmosphere: ['candid'] },
    place: { name: 'Thackley', country: 'XA', aliases: ['the old harbour'] },
    participants: [
      { name: 'Ada Orr', role: 'Foreign Minister', roleAliases: ['Minister'], country: 'XA' },
      { name: 'Lev Brandt', role: null, country: 'XB' },
    ],
  },
  statements: [
    { ...at('thanked Lev Brandt'), speaker: 'Ada Orr', holder: ['XA'], act: 'thank', topics: [], strength: null },
    {
      ...at('will open the ferry'),
      speaker: 'Ada Orr',
      holder: ['XA'],
      act: 'commit',
      topics: ['economy.connectivity'],
      strength: 3,
    },
    {
      ...at('agreed to meet'),
      speaker: 'joint',
      holder: ['XA', 'XB'],
      act: 'agree',
      topics: ['politics.contacts'],
      strength: 3,
    },
  ],
  relationships: [{ parties: ['XA', 'XB'], label: 'strategic partnership', change: 'stated' }],
  mentions: [
    { type: 'person', name: 'Lev Brandt' },
    { type: 'organization', name: 'Ossel Commission', aliases: ['the commission'] },
  ],
}

/** A record that says just what a gold one does, changed as asked. */
function record(of: Gold, change: Partial<Record> = {}): Record {
  return { ...of, ...change } as unknown as Record
}

const scored = (of: Record) => evaluate([gold], new Map([[of.id, of]])).figures
const whole = record(gold)

describe('evaluate', () => {
  it('gives all of it to a record that says the same', () => {
    const figures = Object.entries(scored(whole)).filter(([, value]) => value !== null)
    expect(figures.filter(([, value]) => value !== 1)).toEqual([])
    expect(figures.length).toBeGreaterThan(20)
  })

  it('counts a document without a record as missed', () => {
    const { absent, figures } = evaluate([gold], new Map())
    expect(absent).toEqual(['a'])
    expect(figures.overall).toBe(0)
  })

  const engagement = (change: object) => record(gold, { engagement: { ...gold.engagement, ...change } as never })
  const statements = (change: (of: Record['statements'][number], i: number) => object) =>
    record(gold, { statements: whole.statements.map((of, i) => ({ ...of, ...change(of, i) })) })

  it.each([
    ['another kind', engagement({ kind: 'call' }), 'engagement.kind', 0],
    ['a place by its alias', engagement({ place: { name: 'Old Harbour', country: 'XA' } }), 'engagement.place', 1],
    ['a place in another country', engagement({ place: { name: 'Thackley', country: 'XB' } }), 'engagement.place', 0],
    ['no place where there is one', engagement({ place: null }), 'engagement.place', 0],
    [
      'a role by its alias',
      engagement({ participants: [{ name: 'Orr', role: 'minister', country: 'XA' }] }),
      'participants.role',
      1,
    ],
    [
      'one of two people',
      engagement({ participants: [{ name: 'Orr', role: null, country: 'XA' }] }),
      'participants',
      2 / 3,
    ],
    [
      'a person of another country',
      engagement({ participants: [{ name: 'Orr', role: null, country: 'XB' }] }),
      'participants',
      0,
    ],
    [
      'attendees',
      engagement({
        participants: [...gold.engagement!.participants!, { name: 'X', role: null, country: 'XA', kind: 'attendee' }],
      }),
      'participants',
      1,
    ],
    ['another speaker', statements(() => ({ speaker: 'Lev Brandt' })), 'statements.speaker', 0],
    [
      'part of the name',
      statements(({ speaker }) => ({ speaker: speaker.replace('Ada ', '') })),
      'statements.speaker',
      1,
    ],
    ['one wrong act of three', statements((_, i) => (i ? {} : { act: 'praise' })), 'statements.act', 2 / 3],
    ['another holder', statements(({ act }) => (act === 'commit' ? { holder: ['XB'] } : {})), 'commitments', 1 / 2],
    ['spans that overlap by more than half', statements(({ start }) => ({ start: start - 5 })), 'statements.span', 1],
    [
      'spans that overlap by less',
      statements(({ start, end }) => ({ start: end - Math.floor((end - start) * 0.4) })),
      'statements.span',
      0,
    ],
    ['a softer promise', statements(({ act }) => (act === 'commit' ? { strength: 1 } : {})), 'strength', 1 / 2],
    ['a topic too many', statements(({ topics }) => ({ topics: [...topics, 'economy.trade'] })), 'topics', 4 / 7],
    [
      'a label with an article',
      record(gold, {
        relationships: [{ parties: ['XB', 'XA'], label: 'The Strategic Partnership', change: 'stated' }] as never,
      }),
      'relationships',
      1,
    ],
    [
      'a body by its alias',
      record(gold, { mentions: [{ type: 'organization', name: 'The Commission' }] as never }),
      'mentions',
      2 / 3,
    ],
    ['a thing named twice', record(gold, { mentions: [...whole.mentions, ...whole.mentions] }), 'mentions', 1],
  ])('scores %s', (_, of, figure, value) => expect(scored(of)[figure]).toBeCloseTo(value, 10))

  it('finds the words of a text that was cleaned otherwise', () => {
    const shifted = `Home > News\n\n${text.replace('\n\n', ' \n\n\n')}`
    const moved = whole.statements.map((of) => {
      const quote = text.slice(of.start, of.end)
      return { ...of, start: shifted.indexOf(quote), end: shifted.indexOf(quote) + quote.length }
    })
    expect(scored(record(gold, { text: shifted, statements: moved }))['statements.all']).toBe(1)
  })
})

const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval')

describe.runIf(existsSync(shared))('beside the scorer of the codebook', () => {
  it.each(['dev', 'styles', 'train'])('gives the same figures for %s, to the digit', (set) => {
    const folder = join(shared, set)
    const coded = readdirSync(folder)
      .sort()
      .map((name) => Gold.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    const records = coded.slice(1).map(spoilt)
    const path = join(temporary(), 'predicted.jsonl')
    writeFileSync(path, records.map((of) => JSON.stringify(of)).join('\n'))
    const theirs = JSON.parse(
      execFileSync(process.execPath, [join(shared, 'score.mjs'), folder, path, '--json'], { encoding: 'utf8' }),
    )
    const { documents, absent, figures, acts } = evaluate(coded, new Map(records.map((of) => [of.id, of])))
    expect({ documents, absent, figures, acts }).toEqual(theirs)
  })
})

/** A gold record with faults of every kind, the same each time. */
function spoilt(gold: Gold, seed: number): Record {
  let state = seed + 1
  const chance = (of: number) => (state = (state * 48_271) % 2_147_483_647) % of === 0
  const some = <T>(list: readonly T[] | undefined): T[] => (list ?? []).filter(() => !chance(5))
  const spoil = <T>(value: T, other: T, of = 6): T => (chance(of) ? other : value)
  const { engagement } = gold
  return {
    ...gold,
    text: spoil(gold.text, `Home > News\n\n${gold.text}`),
    engagement: engagement && {
      ...engagement,
      kind: spoil(engagement.kind, 'visit'),
      place: spoil(engagement.place ?? null, null),
      startsOn: spoil(engagement.startsOn ?? null, null),
      initiator: spoil(engagement.initiator ?? null, 'XA'),
      participants: some(engagement.participants).map((person) => ({
        ...person,
        name: spoil(person.name, person.name.split(' ').at(-1)!),
        role: spoil(person.role ?? null, 'Envoy'),
      })),
    },
    statements: some(gold.statements).map((of) => ({
      ...of,
      start: of.start + spoil(0, 9),
      end: Math.max(of.start + 10, of.end - spoil(0, 15)),
      speaker: spoil(of.speaker, 'joint'),
      holder: spoil(of.holder ?? [], ['XA']),
      act: spoil(of.act, 'assess'),
      strength: spoil(of.strength ?? null, 1),
      topics: some(of.topics),
    })),
    relationships: some(gold.relationships).map((of) => ({ ...of, label: spoil(of.label, `the ${of.label}`) })),
    mentions: [...some(gold.mentions), { type: 'person', name: 'Ada Orr' }],
  } as unknown as Record
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Document, documentOf, lexicon, Source } from '../src/chancery.ts'

const home = join(import.meta.dirname, '..', 'examples')
const words = lexicon(join(home, 'lexicon'))

interface Gold {
  readonly id: string
  readonly text: string
  readonly engagement: { readonly participants: readonly { readonly name: string; readonly country: string }[] }
  readonly statements: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
}

const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8')

function sources(folder: string): { readonly id: string; readonly source: Source }[] {
  return readdirSync(join(home, folder)).flatMap((file) => {
    const content = read(folder, file)
    if (file.endsWith('.txt')) return [{ id: file.slice(0, -'.txt'.length), source: { text: content } }]
    return content
      .trimEnd()
      .split('\n')
      .map((line) => Source.parse(JSON.parse(line)))
      .map((source) => ({ id: source.id!, source }))
  })
}

const first = sources('readouts')
const later = sources('readouts-later')
const documents = new Map<string, Document>(first.map(({ id, source }) => [id, documentOf(source, id, words)]))
const gold = readdirSync(join(home, 'gold')).map((file) => JSON.parse(read('gold', file)) as Gold)
const truth = JSON.parse(read('truth.json'))

describe('the example readouts', () => {
  test('are about forty, each with an id of its own', () => {
    expect(first.length).toBeGreaterThanOrEqual(40)
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
  })

  test('stand at addresses that are reserved and used once', () => {
    const addresses = first.map(({ source }) => source.url).filter((url) => url != null)
    expect(addresses.filter((url) => !new URL(url).hostname.endsWith('.example'))).toEqual([])
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  test('are published between 2019 and 2025', () => {
    const days = first.map(({ source }) => source.publishedOn).filter((day) => day != null)
    expect(days.filter((day) => day < '2019-01-01' || day > '2025-12-31')).toEqual([])
  })

  test('are found again, later, at the same addresses', () => {
    const known = new Map(first.map(({ id, source }) => [id, source.url]))
    expect(later.filter(({ id, source }) => source.url !== known.get(id))).toEqual([])
  })
})

describe('the gold records', () => {
  test.each(gold)('$id agrees with the canonical text', ({ id, text, statements, engagement }) => {
    expect(documents.get(id)?.text).toBe(text)
    expect(statements.filter(({ start, end, quote }) => text.slice(start, end) !== quote)).toEqual([])
    expect(engagement.participants.filter(({ name }) => !text.includes(name))).toEqual([])
  })

  test.each(gold)('$id has statements in order that do not overlap', ({ statements }) => {
    const late = statements.filter(({ start }, i) => i > 0 && start < statements[i - 1]!.end)
    expect(late).toEqual([])
  })
})

describe('what was planted', () => {
  interface Quoted {
    readonly id: string
    readonly quote: string
  }
  const quoted: Quoted[] = [
    ...truth.labels,
    ...truth.relayed,
    ...truth.anniversaries,
    ...truth.disputes,
    ...truth.commitments.flatMap((c: { [part: string]: Quoted[] }) => [...c.made!, ...c.restated!, ...c.fulfilled!]),
    ...truth.notLinked.flatMap((n: { quotes: Quoted[] }) => n.quotes),
    ...truth.pairs.flatMap((p: { putInMouth: { in: string; quote: string }[] }) =>
      p.putInMouth.map(({ in: id, quote }) => ({ id, quote })),
    ),
  ]

  test('is quoted letter for letter', () => {
    expect(quoted.filter(({ id, quote }) => !documents.get(id)?.text.includes(quote))).toEqual([])
  })

  test('names pairs and near misses that exist', () => {
    const ids: string[] = [...truth.pairs, ...truth.notPairs].flatMap(({ ids }: { ids: string[] }) => ids)
    expect(ids.filter((id) => !documents.has(id))).toEqual([])
  })

  test.each<{ phrase: string; in: string[] }>(truth.formulae)('lists every text that has "$phrase"', (formula) => {
    const core = formula.phrase.replace(/^the /, '')
    const having = [...documents.values()].filter(({ text }) => text.includes(core)).map(({ id }) => id)
    expect(having.sort()).toEqual([...formula.in].sort())
  })

  test('edits one page, and only the layout of another', () => {
    const now = new Map(later.map(({ id, source }) => [id, documentOf(source, id, words).text]))
    const changed = [...now].filter(([id, text]) => documents.get(id)?.text !== text).map(([id]) => id)
    expect(changed).toEqual(truth.changes.edited.map(({ id }: { id: string }) => id))
    expect([...now.keys()].filter((id) => !changed.includes(id))).toEqual(
      truth.changes.layoutOnly.map(({ id }: { id: string }) => id),
    )
    for (const { before, after } of truth.changes.edited[0].edits) {
      expect(documents.get(changed[0]!)?.text).toContain(before)
      expect(now.get(changed[0]!)).toContain(after)
    }
  })

  test('removes a page and restores it', () => {
    const visits = read('visits.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const [removed] = truth.changes.removed
    const seen = visits.filter(({ url }) => url === removed.url)
    expect(seen.map(({ found }) => found)).toEqual([true, false, true])
    expect([seen[1].on, seen[2].on]).toEqual([removed.missingOn, removed.restoredOn])
  })
})

test('the folder holds what its README says', () => {
  const named = [...read('README.md').matchAll(/^\| `([a-z-]+(?:\/|\.[a-z]+))`/gm)].map(([, path]) => path!)
  expect(named).not.toHaveLength(0)
  expect(named.filter((path) => !existsSync(join(home, path)))).toEqual([])
})

// Writes the tables of docs/accuracy.md: every figure with a bootstrap interval by document, and how confidence is calibrated.
// Between the marks "<!-- figures -->" and "<!-- end -->" the page is this script's; the words around it are kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate, type Gold, headline, home, type Lexicon, lexicon, type Record, readAll } from '../src/chancery.ts'
import { goldOf } from '../src/cli/gold-files.ts'
import { figure, type Share, type Tally } from '../src/study/figures.ts'

interface Read {
  readonly gold: readonly Gold[]
  readonly records: ReadonlyMap<string, Record>
}

interface Column {
  readonly name: string
  readonly read: Read
}

type Counts = { readonly [name: string]: Readonly<Tally | Share> }

const rounds = 1000

/** Numbers between 0 and 1, the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function summed(all: readonly Counts[]): Counts {
  const sums: { [name: string]: { [part: string]: number } } = {}
  for (const counts of all) {
    for (const [name, counted] of Object.entries(counts)) {
      sums[name] ??= {}
      for (const [part, value] of Object.entries(counted)) sums[name][part] = (sums[name][part] ?? 0) + value
    }
  }
  return sums as unknown as Counts
}

function figuresOf(counts: Counts): Map<string, number | null> {
  const figures = new Map<string, number | null>(
    Object.entries(counts).map(([name, counted]) => [name, figure(counted)]),
  )
  const known = headline.map((name) => figures.get(name) ?? null).filter((value) => value !== null)
  return figures.set('overall', known.reduce((sum, value) => sum + value, 0) / known.length)
}

/** Each figure with the 2.5th and 97.5th percentile of what it would be on documents drawn anew with replacement. */
function withIntervals({ gold, records }: Read): Map<string, string> {
  const each = gold.map((coded) => evaluate([coded], records).counts)
  const random = chance(20_201)
  const drawn = Array.from({ length: rounds }, () =>
    figuresOf(summed(each.map(() => each[Math.floor(random() * each.length)]!))),
  )
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : (100 * value).toFixed(1)
  return new Map(
    [...figuresOf(summed(each))].map(([name, value]) => {
      const values = drawn.flatMap((figures) => figures.get(name) ?? []).sort((a, b) => a - b)
      const at = (share: number) => percent(values[Math.floor(share * (values.length - 1))])
      return [name, value === null ? '–' : `${percent(value)} (${at(0.025)}–${at(0.975)})`]
    }),
  )
}

async function readSet(gold: readonly Gold[], documents: string, words: Lexicon): Promise<Read> {
  const records = new Map<string, Record>()
  for await (const reading of readAll([documents], words))
    if ('record' in reading) records.set(reading.record.id, reading.record)
  return { gold, records }
}

function table(columns: readonly Column[]): string {
  const figures = columns.map(({ read }) => withIntervals(read))
  const names = [...figures[0]!.keys()]
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = [
    row(['field', ...columns.map(({ name, read }) => `${name}, ${read.gold.length} documents`)]),
    row(['---', ...columns.map(() => '---')]),
  ]
  const isHeadline = (name: string) => name === 'overall' || headline.some((one) => one === name)
  return [
    ...head,
    ...names.map((name) =>
      row([isHeadline(name) ? `**${name}**` : name, ...figures.map((column) => column.get(name) ?? '–')]),
    ),
  ].join('\n')
}

const bins = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]

/** For statements whose span a coder marked too: the confidence given beside how often act, speaker and holder are right. */
function calibration({ gold, records }: Read): string {
  const seen: { confidence: number; right: boolean }[] = []
  for (const coded of gold) {
    const record = records.get(coded.id)
    for (const statement of record?.statements ?? []) {
      const partner = coded.statements.find((one) => overlap(one, statement) >= 0.5 && coded.text === record!.text)
      if (partner) seen.push({ confidence: statement.confidence, right: partner.act === statement.act })
    }
  }
  const lines = bins.slice(0, -1).map((from, i) => {
    const within = seen.filter(({ confidence }) => confidence >= from && confidence < bins[i + 1]!)
    const mean = (values: readonly number[]) =>
      values.length ? (values.reduce((a, b) => a + b, 0) / values.length).toFixed(2) : '–'
    return `| ${from.toFixed(1)}–${Math.min(1, bins[i + 1]!).toFixed(1)} | ${within.length} | ${mean(within.map(({ confidence }) => confidence))} | ${mean(within.map(({ right }) => Number(right)))} |`
  })
  return ['| confidence | statements | mean confidence | act right |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const shared = join(home, '..', 'shared', 'eval')
const examples = join(home, 'examples')
const columns: Column[] = []
if (existsSync(shared)) {
  const dev = goldOf(join(shared, 'dev'))
  const hidden = new Set(readFileSync(join(shared, 'unseen.txt'), 'utf8').split(/\s+/))
  const { records } = await readSet(dev, join(shared, 'dev-documents.jsonl'), lexicon())
  columns.push({ name: 'dev', read: { gold: dev, records } })
  columns.push({ name: 'dev, errors never looked at', read: { gold: dev.filter(({ id }) => hidden.has(id)), records } })
  columns.push({
    name: 'styles',
    read: await readSet(goldOf(join(shared, 'styles')), join(shared, 'styles-documents.jsonl'), lexicon()),
  })
}
const own = await readSet(
  goldOf(join(examples, 'gold')),
  join(examples, 'readouts'),
  lexicon(join(examples, 'lexicon')),
)
columns.push({ name: 'examples', read: own })

const page = join(home, 'docs', 'accuracy.md')
const written = readFileSync(page, 'utf8')
const [before, rest] = written.split('<!-- figures -->')
const after = rest?.split('<!-- end -->')[1]
if (before === undefined || after === undefined) throw new RangeError('docs/accuracy.md has lost its marks')
const body = `${table(columns)}\n\n### Confidence on ${columns[0]!.name}\n\n${calibration(columns[0]!.read)}`
writeFileSync(page, `${before}<!-- figures -->\n\n${body}\n\n<!-- end -->${after}`)
process.stdout.write(`${body}\n`)

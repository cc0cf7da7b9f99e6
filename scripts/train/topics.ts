/**
 * Trains the topic model: `node scripts/train/topics.ts RECORDS [--write]`, RECORDS a folder of gold records, one .json each.
 * Prints the topic F1 of phrases alone, words alone and both by five-fold cross-validation over documents; with `--write`
 * trains on all and writes data/lang/en/models/topics.json. Deterministic.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import type { Document, Record } from '../../src/model/index.ts'
import type { Reading } from '../../src/read/finder.ts'
import { chooseByRule, chooseByScore } from '../../src/read/topics/choose.ts'
import {
  specific,
  type TopicContext,
  type TopicFeatures,
  topicFeatures,
  within,
} from '../../src/read/topics/features.ts'
import { topicHits, topicNames } from '../../src/read/topics/hits.ts'
import { scorerOf, type TopicModel } from '../../src/read/topics/model.ts'
import { ruleScores } from '../../src/read/topics/rules.ts'
import { prose } from '../../src/text/index.ts'

interface Example {
  readonly gold: ReadonlySet<string>
  readonly reading: Reading
  readonly span: { first: number; last: number }
  readonly context: TopicContext
  features: TopicFeatures
}

const root = join(import.meta.dirname, '../..')
const lexicon = lexiconOf(dataFiles(join(root, 'data')))
const names = topicNames(lexicon)

function load(folder: string): Example[][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => examples(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record))
}

function examples(record: Record): Example[] {
  const title = record.title ?? record.text.split('\n\n')[0] ?? null
  const reading: Reading = { document: record as Document, prose: prose(record.text, title), lexicon }
  const { tokens } = reading.prose
  let previous: readonly string[] = []
  return record.statements.map((statement) => {
    const first = tokens.findIndex((t) => t.end > statement.start)
    let last = first
    while (last < tokens.length && tokens[last]!.start < statement.end) last++
    const context = { act: statement.act, joint: statement.speaker === 'joint', previous }
    const span = { first, last }
    previous = statement.topics
    return { gold: new Set(statement.topics), reading, span, context, features: topicFeatures(reading, span, context) }
  })
}

/** Numbers for features, handed out in order of first sight. */
class Index {
  readonly ids = new Map<string, number>()
  readonly counts: number[] = []
  id(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) {
      this.counts[known]!++
      return known
    }
    this.ids.set(name, this.ids.size)
    this.counts.push(1)
    return this.ids.size - 1
  }
}

type Kind = 'both' | 'words'

const isWord = (feature: string) => !/^(?:hit|act|joint|best|after) /.test(feature)

function train(documents: readonly Example[][], kind: Kind, epochs: number): TopicModel {
  const n = names.length
  const shared = new Index()
  const words = new Index()
  const rows = documents.flat().map((example) => ({
    gold: names.map((name) => (example.gold.has(name) ? 1 : 0)),
    words: [...new Set(example.features.words)].filter((w) => kind === 'both' || isWord(w)).map((w) => words.id(w)),
    topics:
      kind === 'both' ? example.features.topics.map((list) => list.map((f) => shared.id(f))) : names.map(() => []),
  }))
  const size = n + shared.ids.size * (n + 1) + words.ids.size * n + 1
  const common = size - 1
  const scarce = names.map((_, t) => rows.reduce((sum, row) => sum + row.gold[t]!, 0) < fewest)
  const weight = new Float32Array(size)
  const slope = new Float32Array(size).fill(1e-6)
  const sharedAt = n
  const ownAt = n + shared.ids.size
  const wordsAt = ownAt + shared.ids.size * n
  let seed = 7
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
  const rare = words.counts.map((count) => count < 4)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[rows[i], rows[j]] = [rows[j]!, rows[i]!]
    }
    for (const row of rows) {
      const bare = random() < wordless
      for (let t = 0; t < n; t++) {
        const at = [common]
        for (const f of row.topics[t]!) at.push(sharedAt + f)
        if (!scarce[t]) {
          at.push(t)
          for (const f of row.topics[t]!.slice(0, specific)) at.push(ownAt + f * n + t)
          for (const w of bare ? [] : row.words) if (!rare[w]) at.push(wordsAt + w * n + t)
        }
        let z = 0
        for (const k of at) z += weight[k]!
        const error = 1 / (1 + Math.exp(-z)) - row.gold[t]!
        if (Math.abs(error) < 0.002) continue
        for (const k of at) {
          const g = error + (k < n || k === common ? 0 : decay * weight[k]!)
          slope[k]! += g * g
          weight[k]! -= (rate * g) / Math.sqrt(slope[k]!)
        }
      }
    }
  }
  const hundredths = (k: number) => Math.round(weight[k]! * 100)
  const pairs = (at: number) => {
    const list: number[] = []
    for (let t = 0; t < n; t++) if (Math.abs(hundredths(at + t)) >= least) list.push(t, hundredths(at + t))
    return list
  }
  const table = <T>(index: Index, make: (id: number) => T, keep: (value: T) => boolean) =>
    Object.fromEntries(
      [...index.ids]
        .map(([name, id]) => [name, make(id)] as const)
        .filter(([, v]) => keep(v))
        .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    )
  return {
    topics: names,
    bias: names.map((_, t) => hundredths(t) + hundredths(common)),
    shared: table(
      shared,
      (id) => hundredths(sharedAt + id),
      (v) => v !== 0,
    ),
    own: table(
      shared,
      (id) => pairs(ownAt + id * n),
      (v) => v.length > 0,
    ),
    words: table(
      words,
      (id) => pairs(wordsAt + id * n),
      (v) => v.length > 0,
    ),
    floor: Math.round(floor * 100),
  }
}

const rate = Number(process.env.RATE ?? 0.1)
const decay = Number(process.env.DECAY ?? 0.12)
/** A topic with fewer examples than this has no weights of its own. */
const fewest = Number(process.env.FEW ?? 12)
const least = Number(process.env.LEAST ?? 6)
const floor = Number(process.env.FLOOR ?? -0.6)
const epochs = Number(process.env.EPOCHS ?? 12)
/** How often an example is shown without its words, so that phrases learn to stand alone. */
const wordless = Number(process.env.DROP ?? 0.6)

class Tally {
  tp = 0
  fp = 0
  fn = 0
  add(gold: ReadonlySet<string>, given: readonly string[]) {
    const hits = given.filter((t) => gold.has(t)).length
    this.tp += hits
    this.fp += given.length - hits
    this.fn += gold.size - hits
  }
  get text() {
    const pct = (x: number) => (100 * x).toFixed(1)
    return `F1 ${pct((2 * this.tp) / (2 * this.tp + this.fp + this.fn))} precision ${pct(this.tp / (this.tp + this.fp))} recall ${pct(this.tp / (this.tp + this.fn))}`
  }
}

const scored = (model: TopicModel, scores: readonly number[], ruled: readonly string[], best: number) => ({
  names,
  scores,
  floor: model.floor / 100,
  best,
  ruled,
})

function judge(documents: readonly Example[][], model: TopicModel | null, tally: Tally): void {
  const score = model && scorerOf(model)
  for (const document of documents) {
    let previous: readonly string[] = []
    for (const { gold, reading, span, context } of document) {
      const now = { ...context, previous }
      const ruled = chooseByRule(ruleScores(within(topicHits(reading), span.first, span.last)), now)
      previous = score
        ? chooseByScore(
            scored(model, score(topicFeatures(reading, span, now)), ruled, topicFeatures(reading, span, now).best),
            now,
          )
        : ruled
      tally.add(gold, previous)
    }
  }
}

const folder = process.argv[2]
if (!folder) throw new TypeError('which folder of records?')
const documents = load(folder)
const folds = 5
const byRule = new Tally()
judge(documents, null, byRule)
console.log(`phrases alone: ${byRule.text}`)
for (const kind of (process.env.KINDS ?? 'words,both').split(',') as Kind[]) {
  const tally = new Tally()
  for (let fold = 0; fold < folds; fold++) {
    judge(
      documents.filter((_, i) => i % folds === fold),
      train(
        documents.filter((_, i) => i % folds !== fold),
        kind,
        epochs,
      ),
      tally,
    )
  }
  console.log(`${kind === 'both' ? 'phrases and words' : 'words alone'}: ${tally.text}`)
}
if (process.argv.includes('--write')) {
  const model = train(documents, 'both', epochs)
  const out = join(root, 'data/lang/en/models/topics.json')
  mkdirSync(join(out, '..'), { recursive: true })
  writeFileSync(out, `${JSON.stringify(model)}\n`)
  console.log(`${out}: ${Object.keys(model.words).length} words, ${JSON.stringify(model).length} bytes`)
}

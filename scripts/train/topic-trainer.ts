import { specific, type TopicFeatures } from '../../src/read/topics/features.ts'
import type { TopicModel } from '../../src/read/topics/model.ts'

/** What a statement is known by and the topics that a coder gave it. */
export interface Lesson {
  readonly gold: ReadonlySet<string>
  readonly features: TopicFeatures
}

/** `both` learns from everything, `words` from the statement's own words alone. */
export type Kind = 'both' | 'words'

const epochs = 12
const rate = 0.1
/** How much a weight is drawn back each time it is used. */
const decay = 0.12
/** A word seen less often is not learned. */
const seldom = 4
/** A topic with fewer examples has no weights of its own. */
const fewest = 12
/** How often an example is shown without its words, so that phrases learn to stand alone. */
const wordless = 0.6
/** Weights below this many hundredths are dropped, where a topic has its own. */
const least = 6
const floor = -60

/** Numbers for features, handed out in order of first sight. */
class Index {
  readonly ids = new Map<string, number>()
  readonly counts: number[] = []
  id(name: string): number {
    const id = this.ids.get(name) ?? this.ids.size
    this.ids.set(name, id)
    this.counts[id] = (this.counts[id] ?? 0) + 1
    return id
  }
}

interface Row {
  readonly gold: readonly number[]
  readonly words: readonly number[]
  readonly topics: readonly (readonly number[])[]
}

/** Where each kind of weight begins in one long array: a bias for each topic, shared, own, words, and one bias for all. */
interface Layout {
  readonly shared: number
  readonly own: number
  readonly words: number
  readonly common: number
}

interface Lessons {
  readonly rows: Row[]
  readonly shared: Index
  readonly words: Index
  readonly layout: Layout
}

/** Trains a model by logistic regression, one example at a time with adaptive steps. The same lessons give the same model. */
export function train(names: readonly string[], lessons: readonly Lesson[], kind: Kind): TopicModel {
  const all = numbered(names, lessons, kind)
  return modelOf(names, all, learn(names.length, all, kind))
}

const isWord = (feature: string) => !/^(?:hit|act|joint|best|after) /.test(feature)

function numbered(names: readonly string[], lessons: readonly Lesson[], kind: Kind): Lessons {
  const shared = new Index()
  const words = new Index()
  const rows = lessons.map(({ gold, features }) => ({
    gold: names.map((name) => (gold.has(name) ? 1 : 0)),
    words: [...new Set(features.words)].filter((w) => kind === 'both' || isWord(w)).map((w) => words.id(w)),
    topics: features.topics.map((list) => (kind === 'both' ? list.map((f) => shared.id(f)) : [])),
  }))
  const own = names.length + shared.ids.size
  const wordsAt = own + shared.ids.size * names.length
  const common = wordsAt + words.ids.size * names.length
  return { rows, shared, words, layout: { shared: names.length, own, words: wordsAt, common } }
}

function learn(n: number, { rows, words, layout }: Lessons, kind: Kind): Float32Array {
  const weight = new Float32Array(layout.common + 1)
  const slope = new Float32Array(layout.common + 1).fill(1e-6)
  const random = randomFrom(7)
  const scarce = Array.from({ length: n }, (_, t) => rows.reduce((sum, row) => sum + row.gold[t]!, 0) < fewest)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random)
    for (const row of rows) {
      const bare = kind === 'both' && random() < wordless
      const known = bare ? [] : row.words.filter((w) => words.counts[w]! >= seldom)
      for (let t = 0; t < n; t++)
        correct(weight, slope, active(row, known, t, n, layout, scarce[t]!), row.gold[t]!, n, layout)
    }
  }
  return weight
}

/** The places of the weights that speak for or against a topic in an example. */
function active(row: Row, words: readonly number[], t: number, n: number, layout: Layout, scarce: boolean): number[] {
  const at = [layout.common]
  for (const f of row.topics[t]!) at.push(layout.shared + f)
  if (scarce) return at
  at.push(t)
  for (const f of row.topics[t]!.slice(0, specific)) at.push(layout.own + f * n + t)
  for (const w of words) at.push(layout.words + w * n + t)
  return at
}

function correct(
  weight: Float32Array,
  slope: Float32Array,
  at: readonly number[],
  gold: number,
  n: number,
  { common }: Layout,
): void {
  let z = 0
  for (const k of at) z += weight[k]!
  const error = 1 / (1 + Math.exp(-z)) - gold
  if (Math.abs(error) < 0.002) return
  for (const k of at) {
    const step = error + (k < n || k === common ? 0 : decay * weight[k]!)
    slope[k]! += step * step
    weight[k]! -= (rate * step) / Math.sqrt(slope[k]!)
  }
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
}

function modelOf(names: readonly string[], { shared, words, layout }: Lessons, weight: Float32Array): TopicModel {
  const n = names.length
  const hundredths = (at: number) => Math.round(weight[at]! * 100)
  const pairs = (at: number) =>
    names.flatMap((_, t) => (Math.abs(hundredths(at + t)) >= least ? [t, hundredths(at + t)] : []))
  return {
    topics: names,
    bias: names.map((_, t) => hundredths(t) + hundredths(layout.common)),
    shared: Object.fromEntries(
      sorted(shared, (id) => hundredths(layout.shared + id)).filter(([, value]) => value !== 0),
    ),
    own: Object.fromEntries(sorted(shared, (id) => pairs(layout.own + id * n)).filter(([, list]) => list.length)),
    words: Object.fromEntries(sorted(words, (id) => pairs(layout.words + id * n)).filter(([, list]) => list.length)),
    floor,
  }
}

function sorted<T>(index: Index, make: (id: number) => T): [string, T][] {
  return [...index.ids].map(([name, id]): [string, T] => [name, make(id)]).sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

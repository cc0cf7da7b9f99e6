import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import { specific, type TopicFeatures } from './features.ts'
import { topicNames } from './hits.ts'

/**
 * A trained model as it is kept: hundredths throughout. `shared` weighs a topic's features for any topic; `own` and `words`
 * list `topic index, weight` pairs; `floor` is the score from which a topic is given.
 */
export interface TopicModel {
  readonly topics: readonly string[]
  readonly bias: readonly number[]
  readonly shared: Readonly<Record<string, number>>
  readonly own: Readonly<Record<string, readonly number[]>>
  readonly words: Readonly<Record<string, readonly number[]>>
  readonly floor: number
}

interface Compiled extends Pick<TopicModel, 'bias'> {
  readonly shared: ReadonlyMap<string, number>
  /** A weight for each topic. */
  readonly own: ReadonlyMap<string, Int16Array>
  readonly words: ReadonlyMap<string, readonly number[]>
}

/**
 * Scores each topic of a statement, in order of `topicNames`; 0 is as likely as not. A topic that the model was not trained
 * on is judged by its phrases alone. `null` when the lexicon has no model.
 */
export const topicScorer = perLexicon((lexicon: Lexicon) => {
  const model = lexicon.file('lang/en/models/topics.json') as TopicModel | undefined
  if (!model) return null
  const score = scorerOf(inOrderOf(topicNames(lexicon), model))
  return { floor: model.floor / 100, score }
})

/** A model with its topics in another order; those new to it have the mean bias and no words. */
function inOrderOf(names: readonly string[], model: TopicModel): TopicModel {
  const place = model.topics.map((topic) => names.indexOf(topic))
  const mean = Math.round(model.bias.reduce((sum, b) => sum + b, 0) / model.bias.length)
  const moved = (table: TopicModel['own']) =>
    Object.fromEntries(
      Object.entries(table).map(([feature, pairs]) => [
        feature,
        pairs.map((value, i) => (i % 2 === 0 ? place[value]! : value)),
      ]),
    )
  return {
    ...model,
    topics: names,
    bias: names.map((name) => model.bias[model.topics.indexOf(name)] ?? mean),
    own: moved(model.own),
    words: moved(model.words),
  }
}

/** Makes a scorer of a model by itself. */
export function scorerOf(model: TopicModel): (features: TopicFeatures) => number[] {
  const compiled = compile(model)
  return (features) => scoreAll(compiled, features)
}

function compile({ bias, shared, own, words }: TopicModel): Compiled {
  return {
    bias,
    shared: new Map(Object.entries(shared)),
    own: new Map(Object.entries(own).map(([feature, pairs]) => [feature, dense(pairs, bias.length)])),
    words: new Map(Object.entries(words)),
  }
}

function dense(pairs: readonly number[], length: number): Int16Array {
  const row = new Int16Array(length)
  for (let i = 0; i < pairs.length; i += 2) row[pairs[i]!] = pairs[i + 1]!
  return row
}

function scoreAll(model: Compiled, features: TopicFeatures): number[] {
  const scores = [...model.bias]
  for (const word of features.words) {
    const pairs = model.words.get(word) ?? []
    for (let i = 0; i < pairs.length; i += 2) scores[pairs[i]!]! += pairs[i + 1]!
  }
  const sums = new Map<readonly string[], number>()
  for (const [topic, list] of features.topics.entries()) {
    const sum = sums.get(list) ?? list.reduce((all, feature) => all + (model.shared.get(feature) ?? 0), 0)
    sums.set(list, sum)
    scores[topic]! += sum
    for (let i = 0; i < specific; i++) scores[topic]! += model.own.get(list[i]!)?.[topic] ?? 0
  }
  return scores.map((score) => score / 100)
}

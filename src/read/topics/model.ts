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

interface Compiled extends Pick<TopicModel, 'bias' | 'floor'> {
  readonly shared: ReadonlyMap<string, number>
  readonly own: ReadonlyMap<string, readonly number[]>
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

function compile(model: TopicModel): Compiled {
  const { bias, floor } = model
  return {
    bias,
    floor,
    shared: new Map(Object.entries(model.shared)),
    own: new Map(Object.entries(model.own)),
    words: new Map(Object.entries(model.words)),
  }
}

function scoreAll(model: Compiled, features: TopicFeatures): number[] {
  const scores = [...model.bias]
  const add = (pairs: readonly number[], only: number | null) => {
    for (let i = 0; i < pairs.length; i += 2) {
      const topic = pairs[i]!
      if (only === null || only === topic) scores[topic]! += pairs[i + 1]!
    }
  }
  for (const word of features.words) add(model.words.get(word) ?? [], null)
  for (const [topic, list] of features.topics.entries()) {
    for (const [i, feature] of list.entries()) {
      scores[topic]! += model.shared.get(feature) ?? 0
      if (i < specific) add(model.own.get(feature) ?? [], topic)
    }
  }
  return scores.map((score) => score / 100)
}

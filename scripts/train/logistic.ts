/** One example: the features that hold, the class by number, and how much it counts. */
export interface Example {
  readonly features: readonly string[]
  readonly label: number
  readonly weight: number
}

/** Weights by feature, one for each class. */
export type Weights = Map<string, Float64Array>

export interface Settings {
  readonly classes: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Features seen less often than this are left out. */
  readonly least: number
}

/**
 * Multinomial logistic regression by adaptive gradient steps with weight decay. The order of the examples is shuffled by a
 * fixed seed, so that the same examples always give the same weights.
 */
export function train(examples: readonly Example[], settings: Settings): Weights {
  const weights = known(examples, settings)
  const sums: Weights = new Map([...weights.keys()].map((name) => [name, new Float64Array(settings.classes)]))
  const random = generator(7)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) step(examples[i]!, weights, sums, settings)
  }
  return weights
}

/** The scores of each class for some features. */
export function scoresOf(weights: Weights, features: readonly string[], classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (const feature of features) {
    const row = weights.get(feature)
    if (row) for (let c = 0; c < classes; c++) scores[c]! += row[c]!
  }
  return scores
}

function known(examples: readonly Example[], { classes, least }: Settings): Weights {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const kept = [...counts].filter(([, n]) => n >= least).map(([name]) => name)
  return new Map(kept.sort().map((name) => [name, new Float64Array(classes)]))
}

function step(example: Example, weights: Weights, sums: Weights, { classes, rate, decay }: Settings): void {
  const error = softmax(scoresOf(weights, example.features, classes))
  error[example.label]! -= 1
  for (const feature of example.features) {
    const row = weights.get(feature)
    if (!row) continue
    const sum = sums.get(feature)!
    for (let c = 0; c < classes; c++) {
      const gradient = error[c]! * example.weight + decay * row[c]!
      sum[c]! += gradient * gradient
      row[c]! -= (rate * gradient) / Math.sqrt(sum[c]! + 1e-6)
    }
  }
}

/** Scores as probabilities. */
export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  let sum = 0
  const powers = scores.map((score) => Math.exp(score - top))
  for (const power of powers) sum += power
  return powers.map((power) => power / sum)
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}

/** Numbers in [0, 1) from a seed, always the same. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

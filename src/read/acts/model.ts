import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Act } from '../../model/index.ts'

/** A linear model of acts: for each feature the classes it speaks for or against, in steps of `scale`. */
export interface ActModel {
  readonly acts: readonly Act[]
  readonly scale: number
  /** Divides the scores before they become probabilities, so that a 0.8 is right four times in five. */
  readonly temperature: number
  readonly weights: ReadonlyMap<string, readonly number[]>
}

/** How the weights are stored: for each feature its classes, as letters from `a`, each with its steps: "a-3f12". */
export interface ActModelFile {
  readonly acts: readonly Act[]
  readonly scale: number
  readonly temperature: number
  readonly weights: Readonly<Record<string, string>>
}

/** The model of `lang/en/models/acts.json`, or `null` where no layer has one. */
export const actModelOf = perLexicon((lexicon: Lexicon): ActModel | null => {
  const file = lexicon.file('lang/en/models/acts.json') as ActModelFile | undefined
  return file ? loaded(file) : null
})

/** Makes a stored model ready for use. */
export function loaded(file: ActModelFile): ActModel {
  return { ...file, weights: new Map(Object.entries(file.weights).map(([name, cells]) => [name, unpacked(cells)])) }
}

/** Classes and steps in turn as one short word. */
export function packed(cells: readonly number[]): string {
  let word = ''
  for (let i = 0; i < cells.length; i += 2) word += String.fromCharCode(97 + cells[i]!) + cells[i + 1]!
  return word
}

function unpacked(word: string): number[] {
  return [...word.matchAll(/([a-z])(-?\d+)/g)].flatMap(([, letter, steps]) => [
    letter!.charCodeAt(0) - 97,
    Number(steps),
  ])
}

/** The score of each act for some features, in the order of `model.acts`. */
export function scoresOf(model: ActModel, features: readonly string[]): number[] {
  const scores = new Array<number>(model.acts.length).fill(0)
  for (const feature of features) {
    const weights = model.weights.get(feature)
    if (!weights) continue
    for (let i = 0; i < weights.length; i += 2) scores[weights[i]!]! += weights[i + 1]! * model.scale
  }
  return scores
}

/** Scores as probabilities, at the model's temperature. */
export function softmax(scores: readonly number[], temperature: number): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - top) / temperature))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

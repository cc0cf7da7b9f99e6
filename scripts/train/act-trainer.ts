import { Act } from '../../src/model/index.ts'
import { featuresOf } from '../../src/read/acts/features.ts'
import type { ActModel } from '../../src/read/acts/model.ts'
import type { Sample } from './act-samples.ts'
import { train } from './logistic.ts'
import { quantise } from './quantise.ts'

/** One way to find an act: by the cues, by a model of the words, or by a model that also sees the cues' verdict. */
export interface ActTrainer {
  readonly name: string
  readonly cues: boolean
  readonly model: boolean
}

export const rulesAlone: ActTrainer = { name: 'rules alone', cues: true, model: false }
export const wordsAlone: ActTrainer = { name: 'trained alone', cues: false, model: true }
export const bothWays: ActTrainer = { name: 'both', cues: true, model: true }

/** All acts, in the order in which the model numbers them. */
export const acts: readonly Act[] = Act.options

const settings = { classes: acts.length, epochs: 12, rate: 0.05, decay: 1e-3, least: 2 }

/** A step of the stored weights, and how many steps a weight must have to be kept. */
const grain = { scale: 0.05, least: 2 }

/** Trains a model on samples, rounded as it will be stored; without weights where the way has no model. */
export function modelOf(samples: readonly Sample[], way: ActTrainer): ActModel {
  const examples = samples.map((sample) => ({
    features: featuresOf(sample.clause, way.cues ? sample.cue : null, sample.previous),
    label: acts.indexOf(sample.act),
    weight: 1,
  }))
  const weights = way.model ? train(examples, settings) : new Map<string, Float64Array>()
  return quantise(weights, acts, 1, grain)
}

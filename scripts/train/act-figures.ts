import { type Choice, decode } from '../../src/read/acts/decode.ts'
import type { ActModel } from '../../src/read/acts/model.ts'
import type { Sample } from './act-samples.ts'
import { type ActTrainer, bothWays } from './act-trainer.ts'

/** The share of samples whose act is found. */
export function measure(model: ActModel, samples: readonly Sample[], way: ActTrainer = bothWays): number {
  const right = chosen(model, samples, way).filter(([sample, { act }]) => act === sample.act)
  return right.length / samples.length
}

/** The temperature, in steps of 0.05, at which the probabilities given to the acts chosen fit how often they are right. */
export function fitTemperature(model: ActModel, samples: readonly Sample[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY }
  for (let step = 10; step <= 60; step++) {
    const temperature = step / 20
    const loss = chosen({ ...model, temperature }, samples, bothWays).reduce((sum, [sample, { act, chance }]) => {
      return sum - Math.log(Math.max(1e-9, act === sample.act ? chance : 1 - chance))
    }, 0)
    if (loss < best.loss) best = { temperature, loss }
  }
  return best.temperature
}

/** The features that speak loudest for each act, `count` of them, as lines of text. */
export function topFeatures(model: ActModel, count: number): string[] {
  if (count === 0) return []
  return model.acts.map((act, number) => {
    const weighed = [...model.weights].map(([name, cells]) => [name, weightFor(cells, number)] as const)
    const top = weighed.sort((a, b) => b[1] - a[1]).slice(0, count)
    return `${act}: ${top.map(([name, steps]) => `${name} ${(steps * model.scale).toFixed(2)}`).join(', ')}`
  })
}

function weightFor(cells: readonly number[], act: number): number {
  for (let i = 0; i < cells.length; i += 2) if (cells[i] === act) return cells[i + 1]!
  return 0
}

function chosen(model: ActModel, samples: readonly Sample[], way: ActTrainer): (readonly [Sample, Choice])[] {
  return sentences(samples).flatMap((group) => {
    const choices = way.model ? decoded(model, group, way) : group.map(byRule)
    return group.map((sample, i) => [sample, choices[i]!] as const)
  })
}

const decoded = (model: ActModel, group: readonly Sample[], way: ActTrainer): Choice[] =>
  decode(
    group.map(({ clause }) => clause),
    group.map(({ cue }) => (way.cues ? cue : null)),
    model,
  )

const byRule = ({ cue }: Sample): Choice => ({ act: cue?.act ?? 'assess', chance: 0.5 })

function sentences(samples: readonly Sample[]): Sample[][] {
  const groups: Sample[][] = []
  samples.forEach((sample, i) => {
    const before = samples[i - 1]
    if (before?.document === sample.document && before.sentence === sample.sentence) groups.at(-1)!.push(sample)
    else groups.push([sample])
  })
  return groups
}

import type { Act } from '../../src/model/index.ts'
import { type ActModel, packed } from '../../src/read/acts/model.ts'
import type { Weights } from './logistic.ts'

/** Weights smaller than this many steps are dropped; a step is `scale`. */
export interface Grain {
  readonly scale: number
  readonly least: number
}

/** Rounds the weights to whole steps, drops the small ones and the features that then say nothing. */
export function quantise(weights: Weights, acts: readonly Act[], temperature: number, grain: Grain): ActModel {
  const kept = new Map<string, number[]>()
  for (const [name, row] of weights) {
    const cells: number[] = []
    row.forEach((value, c) => {
      const steps = Math.round(value / grain.scale)
      if (Math.abs(steps) >= grain.least) cells.push(c, steps)
    })
    if (cells.length) kept.set(name, cells)
  }
  return { acts, scale: grain.scale, temperature, weights: kept }
}

/** The model as text, one feature a line, so that a change shows as a small difference. */
export function printed({ acts, scale, temperature, weights }: ActModel): string {
  const lines = [...weights].map(([name, cells]) => `${JSON.stringify(name)}:"${packed(cells)}"`)
  const head = JSON.stringify({ acts, scale, temperature }).slice(0, -1)
  return `${head},"weights":{\n${lines.join(',\n')}\n}}\n`
}

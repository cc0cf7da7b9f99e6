import type { Act } from '../../model/index.ts'
import type { Clause } from './clause.ts'
import type { Cue } from './cues.ts'
import { contextFeatures, ownFeatures } from './features.ts'
import { type ActModel, scoresOf, softmax } from './model.ts'

/** An act and how probable it is. */
export interface Choice {
  readonly act: Act
  readonly chance: number
}

interface Column {
  /** For each act, the best way to reach it: its log chance, the act before, and the chance of the last step. */
  readonly best: readonly { readonly score: number; readonly from: number; readonly chance: number }[]
}

/**
 * The most probable acts of the clauses of one sentence, taken together: what a clause does depends on what the one
 * before it did.
 */
export function decode(clauses: readonly Clause[], cues: readonly (Cue | null)[], model: ActModel): Choice[] {
  const columns: Column[] = []
  for (const [i, clause] of clauses.entries()) columns.push(column(clause, cues[i]!, model, columns.at(-1) ?? null))
  return walkBack(columns, model)
}

function column(clause: Clause, cue: Cue | null, model: ActModel, before: Column | null): Column {
  const own = scoresOf(model, ownFeatures(clause, cue)).map((score, act) =>
    allowed(model.acts[act]!, clause) ? score : -1e9,
  )
  const chancesAfter = (previous: Act | null) => {
    const context = contextScores(model, clause, previous)
    return softmax(
      own.map((score, act) => score + context[act]!),
      model.temperature,
    )
  }
  if (!before) return { best: chancesAfter(null).map((chance) => ({ score: log(chance), from: -1, chance })) }
  const after = model.acts.map((act) => chancesAfter(act))
  return { best: model.acts.map((_, act) => reach(before, after, act)) }
}

const contexts = new WeakMap<ActModel, Map<string, readonly number[]>>()

/** The scores of the act before alone: few, and so kept for each model. */
function contextScores(model: ActModel, clause: Clause, previous: Act | null): readonly number[] {
  const known = contexts.get(model) ?? new Map<string, readonly number[]>()
  contexts.set(model, known)
  const key = `${previous} ${clause.joins}`
  const scores = known.get(key) ?? scoresOf(model, contextFeatures(clause, previous))
  known.set(key, scores)
  return scores
}

function reach(before: Column, after: readonly (readonly number[])[], act: number): Column['best'][number] {
  let best = { score: Number.NEGATIVE_INFINITY, from: -1, chance: 0 }
  before.best.forEach(({ score }, from) => {
    const chance = after[from]![act]!
    if (score + log(chance) > best.score) best = { score: score + log(chance), from, chance }
  })
  return best
}

const log = (chance: number) => Math.log(Math.max(chance, 1e-12))

function walkBack(columns: readonly Column[], model: ActModel): Choice[] {
  const choices: Choice[] = []
  let act = -1
  for (let i = columns.length - 1; i >= 0; i--) {
    const { best } = columns[i]!
    if (act < 0) act = best.reduce((a, cell, b) => (cell.score > best[a]!.score ? b : a), 0)
    choices.push({ act: model.acts[act]!, chance: best[act]!.chance })
    act = best[act]!.from
  }
  return choices.reverse()
}

/** Sides agree together and alone commit and propose; the other acts are anybody's. */
function allowed(act: Act, { voice }: Clause): boolean {
  if (act === 'agree') return voice === 'joint'
  return voice !== 'joint' || (act !== 'commit' && act !== 'propose')
}

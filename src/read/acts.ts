import type { Act } from '../model/index.ts'
import { type Clause, clauseOf } from './acts/clause.ts'
import { type Cues, cuesOf, verdict } from './acts/cues.ts'
import { featuresOf } from './acts/features.ts'
import { type ActModel, actModelOf, probabilities } from './acts/model.ts'
import { strengthOf } from './acts/strength.ts'
import type { ActReading, Entity, Finder, Reading, Segment } from './finder.ts'

/** Reads what each segment does: the cues propose, the model weighs them against the rest of the clause. */
export const acts: Finder<'acts', 'segments' | 'entities'> = {
  name: 'acts',
  needs: ['segments', 'entities'],
  gives: 'acts',
  find(reading, so) {
    const cues = cuesOf(reading.lexicon)
    const model = actModelOf(reading.lexicon)
    let previous: Act | null = null
    return clausesOf(reading, so.segments, so.entities, cues).map((clause, i) => {
      const follows = i > 0 && so.segments[i - 1]!.sentence === so.segments[i]!.sentence
      const read = readAct(clause, cues, model, follows ? previous : null)
      previous = read.act
      return read
    })
  },
}

/** The clauses of the segments, in order. */
export function clausesOf(
  reading: Reading,
  segments: readonly Segment[],
  entities: readonly Entity[],
  cues: Cues,
): Clause[] {
  const { tokens, sentences } = reading.prose
  let near = 0
  return segments.map((segment, i) => {
    const before = segments[i - 1]
    const opens = sentences[segment.sentence]!.first
    const from = Math.min(segment.first, Math.max(opens, before?.last ?? 0))
    while (near < entities.length && entities[near]!.last <= segment.first) near++
    let end = near
    while (end < entities.length && entities[end]!.first < segment.last) end++
    return clauseOf(segment, { tokens, from, entities: entities.slice(near, end), words: cues.subjects })
  })
}

/** What one clause does. */
export function readAct(clause: Clause, cues: Cues, model: ActModel | null, previous: Act | null): ActReading {
  const cue = verdict(clause, cues)
  if (!model) {
    const act = cue?.act ?? 'assess'
    return { act, strength: strengthOf(act, clause, cue, cues), rule: cue?.rule ?? 'default', confidence: 0.5 }
  }
  const chances = probabilities(model, featuresOf(clause, cue, previous))
  const best = bestOf(chances.map((chance, i) => (allowed(model.acts[i]!, clause.voice) ? chance : 0)))
  const act = model.acts[best]!
  return {
    act,
    strength: strengthOf(act, clause, cue, cues),
    rule: cue?.act === act ? cue.rule : 'weights',
    confidence: chances[best]!,
  }
}

const bestOf = (chances: readonly number[]) => chances.indexOf(Math.max(...chances))

/** Sides agree together and alone commit and propose; the other acts are anybody's. */
function allowed(act: Act, voice: Clause['voice']): boolean {
  if (act === 'agree') return voice === 'joint'
  return voice !== 'joint' || (act !== 'commit' && act !== 'propose')
}

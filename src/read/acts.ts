import { type Clause, clauseOf } from './acts/clause.ts'
import { type Cue, type Cues, cuesOf, verdict } from './acts/cues.ts'
import { type Choice, decode } from './acts/decode.ts'
import { type ActModel, actModelOf } from './acts/model.ts'
import { strengthOf } from './acts/strength.ts'
import type { ActReading, Entity, Finder, Reading, Segment } from './finder.ts'
import { clauseWords } from './segments/words.ts'

/** Reads what each segment does: the cues propose, the model weighs them against the rest of the clause. */
export const acts: Finder<'acts', 'segments' | 'entities'> = {
  name: 'acts',
  needs: ['segments', 'entities'],
  gives: 'acts',
  find(reading, so) {
    const cues = cuesOf(reading.lexicon)
    const model = actModelOf(reading.lexicon)
    const clauses = clausesOf(reading, so.segments, so.entities, cues)
    return bySentence(so.segments, clauses).flatMap((group) => readActs(group, cues, model))
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
  const grammar = clauseWords(reading.lexicon)
  let near = 0
  return segments.map((segment, i) => {
    const from = Math.min(segment.first, Math.max(sentences[segment.sentence]!.first, segments[i - 1]?.last ?? 0))
    while (near < entities.length && entities[near]!.last <= segment.first) near++
    let end = near
    while (end < entities.length && entities[end]!.first < segment.last) end++
    return clauseOf(segment, { tokens, from, entities: entities.slice(near, end), words: cues.subjects, grammar })
  })
}

/** What the clauses of one sentence do. Without a model the cues decide alone. */
export function readActs(clauses: readonly Clause[], cues: Cues, model: ActModel | null): ActReading[] {
  const found = clauses.map((clause) => verdict(clause, cues))
  const choices = model ? decode(clauses, found, model) : found.map(unweighed)
  return choices.map(({ act, chance }, i) => ({
    act,
    strength: strengthOf(act, clauses[i]!, found[i]!, cues),
    rule: found[i]?.act === act ? found[i].rule : 'weights',
    confidence: chance,
  }))
}

const unweighed = (cue: Cue | null): Choice => ({ act: cue?.act ?? 'assess', chance: 0.5 })

function bySentence(segments: readonly Segment[], clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = []
  clauses.forEach((clause, i) => {
    if (i > 0 && segments[i - 1]!.sentence === segments[i]!.sentence) groups.at(-1)!.push(clause)
    else groups.push([clause])
  })
  return groups
}

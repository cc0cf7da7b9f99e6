import type { Act } from '../../model/index.ts'
import { clausesOf } from '../acts.ts'
import type { Findings, Reading } from '../finder.ts'
import { type Cue, cuesOf, verdict } from './cues.ts'
import { featuresOf } from './features.ts'
import { actModelOf, scoresOf } from './model.ts'

/** A feature of a clause and by how much it speaks for the act chosen, over the act that came next where there is one. */
export interface FeatureReason {
  readonly feature: string
  readonly weight: number
  readonly against: Act | null
}

const shown = 5

/** What the cues say of a segment's clause, and the features that spoke loudest for the act that was chosen. */
export function clauseReasons(
  reading: Reading,
  { segments, entities }: Pick<Findings, 'segments' | 'entities'>,
  index: number,
  act: Act,
  previous: Act | null,
): { readonly cue: Cue | null; readonly features: readonly FeatureReason[] } {
  const cues = cuesOf(reading.lexicon)
  const clause = clausesOf(reading, segments, entities, cues)[index]!
  const cue = verdict(clause, cues)
  const model = actModelOf(reading.lexicon)
  if (!model) return { cue, features: [] }
  const features = featuresOf(clause, cue, previous)
  const chosen = model.acts.indexOf(act)
  const scores = scoresOf(model, features)
  const next = scores.reduce((best, score, i) => (i !== chosen && (best < 0 || score > scores[best]!) ? i : best), -1)
  const reasons = features.map((feature) => {
    const own = scoresOf(model, [feature])
    return { feature, weight: own[chosen]! - (next < 0 ? 0 : own[next]!), against: model.acts[next] ?? null }
  })
  return {
    cue,
    features: reasons
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, shown),
  }
}

import type { Span } from '../model/index.ts'
import type { Reading } from './finder.ts'
import { chooseByRule, chooseByScore } from './topics/choose.ts'
import { type TopicContext, topicFeatures, within } from './topics/features.ts'
import { topicHits, topicNames } from './topics/hits.ts'
import { topicScorer } from './topics/model.ts'
import { ruleScores } from './topics/rules.ts'

/**
 * The topics of a statement (codebook, section 6): one to four, the weightiest first; none for pure courtesy.
 * `first` and `last` bound the statement's tokens. Without a trained model in the lexicon its phrases decide alone.
 */
export function topicsOf(
  reading: Reading,
  span: Span & { readonly first: number; readonly last: number },
  context: TopicContext,
): string[] {
  const ruled = chooseByRule(ruleScores(within(topicHits(reading), span.first, span.last)), context)
  const model = topicScorer(reading.lexicon)
  if (!model) return ruled
  const features = topicFeatures(reading, span, context)
  const names = topicNames(reading.lexicon)
  const scored = { names, scores: model.score(features), floor: model.floor, best: features.best, ruled }
  return chooseByScore(scored, context)
}

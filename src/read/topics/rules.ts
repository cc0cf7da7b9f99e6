import type { TopicHit } from './hits.ts'

/** How strongly the words of a stretch speak for each topic: the best phrase in full, each further one by half. */
export function ruleScores(hits: readonly TopicHit[]): Map<string, number> {
  const weights = new Map<string, number[]>()
  for (const { topic, weight } of hits) weights.set(topic, [...(weights.get(topic) ?? []), weight])
  return new Map([...weights].map(([topic, list]) => [topic, scoreOf(list)]))
}

function scoreOf(weights: readonly number[]): number {
  const [best = 0, ...rest] = [...weights].sort((a, b) => b - a)
  return best + Math.min(rest.reduce((sum, w) => sum + w, 0) / 2, 2)
}

import type { Act } from '../../model/index.ts'
import type { TopicContext } from './features.ts'
import type { ruleScores } from './rules.ts'

const most = 4

/** Acts of mere courtesy: they have a topic only where a word settles it. */
const courtesies: ReadonlySet<Act> = new Set(['congratulate', 'thank', 'condole', 'welcome', 'convey'])

/** The topics that the phrases alone would give, the weightiest first. */
export function chooseByRule(scores: ReturnType<typeof ruleScores>, context: TopicContext): string[] {
  const courtesy = courtesies.has(context.act)
  const best = Math.max(0, ...scores.values())
  const floor = best >= 3 ? 2.5 : best >= 2 && !courtesy ? 2 : courtesy ? 3 : 1
  const chosen = [...scores].filter(([, score]) => score >= floor).sort((a, b) => b[1] - a[1])
  if (chosen.length) return chosen.slice(0, most).map(([topic]) => topic)
  return courtesy ? [] : context.previous.length ? context.previous.slice(0, 1) : ['politics.contacts']
}

/**
 * The topics whose score reaches `floor`, the likeliest first; failing all, the likeliest one, unless the statement is a
 * courtesy.
 */
export function chooseByScore(
  names: readonly string[],
  scores: readonly number[],
  floor: number,
  context: TopicContext,
): string[] {
  const order = names.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const chosen = order.filter((i) => scores[i]! >= floor).slice(0, most)
  const first = order[0]
  if (!chosen.length && first !== undefined && !(courtesies.has(context.act) && scores[first]! < floor - 1))
    chosen.push(first)
  return chosen.map((i) => names[i]!)
}

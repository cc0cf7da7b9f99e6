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

/** How much likelier the matter of the statement before is where the own phrases say nothing, or only hint. */
const carriedOver = { nothing: 3, hint: 2 }

/** From this score a topic is sure enough that nothing is carried over. */
const sure = 1

/** How much the phrases' own choice counts for a topic, and against the others. */
const ruleWeight = 0.5

/** What a model says of a statement: a score for each topic, the least that is enough, and the best score of its own phrases. */
export interface Scored {
  readonly names: readonly string[]
  readonly scores: readonly number[]
  readonly floor: number
  readonly best: number
  /** What the phrases alone would choose. */
  readonly ruled: readonly string[]
}

/**
 * The topics whose score reaches `floor`, the likeliest first; failing all, the likeliest one, unless the statement is a
 * courtesy. Where the statement's own phrases say little, the matter of the one before goes on.
 */
export function chooseByScore(scored: Scored, context: TopicContext): string[] {
  const { names, floor, best, ruled } = scored
  const given = scored.scores.map((score, i) => score + (ruled.includes(names[i]!) ? ruleWeight : -ruleWeight))
  const lift = best >= 2 || Math.max(...given) > sure ? 0 : best > 0 ? carriedOver.hint : carriedOver.nothing
  const scores = given.map((score, i) => (context.previous.includes(names[i]!) ? score + lift : score))
  const order = names.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const chosen = order.filter((i) => scores[i]! >= floor).slice(0, most)
  const first = order[0]
  const empty = courtesies.has(context.act) && first !== undefined && scores[first]! < floor - 1
  if (!chosen.length && first !== undefined && !empty) chosen.push(first)
  return chosen.map((i) => names[i]!)
}

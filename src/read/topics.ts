import type { Act, Span } from '../model/index.ts'
import type { Reading } from './finder.ts'
import { type TopicHit, topicHits } from './topic-hits.ts'
import { ruleScores } from './topic-rules.ts'

/** What is known of a statement besides its words: its act, whether both sides speak, the topics of the one before. */
export interface TopicContext {
  readonly act: Act
  readonly joint: boolean
  readonly previous: readonly string[]
}

const most = 4

/** Acts of mere courtesy: they have a topic only where a word settles it. */
const courtesies: ReadonlySet<Act> = new Set(['congratulate', 'thank', 'condole', 'welcome', 'convey'])

/**
 * The topics of a statement (codebook, section 6): one to four, the weightiest first; none for pure courtesy.
 * `first` and `last` bound the statement's tokens.
 */
export function topicsOf(
  reading: Reading,
  span: Span & { readonly first: number; readonly last: number },
  context: TopicContext,
): string[] {
  const hits = within(topicHits(reading), span.first, span.last)
  const scores = ruleScores(hits)
  const courtesy = courtesies.has(context.act)
  const best = Math.max(0, ...scores.values())
  const floor = best >= 3 ? 2.5 : best >= 2 && !courtesy ? 2 : courtesy ? 3 : 1
  const chosen = [...scores].filter(([, score]) => score >= floor).sort((a, b) => b[1] - a[1])
  if (chosen.length) return chosen.slice(0, most).map(([topic]) => topic)
  return courtesy ? [] : context.previous.length ? context.previous.slice(0, 1) : ['politics.contacts']
}

/** The hits that lie within `[first, last)`, found by halving. */
function within(hits: readonly TopicHit[], first: number, last: number): TopicHit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.first < first) low = middle + 1
    else high = middle
  }
  const found: TopicHit[] = []
  for (let i = low; i < hits.length && hits[i]!.first < last; i++) if (hits[i]!.last <= last) found.push(hits[i]!)
  return found
}

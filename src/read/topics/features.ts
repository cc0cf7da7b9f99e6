import type { Act } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'
import type { Reading } from '../finder.ts'
import { type TopicHit, topicHits, topicNames } from './hits.ts'
import { ruleScores } from './rules.ts'

/** What is known of a statement besides its words: its act, whether both sides speak, the topics of the one before. */
export interface TopicContext {
  readonly act: Act
  readonly joint: boolean
  readonly previous: readonly string[]
}

/** A statement's tokens `[first, last)`. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/**
 * What a model weighs: `words` for all topics alike, and for each topic in order of `topicNames` what speaks for it here.
 * Topics with the same features share one list.
 */
export interface TopicFeatures {
  /** The best score that the statement's own phrases give any topic. */
  readonly best: number
  readonly words: readonly string[]
  readonly topics: readonly (readonly string[])[]
}

/** The features of one statement. */
export function topicFeatures(reading: Reading, span: Stretch, context: TopicContext): TopicFeatures {
  const own = ruleScores(within(topicHits(reading), span.first, span.last))
  const around = surroundings(reading, span)
  const best = Math.max(0, ...own.values())
  const many = [...own.values()].filter((score) => score >= 2.5).length
  const order = [...own].sort((a, b) => b[1] - a[1]).map(([topic]) => topic)
  const tokens = reading.prose.tokens.slice(span.first, span.last)
  const seen = new Map<string, readonly string[]>()
  return {
    best,
    words: [...wordsOf(tokens), ...generally(context, best, many), ...[...own].map(([t, s]) => `hit ${t} ${step(s)}`)],
    topics: topicNames(reading.lexicon).map((topic) => {
      const score = own.get(topic) ?? 0
      const rank = score ? Math.min(order.indexOf(topic), 4) : 5
      const place = context.previous.indexOf(topic)
      const before = place < 0 ? 'not' : place === 0 ? 'first' : 'also'
      const sentence = step(around.sentence.get(topic) ?? 0)
      const paragraph = step(around.paragraph.get(topic) ?? 0)
      const document = share(around.document.get(topic) ?? 0)
      const title = step(around.title.get(topic) ?? 0)
      const key = `${step(score)}${rank}${before}${sentence}${paragraph}${document}${title}`
      const known = seen.get(key)
      if (known) return known
      const here = `own ${step(score)} best ${step(best)}`
      const made = [
        `own ${step(score)}`,
        `own ${step(score)} of ${step(best)}`,
        `own ${step(score)} of ${step(best)} rank ${rank} many ${Math.min(many, 4)}`,
        `before ${before} ${here}`,
        `paragraph ${paragraph} ${here}`,
        `sentence ${sentence} ${here}`,
        `document ${document} ${here}`,
        `title ${title} ${here}`,
        `act ${context.act} ${here}`,
      ]
      seen.set(key, made)
      return made
    }),
  }
}

/** How many of a topic's features, from the first, also have a weight of the topic's own. */
export const specific = 3

const step = (score: number) => (score >= 4 ? 4 : score >= 3 ? 3 : score >= 2 ? 2 : score > 0 ? 1 : 0)

const share = (part: number) => (part > 0.3 ? 4 : part > 0.15 ? 3 : part > 0.05 ? 2 : part > 0 ? 1 : 0)

function* generally(context: TopicContext, best: number, many: number): Generator<string> {
  yield `act ${context.act}`
  yield `act ${context.act} best ${step(best)}`
  yield `joint ${context.joint}`
  yield `best ${step(best)} many ${Math.min(many, 4)}`
  for (const topic of context.previous) yield `after ${topic} best ${step(best)}`
}

function* wordsOf(tokens: readonly Token[]): Generator<string> {
  const lemmas = tokens.filter((t) => /\p{L}/u.test(t.lower)).map((t) => (t.pos === 'PROPN' ? '^' : t.lemma))
  for (const [i, lemma] of lemmas.entries()) {
    if (lemma !== '^') yield lemma
    if (i > 0) yield `${lemmas[i - 1]} ${lemma}`
  }
}

interface Surroundings {
  readonly sentence: ReadonlyMap<string, number>
  readonly paragraph: ReadonlyMap<string, number>
  readonly document: ReadonlyMap<string, number>
  readonly title: ReadonlyMap<string, number>
}

/** How far around a statement its surroundings reach, in tokens. */
const near = 400

function surroundings(reading: Reading, span: Stretch): Surroundings {
  const { prose } = reading
  const sentence = prose.sentences[prose.tokens[span.first]?.sentence ?? 0]
  const paragraph = prose.paragraphs[sentence?.paragraph ?? 0]
  const hits = topicHits(reading)
  const outside = (first: number, last: number) =>
    ruleScores(within(hits, first, last).filter((hit) => hit.last <= span.first || hit.first >= span.last))
  const from = prose.sentences[paragraph?.first ?? 0]?.first ?? 0
  const to = prose.sentences[(paragraph?.last ?? 1) - 1]?.last ?? 0
  return {
    sentence: outside(
      Math.max(sentence?.first ?? 0, span.first - near),
      Math.min(sentence?.last ?? 0, span.last + near),
    ),
    paragraph: outside(Math.max(from, span.first - near), Math.min(to, span.last + near)),
    ...whole(reading),
  }
}

const wholes = new WeakMap<Reading, Pick<Surroundings, 'document' | 'title'>>()

function whole(reading: Reading): Pick<Surroundings, 'document' | 'title'> {
  const known = wholes.get(reading)
  if (known) return known
  const hits = topicHits(reading)
  const heading = reading.prose.paragraphs[0]?.heading ? (reading.prose.sentences[0]?.last ?? 0) : 0
  const sums = new Map<string, number>()
  for (const { topic, weight } of hits) if (weight > 1) sums.set(topic, (sums.get(topic) ?? 0) + weight)
  const all = Math.max(
    1,
    [...sums.values()].reduce((a, b) => a + b, 0),
  )
  const made = {
    document: new Map([...sums].map(([topic, sum]) => [topic, sum / all])),
    title: ruleScores(within(hits, 0, heading)),
  }
  wholes.set(reading, made)
  return made
}

/** The hits that lie within `[first, last)`, found by halving. */
export function within(hits: readonly TopicHit[], first: number, last: number): TopicHit[] {
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

import type { EngagementKind, Evidence } from '../../model/index.ts'
import type { LeadSentence } from './lead.ts'
import type { ContactWords, KindCue } from './words.ts'

/** What kind of contact a text reports, the sentence that reports it, and the words that say so. */
export interface KindReading {
  readonly kind: EngagementKind
  readonly sentence: LeadSentence
  /** Every sentence of the body that tells of it, the weightiest first; the first of the body when only the title does. */
  readonly sentences: readonly LeadSentence[]
  readonly evidence: readonly Evidence[]
}

type Cued = KindCue['kind']

interface Hit {
  readonly kind: Cued
  readonly weight: number
  readonly order: number
  readonly sentence: LeadSentence
  readonly start: number
  readonly quote: string
}

/**
 * Reads the kind from the words of contact in the title and the lead: each sentence gives a kind its weightiest words,
 * the title and the first sentences count most. Null where no words of contact stand.
 */
export function readKind(sentences: readonly LeadSentence[], words: ContactWords): KindReading | null {
  const likely = possible(sentences, words)
  const hits = sentences.flatMap((sentence) => hitsIn(sentence, words, likely))
  const scores = new Map<Cued, number>()
  for (const hit of strongest(hits)) scores.set(hit.kind, (scores.get(hit.kind) ?? 0) + hit.weight)
  const kind = bestOf(scores, hits)
  if (!kind) return null
  const own = hits.filter((hit) => hit.kind === kind).sort((a, b) => b.weight - a.weight)
  const told = own.find((hit) => !hit.sentence.title) ?? own[0]!
  const evidence = [...new Set([own.find((hit) => hit.sentence.title), told])].filter((hit) => hit !== undefined)
  const body = tellers(own, hits, sentences)
  return { kind, sentence: body[0] ?? told.sentence, sentences: body, evidence: evidence.map(evidenceOf) }
}

/** The body's sentences that tell of the contact; where only the title does, the first with words of any, else the first. */
function tellers(own: readonly Hit[], all: readonly Hit[], sentences: readonly LeadSentence[]): LeadSentence[] {
  const inBody = (hits: readonly Hit[]) => [...new Set(hits.map((hit) => hit.sentence))].filter(({ title }) => !title)
  const told = inBody(own)
  if (told.length) return told
  const other = inBody(all).sort((a, b) => a.start - b.start)[0]
  return [other ?? sentences.find(({ title, bullet }) => !title && !bullet)].filter(
    (sentence) => sentence !== undefined,
  )
}

/** The phrases of each kind that could stand anywhere in the text: the others need not be tried on its sentences. */
function possible(sentences: readonly LeadSentence[], { kinds }: ContactWords): ContactWords['kinds'] {
  const text = sentences.map((sentence) => sentence.text).join('\n')
  return kinds.map((cue) => ({ ...cue, phrases: cue.phrases.filter((phrase) => phrase.may(text)) }))
}

function hitsIn(sentence: LeadSentence, words: ContactWords, kinds: ContactWords['kinds']): Hit[] {
  const text = sentence.title ? sentence.text : blank(sentence.text, [...words.passed, ...words.occasions])
  const factor = weightOf(sentence)
  const found = kinds.flatMap(({ kind, weight, phrases }, order) =>
    phrases.flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .filter((match) => match[0].trim())
        .map((match) => ({ kind, order, weight: weight * factor, sentence, start: match.index, quote: match[0] })),
    ),
  )
  return found.filter((hit) => !found.some((other) => other.weight > hit.weight && overlaps(hit, other)))
}

/** "Meeting" is no hit of its own inside "held a trilateral meeting". */
function overlaps(a: Hit, b: Hit): boolean {
  return a.start < b.start + b.quote.length && b.start < a.start + a.quote.length
}

function weightOf({ title, bullet, rank }: LeadSentence): number {
  if (title) return 1.1
  if (bullet) return 0.3
  return rank === 0 ? 1 : Math.max(0.02, 0.5 ** (rank + 1))
}

/** The words that tell of other contacts, blanked so that offsets stay. */
export function blank(text: string, passed: readonly RegExp[]): string {
  return passed.reduce((left, pattern) => left.replace(pattern, (found) => '\u00b7'.repeat(found.length)), text)
}

/** One hit for each kind in each sentence. */
function strongest(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const key = `${hit.sentence.index} ${hit.kind}`
    if ((best.get(key)?.weight ?? 0) < hit.weight) best.set(key, hit)
  }
  return [...best.values()]
}

/** Less than this is said in passing: a meeting in the third sentence of a text about something else. */
const least = 1.2

function bestOf(scores: ReadonlyMap<Cued, number>, hits: readonly Hit[]): EngagementKind | null {
  const order = (kind: Cued) => hits.find((hit) => hit.kind === kind)!.order
  const [first] = [...scores].sort(([a, x], [b, y]) => y - x || order(a) - order(b))
  return first && first[1] >= least && first[0] !== 'none' ? first[0] : null
}

function evidenceOf({ sentence, start, quote, kind }: Hit): Evidence {
  const lead = quote.length - quote.trimStart().length
  const from = sentence.start + start + lead
  return { start: from, end: from + quote.trim().length, quote: quote.trim(), rule: `kind.${kind}` }
}

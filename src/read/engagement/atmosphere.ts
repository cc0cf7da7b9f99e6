import type { Evidence, Participant } from '../../model/index.ts'
import type { LeadSentence } from './lead.ts'
import type { Scene } from './scene.ts'
import { evidenceOf } from './span.ts'

/** The words that a text uses of the exchange itself, in lower case, each with its place. */
export interface AtmosphereReading {
  readonly words: readonly string[]
  readonly evidence: readonly Evidence[]
}

interface Found {
  readonly word: string
  readonly start: number
  readonly length: number
}

/**
 * Reads the tone of the exchange: "held candid and in-depth talks", "in a warm atmosphere", "the conversation was frank". Not the
 * tone of relations, nor of other meetings that the text recalls or hopes for, nor of those of others than the `participants`.
 */
export function readAtmosphere(scene: Scene, participants: readonly Participant[]): AtmosphereReading {
  const found = scene.sentences
    .filter(({ title }) => !title)
    .flatMap((sentence) => inSentence(sentence, scene).map((one) => ({ ...one, start: sentence.start + one.start })))
    .filter(({ start }) => !isOthers(start, scene, participants))
  const first = found.filter(({ word }, i) => found.findIndex((other) => other.word === word) === i)
  return {
    words: first.map(({ word }) => word),
    evidence: first.map(({ start, length }) =>
      evidenceOf(scene.text, { start, end: start + length }, 'atmosphere.word'),
    ),
  }
}

/** True where the person named last before it in its sentence takes no part: "President Orr held fruitful talks with …". */
function isOthers(at: number, { sentences, people }: Scene, participants: readonly Participant[]): boolean {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)
  const before = people.flatMap((person) =>
    person.mentions
      .filter(({ start, form }) => form !== 'pronoun' && start >= (sentence?.start ?? at) && start < at)
      .map(({ start }) => ({ person, start })),
  )
  const last = before.sort((a, b) => b.start - a.start)[0]
  return last !== undefined && !participants.some(({ name }) => name === last.person.name)
}

function inSentence({ text }: LeadSentence, { words }: Scene): readonly Found[] {
  const { attributive, predicate, adverb, quality, other } = words.tone
  const found: Found[] = []
  for (const match of text.matchAll(attributive)) {
    if (isThis(match, text, words.tone)) found.push(...toned(match.groups!.tone!, match.index, words.tone))
  }
  for (const match of text.matchAll(predicate)) {
    const at = match.index + match[0].length - match.groups!.tone!.length
    if (!other.test(text.slice(0, match.index))) found.push(...toned(match.groups!.tone!, at, words.tone))
  }
  for (const match of text.matchAll(adverb)) {
    const said = match.groups!.tone!
    if (!other.test(text.slice(0, match.index))) {
      found.push({ word: words.tone.adverbs[said.toLowerCase()]!, start: match.index, length: said.length })
    }
  }
  for (const match of text.matchAll(quality)) {
    if (!other.test(text.slice(0, match.index))) found.push(...qualities(match, words.tone))
  }
  return found
}

type Tone = Scene['words']['tone']

/** True where the noun means this exchange: "held … talks", "… talks took place"; not "continue … talks" or what somebody said of another. */
function isThis(
  match: RegExpExecArray,
  text: string,
  { before, after, other, setting, quoted, reported }: Tone,
): boolean {
  const lead = text.slice(Math.max(0, match.index - 60), match.index)
  const clause = text.slice(clauseStart(text, match.index), match.index)
  if (other.test(clause) || (reported.test(text.slice(0, match.index)) && !quoted.test(lead))) return false
  if (setting.test(match[0])) return /\bin (?:an? |the |such an? )?(?:\w+ly )?$/i.test(lead)
  return (
    before.test(lead) ||
    (after.test(text.slice(match.index + match[0].length)) && /^$|[.,;“"] ?$|\b[Aa]n? $/.test(lead))
  )
}

function clauseStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf(';', at), text.lastIndexOf(', and ', at), 0)
}

/** The words of a run like "very open, warm and constructive" that tell a tone. */
function toned(run: string, at: number, { words, paired }: Tone): Found[] {
  const parts = [...run.matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: at + match.index,
    length: match[0].length,
  }))
  const sure = parts.filter(({ word }) => words.has(word))
  return sure.length === 0 ? [] : parts.filter(({ word }) => words.has(word) || paired.has(word))
}

function qualities(match: RegExpExecArray, tone: Tone): Found[] {
  return [...match[0].matchAll(tone.qualityWord)].map((one) => ({
    word: one[0].toLowerCase(),
    start: match.index + one.index,
    length: one[0].length,
  }))
}

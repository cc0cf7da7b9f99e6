import type { Prose } from '../../text/index.ts'
import type { Entity, Person, PersonMention } from '../finder.ts'
import type { KindReading } from './kind.ts'
import type { LeadSentence } from './lead.ts'
import { within } from './span.ts'
import type { ContactWords } from './words.ts'

/** What the sides of a contact are read from. `actsFor` gives the party that a body's organ acts for. */
export interface Scene {
  readonly text: string
  readonly prose: Prose
  readonly sentences: readonly LeadSentence[]
  readonly told: KindReading
  readonly entities: readonly Entity[]
  readonly people: readonly Person[]
  readonly issuer: string | null
  readonly words: ContactWords
  actsFor(code: string): string
  /** True of a state, or a body that takes part in contacts as states do. */
  isParty(code: string): boolean
}

/** A stretch that names sides of the contact. */
export interface Zone {
  readonly start: number
  readonly end: number
  readonly title: boolean
}

/** True where one of the patterns stands in the text. */
export const says = (text: string, patterns: readonly RegExp[]) => patterns.some((pattern) => text.search(pattern) >= 0)

/** The title, and the sentence that reports the contact up to its topics. */
export function mainZones(scene: Scene): readonly Zone[] {
  const { sentences, told } = scene
  return [...sentences.filter(({ title }) => title), told.sentence].map((sentence) => upToTopics(sentence, scene))
}

/**
 * Other sentences that name sides: a list of who took part in it, or, opening with somebody already known to take part, one
 * more report of the contact; in a text about a visit, of any contact.
 */
export function furtherZones(scene: Scene, known: readonly Person[]): readonly Zone[] {
  const { sentences, told, words } = scene
  const others = sentences.filter((sentence) => sentence !== told.sentence && !sentence.title)
  const reports = told.kind === 'visit' ? others : told.sentences
  return others
    .filter((sentence) => {
      if (says(sentence.text, words.sides) && !isRecalled(sentence, scene)) return true
      if (told.kind === 'multilateral' && sentence.rank <= early && says(sentence.text, words.rollCall)) return true
      if (says(sentence.text, words.attending)) return false
      return reports.includes(sentence) && isReport(sentence, scene) && opensWith(sentence, known, scene)
    })
    .map((sentence) => upToTopics(sentence, scene))
}

/** The sentences that list who else was there. */
export function listed({ sentences, told, words }: Scene): readonly LeadSentence[] {
  return sentences.filter(
    (sentence) => sentence !== told.sentence && !sentence.title && says(sentence.text, words.attending),
  )
}

const isRecalled = ({ text }: LeadSentence, { words }: Scene) =>
  words.recalled.slice(0, 1).some((pattern) => text.search(pattern) >= 0)

/** True where nothing up to its topics tells of words spoken or another time. */
function isReport(sentence: LeadSentence, scene: Scene): boolean {
  const { start, end } = upToTopics(sentence, scene)
  return !says(sentence.text.slice(0, end - start), scene.words.recalled)
}

const early = 3

/** True where the first person named is known to take part, or a word of contact stands before any name. */
function opensWith(sentence: LeadSentence, known: readonly Person[], { people, words }: Scene): boolean {
  const first = people
    .flatMap((person) =>
      person.mentions
        .filter((mention) => within(mention, sentence))
        .map(({ start, form }) => ({ person, start, title: form === 'title' })),
    )
    .sort((a, b) => a.start - b.start)[0]
  const verb = contactAt(sentence.text, words)
  if (!first || verb === null) return false
  return first.title || known.includes(first.person) || verb < first.start - sentence.start
}

const conversations: ReadonlySet<string> = new Set(['meeting', 'talks', 'call', 'video-call'])

/** Where the first words of a conversation stand, or null. */
function contactAt(text: string, words: ContactWords): number | null {
  const cues = words.kinds.filter(({ kind }) => conversations.has(kind)).flatMap(({ phrases }) => phrases)
  const places = cues.map((pattern) => text.search(pattern)).filter((at) => at >= 0)
  return places.length ? Math.min(...places) : null
}

/** A sentence up to where its topics begin, but not before two persons are named. */
function upToTopics(sentence: LeadSentence, { people, words }: Scene): Zone {
  const { start, end, title, text } = sentence
  if (title) return { start, end, title }
  const mentions = people.flatMap((person) => person.mentions.filter((mention) => within(mention, sentence)))
  const least = secondStart(mentions) - start
  const inName = (at: number) => mentions.some((mention) => mention.start - start < at && at < mention.end - start)
  const cuts = words.topics.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index))
  const cut = cuts.filter((at) => at > least && !inName(at)).sort((a, b) => a - b)[0]
  return { start, end: start + (cut ?? text.length), title }
}

function secondStart(mentions: readonly PersonMention[]): number {
  const starts = mentions.filter(({ form }) => form !== 'pronoun').map(({ start }) => start)
  const [first, second] = starts.sort((a, b) => a - b)
  return second ?? first ?? 0
}

import type { Participant } from '../../model/index.ts'
import type { Person, PersonMention } from '../finder.ts'
import type { KindReading } from './kind.ts'
import type { LeadSentence } from './lead.ts'
import { evidenceOf, within } from './span.ts'
import type { ContactWords } from './words.ts'

/** What participants are read from. `actsFor` gives the party that a body's organ acts for. */
export interface Attendance {
  readonly text: string
  readonly sentences: readonly LeadSentence[]
  readonly told: KindReading
  readonly people: readonly Person[]
  readonly issuer: string | null
  readonly words: ContactWords
  actsFor(code: string): string
}

/**
 * Reads who took part: the persons that the sentences reporting the contact name as its sides, in order of appearance, then
 * those whom the text lists as present (`attendee`). Persons merely mentioned, and groups, are none.
 */
export function readParticipants(from: Attendance): readonly Participant[] {
  const contact = contactZones(from)
  const listed = from.sentences.filter(
    (sentence) => isList(sentence, from) && !contact.some((zone) => zone.list && within(sentence, zone)),
  )
  const named = from.people.filter((person) => person.standing !== 'spokesperson')
  const principals = named.flatMap((person) => chosen(person, contact, 'principal', from))
  const rest = named.filter((person) => !principals.some(({ name }) => name === person.name))
  const attendees = rest.flatMap((person) => chosen(person, listed, 'attendee', from))
  const order = ({ evidence }: Participant) => evidence.at(-1)!.start
  return [...principals.sort((a, b) => order(a) - order(b)), ...attendees.sort((a, b) => order(a) - order(b))]
}

interface Zone {
  readonly start: number
  readonly end: number
  readonly title: boolean
  readonly list?: boolean
}

/** The stretches that name the sides: the title, the sentence of contact up to its topics, and others that report it. */
function contactZones(from: Attendance): readonly Zone[] {
  const { sentences, told, words } = from
  const title = sentences.filter((sentence) => sentence.title)
  const main = told.sentence
  const others = told.kind === 'visit' ? sentences : told.sentences
  const further = others.filter((sentence) => sentence !== main && !sentence.title && isFirm(sentence, words))
  return [...title, main, ...further].map((sentence) => upToTopics(sentence, from))
}

/** True of a sentence that reports the contact itself, not words spoken or another occasion. */
function isFirm(sentence: LeadSentence, words: ContactWords): boolean {
  return !words.recalled.some((pattern) => sentence.text.search(pattern) >= 0)
}

/** A sentence up to where its topics begin, but not before two persons are named. */
function upToTopics(sentence: LeadSentence, { people, words }: Attendance): Zone {
  if (sentence.title) return sentence
  const mentions = people.flatMap((person) => person.mentions.filter((mention) => within(mention, sentence)))
  const starts = mentions
    .filter(({ form }) => form !== 'pronoun')
    .map(({ start }) => start - sentence.start)
    .sort((a, b) => a - b)
  const second = starts[1] ?? starts[0] ?? 0
  const cuts = words.topics.flatMap((pattern) => [...sentence.text.matchAll(pattern)].map((match) => match.index))
  const inName = (at: number) =>
    mentions.some(({ start, end }) => start - sentence.start < at && at < end - sentence.start)
  const cut = cuts.filter((at) => at > second && !inName(at)).sort((a, b) => a - b)[0]
  return { start: sentence.start, end: sentence.start + (cut ?? sentence.text.length), title: false }
}

function isList(sentence: LeadSentence, { words }: Attendance): boolean {
  return !sentence.title && words.attending.some((pattern) => sentence.text.search(pattern) >= 0)
}

function chosen(person: Person, zones: readonly Zone[], kind: Participant['kind'], from: Attendance): Participant[] {
  const own = person.mentions.filter((mention) =>
    zones.some((zone) => within(mention, zone) && isSide(mention, zone, from)),
  )
  if (own.length === 0) return []
  const country = person.party ? from.actsFor(person.party) : from.issuer
  const evidence = [own[0]!, fullest(person, own)].map((mention) =>
    evidenceOf(from.text, mention, `participant.${kind}`),
  )
  return [{ name: person.name, role: person.role, country, kind, evidence: unique(evidence) }]
}

const unique = <T extends { start: number }>(spans: readonly T[]): T[] =>
  spans.filter((span, i) => spans.findIndex(({ start }) => start === span.start) === i)

function fullest(person: Person, own: readonly PersonMention[]): PersonMention {
  return own.find(({ form }) => form === 'full') ?? person.mentions.find(({ form }) => form === 'full') ?? own[0]!
}

/** False of a person merely mentioned: "President Orr's commitment", "on behalf of President Orr". */
function isSide({ start, end, form }: PersonMention, zone: Zone, { text, words }: Attendance): boolean {
  if (form === 'pronoun') return false
  const before = text.slice(Math.max(zone.start, start - 60), start)
  if (words.mentioned.some((pattern) => before.search(pattern) >= 0)) return false
  return zone.title || !/^[’']s?\s/u.test(text.slice(end, end + 3))
}

import { type Clause, clauses, isMark } from '../../text/clauses.ts'
import type { Sentence } from '../../text/index.ts'
import type { VerbGroup } from '../../text/verb-groups.ts'
import type { Frame, Person, Segment, Voice } from '../finder.ts'
import type { Cast } from './cast.ts'
import { type Subject, subjectOf, voiceOf } from './subjects.ts'
import { topicTail } from './topic-tail.ts'

/** Who has the floor as a text is read from sentence to sentence. */
export interface Floor {
  /** The running speaker: those who speak until another is introduced. */
  voice: Voice | null
}

/** A stretch of a sentence before its span is trimmed. */
export interface Stretch {
  first: number
  last: number
  voice: Voice
  frame: Frame | null
  joins: boolean
  rule: string
  confidence: number
}

/** What one clause does for the text: opens a report, is said by its own subject, is the running speaker's, or nothing. */
type Part = 'reports' | 'performs' | 'content' | 'none'

/** Reads one range of tokens (a sentence, or what is quoted in it) into stretches, and moves the floor. */
export class SentenceReader {
  private readonly cast: Cast
  private readonly floor: Floor
  private readonly out: Stretch[] = []
  private frame: Frame | null = null
  /** The voice of the clause before, and of the last clause on the level of the report. */
  private voice: Voice | null = null
  private teller: Voice | null = null
  private part: Part = 'none'
  private clauses: Clause[] = []

  constructor(cast: Cast, floor: Floor) {
    this.cast = cast
    this.floor = floor
  }

  read(first: number, last: number, lead: boolean): Stretch[] {
    this.clauses = clauses(this.cast.tokens, first, last, this.cast.words)
    if (!this.clauses.length) return this.verbless(first, last)
    this.clauses.forEach((clause, i) => this.take(clause, i, lead))
    return this.out
  }

  private verbless(first: number, last: number): Stretch[] {
    if (this.floor.voice === null || last - first < 5) return []
    return []
  }

  private take(clause: Clause, i: number, lead: boolean): void {
    if (clause.link === 'opening') return
    const inherits = clause.link === 'verb' || clause.link === 'participle'
    if (inherits) this.takeShared(clause, i)
    else if (clause.link === 'that' || clause.link === 'bare') this.takeReported(clause, i)
    else this.takeOwn(clause, i, lead)
  }

  /** A clause with a subject of its own. */
  private takeOwn(clause: Clause, i: number, lead: boolean): void {
    const subject = clause.subject ? subjectOf(this.cast, ...clause.subject) : ({ kind: 'thing' } as const)
    const part = this.partOf(clause, i, subject)
    const said = this.said(clause, subject, part)
    this.part = part
    if (part === 'none') {
      this.frame = null
      this.teller = voiceOf(subject) ?? this.teller
      if (isActor(subject)) this.voice = this.teller
      this.contact(clause, subject, lead)
      return
    }
    if (part !== 'content') this.frame = null
    this.voice = said
    if (part !== 'content' || clause.link === 'main') this.teller = said
    if (part !== 'content') this.giveFloor(said, subject)
    this.opening(said)
    if (part === 'reports') this.setFrame(clause)
    else if (part === 'performs') this.push(clause, this.verbStart(clause), said, 'performs')
    else this.push(clause, this.contentStart(clause), said, 'content')
  }

  private giveFloor(voice: Voice, _subject: Subject): void {
    this.floor.voice = voice
  }

  /** The participle clause that opened the sentence is said by the subject of the main one. */
  private opening(voice: Voice): void {
    const clause = this.clauses[0]!
    if (clause.link !== 'opening' || this.out.length) return
    const group = clause.verb
    if (this.cast.verbs.topic.has(group.lemma) && !this.cast.verbs.report.has(group.lemma)) return
    const that = this.cast.tokens[group.last]?.lower === 'that' && this.cast.verbs.report.has(group.lemma)
    this.out.push({
      first: that ? group.last + 1 : clause.first,
      last: clause.last,
      voice,
      frame: that ? this.frameOf(group.first, group.last + 1, group.lemma) : null,
      joins: false,
      rule: 'opening',
      confidence: 0.6,
    })
  }

  /** What a verb of saying reports. */
  private takeReported(clause: Clause, i: number): void {
    const voice = this.voice ?? this.floor.voice
    if (!voice) return
    const joins = clause.link === 'that' && this.frame !== null && this.out.at(-1)?.frame === this.frame
    if (this.nextReports(i) && this.partOfReport(clause)) return
    this.push(clause, this.contentStart(clause), voice, clause.link === 'that' ? 'that' : 'bare', joins)
    this.part = 'content'
  }

  private partOfReport(_clause: Clause): boolean {
    return false
  }

  /** A verb that shares the subject before it. */
  private takeShared(clause: Clause, i: number): void {
    const verb = clause.verb
    const telling = this.tells(verb) || clause.link === 'participle'
    const back =
      telling && this.teller && (clause.link === 'participle' || verb.form === 'past' || this.part !== 'content')
    const voice = back ? this.teller : this.voice
    if (!voice) return
    if (this.part === 'none' && !telling) return
    if (this.nextReports(i) && this.reportsHere(verb)) {
      this.voice = voice
      this.setFrame(clause)
      this.part = 'reports'
      if (back) this.floor.voice = voice
      return
    }
    const mutual = clause.link === 'participle' && this.part === 'none' && this.cast.verbs.topic.has(verb.lemma)
    const said = mutual ? this.jointly(voice) : voice
    if (back && this.part !== 'content') this.frame = null
    else if (back) this.frame = null
    if (this.part === 'none') this.floor.voice = said
    this.push(clause, clause.first, said, clause.link === 'participle' ? 'participle' : 'shared', true)
    if (back) {
      this.part = 'performs'
      this.voice = voice
    }
  }

  private jointly(voice: Voice): Voice {
    return this.cast.parties.length > 1 ? { kind: 'joint', parties: this.cast.parties } : voice
  }

  private tells({ lemma, modal }: VerbGroup): boolean {
    const { verbs } = this.cast
    return !modal && (verbs.report.has(lemma) || verbs.perform.has(lemma) || verbs.topic.has(lemma))
  }

  private reportsHere({ lemma, head }: VerbGroup): boolean {
    return (
      this.cast.verbs.report.has(lemma) || this.cast.words.reportAdjectives.has(this.cast.tokens[head + 1]?.lower ?? '')
    )
  }

  private nextReports(i: number): boolean {
    const next = this.clauses[i + 1]
    return next !== undefined && (next.link === 'that' || next.link === 'bare')
  }

  private partOf(clause: Clause, i: number, subject: Subject): Part {
    const verb = clause.verb
    if (this.nextReports(i)) return this.partOfTelling(clause, subject)
    if (subject.kind === 'person') return this.partOfPerson(verb, subject.person)
    if (subject.kind === 'joint') return this.partOfJoint(verb, subject)
    if (subject.kind === 'institution') return this.partOfInstitution(verb)
    if (subject.kind === 'first') return this.partOfFirst(verb)
    if (subject.kind === 'event') return this.partOfEvent(verb)
    return this.partOfThing(verb)
  }

  private partOfTelling(clause: Clause, subject: Subject): Part {
    if (subject.kind === 'impersonal' || subject.kind === 'thing' || subject.kind === 'event')
      return this.floor.voice || clause.verb.passive ? 'reports' : 'none'
    return 'reports'
  }

  private partOfPerson(verb: VerbGroup, person: Person): Part {
    const running = this.floor.voice
    const own = running?.kind === 'person' && running.person === person
    if (verb.passive) return running && !own ? 'content' : 'none'
    const speaks = this.speaks(verb)
    if (!speaks && verb.lemma === 'be')
      return this.hedged(verb) ? 'performs' : running && !isPast(this.cast, verb) ? 'content' : 'none'
    if (!speaks)
      return running && (verb.modal || (verb.aux && !isPast(this.cast, verb)) || verb.form === 'finite')
        ? 'content'
        : 'none'
    if (!own && running?.kind === 'person' && !this.cast.principals.includes(person) && this.cast.principals.length > 0)
      return 'content'
    return 'performs'
  }

  private hedged({ head }: VerbGroup): boolean {
    for (let i = head + 1; i < head + 4; i++)
      if (this.cast.voices.hedges.has(this.cast.tokens[i]?.lower ?? '')) return true
    return false
  }

  private speaks({ lemma, modal }: VerbGroup): boolean {
    const { verbs } = this.cast
    if (modal) return false
    return (
      verbs.report.has(lemma) ||
      verbs.told.has(lemma) ||
      verbs.perform.has(lemma) ||
      verbs.topic.has(lemma) ||
      verbs.feel.has(lemma)
    )
  }

  private partOfJoint(verb: VerbGroup, subject: Subject & { kind: 'joint' }): Part {
    const running = this.floor.voice
    const single = running !== null && running.kind !== 'joint' && running.kind !== 'narrator'
    const past = isPast(this.cast, verb) && !(verb.aux && !verb.passive && verb.lemma !== 'be')
    if (verb.lemma !== 'be' && !verb.modal && !verb.passive && this.speaks(verb)) {
      if (past || !single) return 'performs'
      return subject.told || verb.aux ? 'content' : 'performs'
    }
    if (single) return verb.form === 'past' ? 'none' : 'content'
    if (verb.modal || verb.lemma === 'be' || verb.aux || verb.form !== 'past') return 'performs'
    return 'none'
  }

  private partOfInstitution(verb: VerbGroup): Part {
    const { verbs } = this.cast
    const telling = !verb.modal && !verb.aux && verb.form === 'past'
    if (telling && (verbs.report.has(verb.lemma) || verbs.perform.has(verb.lemma))) return 'performs'
    if (this.floor.voice) return telling && verbs.contact.has(verb.lemma) ? 'none' : 'content'
    return this.speaks(verb) || verb.lemma === 'be' || verb.modal ? 'performs' : 'none'
  }

  private partOfFirst(verb: VerbGroup): Part {
    if (this.cast.verbs.contact.has(verb.lemma) && !this.cast.verbs.perform.has(verb.lemma) && verb.form === 'past')
      return 'none'
    return this.speaks(verb) ? 'performs' : this.floor.voice ? 'content' : 'none'
  }

  private partOfEvent(verb: VerbGroup): Part {
    const { verbs } = this.cast
    if (verbs.topic.has(verb.lemma) || (verb.passive && this.cast.voices.jointPassives.has(verb.lemma)))
      return 'performs'
    if (verbs.report.has(verb.lemma) && !verb.passive) return 'performs'
    if (verbs.contact.has(verb.lemma) || isPast(this.cast, verb)) return 'none'
    return this.floor.voice ? 'content' : 'none'
  }

  private partOfThing(verb: VerbGroup): Part {
    const { voices } = this.cast
    if (
      verb.passive &&
      (voices.jointPassives.has(verb.lemma) || voices.agreePassives.has(verb.lemma)) &&
      isPast(this.cast, verb)
    )
      return 'performs'
    return this.floor.voice ? 'content' : 'none'
  }

  /** Whose the clause is. */
  private said(clause: Clause, subject: Subject, part: Part): Voice {
    const running = this.floor.voice
    const both: Voice = { kind: 'joint', parties: this.cast.parties }
    if (part === 'content')
      return (clause.link !== 'main' ? this.voice : null) ?? running ?? voiceOf(subject) ?? { kind: 'narrator' }
    if (subject.kind === 'person' || subject.kind === 'joint' || subject.kind === 'institution')
      return voiceOf(subject)!
    if (subject.kind === 'first') return this.firstPerson(clause, subject.plural, running, both)
    if (part === 'performs' && subject.kind === 'event')
      return this.cast.verbs.topic.has(clause.verb.lemma) || clause.verb.passive ? both : { kind: 'narrator' }
    if (part === 'performs') return both
    return running ?? { kind: 'narrator' }
  }

  private firstPerson(clause: Clause, plural: boolean, running: Voice | null, both: Voice): Voice {
    const { lemma } = clause.verb
    const { topic, perform } = this.cast.verbs
    if (plural && topic.has(lemma) && !clause.verb.modal && isPast(this.cast, clause.verb)) return both
    if (plural && lemma === 'agree' && perform.has(lemma)) return both
    if (running) return running
    const person = this.cast.principals[0]
    return person ? { kind: 'person', person } : { kind: 'narrator' }
  }

  /** A sentence that reports the contact may name its topics. */
  private contact(clause: Clause, subject: Subject, lead: boolean): void {
    const tail = topicTail(this.cast, clause, lead)
    if (!tail) return
    const own = voiceOf(subject)
    const both: Voice = { kind: 'joint', parties: this.cast.parties }
    const voice = tail.mutual || !own ? both : own
    this.out.push({
      first: tail.first,
      last: clause.last,
      voice,
      frame: null,
      joins: false,
      rule: 'topic-tail',
      confidence: 0.7,
    })
    if (!tail.mutual && own) this.floor.voice = own
  }

  private setFrame(clause: Clause): void {
    const next = this.clauses[this.clauses.indexOf(clause) + 1]!
    this.frame = this.frameOf(clause.first, next.first, clause.verb.lemma)
  }

  private frameOf(first: number, last: number, lemma: string): Frame {
    const { tokens } = this.cast
    return { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end, lemma, reportsOnly: true }
  }

  private push(clause: Clause, first: number, voice: Voice, rule: string, joins = clause.link !== 'main'): void {
    const previous = this.out.at(-1)
    const same = previous !== undefined && sameVoice(previous.voice, voice) && previous.frame === this.frame
    this.out.push({ first, last: clause.last, voice, frame: this.frame, joins: joins && same, rule, confidence: 0.8 })
  }

  /** Past the subject, and past adverbs that say nothing of the act. */
  private verbStart(clause: Clause): number {
    let i = clause.verb.first
    const from = clause.subject?.[1] ?? clause.first
    while (i > from && this.isManner(i - 1)) i--
    return i
  }

  private isManner(i: number): boolean {
    const token = this.cast.tokens[i]!
    return token.pos === 'ADV' && !this.cast.words.adverbs.has(token.lower)
  }

  private contentStart(clause: Clause): number {
    let i = clause.first
    const end = clause.subject?.[0] ?? clause.verb.first
    for (let moved = true; moved && i < end; ) {
      moved = false
      while (i < end && isMark(this.cast.tokens[i]!)) i++
      const connective = this.cast.voices.connectives.find((words) => this.matches(words, i) && i + words.length <= end)
      if (connective) {
        i += connective.length
        moved = true
      }
    }
    return i
  }

  private matches(words: readonly string[], at: number): boolean {
    return words.every((word, k) => this.cast.tokens[at + k]?.lower === word)
  }
}

function isActor(subject: Subject): boolean {
  return subject.kind === 'person' || subject.kind === 'joint' || subject.kind === 'institution'
}

/** True where both voices are the same one. */
export function sameVoice(a: Voice, b: Voice): boolean {
  if (a.kind === 'person' && b.kind === 'person') return a.person === b.person
  if (a.kind === 'institution' && b.kind === 'institution') return a.name === b.name
  return a.kind === b.kind
}

function isPast(cast: Cast, verb: VerbGroup): boolean {
  return verb.form === 'past' || /^(?:was|were|had|did)$/.test(cast.tokens[verb.first]!.lower)
}

/** Makes a segment of a stretch: marks and conjunctions at its ends trimmed off; null when nothing is left. */
export function segmentOf(
  cast: Cast,
  sentence: number,
  stretch: Stretch,
  bounds: Pick<Sentence, 'first' | 'last'>,
): Segment | null {
  const { tokens, words } = cast
  let first = Math.max(stretch.first, bounds.first)
  let last = Math.min(stretch.last, bounds.last)
  while (first < last && isMark(tokens[first]!) && !/^[£$€("“]$/.test(tokens[first]!.text)) first++
  while (last > first && trims(cast, last - 1)) last--
  if (last <= first) return null
  while (last > first + 1 && words.coordinators.has(tokens[last - 1]!.lower)) last--
  return {
    first,
    last,
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    sentence,
    voice: stretch.voice,
    onBehalfOf: null,
    frame: stretch.frame,
    joinsPrevious: stretch.joins,
    rule: stretch.rule,
    confidence: stretch.confidence,
  }
}

function trims(cast: Cast, i: number): boolean {
  const { text } = cast.tokens[i]!
  return isMark(cast.tokens[i]!) && text !== ')' && text !== '%'
}

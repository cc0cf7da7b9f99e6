import { isMark } from '../../text/clause-view.ts'
import { type Clause, clauses } from '../../text/clauses.ts'
import type { VerbGroup } from '../../text/verb-groups.ts'
import type { Frame, Person, Voice } from '../finder.ts'
import type { Cast } from './cast.ts'
import { isPast } from './deeds.ts'
import { type Part, partOf } from './parts.ts'
import { type Stretch, sameVoice } from './stretch.ts'
import { type Subject, subjectOf, voiceOf } from './subjects.ts'
import { topicTail } from './topic-tail.ts'
import { whoSays } from './who-says.ts'

/** Who has the floor as a text is read from sentence to sentence: those who speak until another is introduced. */
export interface Floor {
  voice: Voice | null
  /** True inside quotation marks, where a subject is part of the words quoted. */
  readonly quoted: boolean
  /** The one who writes in the first person, where the text does. */
  author: Voice | null
  /** The paragraph in which the running speaker's words were last reported with a clause ("… said that"), or -1. */
  reportedIn: number
  /** Who had the floor before both sides took it, and in which paragraph. */
  before: { readonly voice: Voice; readonly paragraph: number } | null
}

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

  /** `whose`: somebody else than the subject has said all of it. */
  read(first: number, last: number, whose: Voice | null = null): Stretch[] {
    if (whose) {
      this.floor.voice = whose
      this.voice = whose
      this.part = 'content'
    }
    this.clauses = clauses(this.cast.tokens, first, last, this.cast.words)
    for (const [i, clause] of this.clauses.entries()) this.take(clause, i)
    this.relatives()
    return this.out
  }

  private take(clause: Clause, i: number): void {
    if (clause.link === 'opening') return
    if (clause.link === 'verb' || clause.link === 'participle') this.takeShared(clause, i)
    else if (clause.link === 'that' || clause.link === 'bare') this.takeReported(clause, i)
    else this.takeOwn(clause, i)
  }

  /** A clause with a subject of its own. */
  private takeOwn(clause: Clause, i: number): void {
    const subject: Subject = clause.subject ? this.resolve(clause.subject) : { kind: 'thing' }
    const part = this.partOf(clause, subject, i)
    const said = this.said(clause, subject, part)
    this.part = part
    if (part === 'none') {
      this.tell(clause, subject)
      return
    }
    if (part === 'narrated') {
      this.push(clause, this.contentStart(clause), { kind: 'narrator' }, part)
      return
    }
    if (part === 'reports' && this.isRelay(subject)) return
    if (part !== 'content') this.frame = null
    if (this.onlySays(clause, part)) {
      this.floor.voice = said
      return
    }
    if (part === 'performs' && this.announces(clause, i)) {
      this.takeFloor(said, part)
      this.voice = said
      this.teller = said
      this.part = 'content'
      this.setFrame(clause)
      return
    }
    this.voice = said
    if (part !== 'content' || clause.link === 'main') this.teller = said
    if (part !== 'content') this.takeFloor(said, part)
    this.opening(said)
    if (part === 'reports') this.setFrame(clause)
    else if (part === 'content' || keepsSubject(subject) || (this.floor.quoted && subject.kind === 'first'))
      this.push(clause, this.contentStart(clause), said, part)
    else this.push(clause, this.verbStart(clause), said, part)
  }

  private partOf(clause: Clause, subject: Subject, i: number): Part {
    if (subject.kind === 'institution') this.resume(clause, subject.party)
    const within =
      this.part === 'content' && clause.link !== 'absolute' && (clause.link !== 'main' || this.voice !== null)
    const reported = this.floor.reportedIn === this.paragraph(clause)
    const framed = this.frame !== null
    return partOf(this.cast, clause, subject, {
      running: this.floor.voice,
      within,
      framed,
      reported,
      reporting: this.nextReports(i),
    })
  }

  private paragraph({ first }: Clause): number {
    return this.cast.prose.sentences[this.cast.tokens[first]!.sentence]!.paragraph
  }

  /** What a state thinks or will do, after both sides were told of: the speaker of the paragraph goes on. */
  private resume(clause: Clause, party: string): void {
    const { before, voice } = this.floor
    if (voice?.kind !== 'joint' || before?.voice.kind !== 'person' || before.voice.person.party !== party) return
    if (before.paragraph === this.paragraph(clause) && !isPast(this.cast, clause.verb)) this.floor.voice = before.voice
  }

  private takeFloor(voice: Voice, part: Part): void {
    const clause = this.clauses[0]!
    const paragraph = this.paragraph(clause)
    const { floor } = this
    if (voice.kind === 'joint' && floor.voice?.kind === 'person')
      floor.before = { voice: floor.voice, paragraph: floor.reportedIn }
    floor.reportedIn = part === 'reports' ? paragraph : voice.kind === 'joint' ? floor.reportedIn : -1
    floor.voice = voice
  }

  /** A spokesperson tells what others said; what they report is read as the text itself tells it. */
  private isRelay(subject: Subject): boolean {
    return subject.kind === 'person' && subject.person.standing === 'spokesperson' && this.floor.author === null
  }

  /** "The Minister said:" and no more. */
  private onlySays({ verb, last }: Clause, part: Part): boolean {
    if (part !== 'performs' || !this.cast.verbs.bare.has(verb.lemma)) return false
    for (let i = verb.last; i < last; i++)
      if (!isMark(this.cast.tokens[i]!)) return this.cast.tokens[last]?.text === ':' && last - i < 4
    return true
  }

  /** "left no doubt about it: the verdict is …": the words before the colon only announce those after it. */
  private announces({ verb }: Clause, i: number): boolean {
    const next = this.clauses[i + 1]
    return (
      next !== undefined && this.cast.tokens[next.opens]?.text === ':' && this.cast.verbs.colonFrames.has(verb.lemma)
    )
  }

  /** "They" after a body that has the floor are that body; "he" is whoever has it, if that can be. */
  private resolve([first, last]: readonly [number, number]): Subject {
    const subject = subjectOf(this.cast, first, last)
    const { voice } = this.floor
    if (subject.kind === 'joint' && subject.pronoun && voice?.kind === 'institution') return voice
    if (last - first === 1 && this.cast.voices.he.has(this.cast.tokens[first]!.lower)) return this.he(first, subject)
    const { author } = this.floor
    if (subject.kind === 'person' && author?.kind === 'person' && subject.person === author.person)
      return this.other(author.person) ?? subject
    return subject
  }

  /** "He" is whoever has the floor, if that can be; never the one who says "I". */
  private he(at: number, subject: Subject): Subject {
    const { voice, author } = this.floor
    const { lower } = this.cast.tokens[at]!
    if (author?.kind === 'person') {
      const meant = subject.kind === 'person' && subject.person !== author.person
      return meant ? subject : (this.other(author.person) ?? subject)
    }
    return voice?.kind === 'person' && this.agrees(voice.person, lower) ? voice : subject
  }

  private other(person: Person): Subject | null {
    const others = this.cast.principals.filter((principal) => principal !== person && principal.party !== person.party)
    return others.length === 1 ? { kind: 'person', person: others[0]! } : null
  }

  private agrees({ gender }: Person, pronoun: string): boolean {
    return gender === null || gender === (pronoun === 'she' ? 'f' : 'm')
  }

  /** A clause that reports the contact: no statement, but its topics may be, and its subject is the one who goes on. */
  private tell(clause: Clause, subject: Subject): void {
    this.frame = null
    this.teller = voiceOf(subject) ?? this.teller
    this.voice = this.teller
    const tail = topicTail(this.cast, clause)
    if (!tail) return
    const own = voiceOf(subject)
    const voice = tail.mutual || !own ? this.both(own) : own
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

  private both(otherwise: Voice | null): Voice {
    const { parties } = this.cast
    return parties.length > 1 || !otherwise ? { kind: 'joint', parties } : { kind: 'joint', parties }
  }

  /** The participle clause that opened the sentence is said by the subject of the main one. */
  private opening(voice: Voice): void {
    const clause = this.clauses[0]!
    if (clause.link !== 'opening' || this.out.length) return
    const { verbs, tokens } = this.cast
    const group = clause.verb
    if (verbs.topic.has(group.lemma) && !verbs.report.has(group.lemma)) return
    const that = tokens[group.last]?.lower === 'that' && verbs.report.has(group.lemma)
    const frame = that ? this.frameOf(group.first, group.last + 1, group.lemma) : null
    const first = that ? group.last + 1 : clause.first
    this.out.push({ first, last: clause.last, voice, frame, joins: false, rule: 'opening', confidence: 0.6 })
  }

  /** "…, who stressed …": what another is said to have said, cut off from the clause that names them. */
  private relatives(): void {
    for (const [k, stretch] of [...this.out].entries()) {
      const who = whoSays(this.cast, stretch.first, stretch.last)
      if (!who) continue
      this.out[k] = { ...stretch, last: who.opens }
      this.out.push({
        ...stretch,
        first: who.first,
        voice: { kind: 'person', person: who.person },
        frame: null,
        joins: false,
        rule: 'relative',
      })
    }
    this.out.sort((a, b) => a.first - b.first)
  }

  /** What a verb of saying reports. */
  private takeReported(clause: Clause, i: number): void {
    if (this.part === 'reports' && this.voice === null) {
      this.takeOwn(clause, i)
      return
    }
    const voice = this.voice ?? this.floor.voice
    if (!voice) return
    this.push(clause, this.contentStart(clause), voice, clause.link)
    this.part = 'content'
  }

  /** A verb that shares the subject before it. */
  private takeShared(clause: Clause, i: number): void {
    const verb = clause.verb
    const telling = this.tells(verb) || clause.link === 'participle'
    const back =
      telling &&
      this.teller !== null &&
      (clause.link === 'participle' || isPast(this.cast, verb) || this.part !== 'content')
    const voice = back ? this.teller : this.voice
    if (!voice || (this.part === 'none' && !telling)) return
    if (this.nextReports(i) && this.reportsHere(verb)) {
      this.report(clause, voice, back)
      return
    }
    const mutual = this.part === 'none' && this.cast.verbs.topic.has(verb.lemma)
    const said = mutual ? this.both(voice) : voice
    if (back) this.frame = null
    if (this.part === 'none') this.floor.voice = said
    this.push(clause, clause.first, said, clause.link === 'participle' ? 'participle' : 'shared')
    if (!back) return
    this.part = 'performs'
    this.voice = voice
  }

  private report(clause: Clause, voice: Voice, back: boolean): void {
    this.voice = voice
    this.part = 'reports'
    this.setFrame(clause)
    if (back) this.floor.voice = voice
  }

  private tells({ lemma, modal }: VerbGroup): boolean {
    const { verbs } = this.cast
    return (
      !modal && (verbs.report.has(lemma) || verbs.perform.has(lemma) || verbs.topic.has(lemma) || verbs.sign.has(lemma))
    )
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

  /** Whose the clause is. */
  private said(clause: Clause, subject: Subject, part: Part): Voice {
    const running = this.floor.voice
    if (part === 'content')
      return (clause.link !== 'main' ? this.voice : null) ?? running ?? voiceOf(subject) ?? { kind: 'narrator' }
    const own = voiceOf(subject)
    if (own) return own
    if (subject.kind === 'first') return this.firstPerson(clause, subject.plural)
    if (part !== 'performs') return running ?? { kind: 'narrator' }
    if (subject.kind !== 'event') return this.both(running)
    return this.cast.verbs.report.has(clause.verb.lemma) && !clause.verb.passive
      ? { kind: 'narrator' }
      : this.both(running)
  }

  private firstPerson({ verb }: Clause, plural: boolean): Voice {
    const { topic } = this.cast.verbs
    const author = this.floor.author ?? this.floor.voice
    const together = topic.has(verb.lemma) || this.cast.verbs.sign.has(verb.lemma) || verb.lemma === 'agree'
    if (plural && together && !verb.modal && !this.isDenied(verb)) return this.both(author)
    if (author && author.kind !== 'joint') return author
    const person = this.cast.principals[0]
    return person ? { kind: 'person', person } : { kind: 'narrator' }
  }

  private isDenied({ first, last }: VerbGroup): boolean {
    for (let i = first; i < last; i++) if (this.cast.voices.denials.has(this.cast.tokens[i]!.lower)) return true
    return false
  }

  private setFrame(clause: Clause): void {
    const next = this.clauses[this.clauses.indexOf(clause) + 1]!
    this.frame = this.frameOf(clause.first, Math.max(next.first, clause.first + 1), clause.verb.lemma)
  }

  private frameOf(first: number, last: number, lemma: string): Frame {
    const { tokens } = this.cast
    return { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end, lemma, reportsOnly: true }
  }

  private push(clause: Clause, from: number, voice: Voice, rule: string): void {
    const first = this.afterThat(clause, from, rule)
    const previous = this.out.at(-1)
    const joins =
      clause.link !== 'main' &&
      previous !== undefined &&
      sameVoice(previous.voice, voice) &&
      previous.frame === this.frame
    this.out.push({ first, last: clause.last, voice, frame: this.frame, joins, rule, confidence: 0.8 })
  }

  /** Past a verb of saying and its "that", where the clause after it has no verb that was seen. */
  private afterThat(clause: Clause, first: number, rule: string): number {
    const { tokens, verbs } = this.cast
    if ((rule !== 'performs' && rule !== 'shared') || !verbs.report.has(clause.verb.lemma)) return first
    for (let i = clause.verb.last; i < Math.min(clause.last - 2, clause.verb.last + 4); i++)
      if (tokens[i]!.lower === 'that' && tokens[i + 1]!.pos !== 'NOUN') return i + 1
    return first
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

  /** Past the connectives that open a sentence. */
  private contentStart(clause: Clause): number {
    const end = clause.subject?.[0] ?? clause.verb.first
    let i = clause.first
    for (let moved = true; moved && i < end; ) {
      while (i < end && isMark(this.cast.tokens[i]!)) i++
      const connective = this.cast.voices.connectives.find((words) => this.matches(words, i) && i + words.length <= end)
      moved = connective !== undefined
      i += connective?.length ?? 0
    }
    return i
  }

  private matches(words: readonly string[], at: number): boolean {
    return words.every((word, k) => this.cast.tokens[at + k]?.lower === word)
  }
}

/** A subject that is no speaker belongs to the statement: "The schedule was also discussed". */
function keepsSubject({ kind }: Subject): boolean {
  return kind === 'thing' || kind === 'impersonal' || kind === 'event'
}

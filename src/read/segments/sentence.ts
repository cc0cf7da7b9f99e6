import { isMark } from '../../text/clause-view.ts'
import { type Clause, clauses } from '../../text/clauses.ts'
import type { VerbGroup } from '../../text/verb-groups.ts'
import type { Frame, Voice } from '../finder.ts'
import { addressed, firstPerson } from './addressing.ts'
import type { Cast } from './cast.ts'
import { isPast } from './deeds.ts'
import { type Floor, giveFloor, resumeFloor, together } from './floor.ts'
import { type Part, partOf } from './parts.ts'
import { afterThat, contentStart, keepsSubject, verbStart } from './starts.ts'
import { type Stretch, sameVoice } from './stretch.ts'
import { type Subject, voiceOf } from './subjects.ts'
import { topicTail } from './topic-tail.ts'
import { whoSays } from './who-says.ts'

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
    const subject: Subject = clause.subject ? addressed(this.cast, this.floor, clause.subject) : { kind: 'thing' }
    const part = this.agent(clause) ? 'content' : this.partOf(clause, subject, i)
    const said = this.agent(clause) ?? this.said(clause, subject, part)
    this.part = part
    if (part === 'none') {
      this.tell(clause, subject)
      return
    }
    if (part === 'narrated') {
      this.push(clause, contentStart(this.cast, clause), { kind: 'narrator' }, part)
      return
    }
    if (part === 'reports' && this.isRelay(subject)) return
    if (part !== 'content') this.frame = null
    if (this.onlySays(clause, part)) {
      this.floor.voice = said
      return
    }
    if (part === 'performs' && this.announces(clause, i)) {
      giveFloor(this.floor, said, this.paragraph(clause), false)
      this.voice = said
      this.teller = said
      this.part = 'content'
      this.setFrame(clause, i)
      return
    }
    this.voice = said
    if (part !== 'content' || clause.link === 'main') this.teller = said
    if (part !== 'content') giveFloor(this.floor, said, this.paragraph(clause), part === 'reports')
    this.opening(said)
    if (part === 'reports') this.setFrame(clause, i)
    else if (part === 'content' || keepsSubject(subject) || (this.floor.quoted && subject.kind === 'first'))
      this.push(clause, contentStart(this.cast, clause), said, part)
    else this.push(clause, verbStart(this.cast, clause), said, part)
  }

  private partOf(clause: Clause, subject: Subject, i: number): Part {
    const paragraph = this.paragraph(clause)
    if (subject.kind === 'institution' && !isPast(this.cast, clause.verb))
      resumeFloor(this.floor, subject.party, paragraph)
    const within =
      this.part === 'content' && clause.link !== 'absolute' && (clause.link !== 'main' || this.voice !== null)
    const reported = this.floor.reportedIn === paragraph
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

  /** A spokesperson tells what others said; what they report is read as the text itself tells it. */
  private isRelay(subject: Subject): boolean {
    return subject.kind === 'person' && subject.person.standing === 'spokesperson' && this.floor.author === null
  }

  /** "The Minister said:" and no more. */
  private onlySays({ verb, last }: Clause, part: Part): boolean {
    if (part !== 'performs' || !this.cast.verbs.bare.has(verb.lemma)) return false
    for (let i = verb.last; i < last; i++) if (!isMark(this.cast.tokens[i]!)) return this.endsInColon(last)
    return true
  }

  private endsInColon(last: number): boolean {
    const { tokens } = this.cast
    return tokens[last - 1]!.text === ':' || tokens[last]?.text === ':'
  }

  /** "The letter was handed over by the envoy": the envoy conveys it. */
  private agent({ verb, last }: Clause): Voice | null {
    if (!verb.passive || !this.cast.verbs.relay.has(verb.lemma)) return null
    for (let i = verb.last; i < Math.min(last, verb.last + 3); i++) {
      const named = this.cast.tokens[i]!.lower === 'by' ? this.cast.mentionsIn(i + 1, i + 8)[0] : undefined
      if (named) return { kind: 'person', person: named.person }
    }
    return null
  }

  /** "left no doubt about it: the verdict is …": the words before the colon only announce those after it. */
  private announces({ verb }: Clause, i: number): boolean {
    const next = this.clauses[i + 1]
    return (
      next !== undefined && this.cast.tokens[next.opens]?.text === ':' && this.cast.verbs.colonFrames.has(verb.lemma)
    )
  }

  /** A clause that reports the contact: no statement, but its topics may be, and its subject is the one who goes on. */
  private tell(clause: Clause, subject: Subject): void {
    this.frame = null
    this.teller = voiceOf(subject) ?? this.teller
    this.voice = this.teller
    const tail = topicTail(this.cast, clause)
    if (!tail) return
    const own = voiceOf(subject)
    const voice = tail.mutual || !own ? together(this.cast) : own
    this.out.push({
      first: tail.first,
      last: clause.last,
      voice,
      frame: null,
      joins: false,
      rule: 'topic-tail',
      confidence: 0.9,
    })
    if (!tail.mutual && own) this.floor.voice = own
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
    this.out.push({ first, last: clause.last, voice, frame, joins: false, rule: 'opening', confidence: 0.85 })
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
    this.push(clause, contentStart(this.cast, clause), voice, clause.link)
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
      this.report(clause, i, voice, back)
      return
    }
    const mutual = this.part === 'none' && this.cast.verbs.topic.has(verb.lemma)
    const said = mutual ? together(this.cast) : voice
    if (back) this.frame = null
    if (this.part === 'none') this.floor.voice = said
    this.push(
      clause,
      afterThat(this.cast, clause, clause.first),
      said,
      clause.link === 'participle' ? 'participle' : 'shared',
    )
    if (!back) return
    this.part = 'performs'
    this.voice = voice
  }

  private report(clause: Clause, i: number, voice: Voice, back: boolean): void {
    this.voice = voice
    this.part = 'reports'
    this.setFrame(clause, i)
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
    if (subject.kind === 'first') return firstPerson(this.cast, this.floor, clause.verb, subject.plural)
    if (part !== 'performs') return running ?? { kind: 'narrator' }
    if (subject.kind !== 'event') return together(this.cast)
    return this.cast.verbs.report.has(clause.verb.lemma) && !clause.verb.passive
      ? { kind: 'narrator' }
      : together(this.cast)
  }

  private setFrame(clause: Clause, i: number): void {
    const next = this.clauses[i + 1]!
    this.frame = this.frameOf(clause.first, Math.max(next.first, clause.first + 1), clause.verb.lemma)
  }

  private frameOf(first: number, last: number, lemma: string): Frame {
    const { tokens } = this.cast
    return { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end, lemma, reportsOnly: true }
  }

  private push(clause: Clause, first: number, voice: Voice, rule: string): void {
    const previous = this.out.at(-1)
    const joins =
      clause.link !== 'main' &&
      previous !== undefined &&
      sameVoice(previous.voice, voice) &&
      previous.frame === this.frame
    this.out.push({ first, last: clause.last, voice, frame: this.frame, joins, rule, confidence: 0.98 })
  }
}

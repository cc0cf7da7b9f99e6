import { farthest, isNominal } from './clause-view.ts'
import type { ClauseWords } from './clause-words.ts'
import type { Token } from './prose.ts'
import { SubjectView } from './subject-view.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'

/**
 * How a clause hangs on what stands before it: `main` opens the sentence; `opening` is a participle clause before the main
 * one; `verb` shares the subject before it; `clause` has its own; `that` and `bare` are what a verb of saying reports;
 * `participle` follows as "…, noting …"; `absolute` as "with both sides noting …".
 */
export type ClauseLink = 'main' | 'opening' | 'verb' | 'clause' | 'that' | 'bare' | 'participle' | 'absolute'

/** One clause: tokens `[first, last)`, what opens it (`opens`: its comma or conjunction), its subject if it has one, its verb. */
export interface Clause {
  readonly opens: number
  readonly first: number
  readonly last: number
  readonly subject: readonly [number, number] | null
  readonly verb: VerbGroup
  readonly link: ClauseLink
}

interface Open {
  opens: number
  first: number
  subject: readonly [number, number] | null
  verb: VerbGroup
  link: ClauseLink
}

/**
 * Cuts the tokens `[first, last)` of one sentence into the clauses that could be statements of their own: coordinated
 * clauses and verb phrases, reported clauses, participle clauses of verbs of saying. Relative and other dependent clauses
 * stay inside. Clauses come in order and do not overlap; a sentence without a finite verb has none.
 */
export function clauses(tokens: readonly Token[], first: number, last: number, words: ClauseWords): Clause[] {
  return new ClauseCutter(tokens, first, last, words).cut()
}

/** One pass over a sentence's verb groups; it holds what is open at each. */
class ClauseCutter extends SubjectView {
  private readonly found: Open[] = []

  /** A dependent clause inside the open one, or null. */
  private sub: VerbGroup | null = null

  /** The last verb taken for a dependent one before any main verb. */
  private dependent: VerbGroup | null = null

  /** The reported clause begins with a dependent one: its own verb is still to come. */
  private pending: { first: number; opens: number; link: ClauseLink } | null = null
  private previous: VerbGroup | null = null

  /** The last verb that could be a main one. */
  private finite: VerbGroup | null = null

  cut(): Clause[] {
    for (const group of verbGroups(this.tokens, this.first, this.last, this.words)) {
      this.take(group)
      this.previous = group
      if (group.form !== 'ing' && group.form !== 'infinitive') this.finite = group
    }
    if (this.pending) this.fail(this.pending)
    if (this.dependent && !this.found.some(({ link }) => link !== 'opening')) this.promote(this.dependent)
    const ends = this.found.map((_, i) => this.found[i + 1]?.opens ?? this.last)
    return this.found.map((open, i) => ({ ...open, last: Math.max(open.verb.last, ends[i]!) }))
  }

  private take(group: VerbGroup): void {
    if (group.form === 'infinitive') return
    if (group.form === 'ing') {
      this.participle(group)
      return
    }
    const before = this.before(group.first)
    const open = this.found.at(-1)
    const mainless = !open || open.link === 'opening' || this.pending !== null
    if (mainless) {
      this.firstFinite(group, before)
      return
    }
    if (this.isJoin(before)) {
      this.joined(group, before, open)
      return
    }
    this.withSubject(group, open)
  }

  /** The first finite verb of the sentence, or of a reported clause that began with a dependent one. */
  private firstFinite(group: VerbGroup, before: number): void {
    const from = this.pending?.first ?? this.openFrom()
    if (group.form === 'past' && this.reducedHere(group)) return
    if (group.form === 'base' && !this.baseHasSubject(group)) return
    const told =
      this.found.length > 0 &&
      !this.pending &&
      this.words.that.has(this.tokens[from]!.lower) &&
      !this.topCommas(from, group.first).length
    const dependent = this.dependentSince(from, group.first)
    if (dependent >= 0 || told) {
      this.sub = group
      this.dependent = group
      return
    }
    const subject = this.subjectBefore(from, group.first, before)
    if (this.found.length && !this.pending) this.mainAfterOpening(group, subject)
    else {
      const link = this.pending?.link ?? 'main'
      this.found.push({ opens: this.pending?.opens ?? from, first: from, subject, verb: group, link })
    }
    this.pending = null
    this.sub = null
  }

  private mainAfterOpening(group: VerbGroup, subject: readonly [number, number] | null): void {
    const first = subject?.[0] ?? group.first
    this.found.push({ opens: first - 1, first, subject, verb: group, link: 'main' })
  }

  private openFrom(): number {
    const opening = this.found.at(-1)
    return opening ? opening.verb.last : this.first
  }

  /** A past form that only describes the noun before it: "projects funded by …" with the finite verb still ahead. */
  private reducedHere(group: VerbGroup): boolean {
    const next = this.tokens[group.last]
    if (this.words.pastOnly.has(this.tokens[group.head]!.lower)) return false
    if (next?.lower === 'by') return true
    const before = this.before(group.first)
    return before < this.first || this.tokens[before]!.text === ','
      ? before < this.first || !this.hasNoun(this.openFrom(), before)
      : false
  }

  private baseHasSubject(group: VerbGroup): boolean {
    const at = this.before(group.first)
    return at >= this.first && isNominal(this.tokens[at]!)
  }

  /** A subordinator or relative that governs the verb at `to`, looking back to `from` as far as a comma; -1 for none. */
  private dependentSince(from: number, to: number): number {
    const since = Math.max(from, this.previous ? this.previous.last : from)
    for (let i = to - 1; i >= Math.max(since, to - farthest); i--) {
      const token = this.tokens[i]!
      if (token.text === ',' || token.text === ';') {
        if (this.sub || i === since) return -1
        continue
      }
      if (this.words.relatives.has(token.lower)) return i
      if (this.isSubordinator(i)) return i
      if (this.words.that.has(token.lower) && i === to - 1 && i > since) return i
    }
    return -1
  }

  /** A verb straight after a comma or conjunction. */
  private joined(group: VerbGroup, before: number, open: Open): void {
    const mark = this.opensAt(before)
    const heavy = this.tokens[mark]!.text === ',' || this.tokens[mark]!.text === ';'
    if (this.closesInsertion(group, before, open)) return
    const that = this.thatBetween(open, Math.max(this.previous?.last ?? 0, open.verb.last), group.first)
    if (that >= 0 && this.isJoin(that - 1)) {
      this.reported(group, that, open)
      return
    }
    if (!this.canShare(group, open)) return
    if (this.sub && !this.leavesSub(group, open, heavy)) return
    this.found.push({ opens: mark, first: this.startOf(before, group), subject: null, verb: group, link: 'verb' })
    this.sub = null
  }

  /** The comma closes something inserted after the subject of a reported clause: "said China, as a neighbour, is ready". */
  private closesInsertion(group: VerbGroup, before: number, open: Open): boolean {
    if (!this.isComma(before) || !this.words.reportsBare(open.verb.lemma) || group.form === 'past' || this.sub)
      return false
    const commas = this.topCommas(open.verb.last, group.first)
    if (commas.length < 2 || commas[0] === open.verb.last) return this.afterComma(group, open, commas)
    this.pushReported(group, open.verb.last, commas[0]!, 'bare')
    return true
  }

  private afterComma(group: VerbGroup, open: Open, commas: readonly number[]): boolean {
    if (commas[0] !== open.verb.last || commas.length < 3) return false
    this.pushReported(group, commas[0]! + 1, commas[1]!, 'bare')
    return true
  }

  private pushReported(group: VerbGroup, first: number, subjectEnd: number, link: ClauseLink): void {
    const start = this.skipOpening(first, group.first)
    this.found.push({ opens: first, first: start, subject: [start, subjectEnd], verb: group, link })
    this.sub = null
  }

  private startOf(before: number, group: VerbGroup): number {
    return Math.min(before + 1, group.first)
  }

  private opensAt(before: number): number {
    return before > this.first && this.isCoordinator(before) && this.isComma(before - 1) ? before - 1 : before
  }

  /** Can this verb share the subject of the open clause? Infinitives and participles carry on what they follow. */
  private canShare(group: VerbGroup, open: Open): boolean {
    if (group.form === 'base') return this.sharesBase(group, open)
    if (group.form !== 'past') return this.fitsTense(group, open)
    if (this.isAdjective(group)) return false
    if (this.tokens[group.last]?.lower === 'by' && !this.words.pastOnly.has(this.tokens[group.head]!.lower))
      return false
    const main = this.lastOfTense(open)
    const says = this.words.reports(group.lemma) || this.words.performs(group.lemma)
    if (main.aux && main.lemma !== 'be') return this.words.utters(group.lemma) && this.pastReport()
    if (says) return true
    return (
      main.form === 'past' && !main.aux && (this.takesObject(group) || this.isCoordinator(this.before(group.first)))
    )
  }

  /** "discussed ways and means": a bare present after a past is a verb only where it says something. */
  private fitsTense(group: VerbGroup, open: Open): boolean {
    if (group.aux || open.verb.form !== 'past' || open.verb.aux) return true
    return this.words.performs(group.lemma) || this.words.reports(group.lemma)
  }

  /** "friendship and shared prosperity". */
  private isAdjective(group: VerbGroup): boolean {
    return this.words.adjectival.has(this.tokens[group.head]!.lower) && this.tokens[group.last]?.pos === 'NOUN'
  }

  /** "We support A, welcome B and call for C": but a list of plain deeds after one verb is one. */
  private sharesBase(group: VerbGroup, open: Open): boolean {
    if (open.verb.form !== 'base' || this.infinitiveSince(open.verb.last, group.first)) return false
    return this.words.performs(group.lemma) || this.words.reports(group.lemma)
  }

  private pastReport(): boolean {
    return this.recent((clause) => clause.verb.form === 'past' && !clause.verb.aux)
  }

  private recent(holds: (clause: Open) => boolean): boolean {
    return this.found.slice(-farthest).some(holds)
  }

  private lastOfTense(open: Open): VerbGroup {
    return this.sub ?? open.verb
  }

  /** After a dependent clause a shared verb goes back to the open one when it is set off, or agrees with that alone. */
  private leavesSub(group: VerbGroup, open: Open, heavy: boolean): boolean {
    const says = this.words.performs(group.lemma) || this.words.reports(group.lemma)
    if (group.form === 'past') return says
    if (heavy) return true
    return says && group.form === open.verb.form && this.sub!.form !== group.form
  }

  /** A verb with a subject of its own somewhere after the verb before. */
  private withSubject(group: VerbGroup, open: Open): void {
    const since = this.previous ? Math.max(this.previous.last, open.verb.first + 1) : open.verb.last
    const that = this.thatBetween(open, since, group.first)
    if (that >= 0 || this.isFirstToldOf(open, group)) {
      this.reported(group, that >= 0 ? that : open.verb.last, open)
      return
    }
    const dependent = this.dependentSince(since, group.first)
    if ((dependent >= 0 && !this.standsBeside(dependent)) || this.isThatRelative(since, group.first)) {
      this.sub = group
      return
    }
    const comma = this.topCommas(since, group.first).at(-1) ?? -1
    if (comma >= 0 && this.lacksMain()) {
      this.mainAfterOpening(group, this.subjectBefore(comma + 1, group.first, this.before(group.first)))
      return
    }
    const join = this.joinBetween(since, group.first)
    if (join >= 0) {
      this.coordinate(group, join, open)
      return
    }
    if (dependent >= 0) {
      this.beside(group, dependent)
      return
    }
    if (this.words.reportsBare(open.verb.lemma) && this.sub === null && this.bareSubject(open, group)) {
      this.reportedBare(group, open)
      return
    }
    if (group.form === 'past' || this.demotes(group, open)) return
    if (this.sub) this.pastRelative(group, this.sub, open)
  }

  /** "believes that issues regarding A and B are …": the first finite verb after "that", whatever participles stand between. */
  private isFirstToldOf(open: Open, group: VerbGroup): boolean {
    if (this.finite !== open.verb || this.previous === open.verb) return false
    return (
      this.words.that.has(this.tokens[open.verb.last]?.lower ?? '') &&
      this.dependentSince(open.verb.last + 1, group.first) < 0
    )
  }

  /** "…, and the requests that meet the rules will be granted": the relative clause stood between a subject and its verb. */
  private pastRelative(group: VerbGroup, relative: VerbGroup, open: Open): void {
    if (group.form !== 'finite' || relative.first <= open.verb.last) return
    const join = this.joinBetween(open.verb.last, relative.first)
    if (join < 0 || !this.isComma(join)) return
    const first = this.skipOpening(join, relative.first)
    this.found.push({ opens: join, first, subject: [first, group.first], verb: group, link: 'clause' })
    this.sub = null
  }

  private lacksMain(): boolean {
    return (
      this.found[0]!.link === 'opening' &&
      this.found.length < farthest &&
      !this.found.some(({ link }) => link === 'main')
    )
  }

  /** "the aid that it sent": a "that" which reports nothing, with no comma after it. */
  private isThatRelative(since: number, to: number): boolean {
    for (let i = to - 1; i >= Math.max(since, to - 12); i--) {
      if (this.isJoin(i)) return false
      if (this.words.that.has(this.tokens[i]!.lower)) return i > since && isNominal(this.tokens[i - 1]!)
    }
    return false
  }

  private standsBeside(i: number): boolean {
    return this.words.beside.has(this.tokens[i]!.lower) && this.tokens[i - 1]?.text === ','
  }

  private beside(group: VerbGroup, at: number): void {
    const first = at + 1
    this.found.push({
      opens: at - 1,
      first,
      subject: this.subjectBefore(first, group.first, this.before(group.first)),
      verb: group,
      link: 'clause',
    })
    this.sub = null
  }

  /** A "that" which opens a reported clause: after a verb of saying or a word it governs, not after its own noun. */
  private thatBetween(open: Open, since: number, to: number): number {
    for (let i = to - 1; i >= Math.max(since, to - farthest); i--) {
      const token = this.tokens[i]!
      if (!this.words.that.has(token.lower)) continue
      if (i === to - 1 && !this.words.reports(this.tokens[i - 1]?.lemma ?? '')) return -1
      return this.opensReported(i, open) ? i : -1
    }
    return -1
  }

  private opensReported(i: number, open: Open): boolean {
    const before = this.tokens[i - 1]!
    if (!this.isJoin(i - 1) && this.hasVerb(open.verb.last, i)) return false
    if (before.pos === 'VERB' || before.pos === 'ADV' || before.pos === 'ADJ' || before.pos === 'ADP') return true
    if (this.isJoin(i - 1)) return this.recent((clause) => clause.link === 'that' || clause.link === 'bare')
    if (!this.words.reports(open.verb.lemma)) return false
    return this.words.tells(open.verb.lemma) || /^(?:ADP|PART|ADV)$/.test(this.tokens[open.verb.last]!.pos)
  }

  private reported(group: VerbGroup, that: number, open: Open): void {
    const first = that + 1 < group.first && this.tokens[that + 1]!.text === ',' ? that + 2 : that + 1
    const opens = this.isJoin(that - 1) ? this.opensAt(that - 1) : that
    if (this.isReporting(open, that) || this.isJoin(that - 1)) {
      if (this.dependentOpens(first, group.first)) {
        this.pending = { first, opens, link: 'that' }
        this.sub = group
        return
      }
      const subject = this.subjectBefore(first, group.first, this.before(group.first))
      this.found.push({ opens, first, subject, verb: group, link: 'that' })
      this.sub = null
      return
    }
    this.sub = group
  }

  private dependentOpens(first: number, to: number): boolean {
    for (let i = first; i < to; i++) {
      const token = this.tokens[i]!
      if (token.text === ',') return false
      if (this.isSubordinator(i)) return true
    }
    return false
  }

  /** The clause or the verb phrase just before is one of saying, with nothing but its hearer in between. */
  private isReporting(open: Open, to: number): boolean {
    if (this.words.reports(open.verb.lemma) && this.sub === null) return true
    return this.sub === null && this.words.reportAdjectives.has(this.tokens[to - 1]?.lower ?? '')
  }

  private coordinate(group: VerbGroup, join: number, open: Open): void {
    const coordinator = this.isCoordinator(join) ? join : this.isCoordinator(join + 1) ? join + 1 : join
    const heavy = this.isComma(join) || this.tokens[join]!.text === ':'
    const says = this.words.performs(group.lemma) || this.words.reports(group.lemma)
    if (!heavy && this.isAdjective(group)) return
    if (group.form === 'past' && !group.aux && !says && (open.verb.form !== 'past' || !this.takesObject(group))) return
    if (this.sub && !heavy && !says) return
    const first = coordinator + 1
    const subject = this.subjectBefore(first, group.first, this.before(group.first))
    if (!heavy && subject && this.isZeroRelative(subject)) return
    this.found.push({ opens: join, first, subject, verb: group, link: 'clause' })
    this.sub = null
  }

  /** "the support it has given": a pronoun straight after a noun opens a relative clause. */
  private isZeroRelative([first, last]: readonly [number, number]): boolean {
    const { pos, lower } = this.tokens[last - 1]!
    return last - first > 1 && pos === 'PRON' && !this.words.determiners.has(lower) && isNominal(this.tokens[last - 2]!)
  }

  private bareSubject(open: Open, group: VerbGroup): boolean {
    if (group.form === 'past' && !group.aux && this.tokens[group.last]?.lower === 'by') return false
    if (!this.isUnbroken(open.verb.last, group.first)) return false
    const only = this.words.takesOnlyClause(open.verb.lemma) || this.tokens[open.verb.last]?.text === ','
    if (group.form === 'past' && !only && !this.takesObject(group)) return false
    return this.hasNoun(open.verb.last, group.first)
  }

  private reportedBare(group: VerbGroup, open: Open): void {
    const from = this.skipOpening(open.verb.last, group.first)
    const subject = this.subjectBefore(from, group.first, this.before(group.first))
    this.found.push({ opens: open.verb.last, first: from, subject, verb: group, link: 'bare' })
    this.sub = null
  }

  /** "Projects funded through loans were discussed": what was taken for the main verb only described its noun. */
  private demotes(group: VerbGroup, open: Open): boolean {
    if (open.verb.form !== 'past' || open.verb.aux || open.subject === null) return false
    const says = this.words.performs(open.verb.lemma) || this.words.reports(open.verb.lemma)
    if (group.first !== open.verb.last && (says || !this.tokens[open.verb.head]!.lower.endsWith('ed'))) return false
    if (this.topCommas(open.verb.last, group.first).length) return false
    this.found.pop()
    this.found.push({ ...open, subject: [open.subject[0], group.first], verb: group })
    return true
  }

  /** "…, noting …", "while noting …", "with both sides noting …"; before any finite verb, a clause that opens the sentence. */
  private participle(group: VerbGroup): void {
    const says = this.words.performs(group.lemma) || this.words.reports(group.lemma)
    const that = this.words.that.has(this.tokens[group.last]?.lower ?? '')
    if (!says || !(that || this.words.participates(group.lemma))) return
    const before = this.before(group.first)
    if (!this.found.length) {
      if (before < this.first || (before === this.first && this.words.subordinators.has(this.tokens[before]!.lower)))
        this.found.push({ opens: this.first, first: group.first, subject: null, verb: group, link: 'opening' })
      return
    }
    if (this.found.at(-1)!.link === 'opening') return
    const token = this.tokens[before]
    if (!token) return
    if (token.text === ',') this.pushParticiple(group, before, before + 1)
    else if (this.words.beside.has(token.lower))
      this.pushParticiple(group, this.isComma(before - 1) ? before - 1 : before, before + 1)
    else if (this.isCoordinator(before) && this.isParticiple(this.found.at(-1)!))
      this.pushParticiple(group, this.opensAt(before), before + 1)
    else this.absolute(group)
  }

  private isParticiple(open: Open): boolean {
    return open.link === 'participle' || open.link === 'absolute'
  }

  private pushParticiple(group: VerbGroup, opens: number, first: number): void {
    this.found.push({ opens, first, subject: null, verb: group, link: 'participle' })
    this.sub = null
  }

  private absolute(group: VerbGroup): void {
    const since = Math.max(this.found.at(-1)!.verb.last, this.previous?.last ?? 0)
    for (let i = group.first - 1; i > since; i--) {
      if (this.tokens[i]!.lower !== 'with') continue
      if (this.tokens[i - 1]!.text !== ',' || group.first - i > 9) return
      this.found.push({ opens: i - 1, first: i + 1, subject: [i + 1, group.first], verb: group, link: 'absolute' })
      this.sub = null
      return
    }
  }

  /** A sentence is not all dependent: what seemed so was not ("portraying it as a matter of principle is futile"). */
  private promote(group: VerbGroup): void {
    const from = this.openFrom()
    const subject = this.subjectBefore(from, group.first, this.before(group.first))
    this.found.push({ opens: from, first: from, subject, verb: group, link: 'main' })
  }

  private fail(pending: { first: number; opens: number; link: ClauseLink }): void {
    const verb = this.sub ?? this.previous
    if (!verb) return
    this.found.push({ opens: pending.opens, first: pending.first, subject: null, verb, link: pending.link })
  }
}

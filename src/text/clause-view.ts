import type { ClauseWords } from './clause-words.ts'
import type { Token } from './prose.ts'
import type { VerbGroup } from './verb-groups.ts'

/** How far back a clause looks for what it hangs on, in tokens: longer stretches hang on nothing. */
export const farthest = 120

/** The tokens of one sentence, and what each is to the grammar of clauses. */
export class ClauseView {
  protected readonly tokens: readonly Token[]
  protected readonly first: number
  protected readonly last: number
  protected readonly words: ClauseWords

  constructor(tokens: readonly Token[], first: number, last: number, words: ClauseWords) {
    this.tokens = tokens
    this.first = first
    this.last = last
    this.words = words
  }

  /** The nearest token before `at` that is no adverb, or `first - 1`. */
  protected before(at: number): number {
    let i = at - 1
    while (
      i >= this.first &&
      this.isAdverb(i) &&
      !(i === this.first && this.words.determiners.has(this.tokens[i]!.lower))
    )
      i--
    return i
  }

  protected isAdverb(i: number): boolean {
    const token = this.tokens[i]!
    return (token.pos === 'ADV' || this.words.adverbs.has(token.lower)) && !this.words.subordinators.has(token.lower)
  }

  protected isLooseAdverb(i: number): boolean {
    return this.isAdverb(i) && !this.words.determiners.has(this.tokens[i]!.lower)
  }

  protected isJoin(i: number): boolean {
    return i >= this.first && (this.isCoordinator(i) || this.isComma(i))
  }

  protected isCoordinator(i: number): boolean {
    return this.words.coordinators.has(this.tokens[i]!.lower)
  }

  protected isComma(i: number): boolean {
    const { text } = this.tokens[i]!
    return text === ',' || text === ';' || text === '–' || text === '—'
  }

  protected hasNoun(from: number, to: number): boolean {
    for (let i = Math.max(from, to - farthest); i < to; i++) if (isNominal(this.tokens[i]!)) return true
    return false
  }

  protected isSubordinator(i: number): boolean {
    const token = this.tokens[i]!
    if (!this.words.subordinators.has(token.lower) || this.tokens[i + 1]?.text === '-') return false
    if (this.words.notBeforeAdverb.has(token.lower) && this.tokens[i + 1]?.pos === 'ADV') return false
    if (i > this.first && this.words.beforeAs.has(this.tokens[i - 1]!.lower)) return false
    // "as well as", "as good neighbours", "since 1992": a preposition unless a subject follows.
    return this.clauseFollows(i + 1)
  }

  protected clauseFollows(at: number): boolean {
    for (let i = at; i < Math.min(this.last, at + 14); i++) {
      const token = this.tokens[i]!
      if (token.text === ',' || token.text === ';') return false
      if (token.pos === 'AUX') return this.tokens[i - 1]?.lower !== 'to'
      if (token.pos === 'VERB') {
        const previous = this.tokens[i - 1]!
        return !token.lower.endsWith('ing') && previous.lower !== 'to' && i > at
      }
    }
    return false
  }

  protected opensNoun(at: number): boolean {
    const token = this.tokens[at]!
    if (this.words.subordinators.has(token.lower)) return false
    return isNominal(token) || token.pos === 'DET' || token.pos === 'ADJ' || this.words.determiners.has(token.lower)
  }

  protected isLoose(i: number, only: boolean): boolean {
    const token = this.tokens[i]!
    if (only && this.words.determiners.has(token.lower)) return false
    return (this.isAdverb(i) || isMark(token)) && token.pos !== 'PROPN'
  }

  protected topCommas(from: number, to: number): number[] {
    const commas: number[] = []
    let depth = 0
    for (let i = Math.max(from, to - farthest); i < to; i++) {
      const { text } = this.tokens[i]!
      if (text === '(') depth++
      else if (text === ')') depth--
      else if (text === ',' && depth <= 0) commas.push(i)
    }
    return commas
  }

  protected infinitiveSince(from: number, to: number): boolean {
    for (let i = Math.max(from, to - farthest); i < to; i++)
      if (this.tokens[i]!.lower === 'to' && this.tokens[i]!.pos === 'PART') return true
    return false
  }

  protected hasVerb(from: number, to: number): boolean {
    for (let i = Math.max(from, to - farthest); i < to; i++) if (this.tokens[i]!.pos === 'VERB') return true
    return false
  }

  protected joinBetween(since: number, to: number): number {
    let weak = -1
    for (let i = to - 1; i >= Math.max(since, to - farthest); i--) {
      const { text } = this.tokens[i]!
      if (text === ';' || text === ':') return i
      if (!this.isCoordinator(i)) continue
      if (i - 1 >= since && this.isComma(i - 1)) return this.subjectFits(i + 1, to) ? i - 1 : weak
      if (weak < 0 && this.subjectFits(i + 1, to)) weak = i
    }
    return weak
  }

  /** Could `[from, to)` be a subject and nothing else? */
  protected subjectFits(from: number, to: number): boolean {
    return from < to && (this.opensNoun(from) || this.isAdverb(from) || this.tokens[from]!.pos === 'ADP')
  }

  /** Nothing but one noun phrase: no comma within, no "that", no other verb. */
  protected isUnbroken(from: number, to: number): boolean {
    if (to - from > farthest) return false
    for (let i = from + 1; i < to; i++) {
      const { text, lower } = this.tokens[i]!
      if (text === ',' && !this.topCommas(from, from + 1).length) return false
      if (this.words.that.has(lower)) return false
    }
    return true
  }

  protected takesObject(group: VerbGroup): boolean {
    const next = this.tokens[group.last]
    return (
      next !== undefined &&
      group.last < this.last &&
      (next.pos === 'DET' || next.pos === 'PROPN' || next.pos === 'PRON')
    )
  }
}

/** True of a word that can be the head of a subject. */
export function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM'
}

/** True of a punctuation mark. */
export function isMark(token: Token): boolean {
  return token.pos === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(token.text)
}

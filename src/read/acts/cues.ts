import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Act, Strength } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'
import type { Clause, SubjectKind, SubjectWords, Tense } from './clause.ts'
import type { Cue, Pattern } from './cue.ts'
import { likelyOf } from './likely-cues.ts'

export type { Cue } from './cue.ts'

/** The act cues of a language: the decision list, in order, the words of firmness and the subjects. */
export interface Cues {
  readonly cues: readonly Cue[]
  /** Finds the cues whose first words all stand somewhere in a clause; the others cannot hold. */
  readonly likely: (clause: Clause) => readonly Cue[]
  readonly firm: ReadonlySet<string>
  readonly soft: ReadonlySet<string>
  readonly subjects: SubjectWords
}

interface CueLine {
  readonly rule: string
  readonly act: Act
  readonly strength?: Strength
  readonly head?: readonly string[]
  readonly opens?: readonly string[]
  readonly within?: readonly string[]
  readonly lead?: readonly string[]
  readonly frame?: readonly string[]
  readonly object?: readonly string[]
  readonly not?: readonly string[]
  readonly subject?: readonly SubjectKind[]
  readonly modal?: readonly string[]
  readonly voice?: readonly Clause['voice'][]
  readonly tense?: readonly Tense[]
  readonly form?: readonly string[]
}

type Words = Readonly<Record<string, readonly string[]>>

interface CueFile {
  readonly words: Words
  readonly firm: readonly string[]
  readonly soft: readonly string[]
  readonly subjects: { own: readonly string[]; other: readonly string[]; both: readonly string[] }
  readonly cues: readonly CueLine[]
}

/** The cues of `lang/en/acts.yaml`, compiled once for each lexicon. */
export const cuesOf = perLexicon((lexicon: Lexicon): Cues => {
  const file = lexicon.file('lang/en/acts.yaml') as CueFile | undefined
  const cues = (file?.cues ?? []).map((line) => compile(line, file?.words ?? {}))
  return {
    cues,
    likely: likelyOf(cues),
    firm: new Set(file?.firm),
    soft: new Set(file?.soft),
    subjects: {
      own: new Set(file?.subjects.own),
      other: new Set(file?.subjects.other),
      both: file?.subjects.both ?? [],
    },
  }
})

function compile(line: CueLine, words: Words): Cue {
  const patterns = (lines: readonly string[] = []) => lines.map((text) => patternOf(text, words))
  const lemmas = (lines: readonly string[] = []) => new Set(lines.flatMap((text) => alternatives(text, words)))
  return {
    rule: line.rule,
    act: line.act,
    strength: line.strength ?? null,
    head: patterns(line.head),
    opens: patterns(line.opens),
    within: patterns(line.within),
    lead: patterns(line.lead),
    frame: lemmas(line.frame),
    object: lemmas(line.object),
    not: patterns(line.not),
    subject: new Set(line.subject),
    modal: new Set(line.modal),
    voice: new Set(line.voice),
    tense: new Set(line.tense),
    form: new Set(line.form),
  }
}

const patternOf = (text: string, words: Words): Pattern =>
  text.split(' ').map((word) => (word === '~' ? '~' : new Set(alternatives(word, words))))

/** "ask|<plead>" as its lemmas, a name in angle brackets standing for a list of `words`. */
function alternatives(text: string, words: Words): string[] {
  return text.split('|').flatMap((part) => (part.startsWith('<') ? (words[part.slice(1, -1)] ?? []) : [part]))
}

/** The first cue whose conditions all hold, or `null`. */
export function verdict(clause: Clause, cues: Cues): Cue | null {
  return cues.likely(clause).find((cue) => holds(cue, clause)) ?? null
}

function holds(cue: Cue, clause: Clause): boolean {
  if (cue.voice.size && !cue.voice.has(clause.voice)) return false
  if (cue.subject.size && !cue.subject.has(clause.subject)) return false
  if (cue.modal.size && !cue.modal.has(clause.modal)) return false
  if (cue.tense.size && !cue.tense.has(clause.tense)) return false
  if (cue.form.size && !formsOf(clause).some((form) => cue.form.has(form))) return false
  if (cue.frame.size && !cue.frame.has(clause.frame)) return false
  if (cue.object.size && !cue.object.has(clause.tokens[clause.object]?.lemma ?? '')) return false
  if (cue.opens.length && !cue.opens.some((p) => matches(p, clause.tokens, 0))) return false
  if (cue.head.length && !atHead(cue.head, clause)) return false
  if (cue.within.length && !anywhere(cue.within, clause.tokens)) return false
  if (cue.lead.length && !anywhere(cue.lead, clause.lead)) return false
  return !anywhere(cue.not, clause.tokens)
}

function formsOf({ passive, listed, negated }: Clause): string[] {
  return [passive ? 'passive' : 'active', listed ? 'listed' : 'running', negated ? 'negated' : 'plain']
}

function atHead(list: readonly Pattern[], clause: Clause): boolean {
  const { tokens, group, head } = clause
  return list.some((p) => matches(p, tokens, head) || (head !== group && startsInGroup(p, clause)))
}

function startsInGroup(pattern: Pattern, { tokens, group, head }: Clause): boolean {
  for (let i = group; i < head; i++) if (matches(pattern, tokens, i)) return true
  return false
}

function anywhere(list: readonly Pattern[], tokens: readonly Token[]): boolean {
  return list.some((pattern) => tokens.some((_, i) => matches(pattern, tokens, i)))
}

const reach = 4

function matches(pattern: Pattern, tokens: readonly Token[], at: number): boolean {
  let i = at
  for (let p = 0; p < pattern.length; p++) {
    const part = pattern[p]!
    if (part === '~') {
      const next = pattern[p + 1] as ReadonlySet<string>
      const from = i
      while (i < tokens.length && i <= from + reach && !is(tokens[i], next)) i++
      if (i > from + reach) return false
    } else {
      for (let n = 0; p > 0 && n < 3 && skippable(tokens[i]) && !is(tokens[i], part); n++) i++
      if (!is(tokens[i], part)) return false
      i++
    }
  }
  return true
}

const is = (token: Token | undefined, words: ReadonlySet<string>) =>
  token !== undefined && (words.has(token.lemma) || words.has(token.lower))

const skippable = (token: Token | undefined) => token?.pos === 'ADV'

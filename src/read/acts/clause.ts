import type { ClauseWords } from '../../text/clause-words.ts'
import type { Token } from '../../text/index.ts'
import { type VerbGroup, verbGroups } from '../../text/verb-groups.ts'
import type { Entity, Segment, Voice } from '../finder.ts'

/** Whose doing the clause tells of, seen from the speaker: `none` where the subject is left out. */
export type SubjectKind = 'none' | 'own' | 'other' | 'both' | 'name' | 'thing'

/** When the verb group places the act: `bare` is an infinitive or imperative, `none` a clause without a verb. */
export type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'future' | 'bare' | 'participle' | 'none'

/** A segment as grammar sees it: the words that lead in, its subject, its verb group and the object of the verb. */
export interface Clause {
  /** The words of the sentence between the segment before and this one. */
  readonly lead: readonly Token[]
  readonly tokens: readonly Token[]
  /** Index in `tokens` of the first word of the verb group, of the main verb, and one past it; all 0 where there is none. */
  readonly group: number
  readonly head: number
  readonly after: number
  readonly modal: string
  readonly negated: boolean
  readonly tense: Tense
  readonly passive: boolean
  readonly subject: SubjectKind
  /** The noun that the verb governs ("expressed his *readiness*"; of a passive its subject: "*concern* was voiced"), as an index, or -1. */
  readonly object: number
  /** True where the segment carries on the one before and could be one statement with it. */
  readonly joins: boolean
  /** True of an item of a list: nothing leads in but a mark or a number. */
  readonly listed: boolean
  /** The lemma of the verb of saying that governs the clause, or ''. */
  readonly frame: string
  readonly voice: Voice['kind']
}

/** What may stand for a side as a subject, by kind: phrases in lower case. */
export interface SubjectWords {
  readonly own: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  readonly both: readonly string[]
}

/** Where a segment stands: the words of its sentence before it, and how entities and sides are told apart. */
export interface Setting {
  readonly tokens: readonly Token[]
  /** First token of the lead: the end of the segment before in the same sentence, or the sentence's own first. */
  readonly from: number
  readonly entities: readonly Entity[]
  readonly words: SubjectWords
  readonly grammar: ClauseWords
}

/** Reads the grammar of one segment. */
export function clauseOf(segment: Segment, setting: Setting): Clause {
  const words = setting.tokens.slice(segment.first, segment.last)
  const groups = verbGroups(words, 0, words.length, setting.grammar)
  const from = mainStart(words, groups)
  const main = namedAct(words, from, setting.grammar) ?? mainGroup(words, groups, from)
  const tokens = main ? words.with(main.head, verbToken(words[main.head]!, main)) : words
  const verb = main ? verbOf(tokens, main) : noVerb
  const lead = setting.tokens.slice(setting.from, segment.first)
  return {
    lead,
    tokens,
    ...verb,
    subject: subjectOf(segment, setting, tokens.slice(from, verb.group), segment.first + from),
    object: objectOf(tokens, verb.passive ? from : verb.after),
    joins: segment.joinsPrevious,
    listed: isListed(lead),
    frame: segment.frame?.lemma ?? leadVerb(lead),
    voice: segment.voice.kind,
  }
}

/** The main verb as a verb, whatever it was tagged as. */
const verbToken = (token: Token, { lemma }: VerbGroup): Token =>
  token.lemma === lemma ? token : { ...token, lemma, pos: 'VERB' }

type VerbReading = Pick<Clause, 'group' | 'head' | 'after' | 'modal' | 'negated' | 'tense' | 'passive'>

const noVerb: VerbReading = { group: 0, head: 0, after: 0, modal: '', negated: false, tense: 'none', passive: false }

function verbOf(tokens: readonly Token[], main: VerbGroup): VerbReading {
  const { first: group, head } = main
  const words = tokens.slice(group, main.last + 1)
  const modal = main.modal ? (words.find((token) => modals.test(token.lower))?.lower ?? '') : ''
  const complement = complementOf(tokens, head)
  return {
    group,
    head: complement,
    after: complement + 1,
    modal,
    negated: words.some(({ lemma }) => lemma === 'not' || lemma === 'never'),
    tense: main.modal ? 'future' : tenseOf(tokens, group, head),
    passive: main.passive,
  }
}

function tenseOf(tokens: readonly Token[], group: number, head: number): Tense {
  const first = tokens[group]!
  const main = tokens[head]!
  if (main.lower.endsWith('ing')) return head === group ? 'participle' : 'progressive'
  if (first.lemma === 'have' && head > group) return 'perfect'
  if (first.pos === 'AUX') return pastAuxiliary.test(first.lower) ? 'past' : 'present'
  if (first.lower.endsWith('ed') || irregular(first)) return 'past'
  return first.lower === first.lemma && group === 0 ? 'bare' : 'present'
}

/** "held", "met", "spoke": neither the lemma nor the lemma with an ending. */
const irregular = (token: Token) => token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower)

const modals = /^(?:will|would|shall|should|may|might|can|could|must|'ll|’ll|'d|’d)$/

const pastAuxiliary = /^(?:was|were|did|had)$/

/** "is ready", "is of importance": the word that carries the meaning after a bare "be". */
function complementOf(tokens: readonly Token[], head: number): number {
  if (tokens[head]?.lemma !== 'be') return head
  for (let i = head + 1; i < tokens.length && i < head + 5; i++) {
    const { pos } = tokens[i]!
    if (pos === 'ADJ' || pos === 'VERB') return i
    if (pos !== 'ADV' && pos !== 'PART') return head
  }
  return head
}

/** Past an opening phrase with a comma ("In this spirit, …"), where the clause proper begins. */
function mainStart(tokens: readonly Token[], groups: readonly VerbGroup[]): number {
  const opening = tokens[0]?.pos
  if (opening !== 'ADP' && opening !== 'SCONJ') return 0
  const last = groups.findLast(finite)?.first ?? -1
  for (let i = 1; i < last && i < 40; i++) if (tokens[i]!.text === ',') return i + 1
  return 0
}

const finite = ({ form }: VerbGroup) => form !== 'infinitive' && form !== 'ing'

/** The verb of the clause proper: the one it opens with, else the first that is neither a relative clause's nor a participle. */
function mainGroup(tokens: readonly Token[], groups: readonly VerbGroup[], from: number): VerbGroup | null {
  let at = from
  for (const group of groups) {
    if (group.first < from) continue
    if (opensWith(tokens, group, from)) return group
    const relative = tokens.slice(Math.max(at, from + 1), group.first).some(isRelative)
    at = group.last
    if (finite(group) && !relative && !reduced(tokens, group)) return group
  }
  return null
}

/** "…, thanks Borovia for …": a verb of performing at the opening that was tagged as a noun. */
function namedAct(tokens: readonly Token[], at: number, grammar: ClauseWords): VerbGroup | null {
  const token = tokens[at]
  const lemma = token?.lower.replace(/s$/, '') ?? ''
  if (token?.pos !== 'NOUN' || lemma === token.lower || !grammar.performs(lemma)) return null
  if (!/^(?:DET|PROPN|PRON)$/.test(tokens[at + 1]?.pos ?? '')) return null
  return { first: at, last: at + 1, head: at, lemma, form: 'finite', aux: false, modal: false, passive: false }
}

const opensWith = (tokens: readonly Token[], group: VerbGroup, from: number) =>
  group.first - from < 4 && tokens.slice(from, group.first).every(({ pos }) => pos === 'ADV' || pos === 'PART')

const isRelative = ({ lower, pos }: Token) =>
  lower === 'who' || lower === 'which' || (lower === 'that' && pos !== 'DET')

/** A participle that only describes the noun before it: "the measures announced by …". */
function reduced(tokens: readonly Token[], { form, aux, last }: VerbGroup): boolean {
  return form === 'past' && !aux && /^(?:by|in|between|on|at|from|to)$/.test(tokens[last]?.lower ?? '')
}

function objectOf(tokens: readonly Token[], after: number): number {
  let object = -1
  let owner = false
  for (let i = after; i < tokens.length && i < after + 14; i++) {
    const { pos, text } = tokens[i]!
    if (possessive.test(text)) owner = true
    else if (pos === 'NOUN') {
      object = i
      owner = false
    } else if (pos !== 'PROPN' && object >= 0 && !owner) break
    else if (stops.has(pos) && !owner) break
  }
  return object
}

const possessive = /^['’]s?$/

const stops: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'ADP'])

const isListed = (lead: readonly Token[]) =>
  lead.length > 0 && lead.length < 5 && lead.every(({ pos }) => pos === 'PUNCT' || pos === 'NUM' || pos === 'SYM')

function leadVerb(lead: readonly Token[]): string {
  for (let i = lead.length - 1; i >= 0; i--) if (lead[i]!.pos === 'VERB') return lead[i]!.lemma
  return ''
}

function subjectOf(segment: Segment, setting: Setting, words: readonly Token[], first: number): SubjectKind {
  if (words.every(({ pos }) => pos === 'ADV' || pos === 'PART')) return 'none'
  const text = words.map((token) => token.lower).join(' ')
  if (setting.words.both.some((phrase) => text === phrase || text.startsWith(`${phrase} `))) return 'both'
  if (words.length === 1 && setting.words.own.has(text)) return 'own'
  if (words.length === 1 && setting.words.other.has(text)) return 'other'
  return entitySubject(segment, setting, first, first + words.length)
}

function entitySubject(segment: Segment, setting: Setting, first: number, last: number): SubjectKind {
  const inside = setting.entities.filter((e) => e.first >= first && e.last <= last && e.type !== 'place')
  const codes = new Set(inside.map((entity) => entity.country ?? entity.id))
  if (codes.size === 0) return setting.tokens.slice(first, last).some((t) => t.pos === 'PROPN') ? 'name' : 'thing'
  if (inside[0]!.first > first + 1 || last - inside.at(-1)!.last > 2) return 'thing'
  if (codes.size > 1) return 'both'
  return partyOf(segment.voice).some((party) => codes.has(party)) ? 'own' : 'other'
}

function partyOf(voice: Voice): readonly string[] {
  if (voice.kind === 'person') return voice.person.party ? [voice.person.party] : []
  if (voice.kind === 'institution') return [voice.party]
  return voice.kind === 'joint' ? voice.parties : []
}

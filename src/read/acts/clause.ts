import type { Token } from '../../text/index.ts'
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
}

/** Reads the grammar of one segment. */
export function clauseOf(segment: Segment, setting: Setting): Clause {
  const tokens = setting.tokens.slice(segment.first, segment.last)
  const lead = setting.tokens.slice(setting.from, segment.first)
  const verb = verbGroup(tokens)
  return {
    lead,
    tokens,
    ...verb,
    subject: subjectOf(segment, setting, tokens, verb.group),
    object: verb.passive ? objectOf(tokens, mainStart(tokens)) : objectOf(tokens, verb.after),
    joins: segment.joinsPrevious,
    listed: isListed(lead),
    frame: segment.frame?.lemma ?? leadVerb(lead),
    voice: segment.voice.kind,
  }
}

interface VerbGroup {
  readonly group: number
  readonly head: number
  readonly after: number
  readonly modal: string
  readonly negated: boolean
  readonly tense: Tense
  readonly passive: boolean
}

const noVerb: VerbGroup = { group: 0, head: 0, after: 0, modal: '', negated: false, tense: 'none', passive: false }

function verbGroup(tokens: readonly Token[]): VerbGroup {
  const group = firstVerb(tokens, mainStart(tokens))
  if (group < 0) return noVerb
  let head = group
  let modal = ''
  let negated = false
  for (let i = group; i < tokens.length && i < group + 8; i++) {
    const token = tokens[i]!
    if (token.pos === 'VERB') {
      head = i
      break
    }
    if (token.pos === 'AUX') {
      if (isModal(token)) modal ||= token.lower
      head = i
    } else if (token.lemma === 'not' || token.lemma === 'never') negated = true
    else if (token.pos !== 'ADV' && token.pos !== 'PART') break
  }
  const complement = complementOf(tokens, head)
  const tense = modal ? 'future' : tenseOf(tokens, group, head)
  return {
    group,
    head: complement,
    after: complement + 1,
    modal,
    negated,
    tense,
    passive: isPassive(tokens, group, complement),
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

function isPassive(tokens: readonly Token[], group: number, head: number): boolean {
  const verb = tokens[head]!
  if (verb.pos !== 'VERB' || verb.lower === verb.lemma || verb.lower.endsWith('ing')) return false
  return tokens.slice(group, head).some((token) => token.lemma === 'be')
}

const modals = /^(?:will|would|shall|should|may|might|can|could|must|'ll|’ll|'d|’d)$/

const pastAuxiliary = /^(?:was|were|did|had)$/

const isModal = (token: Token) => modals.test(token.lower)

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
function mainStart(tokens: readonly Token[]): number {
  const opening = tokens[0]?.pos
  if (opening !== 'ADP' && opening !== 'SCONJ') return 0
  for (let i = 1; i < tokens.length && i < 40; i++) {
    if (tokens[i]!.text === ',' && firstVerb(tokens, i + 1) > 0) return i + 1
  }
  return 0
}

function firstVerb(tokens: readonly Token[], from: number): number {
  let relative = false
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (isRelative(tokens, i, from)) relative = true
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    if (i > from && (reduced(tokens, i) || tokens[i - 1]!.lower === 'to')) continue
    if (!relative) return i
    if (token.pos === 'VERB' || tokens[i + 1]?.pos !== 'VERB') relative = false
  }
  return -1
}

function isRelative(tokens: readonly Token[], i: number, from: number): boolean {
  const { lower } = tokens[i]!
  if (i === from) return false
  return lower === 'who' || lower === 'which' || (lower === 'that' && tokens[i - 1]!.pos === 'NOUN')
}

/** A participle that only describes the noun before it: "the measures announced by …", "people living in …". */
function reduced(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.pos !== 'VERB') return false
  if (token.lower.endsWith('ing')) return true
  const next = tokens[i + 1]?.lower
  return token.lower !== token.lemma && (next === 'by' || next === 'in' || next === 'between')
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

function subjectOf(segment: Segment, setting: Setting, tokens: readonly Token[], group: number): SubjectKind {
  const from = mainStart(tokens)
  const words = tokens.slice(from, group)
  if (words.length === 0) return 'none'
  const text = words.map((token) => token.lower).join(' ')
  if (setting.words.both.some((phrase) => text === phrase || text.startsWith(`${phrase} `))) return 'both'
  if (words.length === 1 && setting.words.own.has(text)) return 'own'
  if (words.length === 1 && setting.words.other.has(text)) return 'other'
  return entitySubject(segment, setting, segment.first + from, segment.first + group)
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

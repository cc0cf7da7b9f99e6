import type { Event } from '../../model/index.ts'
import type { Sentence, Token } from '../../text/index.ts'
import { type VerbGroup, verbGroups } from '../../text/verb-groups.ts'
import type { Entity, Person, Reading } from '../finder.ts'
import { clauseWords } from '../segments/words.ts'
import { type Actor, actorsIn } from './actors.ts'
import { actorCodes, type EventCodes, eventCodes, typeOf } from './codes.ts'
import { type EventWords, eventWords, type VerbPattern } from './verbs.ts'

/** What a sentence's grammar gives: its verbs, its actors, and the words of events. */
interface Scene {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly groups: readonly VerbGroup[]
  readonly actors: readonly Actor[]
  readonly words: EventWords
  readonly codes: EventCodes
  readonly write: (party: string, sector?: string) => string
}

/** Sentences with more tokens than this are lists, not tellings. */
const longest = 300

/** The events that one sentence tells by its verbs: who did what to whom. What is denied is none; what lies ahead is a promise or a threat. */
export function toldEvents(
  reading: Reading,
  sentence: Sentence,
  so: { readonly entities: readonly Entity[]; readonly people: readonly Person[] },
): Event[] {
  const codes = eventCodes(reading.lexicon)
  if (!codes || sentence.last - sentence.first > longest) return []
  const { tokens } = reading.prose
  const words = eventWords(reading.lexicon)
  const groups = verbGroups(tokens, sentence.first, sentence.last, clauseWords(reading.lexicon))
  if (!groups.some(({ lemma }) => words.byVerb.has(lemma))) return []
  const actors = actorsIn(tokens, sentence, so.entities, so.people, words)
  const scene: Scene = { tokens, sentence, groups, actors, words, codes, write: actorCodes(reading.lexicon) }
  const found: Event[] = []
  let subject: readonly Actor[] = []
  for (const [i, group] of groups.entries()) {
    const own = subjectOf(scene, i)
    if (own.length && group.form !== 'infinitive') subject = own
    const event = eventAt(scene, i, own.length ? own : subject)
    if (!event) continue
    if (group.form === 'infinitive') found.pop()
    found.push(event)
  }
  return found
}

function eventAt(scene: Scene, i: number, subject: readonly Actor[]): Event | null {
  const { groups, codes, write, sentence } = scene
  const group = groups[i]!
  if (group.form === 'ing' || isDenied(scene, i) || isNoun(scene, group)) return null
  const pattern = patternAt(scene, group, subject)
  if (!pattern || (pattern.subject && !subject.length)) return null
  const objects = objectsOf(scene, i, pattern)
  const doers = group.passive ? byPhrase(scene, group, i) : subject
  const undergoers = !group.passive ? objects : subject.length ? subject : placesBefore(scene, group)
  if (group.passive && !doers.length && codes.cameo[pattern.code]?.[0] === 'CONSULT') return null
  const code = codeAhead(scene, i, withTool(scene, pattern))
  if (!code) return null
  const home = [...doers, ...undergoers, ...scene.actors].find((a) => a.party !== null)?.party ?? null
  const names = (list: readonly Actor[]) => [
    ...new Set(list.map((a) => nameOf(a, a.party ?? (isLocal(a) ? home : null), write))),
  ]
  const source = names(doers)
  const target = names(undergoers).filter((name) => !source.includes(name) || doers.length === 0)
  return { ...typeOf(codes, code), source, target, start: sentence.start, end: endOf(scene) }
}

/** Crowds and offices named alone belong to the country that the sentence names. */
const isLocal = ({ sector }: Actor) => sector !== 'UAF'

const nameOf = (actor: Actor, party: string | null, write: Scene['write']) =>
  party === null ? `UNK/${actor.sector}` : write(party, actor.sector)

function endOf({ tokens, sentence }: Scene): number {
  const last = tokens[sentence.last - 1]
  return last && /^[.!?]$/.test(last.text) && sentence.last - 2 >= sentence.first
    ? tokens[sentence.last - 2]!.end
    : sentence.end
}

/** The pattern that a verb fits: one whose noun stands near it before one without. */
function patternAt(scene: Scene, group: VerbGroup, subject: readonly Actor[]): VerbPattern | null {
  const { words, tokens, sentence } = scene
  const patterns = words.byVerb.get(group.lemma)?.filter(({ code }) => isDoneBy(scene, code, subject))
  if (!patterns) return null
  const from = Math.max(sentence.first, group.first - 6)
  const near = words
    .nouns(tokens, from, Math.min(sentence.last, group.last + 12))
    .map(({ value, first }) => ({ value, first }))
  const fits = ({ with: nouns }: VerbPattern) =>
    nouns?.some((noun) => near.some((n) => n.value === noun && n.first !== group.head))
  const longest = patterns.filter(fits).sort((a, b) => longestOf(b, near) - longestOf(a, near))[0]
  return longest ?? patterns.find((pattern) => !pattern.with) ?? null
}

/** Crowds protest; governments do not. */
const isDoneBy = ({ codes }: Scene, code: string, subject: readonly Actor[]) =>
  codes.cameo[code]?.[0] !== 'PROTEST' || subject.some(({ sector }) => sector !== 'GOV')

const longestOf = ({ with: nouns }: VerbPattern, near: readonly { value: string }[]) =>
  Math.max(0, ...(nouns ?? []).filter((noun) => near.some((n) => n.value === noun)).map((noun) => noun.length))

/** Force by a tool that the sentence names: "killed … in a drone strike". */
function withTool({ words, tokens, sentence, codes }: Scene, { code }: VerbPattern): string {
  if (codes.cameo[code]?.[0] !== 'ASSAULT' || code !== '190') return code
  const hits = words.tools(tokens, sentence.first, sentence.last)
  return hits.sort((a, b) => b.last - b.first - (a.last - a.first))[0]?.value ?? code
}

/** What comes of an event that a modal or a verb of wanting puts ahead; null where that is no event. */
function codeAhead({ groups, words, codes, tokens, sentence }: Scene, i: number, code: string): string | null {
  const group = groups[i]!
  const type = codes.cameo[code]?.[0] ?? ''
  const before = tokens.slice(Math.max(sentence.first, group.first - 4), group.first)
  const governed =
    group.form === 'infinitive' && before.some((t) => words.ahead.has(t.lemma) || words.hostileAhead.has(t.lemma))
  const modal = group.modal || tokens.slice(group.first, group.head).some((t) => words.ahead.has(t.lower))
  if (!governed && !modal) return group.form === 'infinitive' ? null : code
  return codes.ahead[type] ?? null
}

function isDenied({ tokens, sentence, words, groups }: Scene, i: number): boolean {
  const group = groups[i]!
  const from = Math.max(sentence.first, group.first - 3)
  const near = tokens.slice(from, group.head)
  if (near.some((t) => words.notDone.has(t.lower) || (words.notDone.has(t.lemma) && t.pos === 'VERB'))) return true
  return groups.slice(0, i).some(({ lemma, first }) => words.notDone.has(lemma) && group.first - first < 12)
}

/** "the missile launch": a noun that only looks like a verb. */
function isNoun({ tokens, sentence }: Scene, { form, aux, head }: VerbGroup): boolean {
  if (form !== 'base' || aux || head === sentence.first) return false
  const before = tokens[head - 1]!
  return before.pos === 'NOUN' && !before.lower.endsWith('s')
}

/** The actors that are a verb's subject: the first one after the last clause border before it, and those joined to it. */
function subjectOf(scene: Scene, i: number): readonly Actor[] {
  const { groups, actors, sentence } = scene
  const group = groups[i]!
  const from = groups.slice(0, i).findLast((g) => g.form !== 'infinitive' && g.form !== 'ing')?.last ?? sentence.first
  const candidates = actors.filter((a) => a.first >= from && a.last <= group.first && !a.placed)
  const first = candidates[0]
  return first ? joined(scene, first, candidates) : []
}

/** "Villages in Aldmark were shelled": the place of what a passive verb is done to. */
const placesBefore = ({ actors }: Scene, group: VerbGroup): readonly Actor[] =>
  actors.filter((actor) => actor.placed && actor.last <= group.first).slice(-1)

/** The actors after a verb that undergo it. */
function objectsOf(scene: Scene, i: number, pattern: VerbPattern): readonly Actor[] {
  const { groups, actors, sentence, tokens } = scene
  const group = groups[i]!
  const next = groups.slice(i + 1).find((g) => g.form === 'finite')?.first ?? sentence.last
  const after = actors.filter((a) => a.first >= group.last && a.first < next)
  const marked = after.find((a) => pattern.target?.includes(preposition(tokens, a.first, group.last)))
  const first =
    marked ??
    after.find((a) => !a.placed && preposition(tokens, a.first, group.last) !== 'by') ??
    after.find((a) => a.placed)
  return first ? joined(scene, first, after) : []
}

function preposition(tokens: readonly Token[], at: number, from: number): string {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    if (tokens[i]!.pos === 'ADP' || tokens[i]!.lower === 'to') return tokens[i]!.lower
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.lower === ',') break
  }
  return ''
}

function byPhrase(scene: Scene, group: VerbGroup, i: number): readonly Actor[] {
  const next = scene.groups[i + 1]?.first ?? scene.sentence.last
  const after = scene.actors.filter((a) => a.first >= group.last && a.first < next)
  const first = after.find((a) => preposition(scene.tokens, a.first, group.last) === 'by')
  return first ? joined(scene, first, after) : []
}

/** An actor and those that follow it by commas and "and". */
function joined({ tokens }: Scene, first: Actor, all: readonly Actor[]): readonly Actor[] {
  const list = [first]
  for (const actor of all) {
    const last = list.at(-1)!
    if (actor.first < last.last) continue
    const between = tokens.slice(last.last, actor.first)
    if (
      between.length &&
      between.length <= 3 &&
      between.some((t) => t.lower === 'and' || t.lower === ',') &&
      between.every((t) => /^(?:and|,|the|of)$/.test(t.lower) || t.pos === 'DET')
    )
      list.push(actor)
  }
  return list
}

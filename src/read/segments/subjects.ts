import type { Entity, Person, Voice } from '../finder.ts'
import type { Cast, Mentioned } from './cast.ts'

/**
 * What a subject is. `told` groups are spoken about as often as they speak ("the two countries"); `first` is the one who
 * writes or is quoted; `event` is the contact itself; `thing` all the rest.
 */
export type Subject =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'joint'; readonly parties: readonly string[]; readonly told: boolean; readonly pronoun: boolean }
  | { readonly kind: 'institution'; readonly name: string; readonly party: string }
  | { readonly kind: 'first'; readonly plural: boolean }
  | { readonly kind: 'impersonal' | 'event' | 'thing' }

/** Tells what stands as the subject in the tokens `[first, last)`. */
export function subjectOf(cast: Cast, first: number, last: number): Subject {
  if (first >= last) return { kind: 'thing' }
  const start = skipArticles(cast, first, last)
  return (
    personsOf(cast, first, last) ??
    pronounOf(cast, start, last) ??
    groupOf(cast, first, last) ??
    institutionOf(cast, first, last) ??
    initialled(cast, first, last) ??
    unnamedOf(cast, first, last) ?? { kind: isEvent(cast, first, last) ? 'event' : 'thing' }
  )
}

function skipArticles(cast: Cast, first: number, last: number): number {
  let i = first
  while (i < last - 1 && /^(?:["“”„(]|the|a|an)$/i.test(cast.tokens[i]!.text)) i++
  return i
}

/** The persons who head the subject: one, or several that speak together. */
function personsOf(cast: Cast, first: number, last: number): Subject | null {
  const heads: Mentioned[] = []
  let end = first
  for (const found of cast.mentionsIn(first, last)) {
    const { mention } = found
    if (mention.first < end) continue
    if (mention.form === 'pronoun' && (mention.last < last || mention.first > first)) continue
    if (isPossessive(cast, mention.last)) return heads.length ? togetherOf(cast, heads) : null
    if (!leadsTo(cast, end, mention.first, heads.length > 0)) break
    heads.push(found)
    end = Math.min(last, mention.last)
  }
  if (!heads.length) return null
  if (heads.length === 1 && (isUnknownPartner(cast, end, last) || isTwoTitles(cast, heads[0]!)))
    return joint(cast, false)
  if (heads.length === 1 && isListedBefore(cast, first, heads[0]!.mention.first)) return joint(cast, false)
  const partner = partnerOf(cast, end, last)
  return partner ? mixed(heads, partner) : togetherOf(cast, heads)
}

function isPossessive(cast: Cast, at: number): boolean {
  const token = cast.tokens[at]
  return token !== undefined && /^['’](?:s)?$/.test(token.text) && token.pos !== 'AUX'
}

/** Can the tokens before a person's mention be titles, or the "and" of a list? Not "the visit of …". */
function leadsTo(cast: Cast, from: number, to: number, listed: boolean): boolean {
  for (let i = from; i < to; i++) {
    const token = cast.tokens[i]!
    if (token.pos === 'VERB' || token.lower === 'with' || token.lower === 'by' || token.lower === 'between')
      return false
    if (token.pos === 'ADP' && i > from) {
      const before = cast.tokens[i - 1]!
      if (before.pos === 'NOUN' && /^\p{Ll}/u.test(before.text) && cast.voices.events.has(before.lower)) return false
      if (listed && !/^\p{Lu}/u.test(before.text)) return false
    } else if (token.pos === 'ADP' && listed) return false
  }
  return true
}

/** "The President and the Foreign Minister" where the second is not known by that title. */
function isUnknownPartner(cast: Cast, from: number, last: number): boolean {
  if (cast.tokens[from]?.lower !== 'and' || from + 1 >= last) return false
  if (cast.voices.i.has(cast.tokens[from + 1]!.lower)) return true
  const head = cast.tokens[last - 1]!
  if (cast.voices.others.has(head.lower)) return true
  return /^\p{Lu}/u.test(head.text) && cast.entitiesIn(from, last).length === 0
}

/** "B. Orr and C. Vale" where only the second is known. */
function isListedBefore(cast: Cast, from: number, to: number): boolean {
  return to - from >= 2 && to - from < 8 && cast.tokens[to - 1]!.lower === 'and' && cast.tokens[to - 2]!.pos === 'PROPN'
}

/** "The Secretary and Foreign Minister": two titles under one article, unless one person bears both. */
function isTwoTitles(cast: Cast, { person, mention }: Mentioned): boolean {
  if (mention.form !== 'title') return false
  const text = cast.prose.text.slice(mention.start, mention.end).replace(/^the /i, '')
  return / and /.test(text) && !(person.role ?? '').toLowerCase().includes(text.toLowerCase())
}

/** A state or body that stands beside the persons: "The President and the EU". */
function partnerOf(cast: Cast, from: number, last: number): Entity | null {
  if (cast.tokens[from]?.lower !== 'and' || from >= last) return null
  return cast.entitiesIn(from, last).find((entity) => entity.last === last && entity.form !== 'adjective') ?? null
}

function mixed(heads: readonly Mentioned[], partner: Entity): Subject {
  const parties = [...new Set([...heads.map(({ person }) => person.party), partner.country ?? partner.id])]
  return { kind: 'joint', parties: parties.filter((party) => party !== null), told: false, pronoun: false }
}

function togetherOf(cast: Cast, heads: readonly Mentioned[]): Subject {
  const persons = [...new Set(heads.map(({ person }) => person))]
  const parties = [...new Set(persons.map((person) => person.party))]
  if (persons.length === 1 || parties.length === 1) return { kind: 'person', person: persons[0]! }
  const known = parties.filter((party) => party !== null)
  return { kind: 'joint', parties: known.length > 1 ? known : cast.parties, told: false, pronoun: false }
}

function pronounOf(cast: Cast, first: number, last: number): Subject | null {
  const { lower } = cast.tokens[first]!
  if (last - first > 2) return null
  if (cast.voices.they.has(lower)) return { kind: 'joint', parties: cast.parties, told: false, pronoun: true }
  if (cast.voices.i.has(lower)) return { kind: 'first', plural: false }
  if (cast.voices.we.has(lower)) return { kind: 'first', plural: true }
  if (cast.voices.impersonal.has(lower) && last - first === 1) return { kind: 'impersonal' }
  return null
}

/** "The two sides", "both leaders", "the U.S. and Israeli officials", "Aldmark and Borovia", "both". */
function groupOf(cast: Cast, first: number, last: number): Subject | null {
  const head = headOf(cast, first, last)
  const noun = cast.tokens[head]!.lower
  const opens = cast.tokens[first]!.lower
  const named = cast
    .entitiesIn(first, last)
    .filter((entity) => entity.type === 'country' || entity.type === 'organization')
  const parties = [...new Set(named.map((entity) => entity.country ?? entity.id))]
  if (last - first <= 2 && (noun === 'both' || noun === 'two')) return joint(cast, false)
  if (cast.voices.together.has(noun)) {
    if (parties.length === 1) return null
    if (parties.length > 1)
      return isSides(cast, parties)
        ? { kind: 'joint', parties, told: cast.voices.toldAbout.has(noun), pronoun: false }
        : null
    return cast.voices.togetherOpens.has(opens) || (last - first === 1 && !cast.voices.toldAbout.has(noun))
      ? joint(cast, cast.voices.toldAbout.has(noun))
      : null
  }
  if (parties.length > 1 && isList(cast, first, last, named) && isSides(cast, parties))
    return { kind: 'joint', parties, told: true, pronoun: false }
  return null
}

const joint = (cast: Cast, told: boolean): Subject => ({ kind: 'joint', parties: cast.parties, told, pronoun: false })

function isSides(cast: Cast, parties: readonly string[]): boolean {
  return parties.every((party) => cast.parties.includes(party))
}

function isList(cast: Cast, first: number, last: number, named: readonly Entity[]): boolean {
  let end = first
  for (const entity of named) {
    for (let i = end; i < entity.first; i++)
      if (!/^(?:and|the|,|both|between)$/.test(cast.tokens[i]!.lower)) return false
    end = entity.last
  }
  return end >= last
}

/** The last noun before the first preposition or comma. */
function headOf(cast: Cast, first: number, last: number): number {
  let head = first
  for (let i = first; i < last; i++) {
    const { pos, text } = cast.tokens[i]!
    if ((pos === 'ADP' || text === ',') && i > first) break
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || pos === 'ADJ') head = i
  }
  return head
}

/** A state, a side or a body as the whole of the subject: "Aldmark", "the Aldmark side", "U.S. officials". */
function institutionOf(cast: Cast, first: number, last: number): Subject | null {
  const entity = cast.entitiesIn(first, last).find((found) => found.type === 'country' || found.type === 'organization')
  if (!entity) return bareBody(cast, first, last)
  for (let i = first; i < entity.first; i++) {
    const token = cast.tokens[i]!
    if (token.pos === 'ADP' || token.pos === 'NOUN' || token.pos === 'VERB') return null
  }
  if (isPossessive(cast, entity.last)) return null
  const end = trimParenthesis(cast, entity.last, last)
  if (end < last && !bodyFollows(cast, entity.last, last)) return null
  if (entity.form === 'adjective' && entity.last >= last) return null
  return { kind: 'institution', name: nameOf(cast, first, last), party: entity.country ?? entity.id }
}

function trimParenthesis(cast: Cast, from: number, last: number): number {
  if (cast.tokens[from]?.text !== '(') return from
  for (let i = from; i < last; i++) if (cast.tokens[i]!.text === ')') return i + 1
  return from
}

function bodyFollows(cast: Cast, from: number, last: number): boolean {
  const head = headOf(cast, from, last)
  return last - from <= 4 && cast.voices.bodies.has(cast.tokens[head]!.lower)
}

function nameOf(cast: Cast, first: number, last: number): string {
  const from =
    /^(?:the|a|both)$/i.test(cast.tokens[first]!.text) && last - first > 1 && !isSide(cast, last) ? first + 1 : first
  return cast.prose.text.slice(cast.tokens[from]!.start, cast.tokens[last - 1]!.end)
}

const isSide = (cast: Cast, last: number) => cast.tokens[last - 1]!.lower === 'side'

/** "Administration officials", "the Delegation": a body told without its state is the publisher's, or the first side's. */
function bareBody(cast: Cast, first: number, last: number): Subject | null {
  const head = cast.tokens[last - 1]!.lower
  if (!cast.voices.bodies.has(head) || last - first > 4) return null
  for (let i = first; i < last; i++) if (cast.tokens[i]!.pos === 'ADP' || cast.tokens[i]!.text === ',') return null
  const party = cast.issuer ?? cast.parties[0]
  return party ? { kind: 'institution', name: nameOf(cast, first, last), party } : null
}

/** "A. Orr": an initial and a name that one person alone bears. */
function initialled(cast: Cast, first: number, last: number): Subject | null {
  const { text } = cast.tokens[last - 1]!
  if (last - first > 3 || !/^\p{Lu}\.?$/u.test(cast.tokens[first]!.text)) return null
  const bearers = cast.people.filter(({ name }) => name.split(' ').at(-1) === text)
  return bearers.length === 1 ? personAs(bearers[0]!) : null
}

/** One who is told by nationality or honour alone: "the Norwegian authority", "His Highness". */
function unnamedOf(cast: Cast, first: number, last: number): Subject | null {
  const head = cast.tokens[headOf(cast, first, last)]!.lower
  if (cast.voices.honours.has(head)) return personAs(cast.host)
  if (!cast.voices.persons.has(head)) return null
  const named = cast.entitiesIn(first, last).find(({ country, type }) => country !== null && type === 'country')
  return named ? personAs(cast.principals.find(({ party }) => party === named.country) ?? null) : null
}

const personAs = (person: Person | null): Subject | null => (person ? { kind: 'person', person } : null)

function isEvent(cast: Cast, first: number, last: number): boolean {
  return cast.voices.events.has(cast.tokens[headOf(cast, first, last)]!.lower)
}

/** The voice that a subject has when it speaks, or null when it cannot. */
export function voiceOf(subject: Subject): Voice | null {
  if (subject.kind === 'person') return { kind: 'person', person: subject.person }
  if (subject.kind === 'joint') return { kind: 'joint', parties: subject.parties }
  if (subject.kind === 'institution') return { kind: 'institution', name: subject.name, party: subject.party }
  return null
}

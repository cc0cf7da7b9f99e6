import type { Entity } from '../finder.ts'
import type { Head, Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** One office of a title: "Deputy Prime Minister" is its head with the rank that makes it another office. */
export interface Office {
  readonly head: Head
  readonly hard: readonly string[]
  readonly soft: readonly string[]
  /** The words of its field: "foreign", "affairs", "trade". */
  readonly fields: readonly string[]
}

/** A title: words `[from, to)`, its offices, and the country or body named in it. */
export interface Title {
  readonly from: number
  readonly to: number
  readonly offices: readonly Office[]
  readonly plural: boolean
  readonly party: Entity | null
  /** The first body of its complement: "Chair of the Board of Orr Industries of Borovia". */
  readonly body: Entity | null
  readonly determiner: string | null
  /** True of a single office with no rank, field, country or complement: "President". */
  readonly bare: boolean
  readonly possessed: boolean
  /** Where the country adjective or name at its front ends: the role as scored starts there. */
  readonly core: number
  /** True of one sent somewhere or for something: "Aldmark Ambassador to Borovia". */
  readonly sent: boolean
  readonly capital: boolean
}

interface Cursor {
  readonly words: readonly Word[]
  readonly vocabulary: Vocabulary
}

/** A word of a field of office, or a compound of such ("Counter-Terrorism"). */
function isField({ key }: Word, { portfolios }: Vocabulary): boolean {
  return portfolios.has(key) || (key.includes('-') && key.split('-').every((part) => portfolios.has(part)))
}

interface Front {
  at: number
  core: number
  party: Entity | null
  hard: string[]
  soft: string[]
  fields: string[]
  possessed: boolean
}

const determiners = /^(?:the|a|an|our|his|her|its|their|both|two|three|four|five|former|my|your)$/
const dash = /^[-–—/]$/

/** The title that starts at word `at` (its determiner, if any, stands before), or null. */
export function titleAt(words: readonly Word[], at: number, vocabulary: Vocabulary): Title | null {
  const cursor = { words, vocabulary }
  const first = officeAt(cursor, at)
  if (!first) return null
  const determiner = determinerBefore(words, at)
  let title: Title = { ...possessed(cursor, first), determiner }
  for (let next = joined(cursor, title); next; next = joined(cursor, title)) title = union(title, next)
  return title
}

/** "the President's Secretary": an office whose holder another office has. */
function possessed(cursor: Cursor, owner: Title): Title {
  if (owner.plural || !isPossessor(cursor.words[owner.to])) return owner
  const office = officeAt(cursor, owner.to + 1)
  if (!office) return owner
  return { ...office, from: owner.from, core: owner.from, party: office.party ?? owner.party, bare: false }
}

function determinerBefore(words: readonly Word[], at: number): string | null {
  const before = words[at - 1]
  return before && determiners.test(before.key) ? before.key : null
}

function union(title: Title, next: Title): Title {
  return {
    ...title,
    to: next.to,
    offices: [...title.offices, ...next.offices],
    plural: title.plural || next.plural,
    party: title.party ?? next.party,
    bare: false,
  }
}

/** The office that goes on a title: "and Foreign Minister", " - Minister of Trade". */
function joined(cursor: Cursor, title: Title): Title | null {
  const { words, vocabulary } = cursor
  let at = title.to
  if (title.plural) return null
  if (words[at]?.text === ',' && words[at + 1]?.key !== 'and' && !startsChain(cursor, at + 1)) return null
  if (words[at]?.text === ',') at++
  const joint = words[at]
  if (!joint || (!dash.test(joint.text) && !/^(?:and|&|cum)$/.test(joint.key) && at === title.to)) return null
  if (dash.test(joint.text) || /^(?:and|&|cum)$/.test(joint.key)) at++
  if (/^(?:concurrently|also)$/.test(words[at]?.key ?? '')) at++
  const next = officeAt(cursor, at)
  if (!next || next.plural || clashes(title.party, next.party) || isPossessor(words[next.to])) return null
  if (title.bare && title.determiner !== null && startsName(words[next.to], vocabulary)) return null
  if (title.bare && next.bare && sameOffice(title.offices.at(-1)!, next.offices[0]!)) return null
  return { ...next, determiner: null }
}

/** True where a comma is followed by an office that "and" then follows: "President of A, Chair of B and Head of C". */
function startsChain(cursor: Cursor, at: number): boolean {
  const next = officeAt(cursor, at)
  if (!next || next.bare) return false
  const then = cursor.words[next.to]
  return then?.key === 'and' && officeAt(cursor, next.to + 1) !== null
}

const clashes = (a: Entity | null, b: Entity | null) => a?.type === 'country' && b?.type === 'country' && a.id !== b.id

const isPossessor = (after: Word | undefined) => /^['’]s?$/.test(after?.text ?? '')

const sameOffice = (a: Office, b: Office) => a.head.office === b.head.office

function startsName(word: Word | undefined, vocabulary: Vocabulary): boolean {
  return word !== undefined && word.capital && !word.mark && !vocabulary.never.has(word.key)
}

/** True where an office starts, whatever may follow its head. */
function opensOffice(cursor: Cursor, at: number): boolean {
  const front = frontAt(cursor, at)
  const head = front && cursor.vocabulary.heads.at(cursor.words, front.at)
  return front !== null && head !== null && headFits(cursor, front, head.end, head.value)
}

function officeAt(cursor: Cursor, at: number): Title | null {
  const front = frontAt(cursor, at)
  const head = front && cursor.vocabulary.heads.at(cursor.words, front.at)
  if (!front || !head || !headFits(cursor, front, head.end, head.value)) return null
  return withTail(cursor, at, front, extend(cursor, head))
}

/** "President-elect", "Minister Delegate": a rank that follows its head. */
function extend(cursor: Cursor, head: { value: Head; end: number }): { value: Head; end: number; rank?: string } {
  const at = cursor.words[head.end]?.mark && cursor.words[head.end]!.glued ? head.end + 1 : head.end
  const after = cursor.words[at]
  if (after && /^(?:elect|designate)$/.test(after.key)) return { value: head.value, end: at + 1, rank: after.key }
  return head
}

function headFits({ words, vocabulary }: Cursor, front: Front, end: number, head: Head): boolean {
  const word = words[front.at]!
  if (word.key === 'pm' && word.text !== 'PM') return false
  if (
    /^(?:bin|bint|ibn)$/.test(words[end]?.key ?? '') ||
    (head.plural && head.weak && /^(?:lawmaker|expert)$/.test(head.office))
  )
    return false
  if (vocabulary.ships.has(words[front.at - 1]?.key ?? '')) return false
  if (!word.capital && /^(?:general|major|chief|principal|chair|head|deputy|secretary)$/.test(word.key)) {
    return front.fields.length > 0 || front.party !== null || front.hard.length > 0 || words[end]?.key === 'of'
  }
  return !(head.phrase === 'member' && !word.capital && words[end]?.key !== 'of')
}

/** What stands before the head: a country or body, ranks, a field ("Israeli former deputy foreign"). */
function frontAt({ words, vocabulary }: Cursor, at: number): Front | null {
  const front: Front = { at, core: at, party: null, hard: [], soft: [], fields: [], possessed: false }
  for (let steps = 0; steps < 24; steps++) {
    const word = words[front.at]
    if (!word) return null
    const head = vocabulary.heads.at(words, front.at)
    if (head && !goesOn(words, vocabulary, front.at, head.end)) return front
    if (
      !stepRank(words, vocabulary, front) &&
      !stepParty(words, vocabulary, front) &&
      !stepField(words, vocabulary, front)
    ) {
      return head ? front : null
    }
  }
  return null
}

/** True where a word that could be a head ("Deputy", "Chief", "Secretary") only leads up to another one. */
function goesOn(words: readonly Word[], vocabulary: Vocabulary, at: number, end: number): boolean {
  const key = words[at]!.key
  const isRank = vocabulary.hard.at(words, at) !== null || vocabulary.soft.at(words, at) !== null || key === 'deputy'
  if (!isRank && !vocabulary.portfolios.has(key)) return false
  let next = end
  for (let i = 0; i < 6; i++) {
    if (words[next]?.mark && words[next]!.glued) next++
    const head = vocabulary.heads.at(words, next)
    if (head && words[next]!.capital === words[at]!.capital) return true
    const word = words[next]
    if (!word || word.mark || (!isField(word, vocabulary) && !vocabulary.soft.at(words, next))) return false
    next++
  }
  return false
}

function stepRank(words: readonly Word[], vocabulary: Vocabulary, front: Front): boolean {
  const hard = vocabulary.hard.at(words, front.at)
  const rank = hard ?? vocabulary.soft.at(words, front.at)
  if (!rank || (!hard && !words[front.at]!.capital && front.fields.length > 0)) return false
  if (front.fields.length > 0 && !hard) return false
  ;(hard ? front.hard : front.soft).push(rank.value)
  front.at = rank.end
  if (words[front.at]?.mark && words[front.at]!.glued) front.at++
  return true
}

/** A programme that an office serves: "Rescue Plan Coordinator". */
function stepThing(words: readonly Word[], front: Front, spread: number): boolean {
  for (let i = 0; i < spread; i++) front.fields.push(words[front.at + i]!.key)
  front.at = pastAcronym(words, front.at + spread)
  return true
}

/** How many of an entity's words stand before a head within it: one of "UN High Commissioner for Human Rights". */
function beforeHead(words: readonly Word[], at: number, spread: number, vocabulary: Vocabulary): number {
  for (let i = 1; i < spread; i++) if (vocabulary.heads.at(words, at + i)) return i
  return spread
}

function stepParty(words: readonly Word[], vocabulary: Vocabulary, front: Front): boolean {
  const { entity, spread } = words[front.at]!
  if (!entity || entity.type === 'document') return false
  if (entity.type === 'initiative' || (front.party && entity.type === 'organization')) {
    return words[front.at + spread]?.key !== 'of' && stepThing(words, front, spread)
  }
  if (front.party || front.fields.length > 0) return false
  front.party = entity
  front.at += beforeHead(words, front.at, spread, vocabulary)
  front.at = pastAcronym(words, front.at)
  if (/^['’]s?$/.test(words[front.at]?.text ?? '')) {
    front.at++
    front.possessed = true
  }
  if (front.hard.length === 0 && front.soft.length === 0) front.core = front.at
  return true
}

function pastAcronym(words: readonly Word[], at: number): number {
  const inner = words[at + 1]
  const isAcronym =
    words[at]?.text === '(' && words[at + 2]?.text === ')' && inner && /^\p{Lu}[\p{Lu}.&-]+$/u.test(inner.text)
  return isAcronym ? at + 3 : at
}

function stepField(words: readonly Word[], vocabulary: Vocabulary, front: Front): boolean {
  const word = words[front.at]!
  if (/^(?:and|&|,|of|for)$/.test(word.key)) return stepJoint(words, vocabulary, front)
  if (!isField(word, vocabulary) && !isAcronym(word)) return false
  front.fields.push(word.key)
  front.at++
  if (words[front.at]?.mark && words[front.at]!.glued && /^[-/]$/.test(words[front.at]!.text)) front.at++
  front.at = pastAcronym(words, front.at)
  return true
}

const isAcronym = (word: Word) => /^\p{Lu}{3,}$/u.test(word.text) && !/^H[A-Z]H$/.test(word.text)

/** "Finance and Corporate Affairs Minister", "Ministry of Foreign Affairs and Trade Secretary". */
function stepJoint(words: readonly Word[], vocabulary: Vocabulary, front: Front): boolean {
  const next = words[front.at + 1]
  if (front.fields.length === 0 || !next?.capital || !isField(next, vocabulary)) return false
  if (vocabulary.heads.at(words, front.at + 1) && !goesOn(words, vocabulary, front.at + 1, front.at + 2)) return false
  front.at++
  return true
}

function withTail(
  cursor: Cursor,
  from: number,
  front: Front,
  head: { value: Head; end: number; rank?: string },
): Title {
  const tail = tailAt(cursor, head.end, head.value, cursor.words[front.at]!.capital, from)
  const hard = head.rank ? [...front.hard, head.rank] : front.hard
  const short = cursor.vocabulary.short.get(head.value.phrase)
  const office: Office = {
    head: short?.head ?? head.value,
    hard: [...hard, ...(short?.ranks ?? [])],
    soft: front.soft,
    fields: [...front.fields, ...tail.fields, ...(short?.fields ?? [])],
  }
  const bare = front.party === null && front.fields.length + front.hard.length === 0 && tail.to === head.end
  return {
    from,
    to: tail.to,
    offices: [office],
    plural: head.value.plural,
    party: front.party?.type === 'country' || !tail.party ? (front.party ?? tail.party) : tail.party,
    body: tail.body,
    determiner: null,
    bare,
    possessed: front.possessed,
    core: front.core,
    sent: tail.sent,
    capital: cursor.words[front.at]!.capital,
  }
}

interface Tail {
  sent: boolean
  to: number
  party: Entity | null
  body: Entity | null
  fields: string[]
}

const toOffices = /^(?:ambassador|envoy|adviser|secretary|head|soldier|speaker)$/
const inOffices = /^(?:ambassador|envoy|head|adviser|soldier)$/

/** What follows the head: "of the Republic of X", "for Trade and Y", "to Z", "(ACR)". */
function tailAt(cursor: Cursor, from: number, head: Head, capital: boolean, opens: number): Tail {
  const { words } = cursor
  const tail: Tail = { to: pastAcronym(words, from), party: null, body: null, fields: [], sent: false }
  for (let steps = 0; steps < 8; steps++) {
    const preposition = words[tail.to]?.key ?? ''
    if (!mayFollow(preposition, head)) break
    const end = chunkAt(cursor, tail, preposition, capital, opens)
    if (end === null) break
    tail.sent ||= preposition === 'to' && head.office === 'ambassador'
    tail.to = pastAcronym(words, end)
  }
  return tail
}

function mayFollow(preposition: string, head: Head): boolean {
  if (preposition === 'of' || preposition === 'for') return true
  if (preposition === 'to') return toOffices.test(head.office)
  return (preposition === 'in' || preposition === 'at' || preposition === 'on') && inOffices.test(head.office)
}

function chunkAt(cursor: Cursor, tail: Tail, preposition: string, capital: boolean, from: number): number | null {
  const { words } = cursor
  const before = { party: tail.party, body: tail.body, fields: [...tail.fields] }
  let at = tail.to + 1
  if (words[at]?.key === 'the') at++
  const first = words[at]
  if (!first || first.mark) return null
  const counts = preposition === 'of' || (preposition === 'for' && first.entity?.type === 'organization')
  const end = chunkEnd(cursor, at, tail, counts, capital)
  if (end === null) return null
  if (!isPossessor(words[end]) || (preposition === 'of' && first.entity?.type === 'country' && !isTold(cursor, from)))
    return end
  Object.assign(tail, before)
  return null
}

/** "assured the President of Aldmark's support": what follows "of" is the news, not the office. */
function isTold({ words, vocabulary }: Cursor, from: number): boolean {
  const at = words[from - 1]?.key === 'the' ? from - 2 : from - 1
  return vocabulary.tellings.has(words[at]?.lemma ?? '')
}

/** Reads the things named in a complement; `counts` where a country among them is the one acted for. */
function chunkEnd(cursor: Cursor, from: number, tail: Tail, counts: boolean, capital: boolean): number | null {
  const { words, vocabulary } = cursor
  let at = from
  for (let steps = 0; steps < 30; steps++) {
    const item = itemEnd(cursor, at, at === from, capital)
    if (item === null) break
    note(words, at, item, tail, counts)
    at = pastAcronym(words, item)
    if (/^['’]s?$/.test(words[at]?.text ?? '') && itemEnd(cursor, at + 1, false, capital) !== null) at++
    at = pastJoint(cursor, at, capital)
  }
  while (at > from && /^(?:and|,|&|-|of|the)$/.test(words[at - 1]!.key)) at--
  if (at === from || isOnlyRank(words, from, at, vocabulary)) return null
  return at
}

function isOnlyRank(words: readonly Word[], from: number, to: number, vocabulary: Vocabulary): boolean {
  return to === from + 1 && !words[from]!.capital && !vocabulary.portfolios.has(words[from]!.key)
}

function note(words: readonly Word[], at: number, end: number, tail: Tail, counts: boolean): void {
  const { entity } = words[at]!
  if (entity && counts && (tail.party === null || (tail.party.type !== 'country' && entity.type === 'country'))) {
    tail.party = entity
  }
  if (entity?.type === 'organization') tail.body ??= entity
  for (let i = at; i < end; i++) if (!words[i]!.mark && !entity) tail.fields.push(words[i]!.key)
}

function itemEnd(cursor: Cursor, at: number, first: boolean, capital: boolean): number | null {
  const { words, vocabulary } = cursor
  const word = words[at]
  if (!word || word.mark) return null
  if (word.entity && word.entity.type !== 'document') return at + word.spread
  if (!word.capital && capital) return null
  if (isField(word, vocabulary)) return at + 1
  if (!word.capital) return null
  const head = vocabulary.heads.at(words, at)
  if (head) return first || isPortfolioBefore(words, at, vocabulary) ? head.end : null
  const rank = vocabulary.hard.at(words, at) ?? vocabulary.soft.at(words, at)
  if (rank) return vocabulary.heads.at(words, rank.end)?.end ?? rank.end
  if (vocabulary.never.has(word.key) && !/day$/.test(word.key)) return at + 1
  return first && !vocabulary.honorifics.at(words, at) ? unknownEnd(words, at, vocabulary) : null
}

function isPortfolioBefore(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const before = words[at - 1]
  return before !== undefined && (before.entity !== null || isField(before, vocabulary))
}

/** An unknown name in a complement ("Governor of Norland"): one word of it, or all if it is certain that no name follows. */
function unknownEnd(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  let end = at + 1
  while (words[end]?.capital && !words[end]!.mark && vocabulary.common.has(words[end]!.key)) end++
  return end
}

/** Past "and", "of the", "," or a hyphen to the next item of a complement, where it is no title of its own. */
function pastJoint(cursor: Cursor, at: number, capital: boolean): number {
  const { words, vocabulary } = cursor
  const joint = words[at]
  if (!joint || !/^(?:and|&|,|-|of|for)$/.test(joint.key)) return at
  if (joint.key === '-' && !joint.glued) return at
  let next = at + 1
  if (joint.text === ',' && /^(?:and|&)$/.test(words[next]?.key ?? '')) next++
  if (words[next]?.key === 'the') next++
  const word = words[next]
  if (!word || word.mark || (capital && !word.capital)) return at
  if (joint.key === 'of') return isField(word, vocabulary) && !word.entity ? next : at
  const listed = isField(word, vocabulary) && !word.entity && !opensOffice({ words, vocabulary }, next)
  const region = joint.key !== 'for' && word.entity?.type === 'place' && words[at - 1]?.entity?.type === 'place'
  return (listed && joint.key !== 'for') || region ? next : at
}

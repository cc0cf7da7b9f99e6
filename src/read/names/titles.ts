import type { Entity } from '../finder.ts'
import { type Cursor, type Front, frontAt, headFits } from './front.ts'
import { isJoint, isPossessor } from './marks.ts'
import { tailAt } from './tail.ts'
import type { Office, Title } from './title.ts'
import type { Head, Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

const dash = /^[-–—/]$/

/** The title that starts at word `at` (its determiner, if any, stands before), or null. */
export function titleAt(words: readonly Word[], at: number, vocabulary: Vocabulary): Title | null {
  const cursor = { words, vocabulary }
  const first = officeAt(cursor, at)
  if (!first) return null
  const determiner = determinerBefore(words, at, vocabulary)
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

function determinerBefore(words: readonly Word[], at: number, vocabulary: Vocabulary): string | null {
  const before = words[at - 1]
  return before && vocabulary.determiners.any.has(before.key) ? before.key : null
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
  if (title.bare && next.bare && !startsName(words[next.to], vocabulary)) return null
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

const sameOffice = (a: Office, b: Office) => a.head.office === b.head.office

function startsName(word: Word | undefined, vocabulary: Vocabulary): boolean {
  return word?.capital === true && !word.mark && !vocabulary.never.has(word.key)
}

function officeAt(cursor: Cursor, at: number): Title | null {
  const front = frontAt(cursor, at)
  const head = front && cursor.vocabulary.heads.at(cursor.words, front.at)
  if (!front || !head || !headFits(cursor, front, head.end, head.value)) return null
  return withTail(cursor, at, front, extend(cursor, head))
}

/** "President-elect", "Minister Delegate": a rank that follows its head. */
function extend(cursor: Cursor, head: { value: Head; end: number }): { value: Head; end: number; rank?: string } {
  const at = isJoint(cursor.words[head.end]) ? head.end + 1 : head.end
  const after = cursor.words[at]
  if (after && cursor.vocabulary.afterHead.has(after.key)) return { value: head.value, end: at + 1, rank: after.key }
  return head
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

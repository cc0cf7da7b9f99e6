import type { Entity } from '../finder.ts'
import { type Cursor, opensOffice } from './front.ts'
import { isField, isPossessor, pastAcronym } from './marks.ts'
import type { Head, Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** What stands after the head of a title, while it is being read. */
export interface Tail {
  sent: boolean
  to: number
  party: Entity | null
  body: Entity | null
  fields: string[]
}

const toOffices = /^(?:ambassador|envoy|adviser|secretary|head|soldier|speaker)$/
const inOffices = /^(?:ambassador|envoy|head|adviser|soldier)$/

/** What follows the head: "of the Republic of X", "for Trade and Y", "to Z", "(ACR)". */
export function tailAt(cursor: Cursor, from: number, head: Head, capital: boolean, opens: number): Tail {
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
  if (!first && leadsToField(words, at, vocabulary)) return at + 1
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
  const listed = isListed(cursor, next)
  const region = joint.key !== 'for' && word.entity?.type === 'place' && words[at - 1]?.entity?.type === 'place'
  return (listed && joint.key !== 'for') || region ? next : at
}

/** True of a word that goes on a list of fields: a field itself, or a new word that one follows ("and Peacebuilding Affairs"). */
function isListed(cursor: Cursor, at: number): boolean {
  const { words, vocabulary } = cursor
  const word = words[at]!
  if (word.entity || opensOffice(cursor, at)) return false
  return isField(word, vocabulary) || leadsToField(words, at, vocabulary)
}

/** True of an unknown word straight before the last word of a field. */
function leadsToField(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const [word, next, before] = [words[at]!, words[at + 1], words[at - 1]]
  const joins = before !== undefined && /^(?:and|&|,|the)$/.test(before.key)
  return (
    joins &&
    word.capital &&
    !word.entity &&
    next?.capital === true &&
    isField(next, vocabulary) &&
    !vocabulary.heads.at(words, at)
  )
}

import type { Entity } from '../finder.ts'
import { isField, isJoint, pastAcronym } from './marks.ts'
import type { Head, Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** The words of a line and the vocabulary they are read by. */
export interface Cursor {
  readonly words: readonly Word[]
  readonly vocabulary: Vocabulary
}

/** What stands before the head of a title, while it is being read: the next word is `at`, the title as scored starts at `core`. */
export interface Front {
  at: number
  core: number
  party: Entity | null
  hard: string[]
  soft: string[]
  fields: string[]
  possessed: boolean
}

/** What stands before the head: a country or body, ranks, a field ("Israeli former deputy foreign"). */
export function frontAt({ words, vocabulary }: Cursor, at: number): Front | null {
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

/** True where an office starts, whatever may follow its head. */
export function opensOffice(cursor: Cursor, at: number): boolean {
  const front = frontAt(cursor, at)
  const head = front && cursor.vocabulary.heads.at(cursor.words, front.at)
  return front !== null && head !== null && headFits(cursor, front, head.end, head.value)
}

/** True where the head found may stand there: no common noun in lower case, no ship, no name ("Sultan bin Orr"). */
export function headFits({ words, vocabulary }: Cursor, front: Front, end: number, head: Head): boolean {
  const word = words[front.at]!
  if (word.key === 'pm' && word.text !== 'PM') return false
  if (
    vocabulary.patronymics.has(words[end]?.key ?? '') ||
    (head.plural && head.weak && /^(?:lawmaker|expert)$/.test(head.office))
  )
    return false
  if (vocabulary.ships.has(words[front.at - 1]?.key ?? '')) return false
  if (!word.capital && vocabulary.alsoWords.has(word.key)) {
    return front.fields.length > 0 || front.party !== null || front.hard.length > 0 || words[end]?.key === 'of'
  }
  return !(head.phrase === 'member' && !word.capital && words[end]?.key !== 'of')
}

/** True where a word that could be a head ("Deputy", "Chief", "Secretary") only leads up to another one. */
function goesOn(words: readonly Word[], vocabulary: Vocabulary, at: number, end: number): boolean {
  const key = words[at]!.key
  const isRank = vocabulary.hard.at(words, at) !== null || vocabulary.soft.at(words, at) !== null || key === 'deputy'
  if (!isRank && !vocabulary.portfolios.has(key)) return false
  let next = end
  for (let i = 0; i < 6; i++) {
    if (isJoint(words[next])) next++
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
  if (isJoint(words[front.at])) front.at++
  return true
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

/** How many of an entity's words stand before a head within it: one of "UN High Commissioner for Human Rights",
 * all of "Office of the President", which is no holder of the office. */
function beforeHead(words: readonly Word[], at: number, spread: number, vocabulary: Vocabulary): number {
  for (let i = 1; i < spread; i++) {
    const isOwn = !/^(?:of|the|for)$/.test(words[at + i - 1]!.key)
    if (isOwn && vocabulary.heads.at(words, at + i)) return i
  }
  return spread
}

/** A programme that an office serves: "Rescue Plan Coordinator". */
function stepThing(words: readonly Word[], front: Front, spread: number): boolean {
  for (let i = 0; i < spread; i++) front.fields.push(words[front.at + i]!.key)
  front.at = pastAcronym(words, front.at + spread)
  return true
}

function stepField(words: readonly Word[], vocabulary: Vocabulary, front: Front): boolean {
  const word = words[front.at]!
  if (/^(?:and|&|,|of|for)$/.test(word.key)) return stepJoint(words, vocabulary, front)
  if (!isField(word, vocabulary) && !isAcronym(word)) return false
  front.fields.push(word.key)
  front.at++
  if (isJoint(words[front.at])) front.at++
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

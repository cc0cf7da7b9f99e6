import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** A word of a field of office, or a compound of such ("Counter-Terrorism"). */
export function isField({ key }: Word, { portfolios }: Vocabulary): boolean {
  return portfolios.has(key) || (key.includes('-') && key.split('-').every((part) => portfolios.has(part)))
}

/** True of the mark of a possessive, after the possessor. */
export const isPossessor = (after: Word | undefined) => /^['’]s?$/.test(after?.text ?? '')

/** Past an acronym in brackets: "the National Congress (NC)". */
export function pastAcronym(words: readonly Word[], at: number): number {
  const inner = words[at + 1]
  const isAcronym =
    words[at]?.text === '(' && words[at + 2]?.text === ')' && inner && /^\p{Lu}[\p{Lu}.&-]+$/u.test(inner.text)
  return isAcronym ? at + 3 : at
}

/** True of a hyphen or stroke that joins two words of a title: "Vice-President". */
export const isJoint = (word: Word | undefined) => word?.glued === true && /^[-‐‑/]$/.test(word.text)

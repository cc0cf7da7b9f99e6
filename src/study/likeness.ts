import { sql } from 'kysely'
import type { Archive } from '../store/archive.ts'
import { documentCount } from './evidence.ts'

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)?/gu

/**
 * What a passage is about: the stems of its words, each with the word as it first stands. Stems tie inflections together
 * ("deliver", "delivered"); words of fewer than three letters are left out unless they are figures.
 */
export function contentOf(text: string, empty: ReadonlySet<string> = none): ReadonlyMap<string, string> {
  const content = new Map<string, string>()
  for (const [word] of text.matchAll(words)) {
    const key = plainWord(word)
    if (empty.has(key) || (key.length < 3 && !/\d/.test(key))) continue
    const stem = stemOf(key)
    if (!content.has(stem)) content.set(stem, word)
  }
  return content
}

const none: ReadonlySet<string> = new Set()

/** A word without accents, case and possessive ending. */
function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
}

const endings =
  /(?:ational|isation|ization|ations|ation|ments|ment|ively|ities|ity|ions|ion|ings|ing|edly|ed|ies|ers|er|es|ly|al|s|e|y)$/

/** A word cut to its stem: up to two common endings off, the rest at least three letters and at most eight. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word
  return shortened(shortened(word)).slice(0, 8)
}

function shortened(word: string): string {
  const cut = word.replace(endings, '')
  return cut.length >= 3 ? cut : word
}

/** How much a stem weighs: the rarer in the archive, the more. Unknown ones weigh as if no document had them. */
export type Weights = (stem: string) => number

/** All stems alike, where no archive tells how rare they are. */
export const even: Weights = () => 1

/** Words that stand in this many documents or more are all taken for equally common. */
const common = 2000
const commonWeight = 0.3

/** Weighs stems by how few of the archive's documents have their word. */
export async function rarity(archive: Archive, contents: Iterable<ReadonlyMap<string, string>>): Promise<Weights> {
  const documents = await documentCount(archive)
  const spelt = new Map([...contents].flatMap((content) => [...content]))
  const weights = new Map<string, number>()
  const asked = JSON.stringify([...spelt].map(([stem, word]) => [stem, `text:"${word.replace(/['’].*$/, '')}"`]))
  const { rows } = await sql<{ stem: string; found: number }>`
    select asked.value ->> 0 as stem,
      (select count(*) from (select 1 from words where words match (asked.value ->> 1) limit ${common})) as found
    from json_each(${asked}) as asked`.execute(archive.db)
  for (const { stem, found } of rows) {
    weights.set(
      stem,
      found >= common ? commonWeight : Math.max(commonWeight, Math.log((documents + 1) / (found + 0.5))),
    )
  }
  return (stem) => weights.get(stem) ?? Math.log(documents + 2)
}

/** How alike two passages are, 0 to 1, and the words they share, the weightiest first. */
export interface Likeness {
  readonly score: number
  readonly shared: readonly string[]
}

/** Compares what two passages are about: the weight of what they share, as a part of each. */
export function likeness(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  weight: Weights = even,
): Likeness {
  const shared = [...a.keys()].filter((stem) => b.has(stem)).sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1))
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weight(stem), 0)
  const whole = Math.sqrt(sum(a.keys()) * sum(b.keys()))
  return { score: whole === 0 ? 0 : sum(shared) / whole, shared: shared.map((stem) => a.get(stem)!) }
}

/** How two lists of codes agree: what they share, as a part of both. */
export function sharedPart(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

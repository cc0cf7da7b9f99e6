import type { Statement } from '../../model/index.ts'
import { contentOf, likeness, sharedPart, type Weights } from '../likeness.ts'

/** Two statements, by their places in two lists, that say the same thing: how surely (0 to 1), and the words they share. */
export interface Aligned {
  readonly one: number
  readonly other: number
  readonly score: number
  readonly shared: readonly string[]
}

/** Two statements are of one matter from this likeness on. */
export const enough = 0.3

/**
 * Aligns two lists of statements one to one, the likest first. Likeness is what their words share, weighed by rarity; shared
 * topics and a shared holder or act add to it.
 */
export function align(ones: readonly Statement[], others: readonly Statement[], weight: Weights): Aligned[] {
  const [own, their] = [ones, others].map((list) => list.map(({ quote }) => contentOf(quote)))
  const candidates = ones.flatMap((one, i) =>
    others.map((other, j) => {
      const { score, shared } = likeness(own![i]!, their![j]!, weight)
      return { one: i, other: j, score: score + bonus(one, other, shared.length), shared }
    }),
  )
  const used: [Set<number>, Set<number>] = [new Set(), new Set()]
  return candidates
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (used[0].has(one) || used[1].has(other)) return false
      used[0].add(one)
      used[1].add(other)
      return true
    })
    .map(({ score, ...rest }) => ({ ...rest, score: Math.min(1, Math.round(score * 1000) / 1000) }))
    .sort((a, b) => a.one - b.one)
}

/** What is not told by words alone; nothing where no word is shared. */
function bonus(one: Statement, other: Statement, shared: number): number {
  if (shared === 0) return 0
  const topics = 0.15 * sharedPart(one.topics, other.topics)
  const holder = one.holder.some((party) => other.holder.includes(party)) ? 0.05 : 0
  return topics + holder + (one.act === other.act ? 0.05 : 0)
}

import type { Record } from '../../model/index.ts'
import type { StudyWords } from './words.ts'

/** The rank of an office, or null: `head-of-state`, `head-of-government`, `minister`, `envoy` or `official`. */
export function rankOf(role: string, words: StudyWords): string {
  const left = role.replace(words.notRanks, ' ')
  return words.ranks.find(({ phrases }) => left.search(phrases) >= 0)?.rank ?? 'official'
}

/** The highest rank among those who take part, or null where no office is told. */
export function highestRank({ engagement }: Record, words: StudyWords): string | null {
  const roles = (engagement?.participants ?? []).flatMap(({ role, kind }) =>
    role && kind === 'principal' ? [role] : [],
  )
  const ranks = roles.map((role) => rankOf(role, words))
  const order = [...words.ranks.map(({ rank }) => rank), 'official']
  return ranks.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null
}

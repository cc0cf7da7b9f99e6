import type { Token } from '../../text/index.ts'
import type { Clause } from './clause.ts'
import type { Cue, Pattern } from './cue.ts'

/** One condition of a cue: the words of which one must stand in the clause, or in the words before it. */
interface Need {
  readonly where: 'tokens' | 'lead'
  readonly words: ReadonlySet<string>
}

/**
 * Makes a filter of cues: for a clause, those whose patterns' first words stand in it, in the order given. A table from
 * words to conditions serves, so that the time goes by the words of the clause and not by the number of cues.
 */
export function likelyOf(cues: readonly Cue[]): (clause: Clause) => readonly Cue[] {
  const tables = { tokens: new Map<string, number[]>(), lead: new Map<string, number[]>() }
  const wanted = cues.map((cue, index) => {
    const needs = needsOf(cue)
    needs.forEach(({ where, words }, slot) => {
      for (const word of words) tables[where].set(word, [...(tables[where].get(word) ?? []), index * slots + slot])
    })
    return (1 << needs.length) - 1
  })
  return (clause) => {
    const met = new Uint8Array(cues.length)
    mark(met, clause.tokens, tables.tokens)
    mark(met, clause.lead, tables.lead)
    return cues.filter((_, i) => met[i] === wanted[i])
  }
}

const slots = 8

function mark(met: Uint8Array, tokens: readonly Token[], table: ReadonlyMap<string, readonly number[]>): void {
  for (const { lemma, lower } of tokens) {
    for (const code of table.get(lemma) ?? []) met[Math.floor(code / slots)]! |= 1 << (code % slots)
    if (lower === lemma) continue
    for (const code of table.get(lower) ?? []) met[Math.floor(code / slots)]! |= 1 << (code % slots)
  }
}

function needsOf({ head, opens, within, lead, object }: Cue): Need[] {
  const needs: Need[] = []
  const add = (where: Need['where'], words: ReadonlySet<string> | null) => words && needs.push({ where, words })
  for (const list of [head, opens, within]) if (list.length > 0) add('tokens', firstWords(list))
  if (lead.length > 0) add('lead', firstWords(lead))
  if (object.size > 0 && !object.has('')) add('tokens', object)
  return needs
}

/** The words that the patterns may begin with; null where one begins with a gap. */
function firstWords(list: readonly Pattern[]): ReadonlySet<string> | null {
  const words = new Set<string>()
  for (const [first] of list) {
    if (first === undefined || first === '~') return null
    for (const word of first) words.add(word)
  }
  return words
}

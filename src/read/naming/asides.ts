import { type Matcher, matcher } from '../../lexicon/index.ts'
import type { Prose } from '../../text/index.ts'
import type { Entity } from '../finder.ts'
import { isCapital } from './ground.ts'
import type { Line } from './lines.ts'

/** What an acronym means that the text itself defines. */
type Meaning = Pick<Entity, 'type' | 'id' | 'name' | 'country'>

/**
 * Adds the places of acronyms that the text defines in parentheses: "the Regional Water Board (RWB)" makes every RWB that
 * board; where no name stands before it, the capitalised words with those initials do.
 */
export function withDefined(lines: readonly Line[], found: readonly Entity[], prose: Prose): Entity[] {
  const byLast = new Map(found.map((entity) => [entity.last, entity]))
  const meanings = new Map<string, Meaning>()
  const added: Entity[] = []
  for (const line of lines)
    for (const aside of line.asides) {
      const acronym = prose.tokens[aside.token]!.text
      const before = byLast.get(line.at[aside.after]! + 1)
      const spelt = before ? null : spelled(line, aside.after, acronym, prose)
      if (spelt) added.push(spelt)
      const meaning = before ?? spelt
      if (meaning && meaning.type !== 'place') meanings.set(acronym, meaning)
    }
  const free = freeOf([...found, ...added])
  return [...found, ...added, ...places(meanings, prose, free)].sort((a, b) => a.first - b.first)
}

/** The capitalised words before an acronym that it abbreviates: "Aldmark Grain Reserve (AGR)". */
function spelled(line: Line, last: number, acronym: string, prose: Prose): Entity | null {
  const letters = acronym.toUpperCase().replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || letters.length > 8) return null
  let left = letters.length
  let first = last + 1
  for (let i = last; i >= 0 && left > 0 && i > last - 14; i--) {
    const word = line.words[i]!
    if (isCapital(word) && word.text[0]!.toUpperCase() === letters[left - 1]) {
      left--
      first = i
    } else if (!/^(?:of|the|for|and|on|in|to|&|-|de|'s|’s)$/.test(word.lower)) return null
  }
  if (left > 0) return null
  const [a, b] = [line.at[first]!, line.at[last]! + 1]
  const span = { start: prose.tokens[a]!.start, end: prose.tokens[b - 1]!.end, first: a, last: b }
  const name = prose.text.slice(span.start, span.end)
  return {
    ...span,
    type: 'organization',
    id: acronym,
    name,
    country: null,
    form: 'name',
    rule: 'naming.initials',
    inside: [],
  }
}

function freeOf(found: readonly Entity[]): (at: number) => boolean {
  const taken = new Set<number>()
  for (const { first, last } of found) for (let i = first; i < last; i++) taken.add(i)
  return (at) => !taken.has(at)
}

function places(meanings: ReadonlyMap<string, Meaning>, { tokens }: Prose, free: (at: number) => boolean): Entity[] {
  if (!meanings.size) return []
  const acronyms: Matcher<Meaning> = matcher(meanings)
  return acronyms.all(tokens).flatMap(({ value, first, last }): Entity[] => {
    for (let i = first; i < last; i++) if (!free(i)) return []
    const { type, id, name, country } = value
    const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last }
    return [{ ...span, type, id, name, country, form: 'acronym', rule: 'naming.defined', inside: [] }]
  })
}

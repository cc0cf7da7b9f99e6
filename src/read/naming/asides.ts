import { type Matcher, matcher } from '../../lexicon/index.ts'
import type { Prose } from '../../text/index.ts'
import type { Entity } from '../finder.ts'
import { isCapital } from './ground.ts'
import type { Line } from './lines.ts'
import type { NamingWords } from './words.ts'

/** What an acronym means that the text itself defines. */
type Meaning = Pick<Entity, 'type' | 'id' | 'name' | 'country'>

/**
 * Adds the places of acronyms that the text defines in parentheses: "the Regional Water Board (RWB)" makes every RWB that
 * board. Where no name stands before it, the capitalised words with those initials do, if they end in a head of names.
 */
export function withDefined(
  lines: readonly Line[],
  found: readonly Entity[],
  prose: Prose,
  words: NamingWords,
): Entity[] {
  const cover = coverOf(found)
  const meanings = new Map<string, Meaning>()
  const added: Entity[] = []
  for (const line of lines)
    for (const aside of line.asides) {
      const acronym = prose.tokens[aside.token]!.text
      const before = cover.get(line.at[aside.after]!)
      const own = before && isShort(acronym, prose.text.slice(before.start, before.end)) ? before : null
      const spelt = before ? null : spelled(line, aside.after, acronym, prose, words)
      if (spelt) added.push(spelt)
      const meaning = own ?? spelt
      if (meaning && meaning.type !== 'place') meanings.set(acronym, meaning)
    }
  const all = [...found, ...added]
  return [...all, ...places(meanings, prose, coverOf(all))].sort((a, b) => a.first - b.first)
}

function coverOf(found: readonly Entity[]): Map<number, Entity> {
  const cover = new Map<number, Entity>()
  for (const entity of found) for (let i = entity.first; i < entity.last; i++) cover.set(i, entity)
  return cover
}

/** True of letters that stand in the capitals and first letters of a name, in order, with the same first one. */
function isShort(acronym: string, name: string): boolean {
  const letters = lettersOf(acronym)
  const initials = name.split(/[\s\-–/]+/).flatMap((word) => [...word].filter((c, i) => i === 0 || /\p{Lu}/u.test(c)))
  let met = 0
  for (const initial of initials) if (initial.toUpperCase() === letters[met]) met++
  return met === letters.length || met >= Math.max(2, letters.length - 1)
}

const lettersOf = (acronym: string) =>
  acronym
    .replace(/s$/, '')
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '')

/** The capitalised words before an acronym that it abbreviates: "Aldmark Grain Reserve Board (AGRB)". */
function spelled(line: Line, last: number, acronym: string, prose: Prose, words: NamingWords): Entity | null {
  const letters = lettersOf(acronym)
  const head = words.heads.at(line.words, last)[0]?.value
  if (!head || letters.length < 3 || letters.length > 8) return null
  const first = initialed(line, last, letters)
  if (first === null) return null
  const [a, b] = [line.at[first]!, line.at[last]! + 1]
  const span = { start: line.words[first]!.start, end: line.words[last]!.end, first: a, last: b }
  const name = prose.text.slice(span.start, span.end)
  if (words.isNone(name)) return null
  return {
    ...span,
    type: head.type,
    id: acronym,
    name,
    country: null,
    form: 'name',
    rule: 'naming.initials',
    inside: [],
  }
}

/** The first of the words up to `last` whose initials the letters are, or null. */
function initialed(line: Line, last: number, letters: string): number | null {
  let left = letters.length
  for (let i = last; i >= 0 && i > last - 14; i--) {
    const word = line.words[i]!
    if (isCapital(word)) {
      if (word.text[0]!.toUpperCase() !== letters[left - 1]) return null
      left--
      if (left === 0) return i
    } else if (!/^(?:ADP|DET|CCONJ|PART|PUNCT)$/.test(word.pos) || word.text === ',') return null
  }
  return null
}

function places(
  meanings: ReadonlyMap<string, Meaning>,
  { tokens }: Prose,
  cover: ReadonlyMap<number, Entity>,
): Entity[] {
  if (!meanings.size) return []
  const acronyms: Matcher<Meaning> = matcher(meanings)
  return acronyms.all(tokens).flatMap(({ value, first, last }): Entity[] => {
    for (let i = first; i < last; i++) if (cover.has(i)) return []
    const { type, id, name, country } = value
    const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last }
    return [{ ...span, type, id, name, country, form: 'acronym', rule: 'naming.defined', inside: [] }]
  })
}

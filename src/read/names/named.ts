import { titleAfter } from './appositions.ts'
import { honorificAt } from './honorifics.ts'
import { type Lead, skipThe } from './leads.ts'
import { isCommon, type Name, nameAt } from './name.ts'
import type { Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** Somebody named after a lead: the name, the country after it, a title of their own, and where it all ends. */
export interface Named {
  readonly name: Name
  readonly of: Word | null
  readonly gender: 'f' | 'm' | null
  readonly end: number
  readonly title?: Title
}

/** The name, or with a plural title the names, that a lead stands before. */
export function peopleAfter(line: Line, lead: Lead, vocabulary: Vocabulary): Named[] {
  const title = lead.titles.at(-1)
  const first = personAt(line, lead.at, vocabulary, title)
  if (!title?.plural) return first ? [first] : []
  const found: Named[] = []
  const opening = first ?? ofTitle(line, lead.at, title, vocabulary) ?? countryFirst(line, lead.at, vocabulary)
  for (let next: Named | null = opening; next && found.length < 20; ) {
    const after = line.words[next.end]?.text === ',' ? titleAfter(line, next.end, vocabulary, false) : null
    const one: Named = after ? { ...next, title: after, end: after.to } : next
    found.push(one)
    const at = pastAnd(line.words, one.end)
    next = at === one.end ? null : (countryFirst(line, at, vocabulary) ?? personAt(line, at, vocabulary, title))
  }
  return found
}

function pastAnd(words: readonly Word[], at: number): number {
  let end = words[at]?.text === ',' || words[at]?.text === ';' ? at + 1 : at
  if (/^(?:and|&)$/.test(words[end]?.key ?? '')) end++
  return end
}

/** "the ministers of Aldmark, Ada Orr, and Borovia, …": the country at the end of the title is the first one's. */
function ofTitle(line: Line, at: number, title: Title, vocabulary: Vocabulary): Named | null {
  const word = line.words[title.to - 1]!
  if (word.entity?.type !== 'country' || line.words[at]?.text !== ',') return null
  const named = personAt(line, at + 1, vocabulary, undefined)
  return named && named.name.parts.length > 1 ? { ...named, of: word } : null
}

/** "Aldmark, Ada Orr": the country before the one who acts for it. */
function countryFirst(line: Line, at: number, vocabulary: Vocabulary): Named | null {
  const start = skipThe(line.words, at, true)
  const word = line.words[start]
  if (word?.entity?.type !== 'country' || line.words[start + word.spread]?.text !== ',') return null
  const named = personAt(line, start + word.spread + 1, vocabulary, undefined)
  return named && named.name.parts.length > 1 ? { ...named, of: word } : null
}

function personAt(line: Line, from: number, vocabulary: Vocabulary, title: Title | undefined): Named | null {
  let at = from
  const comma = title !== undefined && !title.plural && line.words[at]?.text === ','
  if (comma) at++
  at = skipThe(line.words, at, comma)
  let gender: 'f' | 'm' | null = null
  let polite = false
  for (let h = honorificAt(line, at, vocabulary); h; h = honorificAt(line, at, vocabulary)) {
    gender ??= h.gender
    polite = true
    at = h.end
  }
  const name = nameAt(line, at, vocabulary, !comma || polite)
  if (!name || (comma && !polite && name.parts.length < 2)) return null
  if (title && name.parts.length > 1 && name.parts.every((part) => isCommon(part.toLowerCase(), vocabulary)))
    return null
  if (!comma && isHeadlineVerb(line, name, vocabulary)) return null
  return { name, gender, ...afterName(line, name, vocabulary) }
}

/** In a headline "President Meets Envoy": a capitalised ordinary word straight after a title is a verb, not a name. */
function isHeadlineVerb(line: Line, name: Name, vocabulary: Vocabulary): boolean {
  return line.headline && name.parts.length === 1 && isCommon(line.words[name.from]!.key, vocabulary)
}

/** The country or body named after a name ("Orr of Aldmark"), past letters such as "MP". */
export function afterName(line: Line, name: Name, vocabulary: Vocabulary): { of: Word | null; end: number } {
  const { words } = line
  let end = name.to
  if (words[end] && vocabulary.afterName.has(words[end]!.key) && words[end]!.capital) end++
  const at =
    words[end]?.key === 'of' ? end + 1 : words[end]?.text === ',' && words[end + 1]?.key === 'of' ? end + 2 : null
  if (at === null) return { of: null, end }
  const start = skipThe(words, at, true)
  const word = words[start]
  const fits = word?.entity && word.entity.type !== 'document' && word.entity.form !== 'adjective'
  return fits ? { of: word, end: start + word.spread } : { of: null, end }
}

import { isCommon, type Name, nameAt } from './name.ts'
import { foldPart } from './spelling.ts'
import { type Title, titleAt } from './titles.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** A place of the text where somebody is named, with the titles and forms of address that go with the name there. */
export interface Sighting {
  readonly line: number
  /** The first word of it all: of the title, the form of address or the name. */
  readonly from: number
  readonly name: Name
  readonly titles: readonly Title[]
  /** The title stands before the name ("Minister Orr"), after it ("Orr, Minister of …"), or there is none. */
  readonly by: 'title' | 'honorific' | 'apposition' | 'bare'
  readonly gender: 'f' | 'm' | null
  /** The country named after the name: "Prime Minister Orr of Aldmark". */
  readonly of: Word | null
}

/** A title that stands without a name, or a form of address ("Her Excellency") that does: words `[from, to)`. */
export interface Untitled {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly title: Title | null
  readonly gender: 'f' | 'm' | null
}

interface Lead {
  readonly titles: Title[]
  gender: 'f' | 'm' | null
  honorific: boolean
  /** True where a form of address of several words opens it: "Her Excellency". */
  style: boolean
  from: number
  at: number
  comma: boolean
}

/** Names with their titles, and titles without names, of one line from left to right. */
export function sightingsIn(
  line: Line,
  number: number,
  vocabulary: Vocabulary,
): { readonly named: Sighting[]; readonly alone: Untitled[] } {
  const named: Sighting[] = []
  const alone: Untitled[] = []
  for (let at = 0; at < line.words.length; ) {
    const lead = leadAt(line, at, vocabulary)
    if (lead.at === at) {
      const bare = bareAt(line, at, vocabulary)
      if (bare) named.push({ line: number, ...bare })
      at = bare ? Math.max(bare.name.to, ...bare.titles.map((title) => title.to)) : at + 1
      continue
    }
    at = readLead(line, number, lead, vocabulary, named, alone)
  }
  return { named, alone }
}

function readLead(
  line: Line,
  number: number,
  lead: Lead,
  vocabulary: Vocabulary,
  named: Sighting[],
  alone: Untitled[],
): number {
  const people = peopleAfter(line, lead, vocabulary)
  if (people.length === 0) {
    alone.push(...aloneOf(line, number, lead, vocabulary))
    return lead.at
  }
  const by = lead.titles.length > 0 ? 'title' : 'honorific'
  for (const { name, of, gender, title } of people) {
    const takes = people.length === 1 && line.words[lead.at]?.text !== ','
    const after = takes ? titleAfter(line, name.to, vocabulary, lead.titles.length > 0) : null
    const own = after ?? title
    const titles = own ? [...lead.titles, own] : lead.titles
    named.push({
      line: number,
      from: people.length === 1 ? lead.from : name.from,
      name,
      titles,
      by,
      gender: gender ?? lead.gender,
      of,
    })
    if (after) return after.to
  }
  const last = people.at(-1)!
  return last.end
}

/** The titles of a lead that no name follows, each by itself; else its form of address. */
function aloneOf({ words }: Line, line: number, lead: Lead, vocabulary: Vocabulary): Untitled[] {
  const { gender, from } = lead
  const whole = lead.titles.length === 1 && lead.style ? from : null
  if (lead.titles.length > 0) {
    return lead.titles.map((title) => ({ line, from: whole ?? title.from, to: title.to, title, gender: null }))
  }
  const stands = lead.style && !words[lead.at]?.capital && vocabulary.pronounStyles.has(words[from]!.key)
  return stands && gender ? [{ line, from, to: lead.at, title: null, gender }] : []
}

/** Titles and forms of address in a row: "Foreign Secretary Smt.", "the President of Aldmark, H.E. Mr.". */
function leadAt(line: Line, from: number, vocabulary: Vocabulary): Lead {
  const lead: Lead = { titles: [], gender: null, honorific: false, style: false, from, at: from, comma: false }
  for (let at = from; ; ) {
    const comma = at > from && line.words[at]?.text === ','
    const start = skipThe(line.words, comma ? at + 1 : at, at > from)
    const step = honorificAt(line, start, vocabulary) ?? titleStep(line, start, vocabulary)
    if (
      !step ||
      (comma && 'title' in step && !addsRank(line, lead, step, vocabulary)) ||
      (lead.titles.at(-1)?.plural ?? false)
    )
      break
    if ('title' in step) lead.titles.push(step.title)
    else {
      lead.honorific = true
      lead.style ||= step.end - start > 1 && lead.titles.length === 0
      lead.gender ??= step.gender
    }
    at = step.end
    lead.at = at
  }
  return lead
}

/** "The Head of the Bureau, Minister Orr": a bare rank after a comma goes on with the office before it. */
function addsRank(
  line: Line,
  lead: Lead,
  { title, end }: { title: Title; end: number },
  vocabulary: Vocabulary,
): boolean {
  const office = title.offices[0]!.head.office
  const ranked = title.bare && /^(?:minister|ambassador|soldier|lawmaker|expert)$/.test(office)
  const before = lead.titles.at(-1)
  if (!before) return true
  return (
    ranked &&
    (!before.bare || office === 'soldier') &&
    before.offices[0]!.head.office !== office &&
    nameAt(line, end, vocabulary, true) !== null
  )
}

const skipThe = (words: readonly Word[], at: number, on: boolean) => (on && words[at]?.key === 'the' ? at + 1 : at)

function titleStep(line: Line, at: number, vocabulary: Vocabulary): { title: Title; end: number } | null {
  const title = titleAt(line.words, at, vocabulary)
  return title && { title, end: title.to }
}

function honorificAt(line: Line, at: number, vocabulary: Vocabulary): { gender: 'f' | 'm' | null; end: number } | null {
  const word = line.words[at]
  const found = word && vocabulary.honorifics.at(line.words, at)
  if (!found || (word.entity && word.spread > 1) || (!word.capital && !/^(?:retired|dear)$/.test(word.key))) return null
  if (/^(?:he|hm|hh|sh|fr|eng)$/.test(word.key) && /^\p{Lu}\p{Ll}+$/u.test(word.text)) return null
  if (/^(?:bin|bint|ibn)$/.test(line.words[found.end]?.key ?? '')) return null
  const office = titleAt(line.words, at, vocabulary)
  if (office && office.to > found.end) return null
  if (found.value === 'n' && vocabulary.heads.at(line.words, at) && !followsHonorific(line, at)) return null
  const end = pastMarks(line.words, found.end)
  if (/^\p{Lu}$/u.test(line.words[end]?.text ?? '') && !/\.$/.test(word.text)) return null
  return { gender: found.value === 'n' ? null : found.value, end }
}

const followsHonorific = (line: Line, at: number) =>
  /^(?:he|hh|excellency|highness|retired|hon)$/.test(line.words[at - 1]?.key ?? '')

/** Past a full stop of an abbreviation and a bracketed "(Rtd)". */
function pastMarks(words: readonly Word[], at: number): number {
  let end = /^[.’']$/.test(words[at]?.text ?? '') && words[at]!.glued ? at + 1 : at
  if (
    words[end]?.text === '(' &&
    /^(?:rtd|retd|ret|dr|mr|ms|mrs|prof|eng)$/.test(words[end + 1]?.key ?? '') &&
    words[end + 2]?.text === ')'
  ) {
    end += 3
  }
  return end
}

interface Named {
  readonly name: Name
  readonly of: Word | null
  readonly gender: 'f' | 'm' | null
  readonly end: number
  readonly title?: Title
}

/** The name, or with a plural title the names, that a lead stands before. */
function peopleAfter(line: Line, lead: Lead, vocabulary: Vocabulary): Named[] {
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

function afterName(line: Line, name: Name, vocabulary: Vocabulary): { of: Word | null; end: number } {
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

/** The title set after a name: ", Minister of Trade", " the Aldmark Envoy", " (Minister of Trade)". */
function titleAfter(line: Line, from: number, vocabulary: Vocabulary, titled: boolean): Title | null {
  const { words } = line
  let at = from
  if (words[at] && vocabulary.afterName.has(words[at]!.key) && words[at]!.capital) at++
  const mark = words[at]?.text
  if (mark === ',' || mark === '(' || mark === '–') at++
  const the = words[at]?.key === 'the'
  if (the || /^(?:a|an|our|its)$/.test(words[at]?.key ?? '')) at++
  else if (at === from && !words[at]?.capital) return null
  const title = titleAt(words, at, vocabulary)
  if (!title || title.plural) return null
  if (personFollows(line, title, vocabulary)) return null
  if (mark === ',' && !isClosed(words[title.to], title)) return null
  const joined = at === from && (titled || title.to - title.from < 3 || line.headline)
  if (joined) return null
  if (titled && words[title.to]?.text === ',' && nextIsNamed(line, title.to + 1, vocabulary)) return null
  return titled && title.bare ? null : title
}

/** True where an apposition ends: at a mark, or at the end of the sentence. */
const isClosed = (word: Word | undefined, title: Title) => word === undefined || word.mark || isSetOff(title, word)

/** A title in full goes with the name even where the second comma is wanting. */
function isSetOff({ bare, capital }: Title, word: Word): boolean {
  if (bare) return /^(?:and|to|in|at|on)$/.test(word.key)
  return capital || !/^(?:VERB|AUX)$/.test(word.pos)
}

/** True where another title with its own name goes on: "…, Minister of A, Minister of B Orr". */
function nextIsNamed(line: Line, at: number, vocabulary: Vocabulary): boolean {
  const next = titleAt(line.words, at, vocabulary)
  return next !== null && personFollows(line, next, vocabulary)
}

function personFollows(line: Line, title: Title, vocabulary: Vocabulary): boolean {
  if (honorificAt(line, title.to, vocabulary)) return true
  const next = line.words[title.to]
  if (!next?.capital || next.mark) return false
  return nameAt(line, title.to, vocabulary, true) !== null
}

/** A well-known family name by itself, where a possessive or a verb shows that the person is meant: "Orr's war". */
function isLeader({ words, headline }: Line, { parts, from, to }: Name, vocabulary: Vocabulary): boolean {
  const [before, next] = [words[from - 1], words[to]]
  if (headline || !vocabulary.leaders.has(foldPart(parts[0]!)) || (before?.capital && !before.mark)) return false
  return /^['’]s?$/.test(next?.text ?? '') || vocabulary.personVerbs.has(next?.lemma ?? '')
}

type Bare = Omit<Sighting, 'line'>

/** A name with no title before it: of two parts or more, and a title after it or an act of the person beside it. */
function bareAt(line: Line, at: number, vocabulary: Vocabulary): Bare | null {
  const word = line.words[at]!
  if (!word.capital || word.mark || line.shouting) return null
  const name = nameAt(line, at, vocabulary, false)
  if (!name || (name.parts.length < 2 && !isLeader(line, name, vocabulary))) return null
  const title = titleAfter(line, name.to, vocabulary, false)
  const { of } = afterName(line, name, vocabulary)
  return {
    from: name.from,
    name,
    titles: title ? [title] : [],
    by: title ? 'apposition' : 'bare',
    gender: null,
    of: title ? null : of,
  }
}

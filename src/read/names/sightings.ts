import { titleAfter } from './appositions.ts'
import { type Lead, leadAt } from './leads.ts'
import { type Name, nameAt } from './name.ts'
import { afterName, peopleAfter } from './named.ts'
import type { Sighting, Untitled } from './sighting.ts'
import { foldPart } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

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

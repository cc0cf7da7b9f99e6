import type { Entity, Finder, Person, PersonMention, Reading } from './finder.ts'
import { type Draft, draftsOf, partyOf } from './names/identity.ts'
import { type Sighting, sightingsIn, type Untitled } from './names/sightings.ts'
import type { Title } from './names/titles.ts'
import { type Vocabulary, vocabularyOf } from './names/vocabulary.ts'
import { type Line, linesOf, type Word } from './names/words.ts'

/** Gives `people`: everyone the text names, with role, party and every place that means them. */
export const people: Finder<'people', 'entities'> = {
  name: 'people',
  needs: ['entities'],
  gives: 'people',
  find(reading, so) {
    const vocabulary = vocabularyOf(reading.lexicon)
    const lines = linesOf(reading.prose, so.entities, vocabulary.isOffice)
    const { named, alone } = sightings(lines, vocabulary)
    const drafts = draftsOf(credible(named, lines), vocabulary)
    return drafts.map((draft) => personOf(draft, lines, reading))
  },
}

function sightings(lines: readonly Line[], vocabulary: Vocabulary): { named: Sighting[]; alone: Untitled[] } {
  const found = lines.map((line, number) => sightingsIn(line, number, vocabulary))
  return { named: found.flatMap(({ named }) => named), alone: found.flatMap(({ alone }) => alone) }
}

/** Leaves out capitalised runs that nothing shows to be a person. */
function credible(named: readonly Sighting[], lines: readonly Line[]): Sighting[] {
  const isSure = (sighting: Sighting) => sighting.by !== 'bare' || acts(sighting, lines[sighting.line]!)
  const sure = new Set(named.filter((s) => isSure(s)).map((s) => s.name.parts.join(' ')))
  return named.filter((s) => !lines[s.line]!.shouting && (isSure(s) || sure.has(s.name.parts.join(' '))))
}

/** True where a bare name is followed by a verb in running prose. */
function acts(sighting: Sighting, line: Line): boolean {
  const next = line.words[sighting.name.to]
  return !line.headline && next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !next.capital
}

function personOf(draft: Draft, lines: readonly Line[], { document }: Reading): Person {
  const { best, sightings } = draft
  const name = nameText(best, lines, document.text)
  return {
    name,
    role: roleOf(sightings, lines, document.text),
    party: sightings.map(partyOf).find((code) => code !== null) ?? null,
    gender: sightings.map((s) => s.gender).find((gender) => gender !== null) ?? null,
    mentions: sightings.map((sighting) => mentionOf(sighting, best, lines)),
    standing: isSpokesperson(sightings) ? 'spokesperson' : 'named',
  }
}

function isSpokesperson(sightings: readonly Sighting[]): boolean {
  const offices = sightings.flatMap(({ titles }) => titles.flatMap((title) => title.offices))
  return offices.length > 0 && offices.some(({ head }) => head.office === 'spokesperson')
}

function nameText({ line, name }: Sighting, lines: readonly Line[], text: string): string {
  const words = lines[line]!.words
  return text.slice(words[name.from]!.start, words[name.to - 1]!.end)
}

function roleOf(sightings: readonly Sighting[], lines: readonly Line[], text: string): string | null {
  const roles = sightings.flatMap(({ line, titles }) => titles.map((title) => titleText(title, lines[line]!, text)))
  return roles.sort((a, b) => b.length - a.length)[0] ?? null
}

function titleText(title: Title, { words }: Line, text: string): string {
  return text.slice(words[title.core]!.start, words[title.to - 1]!.end)
}

function mentionOf(sighting: Sighting, best: Sighting, lines: readonly Line[]): PersonMention {
  const { words } = lines[sighting.line]!
  const from = Math.min(sighting.name.from, ...sighting.titles.map((title) => title.from))
  const to = Math.max(sighting.name.to, ...sighting.titles.map((title) => title.to))
  const full = sighting.name.parts.length === best.name.parts.length
  const [a, b]: [Word, Word] = [words[from]!, words[to - 1]!]
  return {
    start: a.start,
    end: b.end,
    first: a.first,
    last: b.last,
    form: full ? 'full' : 'part',
    rule: `people.${sighting.by}`,
  }
}

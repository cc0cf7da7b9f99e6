import type { Gazetteer, Named } from '../../lexicon/gazetteer.ts'
import type { Token } from '../../text/index.ts'
import type { Candidate } from './candidate.ts'
import { byHeads, nameOf } from './heads.ts'
import type { Line } from './lines.ts'
import { byPlainWords } from './plain.ts'
import { type Ground, isCapital } from './runs.ts'
import type { NamingWords } from './words.ts'

/** A name found in a line: words `[first, last)`, what it means, and the states named within it. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly named: Named
  readonly rule: string
  readonly inside: readonly Found[]
}

/** The names of a line, the longest at each place from left to right, none overlapping; a listed name before a grammatical one. */
export function choose(line: Line, words: NamingWords, known: Gazetteer): Found[] {
  if (isCredit(line, words)) return []
  const listed = knownIn(line, words, known)
  const ground = groundOf(line, words, listed)
  const grammatical = line.shouting
    ? []
    : [...byHeads(ground), ...byPlainWords(ground)].map((one) => foundOf(one, ground, listed))
  const byFirst = new Map<number, Found[]>()
  for (const found of [...listed, ...grammatical])
    byFirst.set(found.first, [...(byFirst.get(found.first) ?? []), found])
  const chosen: Found[] = []
  for (let i = 0; i < line.words.length; ) {
    const best = byFirst.get(i)?.reduce((a, b) => (b.last > a.last ? b : a))
    if (best) chosen.push(best)
    i = best ? best.last : i + 1
  }
  return chosen
}

/** True of a line that only credits or gives contacts: "(Source: …", "Media enquiries: …". */
function isCredit({ words: all }: Line, words: NamingWords): boolean {
  const start = all[0]?.pos === 'PUNCT' ? 1 : 0
  const colon = all.findIndex(({ text }, i) => i < 4 && text === ':')
  return (
    colon > start &&
    words.isCredit(
      all
        .slice(start, colon)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
}

/** What the gazetteer knows in a line, the longest from left to right, with the states named within longer names. */
export function knownIn(line: Line, words: NamingWords, known: Gazetteer): Found[] {
  const found: Found[] = []
  for (let i = 0; i < line.words.length; ) {
    const match = afterArticle(line, matchesAt(line, i, known)[0], known)
    if (match && !isPersons(line, match, words))
      found.push({ ...match, inside: isThing(match.named) ? within(line, match, known) : [] })
    i = match ? match.last : i + 1
  }
  return found
}

/** A name that begins with an article gives way to a longer one that begins after it: "the Pacific" in "the Pacific Pact". */
function afterArticle(line: Line, match: Found | undefined, known: Gazetteer): Found | undefined {
  if (!match || line.words[match.first]!.lower !== 'the') return match
  const next = matchesAt(line, match.first + 1, known)[0]
  return next && next.last > match.last ? undefined : match
}

function within(line: Line, { first, last }: Found, known: Gazetteer): Found[] {
  const found: Found[] = []
  for (let i = first; i < last; ) {
    const match = matchesAt(line, i, known).find((m) => m.last <= last && m.last - m.first < last - first)
    if (match && isParty(line, match)) found.push(match)
    i = match ? match.last : i + 1
  }
  return found
}

/** A state, or a body set beside another by a dash: "ASEAN-Aldmark". */
function isParty({ words }: Line, { first, last, named }: Found): boolean {
  const dashed = [words[first - 1], words[last]].some((word) => /^[-–]$/.test(word?.text ?? ''))
  return named.type === 'country' || (named.party && dashed)
}

const isThing = ({ type }: Named) => type !== 'country' && type !== 'place'

function matchesAt(line: Line, at: number, known: Gazetteer): Found[] {
  const matches = (line.shouting ? known.capitals : known.names).at(line.words, at)
  const found = matches.map(({ value, first, last }) => ({
    first,
    last,
    named: value,
    rule: `gazetteer.${value.type}`,
    inside: [],
  }))
  return found.length ? found : prefixed(line, at, known)
}

/** An acronym with something hung on by hyphen or apostrophe in one word: "UN-led", "G7's". */
function prefixed(line: Line, at: number, known: Gazetteer): Found[] {
  const token = line.words[at]!
  const stem = /^(\p{Lu}[\p{Lu}\d.]+)(?:-\p{L}|['’]s$)/u.exec(token.text)?.[1]
  if (!stem) return []
  const short: Token = { ...token, text: stem, lower: stem.toLowerCase() }
  return known.names
    .at([short], 0)
    .map(({ value }) => ({ first: at, last: at + 1, named: value, rule: 'gazetteer.stem', inside: [] }))
}

/** True of a place's name that is a person's given name here: "Jordan Orr", but not "King of Jordan Orr". */
function isPersons(line: Line, { first, last }: Found, words: NamingWords): boolean {
  const [word, next] = [line.words[first]!, line.words[last]]
  if (last - first > 1 || !words.isNamesake(word.text) || !isCapital(next) || line.headline) return false
  if (/^(?:of|in|from|to|for|and)$/.test(line.words[first - 1]?.lower ?? '')) return false
  return !words.isStop(next!.text) && !words.isField(next!.lower) && words.heads.at(line.words, last).length === 0
}

function groundOf(line: Line, words: NamingWords, listed: readonly Found[]): Ground {
  const states = new Set<number>()
  const all = new Set<number>()
  const ends = new Set<number>()
  for (const { first, last, named } of listed) {
    for (let i = first; i < last; i++) {
      all.add(i)
      if (named.type === 'country' || named.type === 'place') states.add(i)
    }
    ends.add(last - 1)
  }
  return { line, words, isState: (at) => states.has(at), isKnown: (at) => all.has(at), endsKnown: (at) => ends.has(at) }
}

function foundOf({ first, last: end, type, rule }: Candidate, ground: Ground, listed: readonly Found[]): Found {
  const last = Math.max(end, ...listed.filter((one) => one.first < end && one.first > first).map((one) => one.last))
  const inside = listed.filter((one) => one.first >= first && one.last <= last)
  const told = (one: Found) => isParty(ground.line, one) || (rule === 'naming.paper' && isThing(one.named))
  const states = inside.flatMap((one) => (told(one) ? [one] : one.inside))
  const name = nameOf(ground, first, last)
  const body = inside.find((one) => one.named.type === 'organization')
  if (body?.first === first && type === 'organization' && sameSide(body.named, states))
    return { first, last, named: body.named, rule: body.rule, inside: states }
  if (body && type === 'organization' && ground.words.isOrgan(name))
    return { first, last, named: body.named, rule: 'naming.organ', inside: states }
  const country = states[0]?.named.country ?? null
  return {
    first,
    last,
    named: { type, id: name, name, country, form: 'name', kind: type, party: false },
    rule,
    inside: states,
  }
}

/** True of a listed body that the grammar only carries on with its own state: "Aldmark Steel Corporation of Aldmark". */
const sameSide = ({ country, kind }: Named, states: readonly Found[]) =>
  kind === 'company' ? states.length > 0 : country !== null && states.some(({ named }) => named.country === country)

import type { Gazetteer, Named } from '../../lexicon/gazetteer.ts'
import type { Candidate } from './candidate.ts'
import { type Found, isNamedWithin, isThing } from './found.ts'
import { type Ground, groundOf, isDash } from './ground.ts'
import { byHeads, nameOf } from './heads.ts'
import type { Line } from './lines.ts'
import { knownIn } from './listed.ts'
import { byPlainWords } from './plain.ts'
import type { NamingWords } from './words.ts'

/** The names of a line, the longest at each place from left to right, none overlapping; a listed name before a grammatical one. */
export function choose(line: Line, words: NamingWords, known: Gazetteer): Found[] {
  if (isCredit(line, words)) return []
  const listed = knownIn(line, words, known)
  const ground = groundOf(line, words, listed)
  const candidates = line.shouting ? [] : [...byHeads(ground), ...byPlainWords(ground)]
  const longest = new Map<number, Found>()
  for (const found of [...listed, ...candidates.map((one) => foundOf(one, ground))]) {
    const other = longest.get(found.first)
    if (!other || found.last > other.last) longest.set(found.first, found)
  }
  const chosen: Found[] = []
  for (let i = 0; i < line.words.length; ) {
    const best = longest.get(i)
    if (best) chosen.push(best)
    i = best ? best.last : i + 1
  }
  return chosen
}

/** True of a line that only credits or gives contacts: "(Source: …", "Media enquiries: …". */
function isCredit({ words: all }: Line, words: NamingWords): boolean {
  const start = all[0]?.pos === 'PUNCT' ? 1 : 0
  const colon = all.slice(0, 5).findIndex(({ text }) => text === ':')
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

/** A candidate as a name: a listed name at its end is taken whole, a listed body that it only repeats or stands for is meant. */
function foundOf(candidate: Candidate, ground: Ground): Found {
  const { first, last: end, rule } = candidate
  const cut = ground.known(end - 1)
  const whole = cut !== undefined && cut.last > end && isThing(cut.named) ? cut : null
  const last = Math.max(end, cut?.last ?? 0)
  const type = whole ? (whole.named.type as Candidate['type']) : candidate.type
  const within = ground.knownBetween(first, last)
  const parties = within.flatMap((one) => (isTold(ground, one, candidate) ? [one] : one.inside))
  const name = nameOf(ground, first, last)
  const body = type === 'organization' ? within.find((one) => one.named.type === 'organization') : undefined
  if (body?.first === first && isOfSide(body.named, parties)) return { ...body, last, inside: parties }
  if (body && ground.words.isOrgan(name))
    return { first, last, named: body.named, rule: 'naming.organ', inside: parties }
  const shared = parties[1]?.first === (parties[0]?.last ?? 0) + 1 && isDash(ground.line.words[parties[0]!.last])
  const country = shared ? null : (parties[0]?.named.country ?? null)
  const named: Named = { type, id: name, name, country, form: 'name', kind: type, party: false }
  return { first, last, named, rule, inside: parties }
}

/** What is named within a name; of whatever a paper is about, every thing. */
function isTold({ line }: Ground, one: Found, { type, rule }: Candidate): boolean {
  const dashed = isDash(line.words[one.first - 1]) || isDash(line.words[one.last])
  return isNamedWithin(one, type, dashed) || (rule === 'naming.paper' && isThing(one.named))
}

/** True of a listed body that the grammar only carries on with its own state: "Orr Steel Corporation of Aldmark". */
function isOfSide({ country, kind }: Named, parties: readonly Found[]): boolean {
  if (kind === 'company') return parties.length > 0
  return country !== null && parties.some(({ named }) => named.country === country)
}

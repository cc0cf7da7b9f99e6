import { type Gazetteer, gazetteer } from '../lexicon/gazetteer.ts'
import { type Lexicon, perLexicon } from '../lexicon/index.ts'
import { actsFor } from '../lexicon/organs.ts'
import { type Prose, prose } from '../text/index.ts'
import type { Finder, Reading } from './finder.ts'

/**
 * Gives `issuer`, the code of the side that published: by the publisher's name, else the address, else the text where it is
 * plain (a news agency's mark, or "X-Y relations" with only Y's officials named by country). Null when nothing tells.
 */
export const issuer: Finder<'issuer', never> = {
  name: 'issuer',
  needs: [],
  gives: 'issuer',
  find({ document, prose: read, lexicon }: Reading) {
    const facts = issuerFacts(lexicon)
    const known = gazetteer(lexicon)
    const code =
      (document.publisher && byName(document.publisher, facts, known)) ||
      (document.url && byAddress(document.url, facts, known)) ||
      byDateline(document.text, facts) ||
      byPairs(read, known, facts)
    return code ? actsFor(lexicon, code) : null
  },
}

interface Facts {
  readonly hosts: ReadonlyMap<string, string>
  readonly endings: ReadonlyMap<string, string>
  readonly names: readonly (readonly [RegExp, string])[]
  readonly organs: ReadonlySet<string>
  readonly marks: readonly (readonly [RegExp, string])[]
}

const issuerFacts = perLexicon((lexicon: Lexicon): Facts => {
  const rows = lexicon.table('sources/issuers.tsv')
  const of = (by: string) => rows.filter((row) => row.by === by).map((row) => [row.match!, row.code!] as const)
  return {
    hosts: new Map(of('host')),
    endings: new Map(of('ending')),
    organs: new Set(lexicon.table('bodies/organs.tsv').map((row) => row.organ!)),
    names: of('name').map(([name, code]) => [whole(name, 'iu'), code]),
    marks: of('dateline').map(([mark, code]) => [new RegExp(`[(/]${literal(mark)}[)/]`, 'u'), code]),
  }
})

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const whole = (text: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literal(text)}(?![\\p{L}\\p{N}])`, flags)

/** "Ministry of Foreign Affairs of Aldmark", "Embassy of Aldmark in Borovia": the first state or body that the name names. */
function byName(publisher: string, facts: Facts, known: Gazetteer): string | null {
  const plain = publisher.replace(/[’‘]/g, "'")
  return partiesIn(plain, known, facts)[0] ?? facts.names.find(([name]) => name.test(plain))?.[1] ?? null
}

/** The states, and bodies that act like them, that a short text names, in order; a national body stands for its state. */
function partiesIn(text: string, known: Gazetteer, { organs }: Facts): string[] {
  return known.names
    .all(prose(text, null).tokens)
    .map(({ value }) => value)
    .filter(({ form }) => form !== 'capital')
    .flatMap(({ type, party, id, country }) => {
      if (type === 'country') return [id]
      return type === 'organization' && (party || country || organs.has(id)) ? [country ?? id] : []
    })
}

function byAddress(url: string, facts: Facts, known: Gazetteer): string | null {
  if (!URL.canParse(url)) return null
  const parts = new URL(url).hostname.split('.')
  for (let i = 0; i < parts.length; i++) {
    const code = facts.hosts.get(parts.slice(i).join('.'))
    if (code) return code
  }
  const ending = parts.at(-1)!
  const isOfficial = parts
    .slice(0, -1)
    .some((part) => /^(?:gov|gob|gouv|gouvernement|government|govt|go|gub|gc|gv|mfa|mofa|mil)$/.test(part))
  const told = facts.endings.get(ending)
  if (told || (told === '' && !isOfficial)) return told || null
  return known.byId(ending.toUpperCase())?.id ?? null
}

function byDateline(text: string, facts: Facts): string | null {
  const opening = text.slice(0, 1200)
  return facts.marks.find(([mark]) => mark.test(opening))?.[1] ?? null
}

const pairs = /(?<![\p{L}-])(\p{Lu}[\p{L}.]{1,14})[-–—](\p{Lu}[\p{L}.]{1,14})(?![\p{L}-])/gu

/** "Aldmark-Borovia relations" in a text whose title and first sentence name Borovia alone: Aldmark speaks. */
function byPairs({ text, sentences, paragraphs }: Prose, known: Gazetteer, facts: Facts): string | null {
  const title = paragraphs[0]?.heading ? paragraphs[0].last : 0
  const opening = text.slice(0, Math.min(sentences[title]?.end ?? 0, 1500))
  const named = new Set(partiesIn(opening, known, facts))
  const counts = new Map<string, number>()
  for (const match of text.slice(0, 20_000).matchAll(pairs)) {
    const [a, b] = [match[1]!, match[2]!].map((part) => partiesIn(part, known, facts)[0])
    const absent = [a, b].filter((id) => id && !named.has(id))
    if (a && b && absent.length === 1 && isState(absent[0]!)) counts.set(absent[0]!, (counts.get(absent[0]!) ?? 0) + 1)
  }
  return counts.size === 1 ? [...counts.keys()][0]! : null
}

const isState = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'EU' && code !== 'UN'

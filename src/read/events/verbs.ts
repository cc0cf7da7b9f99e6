import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Token } from '../../text/index.ts'
import { type PhraseHit, phraseTrie } from '../phrase-trie.ts'

/** One way to tell of an event: a verb, perhaps with one of some nouns, and the prepositions before whom it is done to. */
export interface VerbPattern {
  readonly verbs: readonly string[]
  readonly with?: readonly string[]
  readonly code: string
  readonly target?: readonly string[]
  /** The verb is an event only with an actor as its subject. */
  readonly subject?: boolean
}

type Find = (tokens: readonly Token[], from: number, to: number) => PhraseHit<string>[]

/** The words of `event-verbs.yaml`, of all languages together. */
export interface EventWords {
  readonly byVerb: ReadonlyMap<string, readonly VerbPattern[]>
  readonly nouns: Find
  /** Nouns that name a part of a state or people, by sector code. */
  readonly agents: Find
  /** Nouns that tell with what force was used, by CAMEO code. */
  readonly tools: Find
  readonly hostileAhead: ReadonlySet<string>
  readonly ahead: ReadonlySet<string>
  readonly notDone: ReadonlySet<string>
}

interface Raw {
  readonly verbs?: readonly VerbPattern[]
  readonly agents?: Readonly<Record<string, readonly string[]>>
  readonly tools?: Readonly<Record<string, readonly string[]>>
  readonly 'hostile-ahead'?: readonly string[]
  readonly ahead?: readonly string[]
  readonly 'not-done'?: readonly string[]
}

/** The words of events, compiled once for each lexicon. */
export const eventWords = perLexicon((lexicon: Lexicon): EventWords => {
  const raws = lexicon
    .paths('lang/')
    .filter((path) => path.endsWith('/event-verbs.yaml'))
    .map((path) => lexicon.file(path) as Raw)
  const patterns = raws.flatMap((raw) => raw.verbs ?? [])
  const keyed = (key: 'agents' | 'tools') =>
    phraseTrie(
      raws
        .flatMap((raw) => Object.entries(raw[key] ?? {}))
        .flatMap(([code, list]) => list.map((w) => [w, code] as const)),
    )
  return {
    byVerb: Map.groupBy(
      patterns.flatMap((pattern) => pattern.verbs.map((verb) => ({ verb, pattern }))),
      ({ verb }) => verb,
    )
      .entries()
      .reduce(
        (map, [verb, list]) =>
          map.set(
            verb,
            list.map(({ pattern }) => pattern),
          ),
        new Map<string, VerbPattern[]>(),
      ),
    nouns: phraseTrie(
      [...new Set(patterns.flatMap((pattern) => pattern.with ?? []))].map((noun) => [noun, noun] as const),
    ),
    agents: keyed('agents'),
    tools: keyed('tools'),
    hostileAhead: new Set(raws.flatMap((raw) => raw['hostile-ahead'] ?? [])),
    ahead: new Set(raws.flatMap((raw) => raw.ahead ?? [])),
    notDone: new Set(raws.flatMap((raw) => raw['not-done'] ?? [])),
  }
})

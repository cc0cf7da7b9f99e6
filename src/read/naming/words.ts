import { type Lexicon, type Matcher, matcher, perLexicon } from '../../lexicon/index.ts'

/** What grammar may find that no table lists. */
export type ThingType = 'organization' | 'initiative' | 'document'

/** A word that makes a capitalised run a name. `closing` heads need a word before them; `withIn` ones take "in", `withTo` ones "to". */
export interface Head {
  readonly type: ThingType
  readonly word: string
  readonly closing: boolean
  readonly moreThanStates: boolean
  readonly withIn: boolean
  readonly withTo: boolean
  readonly format: boolean
  readonly ofOffice: boolean
  readonly alone: boolean
  readonly numbered: boolean
  readonly occasion: boolean
}

/** How names are built in a language: `lang/*\/naming.yaml`, compiled. Words are tested as written unless said otherwise. */
export interface NamingWords {
  readonly heads: Matcher<Head>
  readonly paired: Matcher<ThingType>
  readonly papers: Matcher<true>
  readonly standing: Matcher<true>
  isStop(word: string): boolean
  isOwner(word: string): boolean
  /** True of a common word or field of office, in lower case: no part of a person's name. */
  isField(word: string): boolean
  isGiven(word: string): boolean
  isNone(name: string): boolean
  isFormatMark(word: string): boolean
  /** In lower case. */
  isEdition(word: string): boolean
  isLowered(word: string): boolean
  /** By lemma. */
  isSigned(lemma: string): boolean
  isQuoted(word: string): boolean
  /** In lower case. */
  isFirm(word: string): boolean
  isNamesake(word: string): boolean
  isPrefix(word: string): boolean
  /** In lower case. */
  isCredit(word: string): boolean
  /** True of a word that ranks an office, in lower case: "state", "deputy". */
  isRank(word: string): boolean
  /** True of a word, in lower case, that joins names in the way told: `and`, `after` a head, `before` one … */
  joins(how: string, word: string): boolean
  /** True of a name that is an organ of the body named in it: "Central Committee of the Borovia Labour Party". */
  isOrgan(name: string): boolean
}

type Words = Readonly<Record<string, unknown>>

/** The naming words of all language packs, compiled once for each lexicon. */
export const namingWords = perLexicon(compile)

function compile(lexicon: Lexicon): NamingWords {
  const packs = lexicon.paths('lang/').filter((path) => path.endsWith('/naming.yaml'))
  const words = packs.map((path) => lexicon.file(path) as Words)
  const all = (key: string) => words.flatMap((pack) => (pack[key] as readonly string[] | undefined) ?? [])
  const byType = (key: string) => words.flatMap((pack) => Object.entries((pack[key] ?? {}) as Record<string, string[]>))
  const inPacks = (name: string) => lexicon.paths('lang/').filter((path) => path.endsWith(`/${name}`))
  const column = (file: string, name: string) =>
    inPacks(file).flatMap((path) => lexicon.table(path).map((row) => row[name] ?? ''))
  const set = (items: readonly string[]) => {
    const held = new Set(items)
    return (word: string) => held.has(word)
  }
  const endings = all('none-ending')
  const openings = all('none-opening')
  const organs = all('organs')
  const within = all('none-within')
  const none = new Set(all('none'))
  return {
    heads: matcher(headPhrases(byType('heads'), all)),
    paired: matcher(
      byType('paired').flatMap(([type, list]) => list.map((word) => [word, type as ThingType] as const)),
      'lower',
    ),
    papers: matcher(
      all('papers').map((word) => [word, true] as const),
      'lower',
    ),
    standing: matcher(
      all('standing').map((word) => [word, true] as const),
      'lower',
    ),
    isStop: set(all('stops')),
    isOwner: set(all('owners')),
    isField: set([
      ...inPacks('roles.yaml').flatMap((path) => (lexicon.file(path) as { portfolios?: string[] }).portfolios ?? []),
      ...column('common-words.tsv', 'word'),
    ]),
    isGiven: set(column('given-names.tsv', 'name')),
    isNone: (name) =>
      none.has(name) ||
      within.some((part) => name.includes(part)) ||
      endings.some((end) => name.endsWith(end)) ||
      openings.some((opening) => name.startsWith(opening)),
    isFormatMark: set(all('format-marks')),
    isEdition: set(all('editions')),
    isLowered: set(all('lowered')),
    isSigned: set(all('signed')),
    isQuoted: set(all('quoted')),
    isFirm: set(all('firms')),
    isNamesake: set(all('namesakes')),
    isPrefix: set(all('prefixes')),
    isRank: set(all('ranks')),
    joins: joinsOf(byType('joins')),
    isCredit: set(all('credits')),
    isOrgan: (name) => organs.some((organ) => name.includes(organ)),
  }
}

function joinsOf(ways: readonly [string, readonly string[]][]): (how: string, word: string) => boolean {
  const held = new Map(ways.map(([how, words]) => [how, new Set(words)]))
  return (how, word) => held.get(how)?.has(word) ?? false
}

function headPhrases(types: readonly [string, string[]][], all: (key: string) => string[]): [string, Head][] {
  const sets = new Map<string, ReadonlySet<string>>()
  const has = (key: string, word: string) => {
    const held = sets.get(key) ?? new Set(all(key))
    sets.set(key, held)
    return held.has(word)
  }
  return types.flatMap(([type, list]) =>
    list.map((word): [string, Head] => [
      word,
      {
        type: type as ThingType,
        word,
        closing: has('closing', word),
        moreThanStates: has('more-than-states', word),
        withIn: has('with-in', word),
        withTo: has('with-to', word),
        format: has('formats', word),
        ofOffice: has('of-office', word),
        alone: has('alone', word),
        numbered: has('numbered', word),
        occasion: has('occasions', word),
      },
    ]),
  )
}

import { gazetteer, type Named } from '../../lexicon/gazetteer.ts'
import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import { actsFor } from '../../lexicon/organs.ts'
import { leaderNames } from './leaders.ts'
import { type Phrases, phrasesOf } from './phrases.ts'
import { foldPart } from './spelling.ts'

/** A head noun of a title: its phrase in the singular, its class, whether it needs company, whether it is a plural. */
export interface Head {
  readonly phrase: string
  readonly office: string
  readonly weak: boolean
  readonly plural: boolean
}

/** A shortened title ("PM") as the office it stands for. */
export interface Short {
  readonly head: Head
  readonly ranks: readonly string[]
  readonly fields: readonly string[]
}

/** The words of which titles and names are made, compiled. */
export interface Vocabulary {
  readonly heads: Phrases<Head>
  readonly short: ReadonlyMap<string, Short>
  readonly actsFor: ReadonlyMap<string, string>
  readonly hard: Phrases<string>
  readonly soft: Phrases<string>
  readonly portfolios: ReadonlySet<string>
  readonly determiners: Readonly<Record<Determining, ReadonlySet<string>>>
  readonly afterHead: ReadonlySet<string>
  /** Heads, and forms of address, that are ordinary words when not written as titles. */
  readonly alsoWords: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly standsFor: ReadonlyMap<string, readonly string[]>
  readonly genders: ReadonlyMap<string, 'f' | 'm'>
  /** The first words of forms of address that can stand for the person: "Her Excellency said". */
  /** What of an office, after a possessive, is a place or a staff and not the person: "the President's Office". */
  readonly household: ReadonlySet<string>
  /** Verbs of telling somebody of something. */
  readonly tellings: ReadonlySet<string>
  readonly pronounStyles: ReadonlySet<string>
  /** Words that open a line of credits. */
  readonly credits: ReadonlySet<string>
  readonly honorifics: Phrases<'m' | 'f' | 'n'>
  readonly addresses: Readonly<Record<'alsoWords' | 'lower' | 'bracketed' | 'beforeOffice', ReadonlySet<string>>>
  readonly afterName: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly patronymics: ReadonlySet<string>
  readonly familyParticles: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, PersonalPronoun>
  readonly resuming: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly common: ReadonlySet<string>
  /** Nouns of things called after people: what they follow is no person ("Orr Airport"). */
  readonly things: ReadonlySet<string>
  /** Letters before the name of a ship. */
  readonly ships: ReadonlySet<string>
  readonly personVerbs: ReadonlySet<string>
  /** Given names, and family names that stand first, folded as parts are. */
  readonly givenNames: ReadonlyMap<string, 'f' | 'm' | null>
  readonly familyFirst: ReadonlySet<string>
  /** Family names that mean a well-known holder of office even without a title. */
  readonly leaders: ReadonlySet<string>
  isOffice(lower: string): boolean
  /** True of a body that takes part in contacts as states do, or is an organ of one. */
  isPartyBody(id: string): boolean
}

type Determining = 'any' | 'definite' | 'indefinite' | 'apposed' | 'possessive'

/** How a pronoun stands for a person. */
export interface PersonalPronoun {
  readonly gender: 'f' | 'm'
  readonly subject: boolean
  readonly possessive: boolean
}

interface Roles {
  heads: Record<string, string[]>
  weak: string[]
  ranks: { hard: string[]; soft: string[] }
  portfolios: string[]
  determiners: Record<Determining, string[]>
  'after-head': string[]
  'also-words': string[]
  light: string[]
  'stands-for': Record<string, string[]>
  'acts-for': Record<string, string>
  short: Record<string, { head: string; ranks?: string[]; fields?: string[] }>
  genders: { m: string[]; f: string[] }
  household: string[]
  tellings: string[]
}

interface Honorifics {
  m: string[]
  f: string[]
  n: string[]
  after: string[]
  standing: string[]
  'also-words': string[]
  lower: string[]
  bracketed: string[]
  'before-office': string[]
}

interface NameWords {
  particles: string[]
  suffixes: string[]
  patronymics: string[]
  'family-particles': string[]
  pronouns: Record<string, Partial<PersonalPronoun> & { gender: 'f' | 'm' }>
  resuming: string[]
  never: string[]
  things: string[]
  ships: string[]
  credits: string[]
  verbs: string[]
  'family-first': string[]
}

const folder = 'lang/en/'

/** The vocabulary of titles and names of a lexicon. */
export const vocabularyOf = perLexicon(compile)

function compile(lexicon: Lexicon): Vocabulary {
  const roles = lexicon.file(`${folder}roles.yaml`) as Roles
  const honorifics = lexicon.file(`${folder}honorifics.yaml`) as Honorifics
  const names = lexicon.file(`${folder}names.yaml`) as NameWords
  const weak = new Set(roles.weak)
  const known = gazetteer(lexicon)
  const heads = headEntries(roles.heads, weak)
  const office = officeWords(heads, roles)
  return {
    heads: phrasesOf(heads),
    actsFor: new Map(Object.entries(roles['acts-for'])),
    short: shortTitles(roles, new Map(heads)),
    hard: phrasesOf(roles.ranks.hard.map((word) => [word, word])),
    soft: phrasesOf(roles.ranks.soft.map((word) => [word, word])),
    portfolios: new Set(roles.portfolios),
    determiners: mapped(roles.determiners, (words) => new Set(words)),
    afterHead: new Set(roles['after-head']),
    alsoWords: new Set(roles['also-words']),
    light: new Set(roles.light),
    standsFor: new Map(Object.entries(roles['stands-for'])),
    genders: new Map((['m', 'f'] as const).flatMap((g) => roles.genders[g].map((head) => [head, g] as const))),
    household: new Set(roles.household),
    tellings: new Set(roles.tellings),
    pronounStyles: new Set(honorifics.standing),
    credits: new Set(names.credits),
    honorifics: phrasesOf((['m', 'f', 'n'] as const).flatMap((g) => honorifics[g].map((word) => [word, g] as const))),
    addresses: mapped(
      {
        alsoWords: honorifics['also-words'],
        lower: honorifics.lower,
        bracketed: honorifics.bracketed,
        beforeOffice: honorifics['before-office'],
      },
      (words) => new Set(words),
    ),
    afterName: new Set(honorifics.after),
    particles: new Set(names.particles),
    patronymics: new Set(names.patronymics),
    familyParticles: new Set(names['family-particles']),
    pronouns: new Map(Object.entries(names.pronouns).map(([word, own]) => [word, { ...plain, ...own }])),
    resuming: new Set(names.resuming),
    suffixes: new Set(names.suffixes),
    never: new Set(names.never),
    common: new Set(lexicon.table(`${folder}common-words.tsv`).map((row) => row.word!)),
    things: new Set(names.things),
    ships: new Set(names.ships),
    personVerbs: new Set(names.verbs),
    givenNames: new Map(
      lexicon.table(`${folder}given-names.tsv`).map((row) => [foldPart(row.name!), genderCell(row.gender)]),
    ),
    familyFirst: new Set(names['family-first'].map(foldPart)),
    leaders: leaderNames(lexicon),
    isOffice: (lower) => office.has(lower),
    isPartyBody: (id) => isPartyBody(known.byId(id)) || actsFor(lexicon, id) !== id,
  }
}

/** True of a body between states, even one that seldom acts by itself. */
const isPartyBody = (body: Named | undefined) =>
  body !== undefined &&
  (body.party || (body.country === null && /^(?:regional|united-nations|economic|security)$/.test(body.kind)))

const plain = { subject: false, possessive: false }

function mapped<K extends string, A, B>(record: Record<K, A>, make: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value as A)])) as Record<K, B>
}

const genderCell = (cell: string | undefined) => (cell === 'f' || cell === 'm' ? cell : null)

function shortTitles({ short }: Roles, heads: ReadonlyMap<string, Head>): Map<string, Short> {
  return new Map(
    Object.entries(short).map(([form, { head, ranks = [], fields = [] }]) => [
      form,
      { head: heads.get(head)!, ranks, fields },
    ]),
  )
}

function headEntries(byOffice: Record<string, string[]>, weak: ReadonlySet<string>): (readonly [string, Head])[] {
  return Object.entries(byOffice).flatMap(([office, phrases]) =>
    [...new Set(phrases)].flatMap((phrase) => {
      const head = { phrase, office, weak: weak.has(phrase) }
      const plurals = pluralsOf(phrase).map((form) => [form, { ...head, plural: true }] as const)
      return [[phrase, { ...head, plural: false }] as const, ...plurals]
    }),
  )
}

function pluralsOf(phrase: string): string[] {
  const words = phrase.split(' ')
  const last = words.at(-1)!
  const forms = [[...words.slice(0, -1), pluralOf(last)].join(' ')]
  if (last === 'general' && words.length > 1) {
    forms.push([...words.slice(0, -2), pluralOf(words.at(-2)!), last].join(' '))
  }
  return forms
}

function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return word.endsWith('s') ? word : `${word}s`
}

function officeWords(heads: readonly (readonly [string, Head])[], roles: Roles): Set<string> {
  const phrases = [...heads.map(([phrase]) => phrase), ...roles.ranks.hard, ...roles.ranks.soft]
  return new Set(phrases.flatMap((phrase) => phrase.split(' ')))
}

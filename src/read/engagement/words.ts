import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import { EngagementKind } from '../../model/index.ts'
import { PhrasePattern } from '../../text/index.ts'
import { type RawTone, type ToneWords, toneWords } from './tone.ts'

/** A kind's phrases; `weight` says how surely they make it. `none` is the kind of texts that report no contact. */
export interface KindCue {
  readonly kind: EngagementKind | 'none'
  readonly weight: number
  readonly phrases: readonly PhrasePattern[]
}

/** How a place is told: the words before it, the nouns that make a venue, what is none. */
export interface PlaceWords {
  readonly venue: ReadonlySet<string>
  readonly town: ReadonlySet<string>
  readonly toward: ReadonlySet<string>
  readonly moved: RegExp
  readonly venues: RegExp
  readonly none: RegExp
}

/** How one language tells of a contact, compiled from `lang/xx/engagement.yaml`. */
export interface ContactWords {
  readonly kinds: readonly KindCue[]
  /** Words that name another contact than the one reported. */
  readonly passed: readonly RegExp[]
  /** Words that name the occasion of a contact. */
  readonly occasions: readonly RegExp[]
  /** Lines that say who published. */
  readonly attribution: readonly RegExp[]
  /** Where the words on what was spoken of begin. */
  readonly topics: readonly RegExp[]
  /** What ends before a name that is only mentioned. */
  readonly mentioned: readonly RegExp[]
  /** What marks a sentence that lists who else was there. */
  readonly attending: readonly RegExp[]
  /** What marks a sentence that names the sides, beside the one that reports the contact. */
  readonly sides: readonly RegExp[]
  /** What marks, near the top of a text about a conference, a sentence that names who came. */
  readonly rollCall: readonly RegExp[]
  /** What an author says of their own contact. */
  readonly firstPerson: readonly RegExp[]
  /** Offices that speak for the publisher. */
  readonly voices: readonly RegExp[]
  /** What ends before the name of who invited. */
  readonly invited: readonly RegExp[]
  /** Offices of those whom their own state has sent abroad. */
  readonly posted: readonly RegExp[]
  /** What follows a name in a headline where the person only attends. */
  readonly attends: readonly RegExp[]
  /** Nouns for those who act for a side unnamed. */
  readonly groups: readonly RegExp[]
  /** The same at the end of a text. */
  readonly groupsAtEnd: readonly RegExp[]
  /** What ends before the name of a state that is no side. */
  readonly elsewhere: readonly RegExp[]
  /** What marks a sentence that tells where the contact took place. */
  readonly held: readonly RegExp[]
  /** What marks one that may tell it beside other things. */
  readonly around: readonly RegExp[]
  readonly places: PlaceWords
  readonly initiative: Readonly<Record<(typeof ways)[number], readonly RegExp[]>>
  /** What stands before a request for something else. */
  readonly notAsked: readonly RegExp[]
  readonly tone: ToneWords
  /** What marks a sentence that tells of another time or of words spoken. */
  readonly recalled: readonly RegExp[]
}

const ways = ['of', 'owner', 'own', 'other', 'caller'] as const

const packs = perLexicon((_: Lexicon) => new Map<string, ContactWords>())

/** The contact words of `language`; English where the lexicon has no pack for it. */
export function contactWords(lexicon: Lexicon, language: string | null): ContactWords {
  const own = `lang/${language}/engagement.yaml`
  const path = lexicon.file(own) ? own : 'lang/en/engagement.yaml'
  const made = packs(lexicon)
  if (!made.has(path)) made.set(path, compile((lexicon.file(path) ?? {}) as Raw))
  return made.get(path)!
}

const lists = [
  'passed',
  'occasions',
  'held',
  'around',
  'attribution',
  'topics',
  'mentioned',
  'attending',
  'sides',
  'invited',
  'posted',
  'voices',
  'notAsked',
  'firstPerson',
  'rollCall',
  'attends',
  'groups',
  'elsewhere',
  'recalled',
] as const

type Raw = {
  readonly kinds?: readonly { kind: string; weight: number; phrases: readonly string[] }[]
} & {
  readonly [key in (typeof lists)[number]]?: readonly string[]
} & {
  readonly placeWords?: { readonly venue: string[]; readonly town: string[]; readonly toward: string[] }
  readonly moved?: string
  readonly initiative?: Partial<Record<(typeof ways)[number], readonly string[]>>
  readonly tone?: RawTone
  readonly venues?: string
  readonly noPlace?: string
}

const never = '(?!)'

const noTone: RawTone = {
  words: [],
  paired: [],
  nouns: never,
  settings: never,
  between: never,
  before: never,
  after: never,
  predicate: never,
  adverbs: {},
  met: never,
  qualities: [],
  not: never,
  quoted: never,
  reported: never,
}

function initiative(raw: Raw): ContactWords['initiative'] {
  const of = (way: (typeof ways)[number]) => (raw.initiative?.[way] ?? []).map(phrase)
  return { of: of('of'), owner: of('owner'), own: of('own'), other: of('other'), caller: of('caller') }
}

function placeWords({ placeWords: words, moved, venues, noPlace }: Raw): PlaceWords {
  return {
    venue: new Set(words?.venue),
    town: new Set(words?.town),
    toward: new Set(words?.toward),
    moved: new RegExp(`\\b${moved ?? never}\\b`, 'iu'),
    venues: new RegExp(`\\b${venues ?? never}\\b`, 'iu'),
    none: new RegExp(`^(?:the )?${noPlace ?? never}`, 'iu'),
  }
}

function compile(raw: Raw): ContactWords {
  const compiled = (key: (typeof lists)[number]) => (raw[key] ?? []).map(phrase)
  return {
    kinds: (raw.kinds ?? []).map(({ kind, weight, phrases }) => ({
      kind: kind === 'none' ? kind : EngagementKind.parse(kind),
      weight,
      phrases: phrases.map(phrase),
    })),
    passed: compiled('passed'),
    occasions: compiled('occasions'),
    held: compiled('held'),
    around: compiled('around'),
    places: placeWords(raw),
    attribution: compiled('attribution'),
    topics: compiled('topics'),
    mentioned: compiled('mentioned'),
    attending: compiled('attending'),
    sides: compiled('sides'),
    invited: compiled('invited'),
    posted: compiled('posted'),
    voices: compiled('voices'),
    notAsked: compiled('notAsked'),
    initiative: initiative(raw),
    tone: toneWords({ ...noTone, ...raw.tone }),
    firstPerson: compiled('firstPerson'),
    rollCall: compiled('rollCall'),
    attends: compiled('attends'),
    groups: compiled('groups'),
    groupsAtEnd: compiled('groups').map(({ source }) => new RegExp(`${source}$`, 'iu')),
    elsewhere: compiled('elsewhere'),
    recalled: compiled('recalled'),
  }
}

const gap = String.raw`(?:[^\s.;]+ ){0,4}`

/**
 * Compiles a phrase of a language pack: a regular expression without case in which `~` stands for up to four words.
 * A phrase that begins or ends with a letter matches whole words only.
 */
export function phrase(pattern: string): PhrasePattern {
  const open = /^[\p{L}\p{N}]|^\(\?:[\p{L}\\]/u.test(pattern) ? String.raw`(?<![\p{L}\p{N}])` : ''
  const close = /[\p{L}]$/u.test(pattern) && !/\\b$/.test(pattern) ? String.raw`(?![\p{L}\p{N}])` : ''
  return new PhrasePattern(`${open}(?:${pattern.replace(/~ ?\??/g, gap)})${close}`, 'giu')
}

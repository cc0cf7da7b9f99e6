import type { Lexicon } from '../lexicon/index.ts'
import type {
  Act,
  Commitment,
  Document,
  Engagement,
  Event,
  Gap,
  Mention,
  Position,
  Relationship,
  Span,
  Statement,
  Strength,
} from '../model/index.ts'
import type { Prose } from '../text/index.ts'

/** A run of tokens `[first, last)` with its place in the text. */
export interface TokenSpan extends Span {
  readonly first: number
  readonly last: number
}

/** A thing of the gazetteer as one place of the text names it. `form` tells a name from an adjective ("Kazakh") or a side. */
export interface Entity extends TokenSpan {
  readonly type: 'country' | 'place' | 'organization' | 'initiative' | 'document'
  /** ISO alpha-2 of a country, the acronym of a body, otherwise the canonical name. */
  readonly id: string
  readonly name: string
  /** The country a place lies in or an adjective belongs to. */
  readonly country: string | null
  readonly form: 'name' | 'adjective' | 'people' | 'acronym' | 'capital' | 'side'
  readonly rule: string
  /** The countries named within a longer name: "Bank of Aldmark". Entities themselves never overlap. */
  readonly inside: readonly Entity[]
}

/** One place that means a person: by full name, part of it, by title alone ("the Minister") or by pronoun. */
export interface PersonMention extends TokenSpan {
  readonly form: 'full' | 'part' | 'title' | 'pronoun'
  readonly rule: string
}

/** A person of the text with every place that means them. `role` is the fullest title printed, `party` whom they act for. */
export interface Person {
  readonly name: string
  readonly role: string | null
  readonly party: string | null
  readonly gender: 'f' | 'm' | null
  readonly mentions: readonly PersonMention[]
  /**
   * `named` (also where absent): the text names them. `office`: known by office alone, `name` is the office ("Prime Minister").
   * `spokesperson`: speaks for the publisher; no mention by the codebook.
   */
  readonly standing?: 'named' | 'office' | 'spokesperson'
}

/** Who stands as the subject of a clause. */
export type Voice =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'institution'; readonly name: string; readonly party: string }
  | { readonly kind: 'joint'; readonly parties: readonly string[] }
  | { readonly kind: 'narrator' }

/** The words that introduce a clause as somebody's: "said that", "reaffirmed". `lemma` is the verb's. */
export interface Frame extends TokenSpan {
  readonly lemma: string
  readonly reportsOnly: boolean
}

/** The smallest stretch that could be a statement: one verb phrase of one speaker in one sentence. */
export interface Segment extends TokenSpan {
  readonly sentence: number
  readonly voice: Voice
  readonly onBehalfOf: string | null
  readonly frame: Frame | null
  /** True when the segment carries on the previous one's subject and could be joined with it under one act. */
  readonly joinsPrevious: boolean
  readonly rule: string
  readonly confidence: number
}

/** What a segment does, how firmly, and how sure the reader is. */
export interface ActReading {
  readonly act: Act
  readonly strength: Strength | null
  readonly rule: string
  readonly confidence: number
}

/** Everything that finders give, by name; each is given by exactly one finder. */
export interface Findings {
  readonly entities: readonly Entity[]
  readonly people: readonly Person[]
  readonly engagement: Engagement | null
  /** The code of the side that published. */
  readonly issuer: string | null
  readonly segments: readonly Segment[]
  /** One for each segment, in order. */
  readonly acts: readonly ActReading[]
  readonly statements: readonly Statement[]
  readonly relationships: readonly Relationship[]
  readonly mentions: readonly Mention[]
  readonly positions: readonly Position[]
  readonly commitments: readonly Commitment[]
  readonly events: readonly Event[]
  readonly gaps: readonly Gap[]
}

export type Finding = keyof Findings

/** What every finder reads from. */
export interface Reading {
  readonly document: Document
  readonly prose: Prose
  readonly lexicon: Lexicon
}

/** Finds one kind of thing. It sees only what it declares to need; the order of finders follows from that. */
export interface Finder<G extends Finding = Finding, N extends Finding = Finding> {
  readonly name: string
  readonly needs: readonly N[]
  readonly gives: G
  find(reading: Reading, so: Pick<Findings, N>): Findings[G]
}

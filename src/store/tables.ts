import type { Generated } from 'kysely'

/** The tables of an archive. Lists of codes are JSON where nothing asks for their members; instants and dates are ISO text. */
export interface Tables {
  meta: { key: string; value: string }
  /** `current` is the key of the present version. */
  documents: { key: Generated<number>; identity: string; id: string; current: number | null; place: string }
  versions: VersionRow
  /** Each version's text as it came in, and as it is read. */
  texts: { version: number; raw: string; text: string }
  /** The record of each version, as JSON in the codebook's shape but for its text. */
  records: { version: number; record: string; reader: string; lexicon: string; read_at: string }
  /** Every reading of a version, the replaced ones too. */
  readings: { version: number; reader: string; lexicon: string; read_at: string; record_hash: string }
  engagements: EngagementRow
  engagement_parties: { version: number; party: string }
  participants: ParticipantRow
  statements: StatementRow
  statement_holders: { version: number; statement: number; party: string }
  statement_addressees: { version: number; statement: number; party: string }
  statement_topics: { version: number; statement: number; topic: string }
  relationships: RelationshipRow
  mentions: MentionRow
  positions: PositionRow
  commitments: CommitmentRow
  /** The highest office at each contact, from heads of state down. */
  ranks: { version: number; rank: string }
  /** Statements that back the other side by their words, though their act is another. */
  backings: { version: number; statement: number }
  anniversaries: AnniversaryRow
  /** Pairs of versions that may report one contact: the likelier, the higher the score (0 to 1). `one` is the lesser key. */
  pairs: { one: number; other: number; score: number; reasons: string }
  /** The words by which promises, and what is told as done, are linked. `ordinal` is the statement's. */
  promise_stems: { tie: string; stem: string; version: number; ordinal: number }
  /** A later statement that says a promise again or tells it as done. Ordinals are those of statements. */
  promise_links: PromiseLinkRow
}

export interface AnniversaryRow {
  version: number
  ordinal: number
  statement: number | null
  start: number
  end: number
  quote: string
  what: string
  falls_on: string | null
}

export interface PromiseLinkRow {
  made: number
  made_ordinal: number
  later: number
  later_ordinal: number
  kind: string
  shared: string
}

export interface VersionRow {
  key: Generated<number>
  document: number
  number: number
  source_hash: string
  title: string | null
  text_hash: string
  published_on: string | null
  /** The day a list goes by: of the contact, else of publication. */
  day: string | null
  url: string | null
  publisher: string | null
  language: string | null
  issuer: string | null
  /** How many statements it holds. */
  statements: number
  first_seen: string
  last_seen: string
}

export interface EngagementRow {
  version: number
  kind: string
  starts_on: string | null
  ends_on: string | null
  place: string | null
  place_country: string | null
  initiator: string | null
  atmosphere: string
}

export interface ParticipantRow {
  version: number
  ordinal: number
  name: string
  role: string | null
  country: string | null
  kind: string
}

export interface StatementRow {
  version: number
  ordinal: number
  start: number
  end: number
  quote: string
  speaker: string
  on_behalf_of: string | null
  act: string
  strength: number | null
  rule: string
  confidence: number
}

/** `tie` is the sorted parties joined by spaces. */
export interface RelationshipRow {
  version: number
  ordinal: number
  tie: string
  label: string
  change: string
  changed_on: string | null
  reported: number
  start: number
  end: number
}

export interface MentionRow {
  version: number
  ordinal: number
  type: string
  name: string
  known_as: string | null
  times: number
  start: number
  end: number
}

export interface PositionRow {
  version: number
  ordinal: number
  statement: number
  target: string
  stance: string
  strength: number | null
}

export interface CommitmentRow {
  version: number
  ordinal: number
  statement: number
  beneficiary: string
  action: string
  strength: number | null
  due: string | null
  condition: string | null
}

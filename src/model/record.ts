import { z } from 'zod'
import { IsoDate } from './document.ts'
import { Evidence, Span } from './span.ts'

/** What kind of contact a readout reports (codebook, section 2). */
export const EngagementKind = z.enum([
  'meeting',
  'talks',
  'call',
  'video-call',
  'message',
  'visit',
  'consultation',
  'multilateral',
  'ceremony',
  'address',
  'press',
  'statement',
])
export type EngagementKind = z.infer<typeof EngagementKind>

/** What a statement does (codebook, section 3). */
export const Act = z.enum([
  'discuss',
  'inform',
  'assess',
  'praise',
  'thank',
  'congratulate',
  'condole',
  'welcome',
  'convey',
  'affirm',
  'support',
  'oppose',
  'commit',
  'propose',
  'request',
  'agree',
])
export type Act = z.infer<typeof Act>

/** 3 firm, 2 plain, 1 soft; only `commit`, `agree`, `support` and `oppose` have one. */
export const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Strength = z.infer<typeof Strength>

/** A country (ISO 3166-1 alpha-2) or a body by its usual acronym. */
export const Party = z.string().min(1)

export const Participant = z.object({
  name: z.string(),
  role: z.string().nullable(),
  country: Party.nullable(),
  kind: z.enum(['principal', 'attendee']).default('principal'),
  evidence: z.array(Evidence).min(1),
})
export type Participant = z.infer<typeof Participant>

export const Place = z.object({ name: z.string(), country: Party.nullable() })
export type Place = z.infer<typeof Place>

/** The one contact that a readout reports. `evidence` covers kind, dates, place, initiator and atmosphere. */
export const Engagement = z.object({
  kind: EngagementKind,
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  place: Place.nullable(),
  parties: z.array(Party),
  initiator: Party.nullable(),
  atmosphere: z.array(z.string()),
  participants: z.array(Participant),
  evidence: z.array(Evidence).min(1),
})
export type Engagement = z.infer<typeof Engagement>

/**
 * One speech act of one speaker within one sentence. `speaker` is a person's fullest name, an institution's name as
 * written, `joint` or `narrator`; `confidence` is 0 to 1.
 */
export const Statement = Span.extend({
  quote: z.string(),
  speaker: z.string(),
  onBehalfOf: z.string().nullable(),
  addressee: z.array(Party),
  holder: z.array(Party),
  act: Act,
  strength: Strength.nullable(),
  topics: z.array(z.string()),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
})
export type Statement = z.infer<typeof Statement>

export const RelationshipChange = z.enum(['established', 'upgraded', 'stated', 'aspired'])

/** A named label of a tie. `on` is the date the text gives for the change; `reported` is true where it only recalls it. */
export const Relationship = z.object({
  parties: z.array(Party),
  label: z.string(),
  change: RelationshipChange,
  on: z.string().nullable(),
  reported: z.boolean(),
  evidence: z.array(Evidence).min(1),
})
export type Relationship = z.infer<typeof Relationship>

export const MentionType = z.enum(['person', 'country', 'organization', 'initiative', 'document'])
export type MentionType = z.infer<typeof MentionType>

/** A thing named in the text, one entry each, with every place that names it. */
export const Mention = z.object({
  type: MentionType,
  name: z.string(),
  id: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
})
export type Mention = z.infer<typeof Mention>

/** A stand on a target; `statement` is the index of the statement that takes it. An affirmation has strength null. */
export const Position = z.object({
  statement: z.int().min(0),
  holder: z.array(Party),
  target: z.string(),
  stance: z.enum(['for', 'against']),
  strength: Strength.nullable(),
})
export type Position = z.infer<typeof Position>

/** An undertaking; `statement` is the index of the statement that makes it, `due` an ISO date or the words as written. */
export const Commitment = z.object({
  statement: z.int().min(0),
  holder: z.array(Party),
  beneficiary: z.array(Party),
  action: z.string(),
  topics: z.array(z.string()),
  strength: Strength.nullable(),
  due: z.string().nullable(),
  condition: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

/** A PLOVER event with its CAMEO code. `source` and `target` list actors as ISO alpha-3 with a sector, `KAZ/GOV`. */
export const Event = Span.extend({
  type: z.string(),
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  source: z.array(z.string()),
  target: z.array(z.string()),
})
export type Event = z.infer<typeof Event>

/** A stretch that no rule could read, and why. */
export const Gap = Span.extend({ reason: z.string() })
export type Gap = z.infer<typeof Gap>

/** What one readout says: every claim with its evidence. The shape is the codebook's section 5. */
export const Record = z.object({
  id: z.string().min(1),
  issuer: Party.nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publishedOn: IsoDate.nullable(),
  language: z.string().nullable(),
  text: z.string(),
  engagement: Engagement.nullable(),
  statements: z.array(Statement),
  relationships: z.array(Relationship),
  mentions: z.array(Mention),
  positions: z.array(Position),
  commitments: z.array(Commitment),
  events: z.array(Event),
  gaps: z.array(Gap),
  reader: z.object({ version: z.string(), lexicon: z.string() }),
})
export type Record = z.infer<typeof Record>

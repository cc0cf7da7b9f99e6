import type { Engagement, Mention, Record, Relationship, Statement } from '../model/index.ts'
import { aligned, bestPairs, type Folded, folded } from './align.ts'
import { count, figure, judge, type Share, share, type Tally, tally } from './figures.ts'
import type { Gold, GoldStatement } from './gold.ts'
import { paired, plain, sameLabel, sameName, sameSet, sameSpeaker } from './same.ts'

/** The counts behind the figures, one for each thing that is scored. */
const counters = () => ({
  'engagement.kind': share(),
  'engagement.startsOn': share(),
  'engagement.endsOn': share(),
  'engagement.place': share(),
  'engagement.initiator': share(),
  'engagement.atmosphere': tally(),
  participants: tally(),
  'participants.role': share(),
  'tokens.covered': tally(),
  'tokens.speaker': share(),
  'tokens.act': share(),
  'statements.span': tally(),
  'statements.speaker': tally(),
  'statements.holder': tally(),
  'statements.act': tally(),
  'statements.all': tally(),
  commitments: tally(),
  positions: tally(),
  strength: share(),
  topics: tally(),
  relationships: tally(),
  mentions: tally(),
  'mentions.person': tally(),
  'mentions.country': tally(),
  'mentions.organization': tally(),
  'mentions.initiative': tally(),
  'mentions.document': tally(),
})
type Counters = ReturnType<typeof counters>

/** The figures whose mean is `overall`. */
export const headline = [
  'engagement.kind',
  'engagement.startsOn',
  'engagement.place',
  'participants',
  'participants.role',
  'tokens.covered',
  'tokens.speaker',
  'tokens.act',
  'statements.span',
  'statements.all',
  'commitments',
  'topics',
  'relationships',
  'mentions',
] as const satisfies readonly (keyof Counters)[]

/** How records agree with gold ones. Figures are 0 to 1, null where there was nothing to find. */
export interface Evaluation {
  readonly documents: number
  /** Gold documents without a record; each counts as wholly missed. */
  readonly absent: readonly string[]
  readonly figures: { readonly [name: string]: number | null }
  readonly acts: { readonly [act: string]: number | null }
  readonly counts: Readonly<{ [name: string]: Readonly<Tally | Share> }>
}

type Predicted = Pick<Record, 'text' | 'statements' | 'relationships' | 'mentions'> & { engagement: Engagement | null }

/** Scores records against gold ones, matched by id, by the codebook's rules. */
export function evaluate(gold: readonly Gold[], records: ReadonlyMap<string, Record>): Evaluation {
  const counts = counters()
  const acts = new Map<string, Tally>()
  const absent: string[] = []
  for (const coded of gold) {
    const record = records.get(coded.id)
    if (!record) absent.push(coded.id)
    const none = { text: coded.text, engagement: null, statements: [], relationships: [], mentions: [] }
    scoreDocument(counts, acts, coded, record ?? none)
  }
  const figures = Object.fromEntries(Object.entries(counts).map(([name, counted]) => [name, figure(counted)]))
  const known = headline.map((name) => figures[name]!).filter((value) => value !== null)
  figures.overall = known.reduce((sum, value) => sum + value, 0) / known.length
  const byAct = Object.fromEntries([...acts].map(([act, counted]) => [act, figure(counted)]))
  return { documents: gold.length, absent, figures, acts: byAct, counts }
}

function scoreDocument(counts: Counters, acts: Map<string, Tally>, gold: Gold, predicted: Predicted): void {
  const people = peopleOf(gold)
  scoreEngagement(counts, gold.engagement, predicted.engagement, people)
  scoreStatements(counts, acts, gold, predicted, people)
  scoreRelationships(counts, gold.relationships ?? [], predicted.relationships)
  scoreMentions(counts, gold.mentions ?? [], predicted.mentions, people)
}

function peopleOf(gold: Gold): string[] {
  const mentioned = (gold.mentions ?? []).filter(({ type }) => type === 'person').map(({ name }) => name)
  return [...new Set([...mentioned, ...(gold.engagement?.participants ?? []).map(({ name }) => name)])]
}

type GoldEngagement = NonNullable<Gold['engagement']>

function scoreEngagement(
  counts: Counters,
  gold: Gold['engagement'],
  found: Engagement | null,
  people: readonly string[],
): void {
  if (gold || found) judge(counts['engagement.kind'], gold?.kind === found?.kind)
  if (!gold) return
  judge(counts['engagement.startsOn'], !!found && (gold.startsOn ?? null) === found.startsOn)
  judge(counts['engagement.endsOn'], !!found && (gold.endsOn ?? null) === found.endsOn)
  judge(counts['engagement.place'], !!found && samePlace(gold.place ?? null, found.place))
  judge(counts['engagement.initiator'], !!found && (gold.initiator ?? null) === found.initiator)
  scoreAtmosphere(counts, gold, found)
  scoreParticipants(counts, gold, found, people)
}

function samePlace(gold: NonNullable<GoldEngagement['place']> | null, found: Engagement['place']): boolean {
  if (!gold) return !found
  const named = plain(found?.name)
  return (
    !!found &&
    named !== '' &&
    gold.country === found.country &&
    [gold.name, ...(gold.aliases ?? [])].map(plain).some((name) => named.includes(name) || name.includes(named))
  )
}

function scoreAtmosphere(counts: Counters, gold: GoldEngagement, found: Engagement | null): void {
  const coded = new Set((gold.atmosphere ?? []).map(plain))
  const read = new Set((found?.atmosphere ?? []).map(plain))
  countSets(counts['engagement.atmosphere'], coded, read)
}

function countSets(into: Tally, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const shared = [...gold].filter((member) => found.has(member)).length
  count(into, shared, found.size - shared, gold.size - shared)
}

function scoreParticipants(
  counts: Counters,
  gold: GoldEngagement,
  found: Engagement | null,
  people: readonly string[],
): void {
  const { pairs, missed, extra } = paired(
    (gold.participants ?? []).filter(({ kind }) => kind !== 'attendee'),
    (found?.participants ?? []).filter(({ kind }) => kind !== 'attendee'),
    (coded, read) => sameName(coded.name, read.name, people) && coded.country === read.country,
  )
  count(counts.participants, pairs.length, extra.length, missed.length)
  for (const [coded, read] of pairs) {
    const roles = [coded.role, ...(coded.roleAliases ?? [])].map(plain)
    judge(counts['participants.role'], roles.includes(plain(read.role)))
  }
}

function scoreStatements(
  counts: Counters,
  acts: Map<string, Tally>,
  gold: Gold,
  predicted: Predicted,
  people: readonly string[],
): void {
  const text = folded(gold.text)
  const own = folded(predicted.text)
  const coded = gold.statements.map((of) => ({ ...of, start: text.at(of.start), end: text.at(of.end) }))
  const read = predicted.statements.map((of) => ({ ...of, ...aligned(of, own, text) }))
  scoreWords(counts, text, coded, read, people)
  const pairs = bestPairs(coded, read)
  scorePairs(counts, coded, read, pairs, people)
  scoreActs(acts, coded, read, pairs)
  scoreTopics(counts, coded, read, pairs)
}

function scoreWords(
  counts: Counters,
  { text }: Folded,
  gold: readonly GoldStatement[],
  read: readonly Statement[],
  people: readonly string[],
): void {
  for (const { index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    const coded = gold.find(({ start, end }) => start <= index && index < end)
    const found = read.find(({ start, end }) => start <= index && index < end)
    count(counts['tokens.covered'], Number(!!coded && !!found), Number(!coded && !!found), Number(!!coded && !found))
    if (!coded) continue
    judge(counts['tokens.speaker'], !!found && sameSpeaker(coded.speaker, found.speaker, people))
    judge(counts['tokens.act'], !!found && coded.act === found.act)
  }
}

type Pair = readonly [GoldStatement, Statement]

const sameAct = ([gold, read]: Pair) => gold.act === read.act
const sameHolder = ([gold, read]: Pair) => sameSet(gold.holder, read.holder)

function scorePairs(
  counts: Counters,
  gold: readonly GoldStatement[],
  read: readonly Statement[],
  pairs: readonly Pair[],
  people: readonly string[],
): void {
  const bySpeaker = ([coded, found]: Pair) => sameSpeaker(coded.speaker, found.speaker, people)
  const add = (into: Tally, fits: (pair: Pair) => boolean, only?: readonly string[]) => {
    const counted = ({ act }: { readonly act: string }) => !only || only.includes(act)
    const right = pairs.filter((pair) => counted(pair[0]) && fits(pair)).length
    count(into, right, read.filter(counted).length - right, gold.filter(counted).length - right)
  }
  add(counts['statements.span'], () => true)
  add(counts['statements.speaker'], bySpeaker)
  add(counts['statements.holder'], sameHolder)
  add(counts['statements.act'], sameAct)
  add(counts['statements.all'], (pair) => bySpeaker(pair) && sameHolder(pair) && sameAct(pair))
  add(counts.commitments, (pair) => sameAct(pair) && sameHolder(pair), ['commit', 'agree'])
  add(counts.positions, (pair) => sameAct(pair) && sameHolder(pair), ['support', 'oppose', 'affirm'])
  for (const [coded, found] of pairs.filter(sameAct)) {
    if (coded.strength != null) judge(counts.strength, coded.strength === found.strength)
  }
}

function scoreActs(
  acts: Map<string, Tally>,
  gold: readonly GoldStatement[],
  read: readonly Statement[],
  pairs: readonly Pair[],
): void {
  const of = (act: string): Tally => {
    if (!acts.has(act)) acts.set(act, tally())
    return acts.get(act)!
  }
  for (const { act } of gold) count(of(act), 0, 0, 1)
  for (const { act } of read) count(of(act), 0, 1, 0)
  for (const [{ act }] of pairs.filter(sameAct)) count(of(act), 1, -1, -1)
}

function scoreTopics(
  counts: Counters,
  gold: readonly GoldStatement[],
  read: readonly Statement[],
  pairs: readonly Pair[],
): void {
  const partner = new Map(pairs)
  for (const coded of gold) countSets(counts.topics, new Set(coded.topics), new Set(partner.get(coded)?.topics))
  const used = new Set(pairs.map(([, found]) => found))
  for (const found of read) if (!used.has(found)) count(counts.topics, 0, new Set(found.topics).size, 0)
}

function scoreRelationships(
  counts: Counters,
  gold: NonNullable<Gold['relationships']>,
  read: readonly Relationship[],
): void {
  const { pairs, missed, extra } = paired(
    gold,
    read,
    (coded, found) =>
      sameSet(coded.parties, found.parties) && sameLabel(coded.label, found.label) && coded.change === found.change,
  )
  count(counts.relationships, pairs.length, extra.length, missed.length)
}

type GoldMention = NonNullable<Gold['mentions']>[number]

function scoreMentions(
  counts: Counters,
  gold: readonly GoldMention[],
  read: readonly Mention[],
  people: readonly string[],
): void {
  const { pairs, missed, extra } = paired(distinct(gold), distinct(read), (coded, found) =>
    sameMention(coded, found, people),
  )
  count(counts.mentions, pairs.length, extra.length, missed.length)
  const of = (type: string): Tally => counts[`mentions.${type}` as 'mentions.person'] ?? tally()
  for (const [coded] of pairs) count(of(coded.type), 1, 0, 0)
  for (const coded of missed) count(of(coded.type), 0, 0, 1)
  for (const found of extra) count(of(found.type), 0, 1, 0)
}

function sameMention(gold: GoldMention, found: Mention, people: readonly string[]): boolean {
  if (gold.type !== found.type) return false
  if (gold.type === 'country') return gold.name === found.name
  if (gold.type === 'person') return sameName(gold.name, found.name, people)
  return [gold.name, ...(gold.aliases ?? [])].some((name) => sameLabel(name, found.name))
}

function distinct<T extends { readonly type: string; readonly name: string }>(mentions: readonly T[]): T[] {
  const byKey = new Map<string, T>()
  for (const mention of mentions) {
    const key = `${mention.type}:${plain(mention.name)}`
    if (!byKey.has(key)) byKey.set(key, mention)
  }
  return [...byKey.values()]
}

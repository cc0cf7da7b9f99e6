import type { Sentence, Token } from '../../text/index.ts'
import { inside } from '../derived/stretch.ts'
import type { Entity, Person, TokenSpan } from '../finder.ts'
import type { EventWords } from './verbs.ts'

/** Someone who does or undergoes an event. `party` is null where only an office or a crowd is named. */
export interface Actor extends TokenSpan {
  readonly party: string | null
  readonly sector: string
  /** True of a town or a country named as a place by a preposition ("in Aldmark"). */
  readonly placed: boolean
}

/** Every actor of a sentence in order: states, bodies, people who act for one, and crowds or offices by their noun. */
export function actorsIn(
  tokens: readonly Token[],
  sentence: Sentence,
  entities: readonly Entity[],
  people: readonly Person[],
  words: EventWords,
): Actor[] {
  const agents = words.agents(tokens, sentence.first, sentence.last)
  const named = inside(entities, sentence).flatMap((entity) => ofEntity(entity, tokens, agents))
  const persons = inside(personActors(people), sentence)
  const taken = [...named, ...persons.filter((p) => !named.some((n) => touches(n, p)))]
  const alone = agents
    .filter((agent) => !taken.some((actor) => touches(actor, agent) || agent.first === actor.last))
    .map(
      ({ value, first, last }): Actor => ({
        first,
        last,
        start: tokens[first]!.start,
        end: tokens[last - 1]!.end,
        party: null,
        sector: value,
        placed: placed(tokens, first),
      }),
    )
  return [...taken, ...alone].sort((a, b) => a.first - b.first)
}

const known = new WeakMap<readonly Person[], readonly Actor[]>()

/** Every place that means a person who acts for a side, in order. */
function personActors(people: readonly Person[]): readonly Actor[] {
  const made =
    known.get(people) ??
    people
      .flatMap(({ party, mentions }) =>
        party === null ? [] : mentions.map((at): Actor => ({ ...at, party, sector: 'GOV', placed: false })),
      )
      .sort((a, b) => a.start - b.start)
  known.set(people, made)
  return made
}

const touches = (a: Pick<TokenSpan, 'first' | 'last'>, b: Pick<TokenSpan, 'first' | 'last'>) =>
  a.first < b.last && b.first < a.last

function ofEntity(entity: Entity, tokens: readonly Token[], agents: ReturnType<EventWords['agents']>): Actor[] {
  const party = entity.type === 'place' ? entity.country : entity.id
  if (party === null || entity.type === 'initiative' || entity.type === 'document') return []
  if (entity.type === 'organization' && entity.country !== null) {
    return [{ ...entity, party: entity.country, sector: 'GOV', placed: false }]
  }
  const after = agents.find((agent) => agent.first >= entity.last && agent.first - entity.last <= 2)
  const before = agents.find(
    (agent) =>
      entity.first - agent.last >= 1 && entity.first - agent.last <= 3 && ofBetween(tokens, agent.last, entity.first),
  )
  const agent = entity.form === 'adjective' || isGenitive(tokens[entity.last]) ? (after ?? before) : before
  const first = Math.min(entity.first, agent?.first ?? entity.first)
  const last = Math.max(entity.last, agent?.last ?? entity.last)
  const sector = agent?.value ?? (entity.form === 'people' ? 'CVL' : 'GOV')
  return [{ ...entity, first, last, party, sector, placed: !agent && placed(tokens, entity.first) }]
}

const isGenitive = (token: Token | undefined) => token !== undefined && /^['’]s?$/.test(token.text)

const ofBetween = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).some((t) => t.pos === 'ADP' && t.lower.length <= 4) &&
  tokens.slice(from, to).every((t) => t.pos !== 'VERB')

/** Whether a preposition of place stands before, with at most an article or a quarter of heaven between. */
function placed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { pos, lower } = tokens[i]!
    if (pos === 'ADP') return lower !== 'by' && lower !== 'against' && lower !== 'with' && lower !== 'of'
    if (pos !== 'DET' && pos !== 'ADJ') return false
  }
  return false
}

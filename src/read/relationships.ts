import { gazetteer } from '../lexicon/gazetteer.ts'
import type { Relationship } from '../model/index.ts'
import type { Sentence } from '../text/index.ts'
import { inside } from './derived/stretch.ts'
import type { Finder, Findings, Reading } from './finder.ts'
import { changeOf } from './relationships/change.ts'
import { type Label, labelsIn } from './relationships/labels.ts'
import { partiesOf } from './relationships/parties.ts'
import { toldOf } from './relationships/told.ts'
import { type RelationshipWords, relationshipWords } from './relationships/words.ts'

type So = Pick<Findings, 'entities' | 'engagement' | 'issuer'>

/** Gives `relationships`: each named label of a tie with its parties and what becomes of it, once for each pair and label. */
export const relationships: Finder<'relationships', keyof So> = {
  name: 'relationships',
  needs: ['entities', 'engagement', 'issuer'],
  gives: 'relationships',
  find(reading, so) {
    const words = relationshipWords(reading.lexicon)
    const main = mainParties(so, reading)
    const found = reading.prose.sentences.flatMap((sentence) =>
      labelsIn(reading.prose.tokens, sentence, words).flatMap((label) => {
        const ground = {
          tokens: reading.prose.tokens,
          sentence,
          entities: around(so.entities, reading.prose.tokens, label),
          main,
          words,
        }
        const parties = partiesOf(label, ground)
        if (parties.length !== 2) return []
        const { change, rule } = changeOf(reading.prose.tokens, sentence, label, words)
        const told = toldOf(reading, so, clauseAround(reading.prose.tokens, sentence, label), change, words)
        return [
          { parties: [...parties], label: label.label, change, ...told, evidence: evidence(reading, label, rule) },
        ]
      }),
    )
    return once(found, words)
  },
}

/** How far from a label its parties and its date may stand, in tokens. */
const reach = 80

function clauseAround(tokens: Reading['prose']['tokens'], sentence: Sentence, label: Label): Sentence {
  const first = Math.max(sentence.first, label.first - reach)
  const last = Math.min(sentence.last, label.last + reach)
  return { ...sentence, first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end }
}

function around(entities: Findings['entities'], tokens: Reading['prose']['tokens'], { first, last }: Label) {
  const start = tokens[Math.max(0, first - reach)]!.start
  const end = tokens[Math.min(tokens.length, last + reach) - 1]!.end
  return inside(entities, { start, end })
}

function evidence({ document }: Reading, { start, end }: Label, rule: string): Relationship['evidence'] {
  return [{ start, end, quote: document.text.slice(start, end), rule }]
}

/** The two sides of the contact; else the publishing side and the state or body that the text names most. */
function mainParties({ engagement, issuer, entities }: So, { lexicon }: Reading): readonly string[] {
  const known = gazetteer(lexicon)
  const acts = (code: string) => known.byId(code)?.party === true
  const parties = (engagement?.parties ?? []).filter(acts)
  if (parties.length === 2) return parties
  const counts = new Map<string, number>()
  for (const { id } of entities) if (acts(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  const sides = named.filter((id) => parties.length < 2 || parties.includes(id))
  return [...new Set([issuer, ...sides])].filter((id) => id !== null).slice(0, 2)
}

const rank: Readonly<Record<Relationship['change'], number>> = { upgraded: 3, established: 2, aspired: 1, stated: 0 }

/**
 * One entry for each pair and label: the strongest change said of it, with every place. Where both a tie and its partners go
 * by the same label the tie's stands.
 */
function once(found: readonly Relationship[], words: RelationshipWords): Relationship[] {
  const tieOf = (label: string) => label.replace(/\S+$/, (head) => words.sameHeads.get(head) ?? head)
  const groups = Map.groupBy(found, (one) => `${[...one.parties].sort().join('+')} ${tieOf(one.label)}`)
  return [...groups.values()].map((same) => {
    const strongest = same.reduce((best, one) => (rank[one.change] > rank[best.change] ? one : best))
    const { label } = same.find((one) => one.label === tieOf(one.label)) ?? strongest
    return { ...strongest, label, evidence: same.flatMap(({ evidence }) => evidence) }
  })
}

import { gazetteer } from '../lexicon/gazetteer.ts'
import type { Relationship } from '../model/index.ts'
import type { Finder, Findings, Reading } from './finder.ts'
import { changeOf } from './relationships/change.ts'
import { type Label, labelsIn } from './relationships/labels.ts'
import { partiesOf } from './relationships/parties.ts'
import { toldOf } from './relationships/told.ts'
import { relationshipWords } from './relationships/words.ts'

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
        const ground = { tokens: reading.prose.tokens, sentence, entities: so.entities, main, words }
        const parties = partiesOf(label, ground)
        if (parties.length !== 2) return []
        const { change, rule } = changeOf(reading.prose.tokens, sentence, label, words)
        const told = toldOf(reading, so, sentence, change, words)
        return [
          { parties: [...parties], label: label.label, change, ...told, evidence: evidence(reading, label, rule) },
        ]
      }),
    )
    return once(found)
  },
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

/** One entry for each pair and label: the strongest change said of it, with every place. */
function once(found: readonly Relationship[]): Relationship[] {
  const kept = new Map<string, Relationship>()
  for (const one of found) {
    const key = `${[...one.parties].sort().join('+')} ${one.label}`
    const known = kept.get(key)
    if (!known) kept.set(key, one)
    else {
      const better = rank[one.change] > rank[known.change] ? one : known
      kept.set(key, { ...better, evidence: [...known.evidence, ...one.evidence] })
    }
  }
  return [...kept.values()]
}

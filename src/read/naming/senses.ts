import { gazetteer } from '../../lexicon/gazetteer.ts'
import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Entity } from '../finder.ts'

interface Sense {
  readonly instead: string
  readonly when: readonly string[]
  readonly unless: readonly string[]
}

/** Reads names with two meanings by the other words of the text, as `places/senses.tsv` says: "Congo", "Korean", "Georgia". */
export function inSense(found: readonly Entity[], text: string, lexicon: Lexicon): Entity[] {
  const senses = sensesOf(lexicon)
  const decided = new Map<string, Sense | null>()
  const decide = (written: string): Sense | null => {
    const sense = senses.get(written)
    if (!sense) return null
    if (!decided.has(written)) decided.set(written, holds(sense, text) ? sense : null)
    return decided.get(written)!
  }
  return found.flatMap((entity) => {
    const sense = decide(bare(entity, text))
    return sense ? other(entity, sense, lexicon) : [{ ...entity, inside: inside(entity, text, lexicon) }]
  })
}

const inside = (entity: Entity, text: string, lexicon: Lexicon) =>
  entity.inside.length ? inSense(entity.inside, text, lexicon) : entity.inside

const bare = ({ start, end }: Entity, text: string) => text.slice(start, end).replace(/ sides?$/, '')

const holds = ({ when, unless }: Sense, text: string) =>
  when.some((word) => text.includes(word)) && !unless.some((word) => text.includes(word))

function other(entity: Entity, { instead }: Sense, lexicon: Lexicon): Entity[] {
  const meant = instead ? gazetteer(lexicon).byId(instead) : undefined
  if (!meant) return []
  return [{ ...entity, id: meant.id, name: meant.name, country: meant.country, rule: 'gazetteer.sense' }]
}

const list = (cell: string | undefined) => (cell ?? '').split('|').filter(Boolean)

const sensesOf = perLexicon(
  (lexicon: Lexicon) =>
    new Map(
      lexicon
        .table('places/senses.tsv')
        .map((row): [string, Sense] => [
          row.written ?? '',
          { instead: row.instead ?? '', when: list(row.when), unless: list(row.unless) },
        ]),
    ),
)

import type { Evidence, MentionType, Span } from '../model/index.ts'
import type { Entity, Finder, Person } from './finder.ts'

/**
 * Gives `mentions` (codebook, section 4): each distinct thing once, in order of appearance, with every place that names it.
 * Capitals and regions are none; a country inside a longer name is one.
 */
export const mentions: Finder<'mentions', 'entities' | 'people'> = {
  name: 'mentions',
  needs: ['entities', 'people'],
  gives: 'mentions',
  find({ document }, so) {
    const named = [...so.people.flatMap(ofPerson), ...so.entities.flatMap(ofEntity)]
    return gathered(named).map(({ type, name, id, places }) => ({
      type,
      name,
      id,
      evidence: places.map((place) => evidenceOf(place, document.text)),
    }))
  },
}

interface Place extends Span {
  readonly rule: string
}

interface Naming {
  readonly type: MentionType
  readonly name: string
  readonly id: string | null
  readonly places: readonly Place[]
}

function ofPerson(person: Person): Naming[] {
  if (person.standing && person.standing !== 'named') return []
  const places = person.mentions.filter(({ form }) => form === 'full' || form === 'part')
  return places.length ? [{ type: 'person', name: person.name, id: null, places }] : []
}

function ofEntity(entity: Entity): Naming[] {
  const inside = entity.inside.flatMap(ofEntity)
  const { type } = entity
  if (type === 'place') return inside
  const name = type === 'country' ? entity.id : entity.name
  return [{ type, name, id: entity.id, places: [entity] }, ...inside]
}

/** One entry for each thing, places in order, entries by their first place. */
function gathered(all: readonly Naming[]): Naming[] {
  const things = new Map<string, Naming>()
  for (const naming of all) {
    const key = `${naming.type}:${naming.id ?? naming.name}`
    const before = things.get(key)
    things.set(key, before ? { ...before, places: [...before.places, ...naming.places] } : naming)
  }
  const sorted = [...things.values()].map((thing) => ({ ...thing, places: thing.places.toSorted(byStart) }))
  return sorted.sort((a, b) => byStart(a.places[0]!, b.places[0]!))
}

const byStart = (a: Span, b: Span) => a.start - b.start

function evidenceOf({ start, end, rule }: Place, text: string): Evidence {
  return { start, end, quote: text.slice(start, end), rule }
}

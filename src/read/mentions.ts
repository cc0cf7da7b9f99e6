import type { Lexicon } from '../lexicon/index.ts'
import { perLexicon } from '../lexicon/index.ts'
import type { Evidence, Mention, Span } from '../model/index.ts'
import type { Entity, Finder, Person } from './finder.ts'
import { sameThings, writtenName } from './naming/same.ts'
import { type NamingWords, namingWords } from './naming/words.ts'

/**
 * Gives `mentions` (codebook, section 4): each distinct thing once, in order of appearance, with every place that names it.
 * Capitals and regions are none; a country inside a longer name is one.
 */
export const mentions: Finder<'mentions', 'entities' | 'people'> = {
  name: 'mentions',
  needs: ['entities', 'people'],
  gives: 'mentions',
  find({ document, lexicon }, so) {
    const things = so.entities.flatMap(withInside).filter((entity) => isNamed(entity, lexicon))
    const named = sameThings(things, document.text).map((places) =>
      ofThing(places, document.text, namingWords(lexicon)),
    )
    const people = so.people.flatMap((person) => ofPerson(person, document.text))
    return [...people, ...named].sort((a, b) => byStart(a.evidence[0]!, b.evidence[0]!))
  },
}

const withInside = (entity: Entity): Entity[] => [entity, ...entity.inside]

function isNamed({ type, id }: Entity, lexicon: Lexicon): boolean {
  return type === 'country' ? !topicsOnly(lexicon).has(id) : type !== 'place'
}

/** Territories that readouts name as topics and not as states. */
const topicsOnly = perLexicon(
  (lexicon) =>
    new Set(lexicon.table('places/countries.tsv').flatMap((row) => (row.status === 'region' ? [row.code ?? ''] : []))),
)

function ofThing(places: readonly Entity[], text: string, { isOrgan }: NamingWords): Mention {
  const [first] = places
  const { type, id } = first!
  const name = type === 'country' ? id : writtenName(places, text, isOrgan)
  return { type: type as Mention['type'], name, id, evidence: evidenceOf(places, text) }
}

function ofPerson(person: Person, text: string): Mention[] {
  if (person.standing && person.standing !== 'named') return []
  const places = person.mentions.filter(({ form }) => form === 'full' || form === 'part')
  return places.length ? [{ type: 'person', name: person.name, id: null, evidence: evidenceOf(places, text) }] : []
}

function evidenceOf(places: readonly (Span & { readonly rule: string })[], text: string): Evidence[] {
  return places.toSorted(byStart).map(({ start, end, rule }) => ({ start, end, quote: text.slice(start, end), rule }))
}

const byStart = (a: Span, b: Span) => a.start - b.start

import type { Participant } from '../../model/index.ts'
import type { Person, PersonMention } from '../finder.ts'
import { furtherZones, listed, mainZones, type Scene, says, type Zone } from './scene.ts'
import { evidenceOf, within } from './span.ts'

/**
 * Reads who took part: the persons whom the sentences that report the contact name as its sides, in order of appearance, then
 * those whom the text lists as present (`attendee`). Persons merely mentioned, and groups, are none. `parties` are the sides
 * known apart from persons: one for which nobody was named is represented by its first person in the text.
 */
export function readParticipants(scene: Scene, parties: readonly string[]): readonly Participant[] {
  const named = scene.people.filter((person) => person.standing !== 'spokesperson')
  const main = mainZones(scene)
  const known = named.filter((person) => sides(person, main, scene).length > 0)
  const zones = [...main, ...furtherZones(scene, known)]
  const author = authorOf(named, scene)
  const principals = withoutDoubles(
    named.filter((person) => person === author || sides(person, zones, scene).length > 0),
    scene.issuer,
  )
  const absent = parties.filter((party) => !principals.some((person) => person.party === party))
  const spoken = principals.length === 1 ? named.filter((person) => speaksFirst(person, named, absent)).slice(0, 1) : []
  const lists = listed(scene)
  const rest = named.filter((person) => !principals.includes(person) && !spoken.includes(person))
  return [
    ...inOrder([...principals, ...spoken].map((person) => participant(person, zones, 'principal', scene))),
    ...inOrder(
      rest
        .filter((person) => person.standing !== 'office' && sides(person, lists.map(zoneOf), scene).length > 0)
        .map((person) => participant(person, lists.map(zoneOf), 'attendee', scene)),
    ),
  ]
}

const zoneOf = ({ start, end, title }: Zone): Zone => ({ start, end, title })

/** Who tells in the first person of a contact: named in the title or in a line before the sentence that reports it. */
function authorOf(people: readonly Person[], { told, sentences, words }: Scene): Person | null {
  if (!sentences.some(({ text, title }) => !title && says(text, words.firstPerson))) return null
  const byline = (mention: PersonMention) => mention.form === 'full' && mention.end <= told.sentence.start
  return people.find(({ mentions }) => mentions[0] && byline(mentions[0])) ?? null
}

/** Somebody known by office alone counts where nobody else of that party does, and for the other side only beside one person. */
function withoutDoubles(people: readonly Person[], issuer: string | null): readonly Person[] {
  const named = people.filter(({ standing }) => standing !== 'office')
  return people.filter(({ standing, party }) => {
    if (standing !== 'office') return true
    return !named.some((other) => other.party === party) && (party === issuer || named.length < 2)
  })
}

function speaksFirst(person: Person, named: readonly Person[], parties: readonly string[]): boolean {
  const { party, standing } = person
  if (!party || standing === 'office' || !parties.includes(party)) return false
  return named.find((other) => other.party === party && other.standing !== 'office') === person
}

function participant(person: Person, zones: readonly Zone[], kind: Participant['kind'], scene: Scene): Participant {
  const own = sides(person, zones, scene)
  const full = [...own, ...person.mentions].find(({ form }) => form === 'full') ?? person.mentions[0]!
  const shown = [...new Set([own[0] ?? full, full])]
  return {
    name: person.name,
    role: person.role,
    country: person.party ? scene.actsFor(person.party) : null,
    kind,
    evidence: shown.map((mention) => evidenceOf(scene.text, mention, `participant.${kind}`)),
  }
}

function inOrder(participants: readonly Participant[]): readonly Participant[] {
  return participants.toSorted((a, b) => a.evidence.at(-1)!.start - b.evidence.at(-1)!.start)
}

/** The mentions that name somebody as a side in one of the zones. */
function sides(person: Person, zones: readonly Zone[], scene: Scene): readonly PersonMention[] {
  return person.mentions.filter((mention) =>
    zones.some((zone) => within(mention, zone) && isSide(mention, zone, scene)),
  )
}

/** False of a person merely mentioned: "President Orr's commitment", "on behalf of President Orr". */
function isSide({ start, end, form }: PersonMention, zone: Zone, { text, words }: Scene): boolean {
  if (form === 'pronoun') return false
  if (says(text.slice(Math.max(zone.start, start - 60), start), words.mentioned)) return false
  const after = text.slice(end, end + 40)
  return zone.title ? !says(after, words.attends) : !/^[’']s?\s/u.test(after)
}

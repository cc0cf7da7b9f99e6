import type { Participant } from '../../model/index.ts'
import type { Person, PersonMention } from '../finder.ts'
import { furtherZones, listed, mainZones, type Scene, says, type Zone } from './scene.ts'
import { evidenceOf, within } from './span.ts'

/**
 * Reads who took part: the persons whom the sentences that report the contact name as its sides, in order of appearance, then
 * those whom the text lists as present (`attendee`). Persons merely mentioned, and groups, are none. `parties` are the sides
 * known apart from persons: one for which nobody was named is represented by its first person in the text.
 * `host` is the state in which the contact took place.
 */
export function readParticipants(
  scene: Scene,
  parties: readonly string[],
  host: string | null,
): readonly Participant[] {
  const named = scene.people.filter((person) => !isVoice(person, scene))
  const main = mainZones(scene)
  const known = named.filter((person) => sides(person, main, scene).length > 0)
  const zones = [...main, ...furtherZones(scene, known)]
  const author = authorOf(named, scene)
  const principals = withoutDoubles(
    named.filter((person) => person === author || sides(person, zones, scene).length > 0),
    scene,
  )
  const lists = listed(scene)
  const spoken = oneSided(principals) ? otherSide(named, principals, lists, parties, scene) : []
  const rest = named.filter((person) => !principals.includes(person) && !spoken.includes(person))
  return [
    ...inOrder(
      [...principals, ...spoken].map((person) => {
        const one = participant(person, zones, 'principal', scene)
        return person !== author && isHost(person, main, scene, host) ? { ...one, country: host } : one
      }),
    ),
    ...inOrder(
      rest
        .filter((person) => person.standing !== 'office' && sides(person, lists, scene).length > 0)
        .map((person) => participant(person, lists, 'attendee', scene)),
    ),
  ]
}

/**
 * Somebody met on a visit abroad whom no title gives to a side but the publisher's: they act for the host, unless posted there.
 */
function isHost(person: Person, main: readonly Zone[], scene: Scene, host: string | null): boolean {
  const { told, issuer, words } = scene
  if (told.kind !== 'visit' || !host || host === issuer || person.party !== issuer) return false
  return sides(person, main, scene).length === 0 && !says(person.role ?? '', words.posted)
}

/** Who tells in the first person of a contact: named in the title or in a line before the sentence that reports it. */
function authorOf(people: readonly Person[], { told, sentences, words }: Scene): Person | null {
  if (!sentences.some(({ text, title }) => !title && says(text, words.firstPerson))) return null
  const byline = (mention: PersonMention) => mention.form === 'full' && mention.end <= told.sentence.start
  return people.find(({ mentions }) => mentions[0] && byline(mentions[0])) ?? null
}

/** Somebody known by office alone counts where nobody else of that party does, and for the other side only beside one person. */
function withoutDoubles(people: readonly Person[], { issuer, isParty }: Scene): readonly Person[] {
  const named = people.filter(({ standing }) => standing !== 'office')
  return people.filter(({ standing, party }) => {
    if (standing !== 'office') return true
    if (party === null || !isParty(party) || named.some((other) => other.party === party)) return false
    return party === issuer || named.length < 2
  })
}

/** Who speaks for the publisher, unless to the press. */
function isVoice({ standing, role }: Person, { told, words }: Scene): boolean {
  if (standing === 'spokesperson') return true
  return told.kind !== 'press' && role !== null && says(role, words.voices)
}

const oneSided = (people: readonly Person[]) =>
  people.length > 0 && new Set(people.map(({ party }) => party)).size === 1

/**
 * Who stands for a side of which the contact names nobody: the first person of each party that it names, or of each of the
 * several parties in a list of those present.
 */
function otherSide(
  named: readonly Person[],
  principals: readonly Person[],
  lists: readonly Zone[],
  parties: readonly string[],
  scene: Scene,
): readonly Person[] {
  const others = named.filter(
    ({ party, standing }) => party && standing !== 'office' && party !== principals[0]!.party && scene.isParty(party),
  )
  const firsts = others.filter((person) => others.find(({ party }) => party === person.party) === person)
  const present = firsts.filter((person) => sides(person, lists, scene).length > 0)
  const announced = firsts.filter(({ party }) => parties.includes(party!))
  return [...new Set([...announced, ...(present.length > 1 ? present : [])])]
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
  return participants.toSorted((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
}

/** The mentions that name somebody as a side in one of the zones. */
function sides(person: Person, zones: readonly Zone[], scene: Scene): readonly PersonMention[] {
  return person.mentions.filter((mention) =>
    zones.some((zone) => within(mention, zone) && (isSide(mention, zone, scene) || invites(person, mention, scene))),
  )
}

/** Who invited to a visit, and is named again: they were met. */
function invites({ mentions }: Person, { start }: PersonMention, { text, told, words }: Scene): boolean {
  if (told.kind !== 'visit' || !says(text.slice(Math.max(0, start - 60), start), words.invited)) return false
  return mentions.filter(({ form }) => form !== 'pronoun').length > 1
}

/** False of a person merely mentioned: "President Orr's commitment", "on behalf of President Orr". */
function isSide({ start, end, form }: PersonMention, zone: Zone, { text, words }: Scene): boolean {
  if (form === 'pronoun') return false
  if (says(text.slice(Math.max(zone.start, start - 60), start), words.mentioned)) return false
  const after = text.slice(end, end + 40)
  return zone.title ? !says(after, words.attends) : !/^[’']s?\s/u.test(after)
}

import { gazetteer } from '../../lexicon/gazetteer.ts'
import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Participant } from '../../model/index.ts'
import type { Entity } from '../finder.ts'
import { mainZones, type Scene, says, type Zone } from './scene.ts'
import { within } from './span.ts'

/**
 * Every state or body on either side: those for which the participants act, those named without a person, the members of
 * groups, and where this leaves less than two sides the publisher's.
 */
export function readParties(
  participants: readonly Participant[],
  named: readonly string[],
  issuer: string | null,
): string[] {
  const principals = participants.filter(({ kind }) => kind === 'principal')
  const acting = principals.map(({ country }) => country).filter((country) => country !== null)
  const parties = new Set([...acting, ...named])
  if (issuer && parties.size < 2) parties.add(issuer)
  return [...parties]
}

/** The states and bodies that the sentences reporting the contact name as sides apart from persons, groups spelt out. */
export function namedParties(scene: Scene, lexicon: Lexicon): readonly string[] {
  const known = gazetteer(lexicon)
  const spelt = groups(lexicon)
  const isParty = ({ type, id }: Entity) =>
    type === 'country' || (type === 'organization' && known.byId(id)?.party === true)
  const found = mainZones(scene).flatMap((zone) => {
    const members = spelt.flatMap(({ isNamed, members }) =>
      isNamed(scene.text.slice(zone.start, zone.end)) ? members : [],
    )
    const named = scene.entities.filter(
      (entity) => within(entity, zone) && isParty(entity) && isSide(entity, zone, scene),
    )
    return [...named.map(({ id }) => scene.actsFor(id)), ...members]
  })
  const isGroup = (code: string) => spelt.some(({ name }) => name === code) && code !== 'ASEAN' && code !== 'SCO'
  return [...new Set(found)].filter((code) => !isGroup(code))
}

/** True of "Aldmark officials", "the ministers of Aldmark and Borovia", "Aldmark-Borovia talks"; false of a place or a topic. */
function isSide(entity: Entity, zone: Zone, { text, people, words }: Scene): boolean {
  const { start, end, form } = entity
  if (form === 'capital' || people.some(({ mentions }) => mentions.some((mention) => within(entity, mention))))
    return false
  if (form === 'side') return true
  const before = text.slice(Math.max(zone.start, start - 60), start)
  if (says(before, words.elsewhere)) return false
  const after = text.slice(end, Math.min(zone.end, end + 40))
  if (/^[-–—’']/u.test(after) || /[-–—]$/u.test(before)) return zone.title
  const led = /^[\p{L}’' -]{0,30}/u.exec(after)?.[0] ?? ''
  return says(led, words.groups) || (listed.test(before) && says(before.replace(listed, ''), words.groupsAtEnd))
}

/** "… of the Borovia, Carantia and " before the name: the end of a list of states after "of", "from" or "with". */
const listed = / (?:of|from|with|between) (?:the )?(?:(?:\p{Lu}[\p{L}.’' -]{1,30})(?:, and |, | and )(?:the )?){0,9}$/u

interface Group {
  readonly name: string
  isNamed(text: string): boolean
  readonly members: readonly string[]
}

const groups = perLexicon((lexicon: Lexicon): readonly Group[] => {
  const file = lexicon.file('bodies/groups.yaml') as
    | {
        groups: readonly { name: string; words: readonly string[]; members: readonly string[] }[]
        people: readonly string[]
      }
    | undefined
  const people = `(?:\\p{L}+ ){0,3}(?:${file?.people.join('|')})`
  return (file?.groups ?? []).map(({ name, words, members }) => {
    const own = `(?:${words.join('|')})`
    const pattern = `(?<![\\p{L}\\p{N}])(?:${own} ${people}|${people} (?:of|from) (?:the |all )?(?:\\p{L}+ )?${own})(?![\\p{L}\\p{N}])`
    const [short, full] = [new RegExp(own, 'iu'), new RegExp(pattern, 'iu')]
    return { name, isNamed: (text) => short.test(text) && full.test(text), members }
  })
})

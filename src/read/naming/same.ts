import { isAcronym } from '../../lexicon/gazetteer.ts'
import type { Entity } from '../finder.ts'

/**
 * The name of a thing by all places that name it: its listed name where one of them has it or none spells it out, else the
 * longest as written, without acronyms in parentheses; an organ's name is not its body's. Of initiatives and documents the listed name is kept as well where the
 * written ones only shorten it.
 */
export function writtenName(places: readonly Entity[], text: string, isOrgan: (name: string) => boolean): string {
  const listed = places[0]!.name
  const written = places.map(({ start, end }) => plain(text.slice(start, end)))
  if (written.some((name) => fold(name) === fold(listed))) return listed
  const whole = places[0]!.type === 'organization' ? [] : fold(listed).split(' ')
  const spelt = written.filter(
    (name) => name.includes(' ') && !isAcronym(name) && !isOrgan(name) && !shortens(name, whole),
  )
  return spelt.sort((a, b) => b.length - a.length)[0] ?? listed
}

const shortens = (name: string, whole: readonly string[]) =>
  fold(name)
    .split(' ')
    .every((word) => !word || whole.includes(word))

const plain = (name: string) => name.replace(/ ?\([^()]*\)/g, '').replace(/^[Tt]he /, '')
const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')

/**
 * Puts together what means one thing: places with one id, and grammatical names that differ only in the state they name
 * ("Aldmark Senate", "Senate of Aldmark", "Senate"), where the text has them of one state only.
 */
export function sameThings(entities: readonly Entity[], text: string): Entity[][] {
  const byId = grouped(entities, (entity) => `${entity.type}:${entity.id}`)
  const byBase = grouped(byId, ([first]) => baseOf(first!, text))
  return byBase.flatMap((groups) => (statesOf(groups).size > 1 ? groups : [groups.flat()]))
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

function statesOf(groups: readonly (readonly Entity[])[]): Set<string> {
  const sets = groups.map(([first]) => [...new Set(first!.inside.map(({ id }) => id))].sort().join())
  return new Set(sets.filter(Boolean))
}

/** A grammatical name without the states in it, or the id of a listed one. */
function baseOf(entity: Entity, text: string): string {
  if (entity.type === 'country' || !entity.rule.startsWith('naming.')) return `${entity.type}:${entity.id}`
  let name = text.slice(entity.start, entity.end)
  for (const { start, end } of entity.inside) name = name.replace(text.slice(start, end), '')
  return `${entity.type}:${fold(plain(name)).replace(/^(?:s|of|the| )+|(?:of|the| )+$/gu, '')}`
}

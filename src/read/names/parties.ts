import { gazetteer } from '../../lexicon/gazetteer.ts'
import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import { actsFor } from '../../lexicon/organs.ts'
import type { Entity } from '../finder.ts'
import { partyOf } from './identity.ts'
import { partyOfLeader } from './leaders.ts'
import type { Member } from './members.ts'
import { fit } from './offices.ts'
import type { Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

/** What parties are told by. */
export interface PartyScene {
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
  readonly issuer: string | null
  readonly lines: readonly Line[]
  readonly publishedOn: string | null
  readonly entities: readonly Entity[]
}

/**
 * Gives every member a party: the country or body in or about a title; for a name that shares its country with the one beside it,
 * that; by possessor ("his Special Envoy"); for the rest the publisher's, unless its own holder of the office is known or it has no
 * such office: then the one other state that the text opens with.
 */
export function giveParties(members: readonly Member[], scene: PartyScene): void {
  for (const member of members) member.party = told(member, scene)
  for (const member of members) member.party ??= shared(member, members, scene)
  for (const member of members) member.party ??= possessors(member, members, scene.vocabulary)
  const other = otherSide(scene)
  const own: Member[] = []
  for (const member of members) {
    if (member.party === scene.issuer) own.push(member)
  }
  for (const member of members) {
    if (member.party !== null) continue
    if (isPrivate(member)) continue
    const hint = partyOfLeader(scene.lexicon, member.keys, scene.publishedOn)
    if (hint !== null && (hint !== scene.issuer || !isForeign(member, own, scene))) {
      member.party = hint
      continue
    }
    const elsewhere = isForeign(member, own, scene)
    member.party = elsewhere ? other : scene.issuer
    if (!elsewhere) own.push(member)
  }
}

function told(member: Member, { lexicon, vocabulary }: PartyScene): string | null {
  const code = member.sightings.map((one) => partyOf(one, vocabulary)).find((one) => one !== null) ?? null
  if (code !== null && !isHome(code, lexicon)) return actsFor(lexicon, code)
  return member.offices.map(({ head }) => vocabulary.actsFor.get(head.phrase)).find((one) => one !== undefined) ?? null
}

/** True of a body of one state that is written without it ("Department of Foreign Affairs"): its people act for the state. */
function isHome(code: string, lexicon: Lexicon): boolean {
  const known = gazetteer(lexicon).byId(code)
  return known?.type === 'organization' && known.kind === 'national' && !known.party && known.country === null
}

/** "Ministers A and B of Aldmark": the country after the second holds for the first where both hold the same sort of office. */
function shared(member: Member, members: readonly Member[], { lines, lexicon, vocabulary }: PartyScene): string | null {
  if (member.offices.some(({ head }) => /^head-of/.test(head.office))) return null
  for (const sighting of member.sightings.slice(0, 20)) {
    const { words } = lines[sighting.line]!
    const next = words[sighting.name.to]?.key === 'and' ? sighting.name.to + 1 : null
    if (next === null) continue
    for (const other of members.slice(0, 200)) {
      const beside = other.sightings.find(
        (one) =>
          one.line === sighting.line &&
          one.of !== null &&
          Math.min(one.name.from, ...one.titles.map((t) => t.from)) === next,
      )
      if (beside && other !== member && other.offices[0]?.head.office === member.offices[0]?.head.office) {
        const code = partyOf(beside, vocabulary)
        if (code) return actsFor(lexicon, code)
      }
    }
  }
  return null
}

/** "… from President Orr. It was brought by his Special Envoy B": the envoy acts for the one named last before. */
function possessors(member: Member, members: readonly Member[], vocabulary: Vocabulary): string | null {
  for (const { line, title } of member.titles) {
    if (!vocabulary.determiners.possessive.has(title.determiner ?? '')) continue
    const near = members.slice(0, 200).flatMap((other) =>
      other === member || other.party === null
        ? []
        : other.sightings
            .filter((one) => one.line === line || one.line === line - 1)
            .filter((one) => one.line < line || one.name.from < title.from)
            .map((one) => ({ at: one.line * 1000 + one.name.from, party: other.party })),
    )
    const last = near.sort((a, b) => b.at - a.at)[0]
    if (last) return last.party
  }
  return null
}

/** Somebody who acts for no state: an artist, a campaigner. */
const isPrivate = ({ offices }: Member) => offices.length > 0 && offices.every(({ head }) => head.office === 'expert')

/** True where the publisher's side has another holder of the office, or no such office. */
function isForeign(member: Member, own: readonly Member[], { lexicon, vocabulary, issuer }: PartyScene): boolean {
  if (issuer === null) return false
  if (member.offices.some(({ head, hard }) => hard.length === 0 && lacks(lexicon, issuer, head.phrase))) return true
  const holds = (other: Member) => sharesOffice(member, other, vocabulary)
  return own.slice(0, 100).some(holds)
}

/** True where both hold one and the same office, of which a side has one. */
function sharesOffice(member: Member, other: Member, vocabulary: Vocabulary): boolean {
  return member.titles
    .slice(0, 20)
    .some(({ title }) =>
      other.titles
        .slice(0, 20)
        .some(
          ({ title: held }) =>
            isSingular(title) &&
            fit(title, held.offices, vocabulary) === 3 &&
            fit(held, title.offices, vocabulary) === 3,
        ),
    )
}

const isSingular = ({ offices: [office] }: Title) =>
  /^head-of/.test(office!.head.office) ||
  (/^(?:minister|secretary|speaker)$/.test(office!.head.office) && office!.fields.length > 0)

interface Rule {
  readonly only: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly bodies: boolean
}

const officeRules = perLexicon((lexicon: Lexicon): ReadonlyMap<string, Rule> => {
  const set = (cell: string | undefined) => new Set((cell ?? '').split('|').filter(Boolean))
  return new Map(
    lexicon
      .table('places/offices.tsv')
      .map((row) => [row.office!, { only: set(row.only), never: set(row.never), bodies: row.bodies === 'yes' }]),
  )
})

function lacks(lexicon: Lexicon, party: string, head: string): boolean {
  const rule = officeRules(lexicon).get(head)
  if (!rule) return false
  if (!/^[A-Z]{2}$/.test(party) || /^(?:EU|UN)$/.test(party)) return !rule.bodies
  return rule.never.has(party) || (rule.only.size > 0 && !rule.only.has(party))
}

/** The one other state or body named in the title and the first sentences, or null where there are several. */
function otherSide({ lines, issuer, lexicon, entities }: PartyScene): string | null {
  const body = lines.findIndex((line) => !line.heading)
  for (const count of [body, body + 1, body + 2]) {
    const end = lines[count - 1]?.words.at(-1)?.last ?? 0
    const codes = new Set(entities.filter(({ last }) => last <= end).flatMap((entity) => partyCode(entity, lexicon)))
    codes.delete(issuer ?? '')
    if (codes.size === 1) return [...codes][0]!
    if (codes.size > 1) return null
  }
  return null
}

function partyCode({ type, form, id, inside }: Entity, lexicon: Lexicon): string[] {
  const within = inside.flatMap((one) => partyCode(one, lexicon))
  return type === 'country' && form !== 'capital' ? [actsFor(lexicon, id), ...within] : within
}

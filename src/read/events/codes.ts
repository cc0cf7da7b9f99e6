import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Act, EngagementKind, Event } from '../../model/index.ts'

/** The facts of `codes/plover.yaml`: what each code is, and what contacts, acts and things ahead come to. */
export interface EventCodes {
  readonly version: string
  readonly cameo: Readonly<Record<string, readonly [type: string, mode?: string]>>
  readonly kinds: Readonly<Partial<Record<EngagementKind, string>>>
  readonly multilateral: readonly string[]
  readonly acts: Readonly<Partial<Record<Act, string>>>
  /** The types by which a sentence's verbs may say more exactly what a statement of an act is. */
  readonly refines: Readonly<Partial<Record<Act, readonly string[]>>>
  readonly ahead: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<string, string>>
  readonly quads: Readonly<Record<string, readonly string[]>>
}

/** The codes of events; `undefined` where the lexicon has none. */
export const eventCodes = perLexicon((lexicon: Lexicon) => lexicon.file('codes/plover.yaml') as EventCodes | undefined)

/** Type, mode and code of an event of CAMEO's `cameo`. */
export function typeOf(codes: EventCodes, cameo: string): Pick<Event, 'type' | 'mode' | 'cameo'> {
  const [type, mode] = codes.cameo[cameo] ?? ['AGREE']
  return { type, mode: mode ?? null, cameo }
}

/** Whether a type is of one of the two material quads. */
export function isMaterial(codes: EventCodes, type: string): boolean {
  return Object.entries(codes.quads).some(([quad, types]) => quad.startsWith('material') && types.includes(type))
}

/** Writes a party as an actor: alpha-3 and sector ("KAZ/GOV"), or a body's own code, or IGO and its acronym. */
export const actorCodes = perLexicon((lexicon: Lexicon) => {
  const alpha3 = new Map(
    lexicon.table('places/countries.tsv').map(({ code = '', alpha3: three = '' }) => [code, three]),
  )
  const bodies = eventCodes(lexicon)?.bodies ?? {}
  return (party: string, sector = 'GOV'): string => {
    const country = alpha3.get(party)
    if (country !== undefined) return `${country || party}/${sector}`
    return bodies[party] ?? `IGO/${party}`
  }
})

import type { Clause } from '../../text/clauses.ts'
import type { Person, Voice } from '../finder.ts'
import { isDenied } from './addressing.ts'
import type { Cast } from './cast.ts'
import { type Deed, deedOf, isHedged, isPast } from './deeds.ts'
import type { Subject } from './subjects.ts'

/**
 * What a clause does for the text: opens a report, is said by its own subject, is the running speaker's, is the
 * publisher's own account, or nothing.
 */
export type Part = 'reports' | 'performs' | 'content' | 'narrated' | 'none'

/** What is known where a clause stands. */
export interface Situation {
  /** The running speaker. */
  readonly running: Voice | null
  /** The clause goes on with what another clause of the sentence has the running speaker say. */
  readonly within: boolean
  /** … and a verb of saying stands before it in the sentence. */
  readonly framed: boolean
  /** The running speaker was last heard in a report of this paragraph ("… said that"). */
  readonly reported: boolean
  /** A reported clause follows. */
  readonly reporting: boolean
}

/** Tells what a clause with a subject of its own does. */
export function partOf(cast: Cast, clause: Clause, subject: Subject, at: Situation): Part {
  const deed = deedOf(cast, clause)
  if (at.reporting) return partOfTelling(clause, subject, at)
  if (isAttendance(cast, clause)) return 'none'
  if (subject.kind === 'person') return partOfPerson(cast, clause, subject.person, deed, at)
  if (subject.kind === 'joint') return partOfJoint(cast, clause, subject.told, deed, at)
  if (subject.kind === 'institution') return partOfInstitution(clause, subject.party, deed, at)
  if (subject.kind === 'first')
    return deed === 'contact' ? 'none' : deed === 'says' || deed === 'signs' ? 'performs' : running(at)
  if (subject.kind === 'event') return partOfEvent(cast, clause, at)
  return partOfThing(cast, clause, at)
}

/** "A and B attended the meeting": nobody's words. */
function isAttendance(cast: Cast, { verb }: Clause): boolean {
  return cast.voices.attend.has(verb.lemma) && verb.form === 'past' && !verb.aux
}

const running = (at: Situation): Part => (at.running ? 'content' : 'none')

function partOfTelling(clause: Clause, subject: Subject, at: Situation): Part {
  const nobody = subject.kind === 'impersonal' || subject.kind === 'thing' || subject.kind === 'event'
  return !nobody || at.running || clause.verb.passive ? 'reports' : 'none'
}

function partOfPerson(cast: Cast, clause: Clause, person: Person, deed: Deed, at: Situation): Part {
  const { verb } = clause
  const own = at.running?.kind === 'person' && at.running.person === person
  const guest = cast.principals.length > 0 && !cast.principals.includes(person)
  const other = at.running !== null && at.running.kind !== 'joint' && !own
  if (other && (at.within || (guest && (at.reported || deed !== 'says')))) return 'content'
  if (isReception(cast, clause, at)) return 'none'
  if (verb.passive) return other ? 'content' : 'none'
  if (deed === 'says') return 'performs'
  if (verb.lemma === 'be')
    return isHedged(cast, verb) || own ? 'performs' : other && !isPast(cast, verb) ? 'content' : 'none'
  if (deed === 'contact' || deed === 'signs') return 'none'
  if (deed === 'deed') return other && at.within ? 'content' : 'performs'
  return at.running && (verb.modal || !isPast(cast, verb)) ? 'content' : 'none'
}

/** "The President welcomed the Minister to the palace", where it opens the text. */
function isReception(cast: Cast, { verb, last }: Clause, at: Situation): boolean {
  if (at.running || !cast.verbs.receptions.has(verb.lemma)) return false
  const guest = cast.mentionsIn(verb.last, Math.min(last, verb.last + 8))[0]
  return (
    guest !== undefined &&
    guest.mention.form !== 'pronoun' &&
    cast.tokens.slice(guest.mention.last, last).some(({ lower }) => lower === 'to')
  )
}

function partOfJoint(cast: Cast, clause: Clause, told: boolean, deed: Deed, at: Situation): Part {
  const { verb } = clause
  const single = at.running !== null && at.running.kind !== 'joint' && at.running.kind !== 'narrator'
  const perfect = verb.aux && !verb.passive && verb.lemma !== 'be'
  if (verb.lemma === 'include') return 'none'
  if (isDenied(cast, verb) && isPast(cast, verb) && !at.within) return 'narrated'
  if (single && at.within && !(at.framed && deed === 'says' && isPast(cast, verb) && !perfect)) return 'content'
  if (single && looksBack(cast, clause)) return 'content'
  if (verb.lemma !== 'be' && !verb.passive && (deed === 'says' || deed === 'signs')) {
    if ((isPast(cast, verb) && !perfect) || !single) return 'performs'
    return told || verb.aux ? 'content' : 'performs'
  }
  if (deed === 'contact' && isPast(cast, verb)) return 'none'
  if (single) return 'content'
  return verb.modal || verb.lemma === 'be' || deed === 'deed' || !isPast(cast, verb) ? 'performs' : 'none'
}

/** "Last year, the two sides announced …": told by whoever speaks. */
function looksBack({ tokens, voices }: Cast, { first, subject }: Clause): boolean {
  for (let i = first; i < (subject?.[0] ?? first); i++) if (voices.looksBack.has(tokens[i]!.lower)) return true
  return false
}

function partOfInstitution({ verb }: Clause, party: string, deed: Deed, at: Situation): Part {
  const telling = !verb.modal && !verb.aux && verb.form === 'past'
  const said = deed === 'says' || (deed === 'deed' && at.running?.kind !== 'person')
  const own = at.reported && at.running?.kind === 'person' && at.running.person.party === party
  if (telling && said && !at.within && !own) return 'performs'
  if (at.running) return telling && deed === 'contact' && !at.within ? 'none' : 'content'
  return deed === 'says' || deed === 'deed' || verb.lemma === 'be' || verb.modal ? 'performs' : 'none'
}

function partOfEvent(cast: Cast, clause: Clause, at: Situation): Part {
  const { verbs, voices } = cast
  const { verb } = clause
  if (isToCome(cast, clause) && !at.within) return 'narrated'
  if ((isTalkOn(cast, clause) || isMatter(cast, clause)) && !at.within) return 'performs'
  if (verbs.topic.has(verb.lemma) || voices.jointPassives.has(verb.lemma) || verb.lemma === 'include') return 'performs'
  if (verbs.report.has(verb.lemma) && !verb.passive && !at.within) return 'performs'
  if (isPast(cast, verb) && !at.within) return 'none'
  return running(at)
}

/** "The next round will be held in …". */
function isToCome({ voices }: Cast, { verb }: Clause): boolean {
  return verb.modal && voices.convenings.has(verb.lemma)
}

/** "Extensive discussions were held on …", "An exchange of views took place on …". */
function isTalkOn(cast: Cast, { subject, verb, last }: Clause): boolean {
  if (!subject || !isPast(cast, verb)) return false
  for (let i = subject[0]; i < last; i++) {
    if (opensTopic(cast, i, verb) && i > subject[0] && cast.tokens[i + 1]?.pos !== 'NUM')
      return speaksOf(cast, subject) && cast.mentionsIn(i + 1, i + 4).length === 0
  }
  return false
}

function opensTopic({ tokens, voices }: Cast, i: number, verb: Clause['verb']): boolean {
  const { lower } = tokens[i]!
  return voices.topicPrepositions.has(lower) || (lower === 'to' && i === verb.last && verb.passive)
}

function speaksOf(cast: Cast, [first, last]: readonly [number, number]): boolean {
  for (let i = first; i < last; i++) if (cast.voices.discourse.has(cast.tokens[i]!.lower)) return true
  return false
}

/** "The main topic was …", "A key point of discussion was …". */
function isMatter({ voices, tokens }: Cast, { subject, verb, last }: Clause): boolean {
  if (!subject || verb.lemma !== 'be') return false
  for (let i = subject[0]; i < subject[1]; i++) if (voices.matters.has(tokens[i]!.lower)) return true
  for (let i = verb.last; i < Math.min(last - 2, verb.last + 5); i++)
    if (voices.matters.has(tokens[i]!.lower) && voices.discourse.has(tokens[i + 2]!.lower)) return true
  return false
}

function partOfThing(cast: Cast, clause: Clause, at: Situation): Part {
  const { voices } = cast
  const { verb } = clause
  if (!at.within && (isTalkOn(cast, clause) || isMatter(cast, clause))) return 'performs'
  if (!at.within && voices.encounters.has(verb.lemma) && verb.form === 'past') return 'none'
  const settled = verb.passive && isPast(cast, verb) && !at.within
  if (settled && (voices.jointPassives.has(verb.lemma) || voices.agreePassives.has(verb.lemma))) return 'performs'
  return running(at)
}

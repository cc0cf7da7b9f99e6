import type { VerbGroup } from '../../text/verb-groups.ts'
import type { Person, Voice } from '../finder.ts'
import type { Cast } from './cast.ts'
import { type Floor, together } from './floor.ts'
import { type Subject, subjectOf } from './subjects.ts'

/**
 * What the subject in the tokens `[first, last)` means where it stands: "they" after a body that has the floor are that body,
 * "he" is whoever has it, and in a text in the first person neither "he" nor a bare title is its author.
 */
export function addressed(cast: Cast, floor: Floor, [first, last]: readonly [number, number]): Subject {
  const subject = subjectOf(cast, first, last)
  const { voice, author } = floor
  if (subject.kind === 'joint' && subject.pronoun && voice?.kind === 'institution') return voice
  const pronoun = cast.tokens[first]!.lower
  if (last - first === 1 && cast.voices.he.has(pronoun)) return he(cast, floor, pronoun, subject)
  const own = author?.kind === 'person' && subject.kind === 'person' && subject.person === author.person
  return own ? (otherThan(cast, author.person) ?? subject) : subject
}

function he(cast: Cast, { voice, author }: Floor, pronoun: string, subject: Subject): Subject {
  if (author?.kind === 'person') {
    const meant = subject.kind === 'person' && subject.person !== author.person
    return meant ? subject : (otherThan(cast, author.person) ?? subject)
  }
  return voice?.kind === 'person' && agrees(voice.person, pronoun) ? voice : subject
}

function otherThan(cast: Cast, person: Person): Subject | null {
  const others = cast.principals.filter((principal) => principal !== person && principal.party !== person.party)
  return others.length === 1 ? { kind: 'person', person: others[0]! } : null
}

function agrees({ gender }: Person, pronoun: string): boolean {
  return gender === null || gender === (pronoun === 'she' ? 'f' : 'm')
}

/** Whose words "I" or "we" open: the author's, or both sides' where they agreed or talked. */
export function firstPerson(cast: Cast, floor: Floor, verb: VerbGroup, plural: boolean): Voice {
  const { topic, sign } = cast.verbs
  const joint = topic.has(verb.lemma) || sign.has(verb.lemma) || verb.lemma === 'agree'
  if (plural && joint && !verb.modal && !isDenied(cast, verb)) return together(cast)
  const author = floor.author ?? floor.voice
  if (author && author.kind !== 'joint') return author
  const person = cast.principals[0]
  return person ? { kind: 'person', person } : { kind: 'narrator' }
}

/** True of "did not", "have not". */
export function isDenied(cast: Cast, { first, last }: VerbGroup): boolean {
  for (let i = first; i < last; i++) if (cast.voices.denials.has(cast.tokens[i]!.lower)) return true
  return false
}

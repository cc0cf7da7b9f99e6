import type { Evidence, Participant } from '../../model/index.ts'
import type { LeadSentence } from './lead.ts'
import { type Scene, says } from './scene.ts'
import { evidenceOf, within } from './span.ts'

/** Who asked for a contact: the party's code, and the words that say so. */
export interface InitiatorReading {
  readonly initiator: string
  readonly evidence: Evidence
}

const early = 5

/**
 * Reads who asked for the contact, where the title or one of the first sentences says it: "at the request of …", "took a call from
 * …", "telephoned …". `participants` are its principals in order. Null when not stated; never guessed.
 */
export function readInitiator(scene: Scene, participants: readonly Participant[]): InitiatorReading | null {
  for (const sentence of scene.sentences) {
    if (sentence.rank >= early) continue
    const found = inSentence(sentence, scene, participants)
    if (found) return found
  }
  return null
}

type Asked = keyof Scene['words']['initiative']

function inSentence(
  sentence: LeadSentence,
  scene: Scene,
  participants: readonly Participant[],
): InitiatorReading | null {
  for (const way of ['other', 'own', 'of', 'owner', 'caller'] as const) {
    for (const pattern of scene.words.initiative[way]) {
      for (const match of sentence.text.matchAll(pattern)) {
        if (isOther(sentence.text.slice(0, match.index), way, scene)) continue
        const span = {
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[0].trimEnd().length,
        }
        const initiator = partyOf(way, span, sentence, scene, participants)
        if (initiator) return { initiator, evidence: evidenceOf(scene.text, span, `initiator.${way}`) }
      }
    }
  }
  return null
}

/** True where the request is for something else, or the call is no telephone call. */
function isOther(before: string, way: Asked, { told, words }: Scene): boolean {
  if (way === 'caller') return told.kind !== 'call' && told.kind !== 'video-call'
  return says(before.slice(-160), words.notAsked)
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function partyOf(
  way: Asked,
  span: Stretch,
  sentence: LeadSentence,
  scene: Scene,
  participants: readonly Participant[],
): string | null {
  if (way === 'of' || way === 'owner') return namedAfter(span.end, sentence, scene)
  if (way === 'own') return namedBefore(span.start, sentence, scene)
  const subject = namedBefore(span.start, sentence, scene, true) ?? participants[0]?.country ?? null
  if (way === 'caller') return subject
  const sides = [...new Set(participants.map(({ country }) => country))].filter((country) => country !== null)
  const others = sides.filter((country) => country !== subject)
  return others.length === 1 ? others[0]! : null
}

const reach = 45

/** The party of the person, state or body that is named next. */
function namedAfter(at: number, sentence: LeadSentence, scene: Scene): string | null {
  return places(sentence, scene).find(({ start }) => start >= at - 1 && start <= at + reach)?.party ?? null
}

/** The party named last before a place; with `first`, the first of the sentence. */
function namedBefore(at: number, sentence: LeadSentence, scene: Scene, first = false): string | null {
  const before = places(sentence, scene).filter(({ start, person }) => start < at && person)
  return (first ? before[0] : before.at(-1))?.party ?? null
}

interface Named {
  readonly start: number
  readonly party: string
  readonly person: boolean
}

/** The persons, states and bodies that a sentence names, in order; a capital stands for its state. */
function places(sentence: LeadSentence, { people, entities, actsFor }: Scene): readonly Named[] {
  const persons = people.flatMap(({ party, mentions }) =>
    mentions
      .filter((mention) => party !== null && within(mention, sentence))
      .map(({ start }) => ({ start, party: actsFor(party!), person: true })),
  )
  const named = entities
    .filter((entity) => within(entity, sentence) && !/^(?:initiative|document)$/.test(entity.type))
    .filter(({ type, form }) => type !== 'place' || form === 'capital')
    .map(({ start, id, country }) => ({ start, party: country ?? actsFor(id), person: false }))
  return [...persons, ...named].sort((a, b) => a.start - b.start || Number(b.person) - Number(a.person))
}

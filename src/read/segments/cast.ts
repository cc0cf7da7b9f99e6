import type { Lexicon } from '../../lexicon/index.ts'
import type { ClauseWords } from '../../text/clause-words.ts'
import type { Prose, Token } from '../../text/index.ts'
import type { Entity, Findings, Person, PersonMention, Reading } from '../finder.ts'
import { clauseWords, type Verbs, type VoiceWords, verbsOf, voiceWords } from './words.ts'

/** A person's mention with the person it means. */
export interface Mentioned {
  readonly person: Person
  readonly mention: PersonMention
}

/** All that the cutting of one text looks things up in. */
export interface Cast {
  readonly prose: Prose
  readonly tokens: readonly Token[]
  readonly people: readonly Person[]
  readonly principals: readonly Person[]
  readonly parties: readonly string[]
  readonly issuer: string | null
  /** The principal of the side that published, or the first. */
  readonly host: Person | null
  readonly words: ClauseWords
  readonly verbs: Verbs
  readonly voices: VoiceWords
  /** The mentions that begin in the tokens `[first, last)`, in order. */
  mentionsIn(first: number, last: number): readonly Mentioned[]
  /** The entities that begin in the tokens `[first, last)`, in order. */
  entitiesIn(first: number, last: number): readonly Entity[]
}

/** Gathers the people, states and words of one text. */
export function castOf(reading: Reading, so: Pick<Findings, 'people' | 'entities' | 'engagement' | 'issuer'>): Cast {
  const { prose, lexicon } = reading
  const mentions = so.people
    .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
    .sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last)
  const principals = principalsOf(so)
  return {
    prose,
    tokens: prose.tokens,
    people: so.people,
    principals,
    issuer: so.issuer,
    host: principals.find(({ party }) => party !== null && party === so.issuer) ?? principals[0] ?? null,
    parties: partiesOf(so, principals),
    ...wordsOf(lexicon),
    mentionsIn: ranged(mentions, ({ mention }) => mention.first),
    entitiesIn: ranged(so.entities, (entity) => entity.first),
  }
}

function wordsOf(lexicon: Lexicon) {
  return { words: clauseWords(lexicon), verbs: verbsOf(lexicon), voices: voiceWords(lexicon) }
}

function principalsOf(so: Pick<Findings, 'people' | 'engagement'>): readonly Person[] {
  const names = new Set(so.engagement?.participants.filter((p) => p.kind === 'principal').map((p) => p.name))
  const found = so.people.filter((person) => names.has(person.name))
  return found.length ? found : so.people.slice(0, 2)
}

function partiesOf(so: Pick<Findings, 'engagement'>, principals: readonly Person[]): readonly string[] {
  const own = so.engagement?.participants.filter((p) => p.kind === 'principal').map((p) => p.country) ?? []
  const persons = own.length ? own : principals.map((person) => person.party)
  const parties = [...new Set(persons.filter((party) => party !== null))]
  return parties.length > 1 ? parties : [...new Set([...parties, ...(so.engagement?.parties ?? [])])]
}

/** Looks up by binary search what begins in a range; `items` are in order of `first`. */
function ranged<T>(items: readonly T[], firstOf: (item: T) => number): (first: number, last: number) => readonly T[] {
  const lower = (at: number): number => {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (firstOf(items[middle]!) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return (first, last) => items.slice(lower(first), lower(last))
}

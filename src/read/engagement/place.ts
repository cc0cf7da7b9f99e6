import { type Gazetteer, gazetteer } from '../../lexicon/gazetteer.ts'
import type { Lexicon } from '../../lexicon/index.ts'
import type { Evidence, Place, Span } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'
import type { Entity } from '../finder.ts'
import { blank } from './kind.ts'
import type { LeadSentence } from './lead.ts'
import { mainZones, type Scene, says } from './scene.ts'
import { evidenceOf, overlap, within } from './span.ts'

/** Where a contact took place, with the words that say so. */
export interface PlaceReading {
  readonly place: Place
  readonly evidence: Evidence
}

const spoken = /^(?:call|video-call|message)$/

/**
 * Reads the place as the sentences that report the contact name it: the venue, with its town where that follows, else the
 * town; else from a sentence that tells where it was held, the title, or the town of the dateline. Null for calls.
 */
export function readPlace(scene: Scene, lexicon: Lexicon): PlaceReading | null {
  const { told, sentences, words } = scene
  if (spoken.test(told.kind)) return null
  const known = gazetteer(lexicon)
  const main = mainZones(scene).at(-1)!
  const early = sentences.filter(({ title, rank }) => !title && rank < 5)
  const others = early.filter((sentence) => sentence !== told.sentence)
  const zones = [
    told.sentence,
    ...others.filter(({ text }) => says(text, words.held)),
    ...others.filter(({ text }) => says(text, words.around) && !says(text, words.recalled)),
    ...sentences.filter(({ title }) => title),
  ]
  for (const zone of zones) {
    const limit = zone === told.sentence ? main.end : zone.end
    const found = best(
      candidates(zone, scene, known).filter(({ start }) => start < limit || isAfterAside(start, scene)),
    )
    if (found) return reading(found, scene)
  }
  return datelinePlace(scene, known)
}

/** The town of a dateline: "BOROVA, 3 May –", "Borova, 24 September 2036", "3 May | Borova, Borovia.-". */
function datelinePlace(scene: Scene, known: Gazetteer): PlaceReading | null {
  const { prose, text } = scene
  const lines = prose.paragraphs.filter(({ heading }, i, all) => !heading && (i < 4 || i >= all.length - 4))
  for (const { start, end } of lines) {
    const opening = datelineOf(text.slice(start, Math.min(end, start + 120)), end - start)
    const town = opening && townIn({ start, end: start + opening.length }, scene, known)
    if (!town) continue
    const place = { name: text.slice(town.start, town.end), country: town.country }
    return { place, evidence: evidenceOf(text, town, 'place.dateline') }
  }
  return null
}

/** What stands before the dash of a dateline, or the whole of a short line with a year. */
function datelineOf(line: string, length: number): string {
  const dash = line.search(/(?:\s[-–—]{1,2}|\.-|--)(?=\s|\p{Lu})/u)
  const opening = dash > 0 ? line.slice(0, dash) : length < 90 && /\d{4}/.test(line) ? line : ''
  return /^[^a-z]*\p{L}/u.test(opening) && (/\d/.test(opening) || opening.length < 40) ? opening : ''
}

/** The first town in a stretch, in capitals or not. */
function townIn(span: Span, { prose, people }: Scene, known: Gazetteer): (Span & { country: string | null }) | null {
  const from = prose.tokens.findIndex(({ start }) => start >= span.start)
  for (let i = from; i >= 0 && i < prose.tokens.length && prose.tokens[i]!.end <= span.end; i++) {
    const found = [...known.names.at(prose.tokens, i), ...known.capitals.at(prose.tokens, i)].find(
      ({ value }) => value.type === 'place' && isTown(value, known),
    )
    const word = prose.tokens[i]!
    if (!found || !isCapital(word)) continue
    const end = prose.tokens[found.last - 1]!.end
    if (!people.some(({ mentions }) => mentions.some((mention) => overlap(mention, { start: word.start, end })))) {
      return { start: word.start, end, country: found.value.country }
    }
  }
  return null
}

/** True after a comma, where the sentence comes back to the contact: ", who was in Borovia, at the Summer Palace". */
function isAfterAside(start: number, { text }: Scene): boolean {
  return /,\s\p{Ll}{2,6}\s(?:the\s)?$/u.test(text.slice(Math.max(0, start - 16), start))
}

interface Candidate {
  readonly start: number
  readonly end: number
  readonly country: string | null
  readonly venue: boolean
}

function reading({ start, end, country }: Candidate, scene: Scene): PlaceReading {
  const name = scene.text.slice(start, end)
  return { place: { name, country }, evidence: evidenceOf(scene.text, { start, end }, 'place.named') }
}

function best(found: readonly Candidate[]): Candidate | undefined {
  return found.find(({ venue }) => venue) ?? found[0]
}

/** The places that a sentence names after "in" and "at", in order. */
function candidates(sentence: LeadSentence, scene: Scene, known: Gazetteer): Candidate[] {
  const { tokens, sentences } = scene.prose
  const { places, passed } = scene.words
  const open = blank(sentence.text, passed)
  const span = sentences[sentence.index]!
  const found: Candidate[] = []
  for (let i = span.first; i + 1 < span.last && tokens[i]!.end <= sentence.end; i++) {
    const { lower, start, end } = tokens[i]!
    if (open[start - sentence.start] === '\u00b7') continue
    const isVenue = places.venue.has(lower)
    const toward = places.toward.has(lower) && places.moved.test(sentence.text.slice(0, end - sentence.start))
    if (!isVenue && !toward && !places.town.has(lower)) continue
    const place = placeAt(i + 1, span.last, { isVenue, toward, visited: toward && lower !== 'to' }, scene, known)
    if (place) found.push(place)
  }
  return found
}

interface Manner {
  readonly isVenue: boolean
  readonly toward: boolean
  readonly visited: boolean
}

function placeAt(at: number, last: number, manner: Manner, scene: Scene, known: Gazetteer): Candidate | null {
  const { tokens } = scene.prose
  const first = /^(?:the|his|her|its|their)$/.test(tokens[at]!.lower) ? at + 1 : at
  const stop = pastEntity(nameEnd(tokens, first, last, scene), first, scene)
  if (stop === first) return null
  const start = tokens[first]!.start
  const end = tokens[stop - 1]!.end
  const name = scene.text.slice(start, end)
  const inside = scene.entities.filter((entity) => overlap(entity, { start, end }))
  if (!isPlace(name, { start, end }, inside, manner, scene, known)) return null
  const town = manner.isVenue || scene.words.places.venues.test(name) ? townAfter(stop, last, scene, known) : null
  const country = countryOf(town ? [...inside, town.entity] : inside, town?.end ?? stop, scene, known)
  return { start, end: town ? tokens[town.end - 1]!.end : end, country, venue: manner.isVenue }
}

/** The index after a run of capitalised words, with small words between them; a person's name is none. */
function nameEnd(tokens: readonly Token[], first: number, last: number, scene: Scene): number {
  const entity = scene.entities.find((one) => one.first === first)
  let end = first
  for (let i = first; i < last && i - first < 16; i++) {
    const token = tokens[i]!
    const glued = i > first && token.start === tokens[i - 1]!.end && /[\p{L}‘’]/u.test(token.text)
    if (isCapital(token) || glued || (i > first && /^\d+$/.test(token.text))) end = i + 1
    else if (i === first && /^(?:headquarters|residence|office|embassy)$/.test(token.lower)) end = i + 1
    else if (!/^(?:of|the|for|to|and|&|de|la|le|du|da|do|al|el|[’']s?|-|–)$/.test(token.lower)) break
  }
  return Math.max(end, entity && entity.type === 'place' ? Math.min(entity.last, last) : first)
}

/** Takes in a name of the gazetteer that runs on: "Mission of Aldmark in Borova". */
function pastEntity(stop: number, first: number, { entities }: Scene): number {
  const own = entities.find((entity) => entity.first <= first && first < entity.last)
  return stop > first && own && own.type !== 'initiative' ? Math.max(stop, own.last) : stop
}

const isCapital = ({ text }: Token) => /^[‘“"']?\p{Lu}/u.test(text)

function isPlace(
  name: string,
  span: Span,
  inside: readonly Entity[],
  { isVenue, toward, visited }: Manner,
  scene: Scene,
  known: Gazetteer,
): boolean {
  const { places } = scene.words
  if ((places.none.test(name) && !(isVenue && places.venues.test(name))) || !/\p{L}/u.test(name)) return false
  const whole = inside.find((entity) => within(span, entity))
  const makesVenue = places.venues.test(name)
  if (namesPerson(span, whole, isVenue && makesVenue, scene)) return false
  if (inside.some(({ type }) => type === 'initiative' || type === 'document')) return false
  if (toward)
    return makesVenue || ((visited || scene.told.kind === 'visit') && whole?.type === 'place' && isTown(whole, known))
  if (isVenue) return !whole || whole.type === 'place' || makesVenue
  if (whole?.type === 'place') return isTown(whole, known)
  return !whole || (makesVenue && whole.type !== 'country')
}

/** True where somebody is named there; not by a word of the place ("Sultan") or the owner of a venue ("the Minister's Office"). */
function namesPerson(span: Span, whole: Entity | undefined, isVenue: boolean, { people }: Scene): boolean {
  return people.some(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.form !== 'pronoun' &&
        overlap(mention, span) &&
        !(whole && within(mention, whole)) &&
        !(isVenue && mention.start >= span.start - 4 && mention.end < span.end),
    ),
  )
}

const isTown = ({ id }: { readonly id: string }, known: Gazetteer) =>
  !/^(?:region|sea|water|continent|phrase)/.test(known.byId(id)?.kind ?? '')

/** The town that goes with a venue: "… in Borova", "…, Borova". */
function townAfter(at: number, last: number, scene: Scene, known: Gazetteer): { end: number; entity: Entity } | null {
  const { tokens } = scene.prose
  const joint = tokens[at]?.lower
  if (at + 1 >= last || (joint !== 'in' && joint !== ',')) return null
  const first = tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1
  const entity = scene.entities.find((one) => one.first === first && (one.type === 'place' || one.type === 'country'))
  if (!entity || (entity.type === 'place' && !isTown(entity, known)) || entity.form === 'adjective') return null
  return { end: entity.last, entity }
}

/** The country that a place lies in: by the gazetteer, by the country named after it, else the publisher's. */
function countryOf(inside: readonly Entity[], stop: number, scene: Scene, known: Gazetteer): string | null {
  const { tokens } = scene.prose
  const place = inside.findLast(({ type, country }) => type === 'place' && country !== null)
  if (place) return place.country
  const town = inside.flatMap((entity) => townsIn(entity, tokens, known))[0]
  if (town) return town
  const next = scene.entities.find((one) => one.first > stop - 1 && one.first <= stop + 1 && one.last > stop)
  if (next && tokens[stop]?.text === ',' && (next.type === 'country' || next.type === 'place'))
    return next.country ?? next.id
  const state =
    inside.findLast(({ type, form }) => type === 'country' && form !== 'adjective') ??
    inside.find(({ country }) => country !== null)
  if (state) return state.country ?? state.id
  return stayedIn(scene) ?? (scene.issuer && /^[A-Z]{2}$/.test(scene.issuer) ? scene.issuer : null)
}

/** The countries of towns whose names are part of a longer one. */
function townsIn({ first, last }: Entity, tokens: readonly Token[], known: Gazetteer): string[] {
  const found: string[] = []
  for (let i = first + 1; i < last; i++) {
    const town = known.names.at(tokens, i, last).find(({ value }) => value.type === 'place')
    if (town?.value.country) found.push(town.value.country)
  }
  return found
}

/** The country that the title or the sentence says somebody is in or on a visit to. */
function stayedIn({ told, sentences, entities, text }: Scene): string | null {
  const zones = [told.sentence, ...sentences.filter(({ title }) => title)]
  const stay = entities.find((entity) => {
    const zone = zones.find((one) => within(entity, one))
    if (!zone || entity.type !== 'country' || entity.form !== 'name') return false
    return /(?:\b(?:is|was|currently|arrived|who are|are) in|[Vv]isit to|trip to|tour of|visiting) (?:the )?$/u.test(
      text.slice(zone.start, entity.start),
    )
  })
  return stay?.id ?? null
}

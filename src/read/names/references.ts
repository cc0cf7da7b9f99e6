import { countryOf } from './identity.ts'
import { genderOf, type Member, mentionAt } from './members.ts'
import { fit } from './offices.ts'
import type { Slot } from './slots.ts'
import type { Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line } from './words.ts'

/** What the resolver knows while it walks through a text. */
interface Scene {
  readonly lines: readonly Line[]
  readonly members: Member[]
  readonly vocabulary: Vocabulary
  readonly issuer: string | null
  readonly text: string
  readonly slots: ReadonlyMap<number, readonly Slot[]>
  /** Members by when they were last meant, the latest last. */
  recent: Member[]
  /** The subject of the last clause that had a person for one. */
  floor: Member | null
  /** The subjects of the sentence being read, in order. */
  subjects: Member[]
  /** Everyone meant so far in the sentence being read. */
  inSentence: Member[]
  line: number
  /** Who speaks in the quotation being read; the text's own running subject waits outside it. */
  quoter: Member | null
  outside: Member | null
}

/** How many people back a reference can reach. */
const memory = 60

interface Choice {
  readonly member: Member
  readonly rule: string
}

/** Walks the slots in order and gives each its member; members known by office alone are added. */
export function linkReferences(
  slots: readonly Slot[],
  members: readonly Member[],
  lines: readonly Line[],
  vocabulary: Vocabulary,
  issuer: string | null,
  text: string,
): Member[] {
  const scene: Scene = {
    lines,
    members: [...members],
    vocabulary,
    issuer,
    text,
    slots: Map.groupBy(slots, ({ line }) => line),
    recent: [],
    floor: null,
    subjects: [],
    inSentence: [],
    line: -1,
    quoter: null,
    outside: null,
  }
  for (const slot of slots) {
    if (slot.line !== scene.line) turnTo(scene, slot.line)
    const choice = choose(scene, slot)
    if (choice) take(scene, slot, choice)
  }
  return scene.members
}

function turnTo(scene: Scene, line: number): void {
  const [was, is] = [scene.lines[scene.line]?.quoted ?? false, scene.lines[line]!.quoted]
  if (is && !was) {
    scene.quoter = scene.floor
    scene.outside = scene.floor
    scene.floor = null
  } else if (was && !is) {
    scene.floor = scene.outside
    scene.quoter = null
  }
  scene.line = line
  scene.subjects = []
  scene.inSentence = []
}

function choose(scene: Scene, slot: Slot): Choice | null {
  const { what } = slot
  if (what.kind === 'name') return { member: what.member, rule: `people.${what.by}` }
  if (what.kind === 'part') return { member: latest(scene, what.members), rule: 'people.part' }
  if (what.kind === 'title') return titled(scene, slot, what.title)
  if (what.kind === 'style') return styled(scene, what.gender)
  return meant(scene, what)
}

function take(scene: Scene, slot: Slot, { member, rule }: Choice): void {
  const line = scene.lines[slot.line]!
  member.mentions.push(mentionAt(line, slot.from, slot.to, formOf(slot), rule, scene.vocabulary))
  scene.recent = [...scene.recent.filter((other) => other !== member), member].slice(-memory)
  scene.inSentence = [...scene.inSentence.filter((other) => other !== member), member].slice(-memory)
  if (line.heading) return
  if (isSubject(line, slot, scene.vocabulary)) {
    scene.floor = member
    scene.subjects = [...scene.subjects.filter((other) => other !== member), member].slice(-memory)
  }
}

function formOf({ what }: Slot): 'full' | 'part' | 'title' | 'pronoun' {
  if (what.kind === 'name') return what.full ? 'full' : 'part'
  return what.kind === 'style' ? 'title' : what.kind
}

/** Whom "Her Excellency" means: the publisher's own dignitary of that gender, else the latest of that gender. */
function styled(scene: Scene, gender: 'f' | 'm' | null): Choice | null {
  const fits = scene.recent.filter((member) => member.gender === gender && member.sightings.length > 0)
  const own = fits.findLast((member) => member.party === scene.issuer)
  const member = own ?? fits.at(-1)
  return member ? { member, rule: own ? 'people.style.own-side' : 'people.style.latest' } : null
}

/** True where a verb follows, an adverb or a bracket between. */
function isSubject({ words }: Line, { to, what }: Slot, vocabulary: Vocabulary): boolean {
  if (what.kind === 'pronoun') return what.subject
  let at = to
  if (words[at]?.text === ',') at = pastAside(words, at, vocabulary)
  while (words[at]?.pos === 'ADV' && at < to + 3) at++
  return /^(?:VERB|AUX)$/.test(words[at]?.pos ?? '') && !words[at]!.capital && !/ing$/.test(words[at]!.key)
}

/** Past ", in her remarks," to the verb it holds off; past the comma alone where nothing closes it. */
function pastAside(words: Line['words'], at: number, vocabulary: Vocabulary): number {
  const next = words.slice(at + 1, at + 25).findIndex((word) => word.text === ',')
  const close = next < 0 ? -1 : at + 1 + next
  const verb = words[close + 1]
  const holds =
    close > 0 && verb && /^(?:VERB|AUX)$/.test(verb.pos) && (vocabulary.resuming.has(verb.key) || /ed$/.test(verb.key))
  return holds ? close + 1 : at + 1
}

const latest = (scene: Scene, members: readonly Member[]) =>
  scene.recent.findLast((member) => members.includes(member)) ?? members[0]!

/** Whom a title without a name means: an officer of the text whom it fits, else somebody known by office alone. */
function titled(scene: Scene, slot: Slot, title: Title): Choice | null {
  if (title.plural || !isDefinite(scene.lines[slot.line]!, title, scene.vocabulary)) return null
  const party = title.party && (countryOf(title.party) ?? title.party.id)
  const fits = reach(scene)
    .filter((member) => party === null || member.party === null || member.party === party)
    .map((member) => ({ member, score: fit(title, member.offices, scene.vocabulary) }))
    .filter(({ score }) => score > 0)
  const others = fits.filter(({ member }) => member !== scene.quoter)
  return among(scene, slot, title, party, others.length > 0 ? others : fits)
}

function among(
  scene: Scene,
  slot: Slot,
  title: Title,
  party: string | null,
  fits: readonly { readonly member: Member; readonly score: number }[],
): Choice | null {
  const best = Math.max(...fits.map(({ score }) => score))
  const candidates = fits.filter(({ score }) => score === best).map(({ member }) => member)
  const certain = candidates.filter((member) => party !== null && member.party === party)
  const meant = pick(scene, slot, certain.length > 0 ? certain : candidates)
  if (meant?.member.standing === 'office') spellOut(scene, slot, title, meant.member)
  if (party === null && isOwnOfficer(scene, slot, candidates)) return byOffice(scene, slot, title, null)
  return meant ?? byOffice(scene, slot, title, party)
}

/** "The Prime Minister spoke to Prime Minister Orr of Borovia": a holder of the other side named after it is not the one meant. */
function isOwnOfficer({ issuer, slots }: Scene, slot: Slot, candidates: readonly Member[]): boolean {
  const [only] = candidates
  if (issuer === null || candidates.length !== 1 || only!.party === null || only!.party === issuer) return false
  const after = slots.get(slot.line)?.slice(0, 2 * memory) ?? []
  return after.some(
    ({ from, what }) => from > slot.from && what.kind === 'name' && what.member === only && what.by === 'title',
  )
}

/** The members a title can mean: all of a text of ordinary size, else the latest and the first. */
function reach({ members, recent }: Scene): readonly Member[] {
  return members.length <= 2 * memory ? members : [...new Set([...members.slice(0, memory), ...recent])]
}

function pick(scene: Scene, slot: Slot, candidates: readonly Member[]): Choice | null {
  if (candidates.length <= 1) return candidates[0] ? { member: candidates[0], rule: 'people.title.only' } : null
  const line = scene.lines[slot.line]!
  const others = candidates.filter((member) => !scene.subjects.includes(member))
  if (others.length === 1 && !isSubject(line, slot, scene.vocabulary))
    return { member: others[0]!, rule: 'people.title.other-than-subject' }
  const own = candidates.filter((member) => scene.issuer !== null && member.party === scene.issuer)
  if (own.length === 1) return { member: own[0]!, rule: 'people.title.own-side' }
  if (scene.floor && candidates.includes(scene.floor)) return { member: scene.floor, rule: 'people.title.floor' }
  return { member: latest(scene, candidates), rule: 'people.title.latest' }
}

function isDefinite({ words }: Line, title: Title, vocabulary: Vocabulary): boolean {
  const before = words[title.from - 1]?.key ?? ''
  if (vocabulary.determiners.indefinite.has(before)) return false
  const [mark, thing] = [words[title.to], words[title.to + 1]]
  if (/^['’]s?$/.test(mark?.text ?? '') && vocabulary.household.has(thing?.key ?? '')) return false
  const ofOffice =
    before === 'the' &&
    words[title.from - 2]?.key === 'of' &&
    vocabulary.household.has(words[title.from - 3]?.key ?? '')
  if (ofOffice) return false
  return words[title.from]!.capital || title.determiner !== null || title.possessed
}

const officeAlone =
  /^(?:head-of-state|head-of-government|minister|secretary|secretary-general|ambassador|envoy|chair|speaker|prince|commissioner|governor)$/

/** Somebody whom the text knows by office alone ("the Prime Minister spoke to …"). */
function byOffice(scene: Scene, slot: Slot, title: Title, party: string | null): Choice | null {
  const line = scene.lines[slot.line]!
  const office = title.offices[0]!
  const { words } = line
  if ((line.headline && party !== null) || !words[title.from]!.capital || (office.head.weak && title.bare)) return null
  if (!officeAlone.test(office.head.office)) return null
  const member: Member = {
    name: scene.text.slice(words[title.core]!.start, words[title.to - 1]!.end),
    keys: new Set(),
    sightings: [],
    offices: [...title.offices],
    titles: [{ line: slot.line, title }],
    standing: 'office',
    party: party ?? scene.issuer,
    gender: genderOf(title.offices, scene.vocabulary),
    mentions: [],
  }
  scene.members.push(member)
  return { member, rule: 'people.office' }
}

/** Somebody known as "PM" is named in full where the text first does so. */
function spellOut(scene: Scene, slot: Slot, title: Title, member: Member): void {
  if (!scene.vocabulary.short.has(member.name.toLowerCase())) return
  const { words } = scene.lines[slot.line]!
  member.name = scene.text.slice(words[title.core]!.start, words[title.to - 1]!.end)
}

interface Pronoun {
  readonly gender: 'f' | 'm'
  readonly subject: boolean
  readonly possessive: boolean
}

/** Whom a pronoun means: as a subject the running one, as a possessor the sentence's own subject, else the latest named. */
function meant(scene: Scene, { gender, subject, possessive }: Pronoun): Choice | null {
  const agrees = (member: Member | null | undefined): member is Member =>
    member !== null &&
    member !== undefined &&
    member !== scene.quoter &&
    (member.gender === null || member.gender === gender)
  const inside = scene.inSentence.findLast((member) => member.gender === gender)
  const subjectNow = scene.subjects.findLast(agrees)
  const own = subjectNow && subjectNow.gender === null && inside ? inside : subjectNow
  const choice = ((): Choice | null => {
    if ((subject || possessive) && own) return { member: own, rule: 'people.pronoun.subject' }
    if (subject && agrees(scene.floor)) return { member: scene.floor, rule: 'people.pronoun.floor' }
    const told = scene.recent.findLast((member) => member.gender === gender && !scene.subjects.includes(member))
    if (told && !possessive) return { member: told, rule: 'people.pronoun.gender' }
    const last = scene.recent.findLast((member) => agrees(member) && !(scene.subjects.includes(member) && !possessive))
    return last ? { member: last, rule: 'people.pronoun.latest' } : null
  })()
  const others = scene.inSentence.filter((member) => member !== choice?.member && member.gender === null)
  const isSure =
    choice?.rule === 'people.pronoun.floor' || (choice?.rule === 'people.pronoun.subject' && others.length === 0)
  if (choice && isSure && choice.member.gender === null) choice.member.gender = gender
  return choice
}

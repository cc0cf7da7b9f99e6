import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** A name as it stands in a line: words `[from, to)` and its parts without particles. */
export interface Name {
  readonly from: number
  readonly to: number
  readonly parts: readonly string[]
}

const longest = 9

/**
 * The name that starts at word `at`, or null. `anchored` where a title or form of address stands before it, so that even an
 * ordinary word ("Young") is a name.
 */
export function nameAt(line: Line, at: number, vocabulary: Vocabulary, anchored: boolean): Name | null {
  const { words } = line
  const parts: string[] = []
  let to = at
  for (let i = at; i < words.length && i - at < longest; ) {
    const next = step(line, i, vocabulary, anchored, parts.length)
    if (next === null) break
    const word = words[next - 1]!
    if (isCore(word) && !leadsOn(words, next, vocabulary)) parts.push(word.text)
    i = next
    to = next
  }
  to = withSuffix(words, to, vocabulary)
  if (isThing(line, to, vocabulary)) return null
  if (parts.length === 0 || parts.every((part) => part.replace(/\P{L}/gu, '').length < 2)) return null
  return { from: at, to, parts }
}

/** True where the noun of a thing called after somebody follows: "Orr Airport". */
function isThing({ words, headline }: Line, to: number, vocabulary: Vocabulary): boolean {
  const next = words[to]
  return next?.capital === true && !headline && vocabulary.things.has(next.key)
}

/** "Al Orr", "Von der Orr": a capitalised particle that leads up to the name. */
function leadsOn(words: readonly Word[], next: number, vocabulary: Vocabulary): boolean {
  const after = words[next]
  return (
    vocabulary.particles.has(words[next - 1]!.key) &&
    after !== undefined &&
    (after.capital || vocabulary.particles.has(after.key))
  )
}

const isCore = (word: Word) => word.capital && !word.mark

function step(line: Line, at: number, vocabulary: Vocabulary, anchored: boolean, had: number): number | null {
  const { words } = line
  const word = words[at]!
  if (word.mark) return had > 0 && isStop(words, at) ? at + 1 : null
  if (isParticle(word, vocabulary) && (had > 0 || anchored)) return pastParticles(line, at, vocabulary)
  if (!word.capital || endsName(line, at, vocabulary, anchored, had)) return null
  return at + 1
}

/** The full stop of a shortened given name: "Ma. Orr". */
const isStop = (words: readonly Word[], at: number) =>
  words[at]!.text === '.' && words[at]!.glued && words[at - 1]!.text.length <= 3 && words[at + 1]?.capital === true

const isParticle = (word: Word, vocabulary: Vocabulary) => vocabulary.particles.has(word.key) && !word.capital

/** Past particles to the capitalised word they lead to, or null. */
function pastParticles(line: Line, at: number, vocabulary: Vocabulary): number | null {
  let i = at
  while (line.words[i] && isParticle(line.words[i]!, vocabulary) && i - at < 3) i++
  const word = line.words[i]
  if (!word?.capital || word.mark || endsName(line, i, vocabulary, true, 1)) return null
  return i + 1
}

function endsName(line: Line, at: number, vocabulary: Vocabulary, anchored: boolean, had: number): boolean {
  const { words } = line
  const word = words[at]!
  if (isInitial(word)) return (had === 0 && !words[at + 1]?.capital) || word.entity?.form === 'acronym'
  if (vocabulary.never.has(word.key)) return true
  if (isPlaceWord(words, at, anchored, had, vocabulary)) return true
  if (startsOffice(line, at, vocabulary, had)) return true
  if (vocabulary.suffixes.has(word.key)) return had === 0
  if (vocabulary.afterName.has(word.key) && word.text === word.text.toUpperCase()) return true
  const isTitleWord = vocabulary.portfolios.has(word.key) || vocabulary.soft.at(words, at) !== null
  if (had === 0 && isTitleWord && vocabulary.common.has(word.key)) return true
  return (
    (line.headline || !anchored) &&
    isCommon(word.key, vocabulary) &&
    !isFamilyFirst(line, at, had, anchored, vocabulary)
  )
}

/** True of an ordinary word of running prose, in any of its forms. */
export function isCommon(key: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.common.has(key)) return !vocabulary.particles.has(key)
  return [/s$/, /es$/, /ed$/, /d$/, /ing$/].some(
    (ending) => key.length > 5 && ending.test(key) && vocabulary.common.has(key.replace(ending, '')),
  )
}

const isInitial = (word: Word) => /^\p{Lu}\.?$|^(?:\p{Lu}\.){1,3}$/u.test(word.text) && word.text !== 'I'

/** An ordinary word that is a name: after a title, or as the first or second word of "He Anran", "Qin Gang". */
function isFamilyFirst(line: Line, at: number, had: number, anchored: boolean, vocabulary: Vocabulary): boolean {
  if (had === 0 && anchored) return true
  const [first, second] = had === 0 ? [at, at + 1] : [at - 1, at]
  const before = line.words[first - 1]
  const given = line.words[second]
  if (had > 1 || !given?.capital || given.mark || given.entity || (before?.capital && !before.mark)) return false
  return vocabulary.familyFirst.has(line.words[first]!.key) && (had === 0 || !line.headline)
}

/** A place or body ends a name, but not one whose word a further part shows to be a given name ("Israel Orr"). */
function isPlaceWord(
  words: readonly Word[],
  at: number,
  anchored: boolean,
  had: number,
  vocabulary: Vocabulary,
): boolean {
  const word = words[at]!
  if (!word.entity) return false
  if (word.first > word.entity.first && word.entity.last > word.last) return true
  if (/-/.test(word.text) && word.entity.last - word.entity.first < word.last - word.first)
    return anchored === false && had === 0
  if (word.entity.form !== 'name' || word.spread > 1 || !anchored) return true
  const next = words[at + 1]
  if (had > 0) return word.entity.type === 'country'
  return !next?.capital || next.mark || next.entity !== null || vocabulary.heads.at(words, at + 1) !== null
}

function startsOffice(line: Line, at: number, vocabulary: Vocabulary, had: number): boolean {
  if (vocabulary.patronymics.has(line.words[at + 1]?.key ?? '')) return false
  const head = vocabulary.heads.at(line.words, at)
  if (head && (had > 0 || !head.value.weak || head.end > at + 1)) return true
  if (had === 0) return false
  const rank = vocabulary.hard.at(line.words, at) ?? vocabulary.soft.at(line.words, at)
  return (rank !== null || vocabulary.portfolios.has(line.words[at]!.key)) && !isInitial(line.words[at]!)
}

/** Takes in "Jr." with or without a comma. */
function withSuffix(words: readonly Word[], to: number, vocabulary: Vocabulary): number {
  const at = words[to]?.text === ',' ? to + 1 : to
  const word = words[at]
  return word?.capital && vocabulary.suffixes.has(word.key) ? at + 1 : to
}

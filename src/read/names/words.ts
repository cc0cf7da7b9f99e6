import type { Prose, Token } from '../../text/index.ts'
import type { Entity } from '../finder.ts'

/**
 * A word as names and titles are built of it: tokens `[first, last)`, those that stand glued by a hyphen or an apostrophe
 * ("El-Gabry") taken together. `key` is in lower case without full stops.
 */
export interface Word {
  readonly text: string
  readonly key: string
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly glued: boolean
  readonly mark: boolean
  readonly pos: string
  readonly lemma: string
  /** The gazetteer's entity that covers the word, and the number of its words from here on. */
  readonly entity: Entity | null
  readonly spread: number
}

/** A sentence as words; `headline` where nearly every word is capitalised, so that a capital tells nothing. */
export interface Line {
  readonly words: readonly Word[]
  readonly heading: boolean
  readonly headline: boolean
  readonly shouting: boolean
  /** True of a sentence that starts inside a quotation, or with one. */
  readonly quoted: boolean
}

const hyphen = /^[-‐‑]$/
const apostrophe = /^['’‘ʻ`]$/
const letters = /\p{L}/u

/** Cuts every sentence into words. `isOffice` tells words of titles, whose hyphens part ("Secretary-General"). */
export function linesOf(prose: Prose, entities: readonly Entity[], isOffice: (lower: string) => boolean): Line[] {
  const covered = coverage(entities, prose.tokens, isOffice)
  const quoted = quotations(prose)
  return prose.sentences.map((sentence, number) => {
    const words: Word[] = []
    for (let i = sentence.first; i < sentence.last; ) {
      const last = gluedEnd(prose.tokens, i, sentence.last, isOffice, covered)
      const word = wordOf(prose, i, last, covered)
      words.push(...(last === i + 1 ? atHyphens(word, isOffice) : [word]))
      i = last
    }
    const heading = prose.paragraphs[sentence.paragraph]!.heading
    return { words: withSpread(words), ...caseOf(words, heading), quoted: quoted[number]! }
  })
}

/** For each sentence, whether it starts inside or with a quotation; a new paragraph closes one. */
function quotations({ sentences, tokens }: Prose): boolean[] {
  let open = false
  return sentences.map(({ first, last, paragraph }, i) => {
    if (sentences[i - 1]?.paragraph !== paragraph) open = false
    const starts = open || /^[“„"«]$/.test(tokens[first]!.text)
    for (let t = first; t < last; t++) {
      const { text } = tokens[t]!
      if (/^[“„«]$/.test(text)) open = true
      else if (/^[”»]$/.test(text)) open = false
      else if (text === '"') open = !open
    }
    return starts
  })
}

function coverage(
  entities: readonly Entity[],
  tokens: readonly Token[],
  isOffice: (lower: string) => boolean,
): Map<number, Entity> {
  const covered = new Map<number, Entity>()
  for (const entity of entities) {
    if (entity.form === 'side' || cutsTitle(entity, tokens, isOffice)) continue
    for (let i = entity.first; i < entity.last; i++) covered.set(i, entity)
  }
  return covered
}

/** True of a name told by its form alone that ends within a title: "Meeting of Prime | Minister Orr". */
function cutsTitle({ rule, last }: Entity, tokens: readonly Token[], isOffice: (lower: string) => boolean): boolean {
  const [end, next] = [tokens[last - 1]!, tokens[last]]
  if (rule.startsWith('gazetteer') || !next || next.sentence !== end.sentence) return false
  return isOffice(end.lower) && isOffice(next.lower) && /^\p{Lu}/u.test(next.text)
}

function gluedEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
  isOffice: (lower: string) => boolean,
  covered: ReadonlyMap<number, Entity>,
): number {
  let last = from + 1
  if (!letters.test(tokens[from]!.text)) return last
  while (last < end && isGlued(tokens, last)) {
    if (isTorn(tokens[last - 1]!.text, tokens[last]!.text)) {
      last++
      continue
    }
    if (last + 1 >= end || !isGlued(tokens, last + 1)) break
    const [left, joint, right] = [tokens[last - 1]!, tokens[last]!, tokens[last + 1]!]
    if (!letters.test(right.text)) break
    const joins = hyphen.test(joint.text)
      ? !(isOffice(left.lower) || isOffice(right.lower)) && covered.get(last - 1) === covered.get(last + 1)
      : apostrophe.test(joint.text) || (joint.text === '.' && left.text.length <= 3 && /^\p{Lu}/u.test(right.text))
    if (!joins) break
    last += 2
  }
  return last
}

/** A word that was cut in two at a letter with a mark. */
const isTorn = (left: string, right: string) =>
  /\p{L}$/u.test(left) && /^[\p{L}\p{M}]/u.test(right) && !/^\p{ASCII}*$/u.test(left + right)

const isGlued = (tokens: readonly Token[], at: number) => tokens[at]!.start === tokens[at - 1]?.end

function wordOf(prose: Prose, first: number, last: number, covered: ReadonlyMap<number, Entity>): Word {
  const start = prose.tokens[first]!.start
  const end = prose.tokens[last - 1]!.end
  const text = prose.text.slice(start, end)
  return {
    text,
    key: keyOf(text),
    first,
    last,
    start,
    end,
    capital: /^(?:\p{Ll}{1,4}[-'’‘])?\p{Lu}/u.test(text),
    glued: first > 0 && isGlued(prose.tokens, first),
    mark: !/[\p{L}\p{N}]/u.test(text),
    pos: prose.tokens[first]!.pos,
    lemma: prose.tokens[first]!.lemma,
    entity: covered.get(first) ?? covered.get(last - 1) ?? null,
    spread: 1,
  }
}

/** A token that is a hyphenated title ("Vice-President") as its words and hyphens. */
function atHyphens(word: Word, isOffice: (lower: string) => boolean): Word[] {
  const parts = word.text.split(/([-‐‑])/)
  if (parts.length < 3 || !parts.some((part) => isOffice(part.toLowerCase()))) return [word]
  let start = word.start
  return parts.map((text, i) => {
    const own = { ...word, text, key: keyOf(text), start, end: start + text.length, capital: /^\p{Lu}/u.test(text) }
    start = own.end
    return { ...own, glued: i > 0 || word.glued, mark: i % 2 === 1 }
  })
}

function withSpread(words: readonly Word[]): Word[] {
  const spread = words.map(() => 1)
  for (let i = words.length - 2; i >= 0; i--) {
    const { entity } = words[i]!
    if (entity && words[i + 1]!.entity === entity) spread[i] = spread[i + 1]! + 1
  }
  return words.map((word, i) => ({ ...word, spread: spread[i]! }))
}

function caseOf(words: readonly Word[], heading: boolean): Omit<Line, 'words' | 'quoted'> {
  const long = words.filter((word) => word.text.length > 3 && letters.test(word.text))
  const capital = long.filter((word) => word.capital).length
  const upper = long.filter((word) => word.text === word.text.toUpperCase()).length
  return {
    heading,
    headline: heading || (long.length >= 4 && capital >= 0.75 * long.length && !words.some(isPlainVerb)),
    shouting: long.length >= 2 && upper >= 0.7 * long.length,
  }
}

const isPlainVerb = (word: Word) => !word.capital && /^(?:VERB|AUX)$/.test(word.pos)

/** A word's form for comparison: lower case, straight apostrophes, no full stops. */
export function keyOf(text: string): string {
  const lower = text.toLowerCase().replace(/[’‘ʻ`]/g, "'")
  return lower.includes('.') ? lower.replaceAll('.', '') || lower : lower
}

import type { ClauseWords } from './clause-words.ts'
import type { Token } from './prose.ts'

/**
 * How a verb group can stand: `finite` for certain; `past` and `base` are finite or not by what is around them;
 * `infinitive` and `ing` never are.
 */
export type VerbForm = 'finite' | 'past' | 'base' | 'infinitive' | 'ing'

/** A verb with its auxiliaries: tokens `[first, last)`. `lemma` is the main verb's; `passive` is true of "was noted". */
export interface VerbGroup {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly lemma: string
  readonly form: VerbForm
  /** True when an auxiliary carries it ("has agreed", "will go", "is noted"). */
  readonly aux: boolean
  readonly modal: boolean
  readonly passive: boolean
}

/** The verb groups of the tokens `[first, last)`, in order; what stands in parentheses is passed over. */
export function verbGroups(tokens: readonly Token[], first: number, last: number, words: ClauseWords): VerbGroup[] {
  const groups = groupsOf(tokens, first, last, words, false)
  const seen = groups.find((group) => canBeMain(tokens, group))
  if (!seen) return groupsOf(tokens, first, last, words, true)
  const missed = looseBefore(tokens, first, seen.first, words)
  return missed ? [...groups, missed].sort((a, b) => a.first - b.first) : groups
}

function canBeMain(tokens: readonly Token[], { form, last }: VerbGroup): boolean {
  return form !== 'infinitive' && form !== 'ing' && !(form === 'past' && tokens[last]?.lower === 'by')
}

/** "This year marks the anniversary, and the two sides should …": the verb missed is parted by a comma from the one that was seen. */
function looseBefore(tokens: readonly Token[], first: number, finite: number, words: ClauseWords): VerbGroup | null {
  let comma = finite - 1
  while (comma > first && tokens[comma]!.text !== ',') comma--
  for (let i = Math.max(first, comma - 60); i < comma; i++) {
    const group = looseAt(tokens, i, first, comma, words)
    if (group) return group
  }
  return null
}

/** With `loose`, a noun in "-s" between a subject and its object is taken for the verb it may be ("This year marks the …"). */
function groupsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: ClauseWords,
  loose: boolean,
): VerbGroup[] {
  const groups: VerbGroup[] = []
  let depth = 0
  for (let i = first; i < last; ) {
    const { text } = tokens[i]!
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    const group =
      depth === 0
        ? (groupAt(tokens, i, first, last, words) ?? (loose ? looseAt(tokens, i, first, last, words) : null))
        : null
    if (group) groups.push(group)
    i = group ? group.last : i + 1
  }
  return groups
}

function groupAt(
  tokens: readonly Token[],
  i: number,
  first: number,
  last: number,
  words: ClauseWords,
): VerbGroup | null {
  const token = tokens[i]!
  const verbal = token.pos === 'VERB' || token.pos === 'AUX'
  if (verbal && words.modals.has(token.lower) && !afterTo(tokens, i, first, words))
    return withAux(tokens, i, last, words, true)
  if (isAux(token, tokens[i - 1], words) && !afterTo(tokens, i, first, words))
    return withAux(tokens, i, last, words, false)
  if (isVerb(tokens, i, first, words)) return lexical(tokens, i, first, words)
  return namedAct(tokens, i, first, last, words)
}

function looseAt(
  tokens: readonly Token[],
  i: number,
  first: number,
  last: number,
  words: ClauseWords,
): VerbGroup | null {
  const token = tokens[i]!
  if (isPastAdjective(tokens, i, first, words))
    return { ...finiteNoun(token, i), lemma: knownLemma(token, words), form: 'past' }
  if (token.pos !== 'NOUN' || i <= first || i + 1 >= last || /^\p{Lu}/u.test(token.text)) return null
  const before = tokens[i - 1]!
  const next = tokens[i + 1]!
  const plural = before.pos === 'NOUN' && before.lower.endsWith('s') && before.lemma !== before.lower
  const subject = before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'PRON' || before.pos === 'ADV'
  const object = /^(?:DET|PROPN|PRON|ADJ|NUM)$/.test(next.pos) || next.lower === 'to'
  if (!subject || !object || plural === token.lower.endsWith('s')) return null
  return finiteNoun(token, i)
}

/** "Minister Orr, in turn, informed about …": the past of a verb of saying, tagged as an adjective, after a comma. */
function isPastAdjective(tokens: readonly Token[], i: number, first: number, words: ClauseWords): boolean {
  const token = tokens[i]!
  if (token.pos !== 'ADJ' || !token.lower.endsWith('ed') || i <= first || tokens[i - 1]!.text !== ',') return false
  return acts(knownLemma(token, words), words) && /^(?:DET|PRON|PROPN|ADP|SCONJ)$/.test(tokens[i + 1]?.pos ?? '')
}

/** "Aldmark thanks the …": a verb of performing in "-s", tagged as a noun, between a name and its object. */
function namedAct(
  tokens: readonly Token[],
  i: number,
  first: number,
  last: number,
  words: ClauseWords,
): VerbGroup | null {
  const token = tokens[i]!
  if (token.pos !== 'NOUN' || !token.lower.endsWith('s') || i <= first || i + 1 >= last || /^\p{Lu}/u.test(token.text))
    return null
  const before = tokens[i - 1]!.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1]
  const next = tokens[i + 1]!
  if ((before?.pos !== 'PROPN' && before?.text !== ',') || !words.performs(token.lower.slice(0, -1))) return null
  return /^(?:DET|PROPN|PRON)$/.test(next.pos) || next.lower === 'to' || next.lower === 'that'
    ? finiteNoun(token, i)
    : null
}

function finiteNoun(token: Token, i: number): VerbGroup {
  const lemma = token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower
  return { first: i, last: i + 1, head: i, lemma, form: 'finite', aux: false, modal: false, passive: false }
}

function isAux(token: Token, before: Token | undefined, words: ClauseWords): boolean {
  if (token.pos !== 'AUX' && token.pos !== 'VERB') return false
  if (before?.pos === 'PUNCT' && before.text === '-') return false
  return words.be.has(token.lower) || words.have.has(token.lower) || words.do.has(token.lower)
}

function isVerb(tokens: readonly Token[], i: number, first: number, words: ClauseWords): boolean {
  const token = tokens[i]!
  const before = i > first ? tokens[i - 1]! : null
  if (tokens[i + 1]?.text === '-' || before?.text === '-') return false
  if (token.pos === 'VERB') return !(before && describesNoun(tokens, i, before, words))
  if (token.pos === 'AUX') return words.beForms.has(token.lower)
  return mistaken(tokens, i, before, words)
}

/** "the continued detention", "their shared goals": a form of a verb between a determiner and its noun. */
function describesNoun(tokens: readonly Token[], i: number, before: Token, words: ClauseWords): boolean {
  const next = tokens[i + 1]
  const opens =
    before.pos === 'DET' || before.pos === 'ADJ' || words.determiners.has(before.lower) || /^['’]s?$/.test(before.text)
  if (!opens || !next) return false
  if (words.pronouns.has(before.lower) && !words.determiners.has(before.lower)) return false
  if ((before.lower === 'both' || before.lower === 'all') && /ed$/.test(tokens[i]!.lower)) return next.pos === 'NOUN'
  return (
    next.pos === 'NOUN' ||
    next.pos === 'ADJ' ||
    next.pos === 'PROPN' ||
    next.pos === 'CCONJ' ||
    next.pos === 'VERB' ||
    next.pos === 'ADP'
  )
}

/** A verb that was tagged as a noun or adjective, told by the subject or adverb before it and by its form. */
function mistaken(tokens: readonly Token[], i: number, before: Token | null, words: ClauseWords): boolean {
  const token = tokens[i]!
  if (!before || !/^(?:NOUN|ADJ|ADP)$/.test(token.pos) || !acts(knownLemma(token, words), words)) return false
  const past = token.lower.endsWith('ed')
  if (token.lower.endsWith('ing')) return before.text === ',' && words.participates(knownLemma(token, words))
  if (before.pos === 'PRON' && !words.determiners.has(before.lower)) return true
  const object = /^(?:DET|PRON|PROPN|ADP|SCONJ)$/.test(tokens[i + 1]?.pos ?? '')
  if (before.lower === 'both' || before.lower === 'all')
    return past && (object || /^(?:PRON|NOUN)$/.test(tokens[i - 2]?.pos ?? ''))
  if (past)
    return (
      words.adverbs.has(before.lower) ||
      before.pos === 'PROPN' ||
      (before.pos === 'NOUN' && (token.pos !== 'ADJ' || object))
    )
  return isPlural(tokens, i - 1) && /^(?:DET|PROPN|PRON)$/.test(tokens[i + 1]?.pos ?? '') && !token.lower.endsWith('s')
}

const acts = (lemma: string, words: ClauseWords) => words.performs(lemma) || words.reports(lemma)

/** "Ministers", or the last of "Aldmark and Borovia". */
function isPlural(tokens: readonly Token[], i: number): boolean {
  const { pos, lower, lemma } = tokens[i]!
  if (pos === 'NOUN') return lower.endsWith('s') && lemma !== lower
  if (tokens[i - 1]?.pos === 'DET' && lower.endsWith('s')) return true
  return pos === 'PROPN' && (tokens[i - 1]?.pos === 'CCONJ' || tokens[i - 2]?.pos === 'CCONJ')
}

/** The lemma of a word by the lists of verbs, where the tagger took it for something else. */
function knownLemma({ lower, lemma }: Token, words: ClauseWords): string {
  const ending = lower.endsWith('ed') ? 2 : lower.endsWith('ing') ? 3 : 0
  if (words.knows(lemma) || !ending) return lemma
  const stem = lower.slice(0, -ending)
  const forms = [stem, `${stem}e`, `${stem.slice(0, -1)}y`, stem.slice(0, -1)]
  return forms.find((form) => words.knows(form)) ?? lemma
}

function afterTo(tokens: readonly Token[], i: number, first: number, words: ClauseWords): boolean {
  let k = i - 1
  while (k >= first && (tokens[k]!.pos === 'ADV' || words.not.has(tokens[k]!.lower))) k--
  return k >= first && tokens[k]!.lower === 'to'
}

function withAux(tokens: readonly Token[], i: number, last: number, words: ClauseWords, modal: boolean): VerbGroup {
  let head = i
  let end = i + 1
  let passive = false
  for (let k = i + 1; k < last && k < i + 9; k++) {
    const token = tokens[k]!
    const lexical = token.pos === 'VERB' && !words.be.has(token.lower)
    if (words.beForms.has(token.lower) || words.have.has(token.lower)) {
      head = k
      end = k + 1
    } else if (lexical) {
      if (isModifier(tokens, k)) break
      passive = isBe(tokens[head]!, words) && !token.lower.endsWith('ing')
      head = k
      end = k + 1
      break
    } else if (token.pos !== 'ADV' && !words.not.has(token.lower) && !words.adverbs.has(token.lower)) break
  }
  const lemma = isBe(tokens[head]!, words) ? 'be' : tokens[head]!.lemma
  return { first: i, last: end, head, lemma, form: 'finite', aux: true, modal, passive }
}

/** "are increasing challenges": the participle belongs to the noun. */
function isModifier(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1]
  return (
    tokens[k]!.lower.endsWith('ing') &&
    next !== undefined &&
    next.pos === 'NOUN' &&
    tokens[k - 1]!.pos === 'AUX' &&
    next.lower.endsWith('s')
  )
}

function isBe(token: Token, words: ClauseWords): boolean {
  return words.be.has(token.lower) || words.beForms.has(token.lower)
}

function lexical(tokens: readonly Token[], i: number, first: number, words: ClauseWords): VerbGroup | null {
  const { lower } = tokens[i]!
  const lemma = knownLemma(tokens[i]!, words)
  const form: VerbForm = afterTo(tokens, i, first, words)
    ? 'infinitive'
    : lower.endsWith('ing')
      ? 'ing'
      : lower.endsWith('ed') || (lemma !== lower && !lower.endsWith('s'))
        ? 'past'
        : lower.endsWith('s') && lemma !== lower
          ? 'finite'
          : 'base'
  if (form === 'past' && words.participlesOnly.has(lower)) return null
  return { first: i, last: i + 1, head: i, lemma, form, aux: false, modal: false, passive: false }
}

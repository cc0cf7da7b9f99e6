import type { Token } from '../../text/index.ts'
import type { Candidate } from './candidate.ts'
import { pairEnd } from './heads.ts'
import { type Ground, isCapital } from './runs.ts'

/** Names written small: "Port Orr summit", "Aldmark-Borovia intergovernmental commission", “Bright Coast” strategy. */
export function byPlainWords(ground: Ground): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < ground.line.words.length; i++) {
    for (const rule of [lowered, paired, quoted, session, paper]) {
      const candidate = rule(ground, i)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

/** A place, state or body straight before "summit", "corridor" and the like, one word between them at most. */
function lowered(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  if (!ground.words.isLowered(words[i]!.text)) return null
  const near = isCapital(words[i - 1]) ? i - 1 : i - 2
  if (near < i - 1 && !/^(?:NOUN|ADJ)$/.test(words[i - 1]?.pos ?? '')) return null
  if (!isCapital(words[near]) || ground.words.isStop(words[near]!.text)) return null
  let first = near
  while (
    first > 0 &&
    (joins(ground, first - 1) || (ground.isKnown(first) && ground.isKnown(first - 1) && !ground.endsKnown(first - 1)))
  )
    first--
  if (!isCapital(words[first]) || (first === 0 && words[first]!.pos !== 'PROPN')) return null
  return { first, last: i + 1, type: 'initiative', rule: `naming.${words[i]!.text}` }
}

function joins({ line, words }: Ground, i: number): boolean {
  const word = line.words[i]!
  if (/^[-–]$/.test(word.text))
    return (
      isCapital(line.words[i - 1]) && line.words[i - 1]!.end === word.start && word.end === line.words[i + 1]!.start
    )
  return isCapital(word) && !words.isStop(word.text) && word.pos === 'PROPN'
}

/** Two states and, within a few words, what they have together. */
function paired(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const from =
    ground.isKnown(i) && !(i > 0 && ground.isKnown(i - 1) && !ground.endsKnown(i - 1)) ? pairEnd(ground, i) : null
  if (from === null) return null
  for (let at = from; at < Math.min(from + 6, words.length); at++) {
    const match = ground.words.paired.at(words, at)[0]
    if (match) return { first: i, last: match.last, type: match.value, rule: 'naming.paired' }
    if (!/^(?:NOUN|ADJ|PROPN|VERB|NUM)$/.test(words[at]!.pos) && !/^[-–]$|^and$/.test(words[at]!.text)) return null
  }
  return null
}

const open = /^["“«]$/
const close = /^["”»]$/

/** A capitalised phrase in quotation marks with "strategy", "project" … after it, or "vision of" before it. */
function quoted(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  if (!open.test(words[i]!.text) || !isCapital(words[i + 1])) return null
  let end = i + 1
  while (end < words.length && end < i + 12 && !close.test(words[end]!.text)) end++
  if (!close.test(words[end]?.text ?? '') || end === i + 1) return null
  const last = words[end - 1]!.text === ',' || words[end - 1]!.text === '.' ? end - 1 : end
  const named = [words[end + 1], words[end + 2]].some((word) => word !== undefined && ground.words.isQuoted(word.lower))
  const announced = words[i - 1]?.lower === 'of' && ground.words.isQuoted(words[i - 2]?.lower ?? '')
  return named || announced ? { first: i + 1, last, type: 'initiative', rule: 'naming.quoted' } : null
}

/** "the 80th session of the General Assembly": an occasion of a known body. */
function session(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const numbered = /^\d+(?:st|nd|rd|th)$/.test(words[i]!.lower) || ground.words.isEdition(words[i]!.lower)
  if (
    !numbered ||
    !/^(?:plenary|annual|special|regular|high-level)$|^session$/.test(words[i + 1]?.lower ?? '')
  )
    return null
  const noun = words[i + 1]!.lower === 'session' ? i + 1 : i + 2
  if (words[noun]?.lower !== 'session' || words[noun + 1]?.lower !== 'of') return null
  let from = words[noun + 2]?.lower === 'the' ? noun + 3 : noun + 2
  if (/^\d+(?:st|nd|rd|th)$/.test(words[from]?.lower ?? '')) from++
  let last = from
  while (last < words.length && ground.isKnown(last) && isCapitalOrLink(words[last]!)) last++
  return last > from ? { first: i, last, type: 'initiative', rule: 'naming.session' } : null
}

const isCapitalOrLink = (word: Token) => isCapital(word) || /^(?:of|the|for|and|on)$/.test(word.lower)

const stopsPaper = /^(?:PUNCT|AUX|SCONJ|PRON)$/

/** "signed a memorandum of understanding on …": a paper with its subject, where something is done with it. */
function paper(ground: Ground, i: number): Candidate | null {
  const { words } = ground.line
  const match = ground.words.papers.at(words, i)[0]
  if (!match || !(done(ground, i) || opens(ground, i)) || !/^(?:on|for|between)$/.test(words[match.last]?.lower ?? ''))
    return null
  if (words[match.last + 1]?.pos === 'PROPN' && ground.words.isStop(words[match.last + 1]!.text)) return null
  let last = match.last + 1
  while (last < words.length && last < i + 24 && !ends(words, last)) last++
  return last > match.last + 1 ? { first: i, last, type: 'document', rule: 'naming.paper' } : null
}

/** True of the first words of an item in a list: "• A framework agreement on …". */
const opens = ({ line }: Ground, i: number) =>
  line.words
    .slice(0, i)
    .every(({ text, pos }) => pos === 'PUNCT' || pos === 'SYM' || pos === 'DET' || /^[•·▪a-z]$/.test(text)) && i > 0

function ends(words: readonly Token[], at: number): boolean {
  const word = words[at]!
  if (word.text === ',') return !listed(words, at)
  if (word.pos === 'PUNCT' && /^[-–'’]$/.test(word.text)) return false
  if (word.pos === 'VERB' && words[at - 1]!.text === '-') return false
  if (word.lower === 'between') return true
  if (stopsPaper.test(word.pos)) return true
  if (word.pos === 'VERB') return !/ing$/.test(word.lower) && !/^(?:DET|ADJ)$/.test(words[at - 1]!.pos)
  return /^(?:as|during|at|within|by|until|through|under)$/.test(word.lower)
}

/** True of a comma in a list of plain nouns that ends with "and". */
function listed(words: readonly Token[], comma: number): boolean {
  if (words[comma + 1]?.lower === 'and') return false
  for (let at = comma + 1; at < Math.min(comma + 7, words.length); at++) {
    if (words[at]!.lower === 'and') return true
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(words[at]!.pos) && words[at]!.text !== ',') return false
  }
  return false
}

function done({ line, words }: Ground, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) if (words.isSigned(line.words[at]!.lemma)) return true
  return false
}

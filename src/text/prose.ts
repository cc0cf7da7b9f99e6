import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../model/index.ts'
import { pieces } from './pieces.ts'

/** One word or mark. `pos` is a universal part-of-speech tag; `lemma` is lower case; `sentence` indexes `Prose.sentences`. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  readonly sentence: number
}

/** A sentence: its span and its tokens `[first, last)`. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  readonly paragraph: number
}

/** A paragraph: its span and its sentences `[first, last)`. `heading` is true of the title. */
export interface Paragraph extends Span {
  readonly first: number
  readonly last: number
  readonly heading: boolean
}

/** A canonical text cut into paragraphs, sentences and tokens, every one with its exact place in `text`. */
export interface Prose {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

let loaded: ReturnType<typeof winkNLP> | undefined

/** The model, loaded at the first text: what reads none starts at once. */
function engine(): ReturnType<typeof winkNLP> {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  return loaded
}

/**
 * Cuts a canonical text (paragraphs parted by blank lines) into paragraphs, sentences and tokens.
 * `title`, when the text opens with it, is a paragraph of its own marked `heading`.
 */
export function prose(text: string, title: string | null): Prose {
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  for (const { start, end } of paragraphSpans(text)) {
    const heading = paragraphs.length === 0 && title !== null && text.slice(start, end) === title
    const first = sentences.length
    for (const piece of pieces(text.slice(start, end))) {
      const from = start + piece.start
      cutParagraph(text.slice(from, start + piece.end), from, paragraphs.length, sentences, tokens)
    }
    paragraphs.push({ start, end, first, last: sentences.length, heading })
  }
  return { text, paragraphs, sentences, tokens }
}

function paragraphSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    const raw = match[0]
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body) spans.push({ start: match.index + lead, end: match.index + lead + body.length })
  }
  return spans
}

function cutParagraph(text: string, offset: number, paragraph: number, sentences: Sentence[], tokens: Token[]): void {
  const { its, readDoc } = engine()
  const doc = readDoc(text)
  const items = doc.tokens()
  const values = items.out(its.value) as string[]
  const tags = items.out(its.pos) as string[]
  const lemmas = items.out(its.lemma as typeof its.value) as string[]
  const spaces = items.out(its.precedingSpaces) as string[]
  const spans = splitCuts(doc.sentences().out(its.span) as [number, number][], values)
  const cuts = mergeCuts(spans, values, tags, spaces)
  let at = offset
  for (const [from, to] of cuts) {
    const first = tokens.length
    for (let i = from; i <= to; i++) {
      const value = values[i]!
      at += spaces[i]!.length
      tokens.push({
        start: at,
        end: at + value.length,
        text: value,
        lower: value.toLowerCase(),
        lemma: (lemmas[i] ?? value).toLowerCase(),
        pos: tags[i]!,
        sentence: sentences.length,
      })
      at += value.length
    }
    sentences.push({ start: tokens[first]!.start, end: at, first, last: tokens.length, paragraph })
  }
}

const abbreviation =
  /^(?:[A-Z]|(?!D\.C\.)(?:[A-Za-z]\.)+[A-Za-z]?|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Brig|Hon|Rev|St|Sen|Rep|Gov|Amb|Smt|Sh|Jr|Sr|No|Nos|vs|Inc|Ltd|Co|Ma|Mme|Atty|Engr|Cdr|Lic|Ing)\.?$/

/** Cuts after a district set off by a comma where a capital follows: "in Washington, D.C. Minister Orr agreed". */
function splitCuts(spans: readonly [number, number][], values: readonly string[]): [number, number][] {
  return spans.flatMap(([from, to]) => {
    const ends: number[] = []
    for (let i = from + 6; i < to; i++) {
      if (values[i] === 'D.C.' && values[i - 1] === ',' && /^\p{Lu}\p{Ll}/u.test(values[i + 1]!)) ends.push(i)
    }
    return [...ends, to].map((end, n): [number, number] => [n ? ends[n - 1]! + 1 : from, end])
  })
}

/** Joins sentences that were cut after an abbreviation, or before a word in lower case. */
function mergeCuts(
  spans: readonly [number, number][],
  values: readonly string[],
  tags: readonly string[],
  spaces: readonly string[],
): [number, number][] {
  const merged: [number, number][] = []
  for (const [from, to] of spans) {
    const previous = merged.at(-1)
    const initial = previous && spaces[from] === '' && isInitial(values, previous[1])
    const open = opens(tags[from]!, values[from]!)
    if (previous && (initial || (!open && continues(values, previous, from)))) previous[1] = to
    else merged.push([from, to])
  }
  return merged
}

/** "Ch." in "Ch.Munkh": a short capitalised word that a name is glued to. */
function isInitial(values: readonly string[], at: number): boolean {
  const word = values[at] === '.' ? (values[at - 1] ?? '') : values[at]!
  return /^\p{Lu}\p{Ll}{0,2}\.?$/u.test(word)
}

/** A determiner or pronoun after an abbreviation begins a sentence: "in Washington, D.C. They agreed". */
const opens = (tag: string, word: string) => (tag === 'DET' || tag === 'PRON') && /^\p{Lu}/u.test(word)

function continues(values: readonly string[], previous: readonly [number, number], next: number): boolean {
  const last = values[previous[1]]!
  const word = last === '.' ? (values[previous[1] - 1] ?? '') : last
  if (/^\p{Ll}/u.test(values[next]!) && /[.\p{L}]$/u.test(last)) return true
  return last === '.' || last.endsWith('.') ? abbreviation.test(word) && previous[1] - previous[0] < 400 : false
}

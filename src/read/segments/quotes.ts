import type { Cast } from './cast.ts'

/** Direct speech: the tokens `[first, last)` inside the marks. */
export interface Quoted {
  readonly first: number
  readonly last: number
}

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '"': '"', '‟': '”', '‘': '’' }

/**
 * The stretches of direct speech of a text, in order: between marks of quotation, with a verb and more than a phrase. Speech
 * whose marks reopen with each paragraph runs to the end of the paragraph.
 */
export function directSpeech(cast: Cast): Quoted[] {
  const found: Quoted[] = []
  let carried = ''
  for (const paragraph of cast.prose.paragraphs) {
    if (paragraph.heading) continue
    const first = cast.prose.sentences[paragraph.first]!.first
    const last = cast.prose.sentences[paragraph.last - 1]!.last
    carried = quotedIn(cast, first, last, carried && closesFirst(cast, first, last, carried) ? carried : '', found)
  }
  return found
}

/** The first mark of a paragraph closes what the one before left open. */
function closesFirst(cast: Cast, first: number, last: number, mark: string): boolean {
  let marks = 0
  for (let i = first; i < last; i++) {
    const { text } = cast.tokens[i]!
    if (!cast.voices.quoteMarks.has(text)) continue
    if (mark !== '"') return text === mark
    marks++
  }
  return mark === '"' && marks % 2 === 1
}

/** Finds the speech of one paragraph; gives the mark that is still to come at its end, or nothing. */
function quotedIn(cast: Cast, first: number, last: number, carried: string, found: Quoted[]): string {
  let open = carried ? first : -1
  let mark = carried
  for (let i = first; i < last; i++) {
    const { text } = cast.tokens[i]!
    if (open < 0) {
      if (!(text in closing) || text === '‘' || !cast.voices.quoteMarks.has(text)) continue
      open = i + 1
      mark = closing[text]!
    } else if (text === mark || (mark === '”' && text === '“' && i > open)) {
      if (isSpeech(cast, first, open, i)) found.push({ first: open, last: i })
      open = -1
    }
  }
  if (open >= 0 && open - first <= 1 && isSpeech(cast, first, open, last)) found.push({ first: open, last })
  return open >= 0 ? mark : ''
}

/** A clause, not a phrase: it has a verb, opens with a capital, and follows a pause. */
function isSpeech(cast: Cast, start: number, first: number, last: number): boolean {
  if (last - first < 3 || !/^[\p{Lu}\p{N}]/u.test(cast.tokens[first]!.text)) return false
  const before = cast.tokens[first - 2]
  const paused =
    first - 1 <= start ||
    before === undefined ||
    /[,:;.!?–—”"]$/.test(before.text) ||
    before.sentence !== cast.tokens[first]!.sentence
  if (!paused && !cast.verbs.report.has(before.lemma)) return false
  for (let i = first; i < last; i++) if (cast.tokens[i]!.pos === 'VERB' || cast.tokens[i]!.pos === 'AUX') return true
  return /[.!?,]/.test(cast.tokens[last - 1]!.text)
}

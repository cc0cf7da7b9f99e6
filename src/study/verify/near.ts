/** A word of a text: as compared, and where it stands. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text, marks left out, quotation marks inside words folded; each East Asian character is a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*/gu,
  )) {
    words.push({ key: match[0].replace(/’/g, "'"), start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** One step from the quotation to the passage: words kept, left out of the passage, or put in by it. */
export interface Edit {
  readonly kind: 'same' | 'only-quote' | 'only-passage'
  readonly words: string
}

/** The stretch of a text most like a quotation: its words `[first, last)`, the number of words changed, and the edits. */
export interface Likeness {
  readonly first: number
  readonly last: number
  readonly changed: number
  readonly edits: readonly Edit[]
}

/**
 * Finds the stretch of `text` that turns into `quote` with the fewest words changed, put in or left out, or null where
 * more than `most` would be. Takes time in proportion to the product of both lengths.
 */
export function nearest(quote: readonly Word[], text: readonly Word[], most: number): Likeness | null {
  const rows = quote.length + 1
  const columns = text.length + 1
  const cost = new Uint16Array(rows * columns)
  for (let i = 1; i < rows; i++) cost[i * columns] = i
  for (let i = 1; i < rows; i++) {
    const word = quote[i - 1]!.key
    for (let j = 1; j < columns; j++) {
      const here = i * columns + j
      const above = here - columns
      const swap = cost[above - 1]! + (text[j - 1]!.key === word ? 0 : 1)
      cost[here] = Math.min(swap, cost[above]! + 1, cost[here - 1]! + 1)
    }
  }
  let end = 0
  const foot = quote.length * columns
  for (let j = 1; j < columns; j++) if (cost[foot + j]! < cost[foot + end]!) end = j
  if (cost[foot + end]! > most) return null
  return traced(quote, text, cost, columns, end)
}

function traced(
  quote: readonly Word[],
  text: readonly Word[],
  cost: Uint16Array,
  columns: number,
  end: number,
): Likeness {
  const steps: { kind: Edit['kind']; word: string }[] = []
  let i = quote.length
  let j = end
  while (i > 0) {
    const here = cost[i * columns + j]!
    const same = j > 0 && quote[i - 1]!.key === text[j - 1]!.key
    if (j > 0 && cost[(i - 1) * columns + j - 1]! + (same ? 0 : 1) === here) {
      if (same) steps.push({ kind: 'same', word: text[j - 1]!.key })
      else steps.push({ kind: 'only-passage', word: text[j - 1]!.key }, { kind: 'only-quote', word: quote[i - 1]!.key })
      i--
      j--
    } else if (cost[(i - 1) * columns + j]! + 1 === here) {
      steps.push({ kind: 'only-quote', word: quote[i - 1]!.key })
      i--
    } else {
      steps.push({ kind: 'only-passage', word: text[j - 1]!.key })
      j--
    }
  }
  const changed = cost[quote.length * columns + end]!
  return { first: j, last: end, changed, edits: joined(steps.reverse()) }
}

function joined(steps: readonly { kind: Edit['kind']; word: string }[]): Edit[] {
  const edits: { kind: Edit['kind']; words: string }[] = []
  for (const { kind, word } of steps) {
    const last = edits.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else edits.push({ kind, words: word })
  }
  return edits
}

/** A text with white space and the form of quotation marks folded, nothing else; `at[i]` is the place of folded unit `i` in the text. */
export interface Folded {
  readonly text: string
  readonly at: readonly number[]
}

/** Folds runs of white space to one space and all forms of single and double quotation marks to ' and ". */
export function folded(text: string): Folded {
  const out: string[] = []
  const at: number[] = []
  let space = true
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    const white = /\s/.test(unit)
    if (!(white && space)) {
      out.push(white ? ' ' : unmarked(unit))
      at.push(i)
    }
    space = white
  }
  if (out.at(-1) === ' ') {
    out.pop()
    at.pop()
  }
  at.push(text.length)
  return { text: out.join(''), at }
}

function unmarked(unit: string): string {
  if (/[‘’‚‛´`ʼ]/.test(unit)) return "'"
  return /[“”„‟«»″]/.test(unit) ? '"' : unit
}

/** Every place where `quote`, folded, stands in `text`, as spans of the text. */
export function placesOf(quote: string, text: Folded): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let i = text.text.indexOf(quote); i >= 0 && quote; i = text.text.indexOf(quote, i + 1)) {
    places.push({ start: text.at[i]!, end: endOf(text, i + quote.length) })
  }
  return places
}

/** The place in the text just after folded unit `end - 1`, white space that was folded away left out. */
function endOf(text: Folded, end: number): number {
  return text.at[end - 1]! + 1
}

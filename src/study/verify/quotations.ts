/** A quotation in an article: its words without the marks, and where they stand. */
export interface Quotation {
  readonly quote: string
  readonly start: number
  readonly end: number
}

const leastWords = 3

/** The quotations of an article: what stands between paired double marks, guillemets or corner brackets, of three words or more. */
export function quotationsOf(article: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of article.matchAll(
    /“([^“”]{1,4000})”|"([^"\n]{1,4000})"|«([^«»]{1,4000})»|「([^「」]{1,4000})」|„([^„“”]{1,4000})[“”]/gu,
  )) {
    const inner = match.slice(1).find((group) => group !== undefined) ?? ''
    const quote = inner.trim().replace(/[,.;:]$/u, '')
    const start = match.index + 1 + (inner.length - inner.trimStart().length)
    if (enough(quote)) found.push({ quote, start, end: start + quote.length })
  }
  return found
}

function enough(quote: string): boolean {
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? []
  const characters = quote.match(/\p{Script=Han}/gu) ?? []
  return words.length >= leastWords || characters.length >= leastWords
}

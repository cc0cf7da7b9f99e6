import type { Span } from '../model/index.ts'

/** Lines of page furniture and end marks, told by their words; from the language packs. */
export interface Furniture {
  /** True of a line (trimmed, its white space folded) that belongs to the page and not to the text. */
  isFurniture(line: string): boolean
}

/** A title and the canonical text that opens with it (codebook, section 1). */
export interface CanonicalText {
  readonly title: string | null
  readonly text: string
}

/**
 * Makes the canonical text of a raw one: furniture dropped, hard-wrapped lines joined, runs of white space made one space, a
 * title repeated at the top of the body set once, lone surrogates made U+FFFD. Words are never changed.
 * With no title given, a short first line without a full stop that stands apart from the body is taken for one.
 */
export function canonical(raw: string, title: string | null, furniture: Furniture): CanonicalText {
  const lines = raw
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map(fold)
  const blocks = joinWraps(lines.map((line) => (line && furniture.isFurniture(line) ? '' : line)))
  const own = title === null ? null : fold(title.toWellFormed()) || null
  const found = own ?? guessTitle(blocks)
  const body = found === null ? blocks : withoutTitle(blocks, found)
  return { title: found, text: [...(found === null ? [] : [found]), ...body].join('\n\n') }
}

/** White space folded to single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(/[\s\u200b\u200e\u200f\ufeff]+/gu, ' ').trim()
}

const wrapWidth = 45

/** Lines into paragraphs: a blank line parts them; without one, a line that ends a sentence, or is short of the wrap, does. */
function joinWraps(lines: readonly string[]): string[] {
  const widest = Math.max(0, ...lines.map((line) => line.length))
  const wrapped = widest <= 110
  const blocks: string[] = []
  let open = ''
  for (const line of lines) {
    const joins = open && line && wrapped && open.length - open.lastIndexOf('\n') - 1 >= wrapWidth && !startsItem(line)
    if (joins) open += `\n${line}`
    else {
      if (open) blocks.push(open.replaceAll('\n', ' '))
      open = line
    }
  }
  if (open) blocks.push(open.replaceAll('\n', ' '))
  return blocks
}

function startsItem(line: string): boolean {
  return /^(?:[-–—•*·▪◦]\s|\(?(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s)/iu.test(line)
}

function guessTitle(blocks: readonly string[]): string | null {
  const [first, second] = blocks
  if (!first || !second || first.length > 220 || /[.!?:;]["”’]?$/u.test(first)) return null
  return first
}

function withoutTitle(blocks: readonly string[], title: string): string[] {
  const same = key(title)
  const at = blocks.slice(0, 6).findIndex((block) => key(block) === same)
  const body = at < 0 ? [...blocks] : blocks.toSpliced(at, 1)
  while (body[0] !== undefined && isRepeat(body[0], same)) body.shift()
  return body
}

function isRepeat(block: string, title: string): boolean {
  const own = key(block)
  return own === title || (own.length > 20 && /(?:…|\.\.\.)$/u.test(block) && title.startsWith(own))
}

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The title's span in a canonical text, or null. */
export function titleSpan(text: string, title: string | null): Span | null {
  return title !== null && text.startsWith(title) ? { start: 0, end: title.length } : null
}

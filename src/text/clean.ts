import type { Furniture } from './furniture.ts'
import { withoutHead, withoutTail, withoutTitle } from './page.ts'
import { joinWraps } from './wraps.ts'

/** A title and the canonical text that opens with it (codebook, section 1). */
export interface CanonicalText {
  readonly title: string | null
  readonly text: string
}

/**
 * Makes the canonical text of a raw one: furniture dropped, hard-wrapped lines joined, runs of white space made one space, a
 * title repeated at the top of the body set once, lone surrogates made U+FFFD. Words are never changed.
 * With no title given, the first short line without a full stop that stands above the body is taken for one.
 */
export function canonical(raw: string, title: string | null, furniture: Furniture): CanonicalText {
  const lines = raw
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map(fold)
    .map((line) => (line && furniture.isFurniture(line) ? '' : line))
  const blocks = joinWraps(withoutTail(lines, furniture))
  const own = title === null ? null : fold(title.toWellFormed()) || null
  const page = withoutHead(blocks, own, furniture)
  const body = page.title === null ? page.blocks : withoutTitle(page.blocks, page.title)
  return { title: page.title, text: [...(page.title === null ? [] : [page.title]), ...body].join('\n\n') }
}

/** White space folded to single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(/[\s\u200b\u200e\u200f\ufeff]+/gu, ' ').trim()
}

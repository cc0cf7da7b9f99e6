import type { Furniture } from './furniture.ts'
import { endsSentence } from './wraps.ts'

const longestTitle = 300
const headLines = 15
const tailLines = 40

/** A page without what stands above its title. */
export interface Page {
  readonly title: string | null
  readonly blocks: readonly string[]
}

/**
 * Drops the lines above the title, where each is as short as such lines are. A title that is not given is the first line
 * above the body that is no masthead; `blocks` still hold it.
 */
export function withoutHead(blocks: readonly string[], title: string | null, furniture: Furniture): Page {
  const head = headOf(blocks)
  if (title !== null) {
    const at = head.findIndex((block) => key(block) === key(title))
    return { title, blocks: blocks.slice(Math.max(at, 0)) }
  }
  const at = head.findIndex((block) => !furniture.isMasthead?.(block) && !isCutOff(block))
  if (at < 0 || head.length === blocks.length) return { title: null, blocks }
  return { title: head[at]!, blocks: blocks.slice(at) }
}

/** The blocks above the first that reads as prose. */
function headOf(blocks: readonly string[]): readonly string[] {
  const prose = blocks.findIndex((block) => block.length > longestTitle || isProse(block))
  return blocks.slice(0, Math.min(prose < 0 ? blocks.length : prose, headLines))
}

/** A block that ends as a sentence does; a cut-off title and an abbreviation at the end ("U.S.", "Jr.") do not. */
const isProse = (block: string) =>
  endsSentence(block) && !isCutOff(block) && !/(?:^|[\s.])\p{Lu}\p{L}{0,2}\.$/u.test(block)

const isCutOff = (block: string) => /(?:…|\.\.\.)$/u.test(block)

/** Drops a title, or its cut-off repetition, from the top of the body. */
export function withoutTitle(blocks: readonly string[], title: string): readonly string[] {
  const same = key(title)
  const at = blocks.slice(0, 6).findIndex((block) => key(block) === same)
  const body = at < 0 ? blocks : blocks.toSpliced(at, 1)
  const first = body.findIndex((block) => !isRepeat(block, same))
  return first < 0 ? [] : body.slice(first)
}

function isRepeat(block: string, title: string): boolean {
  const own = key(block)
  return own === title || (own.length > 20 && isCutOff(block) && title.startsWith(own))
}

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Drops all from a heading that opens the page's tail, where what follows is a few lines and no prose. */
export function withoutTail(lines: readonly string[], furniture: Furniture): readonly string[] {
  const first = Math.max(1, lines.length - tailLines)
  for (let at = first; at < lines.length; at++) {
    if (lines[at] && furniture.opensTail?.(lines[at]!) && isTail(lines.slice(at + 1))) return lines.slice(0, at)
  }
  return lines
}

function isTail(lines: readonly string[]): boolean {
  const sentences = lines.reduce((count, line) => count + (line.match(/[.!?](?:\s|$)/gu)?.length ?? 0), 0)
  return sentences <= 3 && lines.every((line) => line.length < 200)
}

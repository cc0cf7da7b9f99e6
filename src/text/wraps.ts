/** A line of this length or less may have been broken by hand; longer ones are paragraphs. */
const widest = 110
const shortestWrap = 45
const slack = 12

/**
 * Lines (trimmed, blank ones empty) into paragraphs. A blank line parts them. Where lines were broken at a width, a full line,
 * or a long one that ends no sentence, goes on in the next; a list item starts anew. A paragraph cut in two within a sentence
 * by a blank line is made whole.
 */
export function joinWraps(lines: readonly string[]): string[] {
  const width = wrapWidth(lines)
  const blocks: string[][] = []
  let open = false
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? ''
    if (open && line && width > 0 && goesOn(before, line, width)) blocks.at(-1)!.push(line)
    else if (line) blocks.push([line])
    open = line !== ''
  })
  return healed(blocks.map((block) => block.join(' ')))
}

/** The width at which lines were broken, or 0 where they were not: most lines with a line below them are short. */
function wrapWidth(lines: readonly string[]): number {
  const followed = lines.filter((line, i) => line && lines[i + 1]).map((line) => line.length)
  const short = followed.filter((length) => length <= widest)
  return short.length >= followed.length * 0.95 ? short.reduce((most, length) => Math.max(most, length), 0) : 0
}

function goesOn(before: string, line: string, width: number): boolean {
  if (startsItem(line) || before.length > widest) return false
  const word = line.indexOf(' ')
  const wouldBe = before.length + 1 + (word < 0 ? line.length : word)
  return before.length >= shortestWrap && (wouldBe > width - slack || !endsSentence(before))
}

function healed(blocks: readonly string[]): string[] {
  const whole: string[][] = []
  for (const block of blocks) {
    const before = whole.at(-1)
    if (before && isCut(before.at(-1)!, block)) before.push(block)
    else whole.push([block])
  }
  return whole.map((parts) => parts.join(' '))
}

/** True of two blocks that a blank line within a sentence parts. */
function isCut(before: string, after: string): boolean {
  const begins = /^\p{Ll}[\p{L}\p{M}'’-]* [\p{L}\p{N}]/u.test(after) && after.length > 40
  return begins && before.length > 60 && /[\p{L}\p{N},]$/u.test(before.slice(-2))
}

/** Whether a line ends as a sentence does, also within quotation marks or brackets. */
export function endsSentence(line: string): boolean {
  return /[.!?:;。！？…]["”’'»)\]]{0,3}$/u.test(line.slice(-4))
}

function startsItem(line: string): boolean {
  return /^(?:[-–—•*·▪◦●○■]\s|\(?(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s)/iu.test(line)
}

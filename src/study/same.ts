/** A text for comparison: no accents, lower case, letters, digits and apostrophes alone, single spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const titles = new Set('mr mrs ms dr h e he his her excellency president minister secretary the'.split(' '))

function nameParts(name: string): string[] {
  return plain(name)
    .split(' ')
    .filter((word) => !titles.has(word))
}

/**
 * Whether a predicted name means the person of a gold one: the same parts, fewer that none of the `others` shares, or up to
 * two more that are no other person's.
 */
export function sameName(gold: string, predicted: string, others: readonly string[]): boolean {
  const own = nameParts(gold)
  const said = nameParts(predicted)
  if (!own.length || !said.length) return plain(gold) !== '' && plain(gold) === plain(predicted)
  if (said.every((part) => own.includes(part))) {
    return said.length === own.length || !others.some((other) => other !== gold && hasAll(nameParts(other), said))
  }
  const added = said.filter((part) => !own.includes(part))
  return (
    own.length < said.length &&
    said.length <= own.length + 2 &&
    hasAll(said, own) &&
    !others.some((other) => nameParts(other).some((part) => added.includes(part)))
  )
}

const hasAll = (parts: readonly string[], wanted: readonly string[]) => wanted.every((part) => parts.includes(part))

/** Whether two speakers are one; `joint` and `narrator` are themselves alone. */
export function sameSpeaker(gold: string, predicted: string, people: readonly string[]): boolean {
  if (!gold || !predicted || isRole(gold) || isRole(predicted)) return gold === predicted
  return sameName(gold, predicted, people)
}

const isRole = (speaker: string) => speaker === 'joint' || speaker === 'narrator'

/** Whether two labels are one, articles aside. */
export function sameLabel(gold: string, predicted: string): boolean {
  return labelOf(gold) === labelOf(predicted)
}

const labelOf = (label: string) =>
  plain(label)
    .replace(/^(the|a|an) /, '')
    .replace(/ (the|a|an) /g, ' ')

/** Whether two lists hold the same members. */
export function sameSet(gold: readonly string[] | undefined, predicted: readonly string[] | undefined): boolean {
  const a = new Set(gold)
  const b = new Set(predicted)
  return a.size === b.size && [...a].every((member) => b.has(member))
}

/** Pairs each gold item with the first free predicted one that is the same. */
export function paired<G, P>(gold: readonly G[], predicted: readonly P[], same: (gold: G, predicted: P) => boolean) {
  const extra = [...predicted]
  const pairs: [G, P][] = []
  const missed: G[] = []
  for (const item of gold) {
    const at = extra.findIndex((candidate) => same(item, candidate))
    if (at < 0) missed.push(item)
    else pairs.push([item, extra.splice(at, 1)[0]!])
  }
  return { pairs, missed, extra }
}

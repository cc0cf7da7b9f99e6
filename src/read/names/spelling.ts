/** A part of a name for comparison: lower case, no accents, no marks. */
export function foldPart(part: string): string {
  return part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el|as|ad|ar|an|at|az|ez)[-'’]/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** True where two folded parts are one: the same, an initial of the other, or, for long ones, a letter apart. */
export function samePart(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return nearPart(a, b)
}

/** True where two parts are spellings of one: within one letter from six on, two from ten on. */
export function nearPart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 6 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return a === b
  return distance(a, b) <= (shorter >= 10 ? 2 : 1)
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

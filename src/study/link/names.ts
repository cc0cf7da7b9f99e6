/** Whether two names may be one person's: the same parts in any order, letters apart that two transcriptions differ in. */
export function sameName(a: string, b: string): boolean {
  const [these, those] = [partsOf(a), partsOf(b)]
  const [few, many] = these.length <= those.length ? [these, those] : [those, these]
  if (few.length === 0) return false
  const met = few.filter((part) => many.some((other) => alike(part, other))).length
  return few.length === 1 ? met === 1 && few[0]!.length > 2 : met >= Math.min(few.length, 2) && met / few.length > 0.6
}

function partsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/ı/g, 'i')
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((part) => part.length > 1) ?? []
  )
}

/** Two spellings of one word: a fifth of the letters, and at least one, may differ in words of four letters or more. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  return editsWithin(short, long, Math.max(1, Math.floor(long.length / 4)))
}

function editsWithin(a: string, b: string, most: number): boolean {
  if (b.length - a.length > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]! <= most
}

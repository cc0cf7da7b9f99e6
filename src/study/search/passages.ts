import type { Query } from './query.ts'

/** Words around a hit that a snippet shows, in UTF-16 code units. */
const around = 160

/** The best place of a text for a query's words: the first where a phrase stands, or where most of its words are near. */
export function placeOf(text: string, query: Query | null): { start: number; end: number } {
  const wanted = query ? textLeaves(query) : []
  for (const { words, phrase } of wanted) {
    const place = phrase ? placeOfPhrase(text, words) : null
    if (place) return place
  }
  return densest(
    text,
    wanted.flatMap(({ words }) => words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []),
  )
}

/** The stretch of text around a place, cut at words, for showing. */
export function snippetAround(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const paragraph = Math.max(text.lastIndexOf('\n', start) + 1, start - around)
  const stop = text.indexOf('\n', end)
  const last = Math.min(stop < 0 ? text.length : stop, end + around)
  return {
    start: paragraph === start - around ? text.indexOf(' ', paragraph) + 1 : paragraph,
    end: last === end + around ? Math.max(end, text.lastIndexOf(' ', last)) : last,
  }
}

function textLeaves(query: Query): { words: string; phrase: boolean }[] {
  if (query.kind === 'words') return [query]
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(textLeaves) : []
}

/** The stem by which an index of English words would fold a word, roughly: enough to find the place again. */
const stem = (word: string) => word.toLowerCase().replace(/(?:ations?|ings?|ed|ly|ies|es|s|e|y)$/u, '')

function placeOfPhrase(text: string, phrase: string): { start: number; end: number } | null {
  const stems = (phrase.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(stem)
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const exact = text.toLowerCase().indexOf(phrase.toLowerCase())
  if (exact >= 0) return { start: exact, end: exact + phrase.length }
  for (let i = 0; i + stems.length <= words.length; i++) {
    if (!stems.every((one, j) => stem(words[i + j]![0]) === one)) continue
    const last = words[i + stems.length - 1]!
    return { start: words[i]!.index, end: last.index + last[0].length }
  }
  return null
}

const window = 300

/** Where the most different words of those wanted stand near each other. */
function densest(text: string, wanted: readonly string[]): { start: number; end: number } {
  const stems = new Set(wanted.map(stem))
  const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, stem: stem(match[0]) }))
    .filter((hit) => stems.has(hit.stem))
  let best = { start: 0, end: 0, kinds: 0 }
  for (let i = 0; i < hits.length; i++) {
    const near = hits.slice(i, i + 12).filter(({ end }) => end - hits[i]!.start <= window)
    const kinds = new Set(near.map((hit) => hit.stem)).size
    if (kinds > best.kinds) best = { start: hits[i]!.start, end: near.at(-1)!.end, kinds }
  }
  if (best.kinds > 0) return best
  const at = wanted.map((word) => text.indexOf(word)).find((place) => place >= 0) ?? 0
  return { start: at, end: at + (at > 0 || text.startsWith(wanted[0] ?? '\0') ? (wanted[0]?.length ?? 0) : 0) }
}

import { keyOf, type Word } from './words.ts'

/** Phrases over words by their keys; a glued hyphen in the text counts as nothing. */
export interface Phrases<T> {
  /** The longest phrase that starts at `at`: its value and the index after its last word, or null. */
  at(words: readonly Word[], at: number): { readonly value: T; readonly end: number } | null
}

/** Compiles phrases, written in lower case with spaces between the words. */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<string, { keys: string[]; value: T }[]>()
  for (const [phrase, value] of withHyphens(entries)) {
    const keys = phrase.split(' ').map(keyOf)
    const own = byFirst.get(keys[0]!) ?? []
    byFirst.set(
      keys[0]!,
      [...own, { keys, value }].sort((a, b) => b.keys.length - a.keys.length),
    )
  }
  return {
    at(words, at) {
      for (const { keys, value } of byFirst.get(words[at]?.key ?? '') ?? []) {
        const end = matchEnd(words, at, keys)
        if (end !== null) return { value, end }
      }
      return null
    },
  }
}

/** Each phrase of several words also as one hyphenated word, as some texts are cut. */
function* withHyphens<T>(entries: Iterable<readonly [string, T]>): Iterable<readonly [string, T]> {
  for (const [phrase, value] of entries) {
    yield [phrase, value]
    if (phrase.includes(' ')) yield [phrase.replaceAll(' ', '-'), value]
  }
}

function matchEnd(words: readonly Word[], at: number, keys: readonly string[]): number | null {
  let i = at
  for (const [n, key] of keys.entries()) {
    if (n > 0 && words[i]?.glued && words[i]!.mark && words[i + 1]?.glued) i++
    if (words[i]?.key !== key) return null
    i++
  }
  return i
}

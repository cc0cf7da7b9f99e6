import type { Token } from '../../text/index.ts'

const reach = 5

/** True where the words of a pattern stand from token `at` on; `~` lets up to five words pass. Words are compared with form and lemma. */
export function standsAt(tokens: readonly Token[], at: number, last: number, pattern: readonly string[]): boolean {
  let i = at
  let gap = 0
  for (const word of pattern) {
    if (word === '~') {
      gap = reach
      continue
    }
    while (gap > 0 && i < last && !isWord(tokens[i]!, word)) {
      i++
      gap--
    }
    if (i >= last || !isWord(tokens[i]!, word)) return false
    i++
    gap = 0
  }
  return true
}

const isWord = (token: Token, word: string) => token.lower === word || token.lemma === word

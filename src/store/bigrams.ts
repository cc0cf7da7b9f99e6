const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu

/**
 * A text's East Asian runs cut into overlapping pairs of characters, parted by spaces: `王毅部长` is `王毅 毅部 部长`. Word
 * indexes miss such words, which no space parts. A run of one character stays as it is.
 */
export function bigrams(text: string): string {
  const pairs: string[] = []
  for (const [run] of text.matchAll(ideographs)) {
    const characters = [...run]
    if (characters.length === 1) pairs.push(run)
    for (let i = 1; i < characters.length; i++) pairs.push(characters[i - 1]! + characters[i]!)
  }
  return pairs.join(' ')
}

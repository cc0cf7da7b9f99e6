import { titleAt } from './titles.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** The form of address at a word, the gender it tells and where it ends, or null. */
export function honorificAt(
  line: Line,
  at: number,
  vocabulary: Vocabulary,
): { gender: 'f' | 'm' | null; end: number } | null {
  const word = line.words[at]
  const found = word && vocabulary.honorifics.at(line.words, at)
  if (!found || (word.entity && word.spread > 1) || (!word.capital && !vocabulary.addresses.lower.has(word.key)))
    return null
  if (vocabulary.addresses.alsoWords.has(word.key) && /^\p{Lu}\p{Ll}+$/u.test(word.text)) return null
  if (vocabulary.patronymics.has(line.words[found.end]?.key ?? '')) return null
  const office = titleAt(line.words, at, vocabulary)
  if (office && office.to > found.end) return null
  if (found.value === 'n' && vocabulary.heads.at(line.words, at) && !followsHonorific(line, at, vocabulary)) return null
  const end = pastMarks(line.words, found.end, vocabulary)
  if (/^\p{Lu}$/u.test(line.words[end]?.text ?? '') && !/\.$/.test(word.text)) return null
  return { gender: found.value === 'n' ? null : found.value, end }
}

const followsHonorific = (line: Line, at: number, vocabulary: Vocabulary) =>
  vocabulary.addresses.beforeOffice.has(line.words[at - 1]?.key ?? '')

/** Past a full stop of an abbreviation and a bracketed "(Rtd)". */
function pastMarks(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  let end = /^[.’']$/.test(words[at]?.text ?? '') && words[at]!.glued ? at + 1 : at
  if (
    words[end]?.text === '(' &&
    vocabulary.addresses.bracketed.has(words[end + 1]?.key ?? '') &&
    words[end + 2]?.text === ')'
  ) {
    end += 3
  }
  return end
}

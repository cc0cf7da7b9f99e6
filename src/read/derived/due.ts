import type { Statement } from '../../model/index.ts'
import { shift } from '../engagement/calendar.ts'
import { dateMentions } from '../engagement/date-mentions.ts'
import { dateWords } from '../engagement/date-words.ts'
import type { Reading } from '../finder.ts'
import { derivedWords } from './words.ts'

/**
 * When an undertaking is due: the ISO date of a day that is told and lies ahead, else the words ("by 2025"), else null.
 * What the condition says does not count.
 */
export function dueOf({ document, lexicon }: Reading, statement: Statement, condition: string | null): string | null {
  const words = derivedWords(lexicon)
  const text = condition ? statement.quote.replace(condition, '') : statement.quote
  const found = words.due
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0]
  if (!found) return null
  return dayIn(found[0]) ?? found[0]

  function dayIn(told: string): string | null {
    const anchor = document.publishedOn
    const ahead = anchor && shift(anchor, 364)
    const [date] = dateMentions(told, ahead, dateWords(lexicon, document.language))
    if (!date || !words.day.test(told)) return null
    return !anchor || date.to >= anchor ? date.to : null
  }
}

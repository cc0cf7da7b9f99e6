import type { z } from 'zod'
import type { VerifyAnswer, VerifyMatch } from '../../chancery.ts'

const verdicts = {
  exact: 'stands in one document, word for word',
  ambiguous: 'stands in several places, word for word',
  near: 'stands with other words',
  paraphrase: 'may be said in other words',
  absent: 'is not in the archive',
} as const

type Answer = z.infer<typeof VerifyAnswer>

/** The verdict on a quotation with its passages, or on each quotation of an article. */
export function verifyText({ quote, status, matches, searched, quotations }: Answer): string {
  const foot = `(${searched} documents searched)\n`
  if (quotations.length === 0) return one(quote, status, matches) + foot
  return quotations.map((each) => one(each.quote, each.status, each.matches)).join('\n') + foot
}

function one(quote: string, status: Answer['status'], matches: readonly VerifyMatch[]): string {
  return `“${quote}” ${verdicts[status]}.\n${matches.map(passage).join('')}`
}

function passage({ documentId, start, date, speaker, quote, edits }: VerifyMatch): string {
  const shown = edits.length > 0 ? edits.map(mark).join(' ') : quote
  return `  ${date ?? 'no date'}  ${speaker ?? 'no speaker'}: ${shown}\n            ${documentId}:${start}\n`
}

/** Words of the quotation alone stand in [-…-], words of the passage alone in {+…+}, as proof-readers' tools write them. */
function mark({ kind, words }: VerifyMatch['edits'][number]): string {
  if (kind === 'same') return words
  return kind === 'only-quote' ? `[-${words}-]` : `{+${words}+}`
}

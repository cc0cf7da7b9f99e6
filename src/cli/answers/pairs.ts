import type { z } from 'zod'
import type { PairsAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

/** The pairs, each with its two documents and the reasons. */
export function pairsText({ pairs, total, documents }: z.infer<typeof PairsAnswer>): string {
  const { bold, dim } = colours(process.stdout)
  const each = pairs.map(({ accounts, reasons, score }) => {
    const sides = accounts.map(
      ({ date, documentId, title, issuer }) =>
        `${date ?? 'no date   '}  ${issuer ?? '??'}  ${bold(title ?? documentId)}\n                ${dim(documentId)}\n`,
    )
    return `${sides.join('')}            ${score}: ${reasons.join('; ')}\n`
  })
  return `${each.join('\n')}${pairs.length === total ? '' : `${pairs.length} of `}${total} pairs (${documents} documents)\n`
}

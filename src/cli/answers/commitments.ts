import type { z } from 'zod'
import type { CommitmentsAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

type Answer = z.infer<typeof CommitmentsAnswer>

/** The ledger, a promise a line, with what later documents say of it. */
export function commitmentsText({ asOf, documents, weighed, total, counts, commitments }: Answer): string {
  const { open, fulfilled, lapsed } = counts
  const foot = `${commitments.length} of ${total} promises shown; as of ${asOf ?? 'no date'} ${open} open, ${fulfilled} told as kept, ${lapsed} lapsed (${weighed} of ${documents} documents looked through)\n`
  return commitments.map(line).join('') + foot
}

function line({
  date,
  holder,
  beneficiary,
  action,
  due,
  status,
  links,
  evidence,
}: Answer['commitments'][number]): string {
  const { bold, dim } = colours(process.stdout)
  const to = beneficiary.length > 0 ? ` to ${beneficiary.join(' ')}` : ''
  const when = due ? `, due ${due}` : ''
  const at = evidence[0] ? dim(`${evidence[0].documentId}:${evidence[0].start}`) : ''
  const later = links.map((link) => {
    const cited = link.evidence[0]!
    return `            ${link.kind} ${link.date ?? 'no date'}: ${cited.quote} ${dim(`${cited.documentId}:${cited.start}`)}\n`
  })
  return `${date ?? 'no date   '}  ${bold(status)} ${holder.join(' ')}${to}: ${action}${when}\n            ${at}\n${later.join('')}`
}

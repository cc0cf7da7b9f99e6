import type { z } from 'zod'
import type { PositionsAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

/** The matrix, a holder and an issue a line, with its years and its turns. */
export function positionsText({ rows, total, documents, notes }: z.infer<typeof PositionsAnswer>): string {
  const { bold, dim } = colours(process.stdout)
  const each = rows.map(({ holder, topic, cells, turns }) => {
    const years = cells.map(
      (cell) => `${cell.year} +${cell.for} −${cell.against}${cell.strength ? ` (${cell.strength})` : ''}`,
    )
    const told = turns.map(({ change, on, evidence }) => {
      const [cited] = evidence
      const at = cited ? `${cited.quote.replace(/\s+/g, ' ')} ${dim(`${cited.documentId}:${cited.start}`)}` : ''
      return `    ${change} ${on ?? 'undated'}: ${at}\n`
    })
    return `${bold(`${holder} ${topic}`)}  ${years.join(' · ')}\n${told.join('')}`
  })
  const foot = rows.length === total ? '' : `${rows.length} of `
  return `${each.join('')}${foot}${total} rows (${documents} documents)\n${notes.map((note) => `${note}\n`).join('')}`
}

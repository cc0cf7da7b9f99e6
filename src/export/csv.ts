import type { Record, Statement } from '../model/index.ts'
import type { Format } from './format.ts'

type Cell = string | number | null

/** The columns of a table of statements. Lists stand in one cell, parted by blanks. */
const columns: readonly (readonly [string, (record: Record, statement: Statement) => Cell])[] = [
  ['id', ({ id }) => id],
  ['publisher', ({ publisher }) => publisher],
  ['publishedOn', ({ publishedOn }) => publishedOn],
  ['url', ({ url }) => url],
  ['kind', ({ engagement }) => engagement?.kind ?? null],
  ['startsOn', ({ engagement }) => engagement?.startsOn ?? null],
  ['parties', ({ engagement }) => engagement?.parties.join(' ') ?? null],
  ['start', (_, { start }) => start],
  ['end', (_, { end }) => end],
  ['speaker', (_, { speaker }) => speaker],
  ['onBehalfOf', (_, { onBehalfOf }) => onBehalfOf],
  ['holder', (_, { holder }) => holder.join(' ')],
  ['addressee', (_, { addressee }) => addressee.join(' ')],
  ['act', (_, { act }) => act],
  ['strength', (_, { strength }) => strength],
  ['topics', (_, { topics }) => topics.join(' ')],
  ['quote', (_, { quote }) => quote],
  ['rule', (_, { rule }) => rule],
  ['confidence', (_, { confidence }) => Math.round(confidence * 1000) / 1000],
]

/** Statements, one a row, with the contact they belong to: RFC 4180, UTF-8, CRLF, the header first. */
export const csv: Format = {
  name: 'csv',
  holds: 'statements, one a row',
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *write(records) {
    yield row(columns.map(([name]) => name))
    for await (const record of records) {
      for (const statement of record.statements) yield row(columns.map(([, value]) => value(record, statement)))
    }
  },
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** Words that a spreadsheet would take for a formula are preceded by an apostrophe. */
function cell(value: Cell): string {
  if (value === null || typeof value === 'number') return String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

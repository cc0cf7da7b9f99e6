import { describe, expect, it } from 'vitest'
import { documentOf, explain, read } from '../../src/chancery.ts'

const document = documentOf(
  {
    title: 'Minister Orr of Aldmark meets Minister Ilo of Borovia',
    text: 'On 3 May 2031, Foreign Minister Ada Orr met with Foreign Minister Ben Ilo in Tarn.\n\nOrr said that her country supports the railway project, and is ready to send engineers. Ilo thanked Orr for the grain.',
    publishedOn: '2031-05-03',
  },
  'one',
)

describe('explain', () => {
  it('gives the record that read gives, and a reason for every statement', () => {
    const { record, statements, contact } = explain(document)
    expect(record).toEqual(read(document))
    expect(statements.map(({ statement }) => statement)).toEqual(record.statements)
    expect(contact.some(({ finder }) => finder === 'engagement')).toBe(true)
    for (const { statement, reasons } of statements) {
      expect(reasons.some(({ finder, says }) => finder === 'segments' && says.includes('speaks'))).toBe(true)
      expect(reasons.some(({ finder, says }) => finder === 'acts' && says.startsWith(statement.act))).toBe(true)
    }
  })

  it('quotes the words at every reason', () => {
    const { statements, contact } = explain(document)
    for (const { start, end, quote } of [...contact, ...statements.flatMap(({ reasons }) => reasons)]) {
      expect(document.text.slice(start, end)).toBe(quote)
    }
  })

  it('keeps to the statements that a span touches', () => {
    const at = document.text.indexOf('thanked')
    const { statements, contact } = explain(document, { start: at, end: at + 1 })
    expect(statements.map(({ statement }) => statement.act)).toEqual(['thank'])
    expect(contact).toEqual([])
    expect(explain(document, { start: 0, end: 1 }).statements).toEqual([])
  })
})

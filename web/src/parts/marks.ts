import type { Gap, Statement } from '../../../src/model/record.ts'

/** A run of text with the statements (by index) and gaps that cover it. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly statements: readonly number[]
  readonly gap: boolean
}

/** Cuts `[start, end)` at every border of a statement or gap, so that each run is covered by the same ones throughout. */
export function runs(start: number, end: number, statements: readonly Statement[], gaps: readonly Gap[]): Run[] {
  const cuts = new Set([start, end])
  for (const span of [...statements, ...gaps]) {
    for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at)
  }
  const borders = [...cuts].sort((a, b) => a - b)
  return borders.slice(0, -1).map((from, i) => {
    const to = borders[i + 1]!
    const covers = (span: { start: number; end: number }) => span.start <= from && span.end >= to
    return {
      start: from,
      end: to,
      statements: statements.flatMap((statement, index) => (covers(statement) ? [index] : [])),
      gap: gaps.some(covers),
    }
  })
}

/** The paragraphs of a canonical text as spans, the title left out. */
export function paragraphs(text: string, title: string | null): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let at = title !== null && text.startsWith(title) ? title.length : 0
  for (const part of text.slice(at).split('\n\n')) {
    if (part.trim()) spans.push({ start: at, end: at + part.length })
    at += part.length + 2
  }
  return spans
}

/** Readings below this are marked as uncertain. */
export const uncertainBelow = 0.6

/** The letter that stands for an act beside its mark. */
export const actLetters: { readonly [act: string]: string } = {
  discuss: 'D',
  inform: 'I',
  assess: 'A',
  praise: 'P',
  thank: 'T',
  congratulate: 'G',
  condole: 'L',
  welcome: 'W',
  convey: 'V',
  affirm: 'F',
  support: 'S',
  oppose: 'O',
  commit: 'C',
  propose: 'R',
  request: 'Q',
  agree: 'E',
}

/** Which hue a statement has: the first party's, the second's, or the neutral one of joint, narrator and third parties. */
export function sideOf(statement: Statement, parties: readonly string[]): 'a' | 'b' | 'none' {
  if (statement.holder.length !== 1) return 'none'
  const at = parties.indexOf(statement.holder[0]!)
  return at === 0 ? 'a' : at === 1 ? 'b' : 'none'
}

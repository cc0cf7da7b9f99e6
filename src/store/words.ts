import { type RawBuilder, sql } from 'kysely'
import { bigrams } from './bigrams.ts'

const statementsEach = 2 ** 20

/** The key of a statement in the index of statements' words. */
export function statementKey(version: number, ordinal: number): number {
  return version * statementsEach + ordinal
}

/** The key of a row of `statements` in that index. */
export const statementRow: RawBuilder<number> = sql<number>`(statements.version * ${sql.lit(statementsEach)} + statements.ordinal)`

/** Words to look for: a single one, or several in order where `phrase` is set. East Asian runs go by pairs of characters. */
export function wordExpression(words: string): string {
  const spelt = bigrams(words)
  if (spelt)
    return `(${spelt
      .split(' ')
      .map((pair) => `bigrams:"${pair}"`)
      .join(' AND ')})`
  const found = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return found.length ? `text:"${found.join(' ')}"` : ''
}

/** True of documents (by `documents.key`) whose present text has the words; the expression is made by `wordExpression`. */
export function documentHas(expression: string): RawBuilder<boolean> {
  return sql<boolean>`documents.key in (select rowid from words where words match ${expression})`
}

/** True of statements (by `statements.version` and `.ordinal`) that have the words. */
export function statementHas(expression: string): RawBuilder<boolean> {
  return sql<boolean>`${statementRow} in (select rowid from statement_words where statement_words match ${expression})`
}

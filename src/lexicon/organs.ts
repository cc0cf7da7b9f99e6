import { type Lexicon, perLexicon } from './data.ts'

const organs = perLexicon(
  (lexicon: Lexicon) => new Map(lexicon.table('bodies/organs.tsv').map((row) => [row.organ ?? '', row.party ?? ''])),
)

/** The party that a body's organ acts for: the Commission acts for the Union. Other codes are their own. */
export function actsFor(lexicon: Lexicon, code: string): string {
  return organs(lexicon).get(code) ?? code
}

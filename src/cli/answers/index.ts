import { commitmentsText } from './commitments.ts'
import { compareText } from './compare.ts'
import { dossierText } from './dossier.ts'
import { pairsText } from './pairs.ts'
import { positionsText } from './positions.ts'
import { searchText } from './search.ts'
import { verifyText } from './verify.ts'

/** How each answer is shown in a terminal, by its question's name; one line each. */
// biome-ignore lint/suspicious/noExplicitAny: each text takes the answer of its own question
export const answerTexts: { readonly [name: string]: (answer: any) => string } = {
  commitments: commitmentsText,
  compare: compareText,
  dossier: dossierText,
  pairs: pairsText,
  positions: positionsText,
  search: searchText,
  verify: verifyText,
}

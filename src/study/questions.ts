import { commitments } from './commitments.ts'
import { compare } from './compare.ts'
import { dossier } from './dossier.ts'
import { pairs } from './pairs.ts'
import { positions } from './positions.ts'
import type { Question } from './question.ts'
import { search } from './search.ts'
import { verify } from './verify.ts'

/** All questions, one line each, in the order in which help lists them. */
export const questions: readonly Question[] = [
  search as unknown as Question,
  verify as unknown as Question,
  dossier as unknown as Question,
  commitments as unknown as Question,
  positions as unknown as Question,
  pairs as unknown as Question,
  compare as unknown as Question,
]

import type { Question } from './question.ts'

/** All questions, one line each, in the order in which help lists them. */
export const questions: readonly Question[] = []

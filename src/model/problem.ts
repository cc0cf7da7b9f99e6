/** What went wrong outside the program (a file, a database, an address): where, a plain sentence, and what to do. */
export interface Problem {
  /** A stable name in kebab case: `not-json`, `archive-busy`. */
  readonly code: string
  /** The file, line or archive it is about. */
  readonly where: string
  /** What is the matter, one sentence without the place. */
  readonly sentence: string
  /** What the person can do about it; empty where nothing helps. */
  readonly advice: string
}

/** A `Problem` thrown, where there is no way to go on. */
export class Failure extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problemText(problem), options)
    this.name = 'Failure'
    this.problem = problem
  }
}

/** Makes a problem. */
export function problem(code: string, where: string, sentence: string, advice = ''): Problem {
  return { code, where, sentence, advice }
}

/** A problem as one line of text: `files/x.txt: is empty. Remove it.` */
export function problemText({ where, sentence, advice }: Problem): string {
  return `${where}: ${sentence}.${advice ? ` ${advice}.` : ''}`
}

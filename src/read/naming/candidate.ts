import type { ThingType } from './words.ts'

/** A possible name in a line: words `[first, last)` and the rule that proposes it. */
export interface Candidate {
  readonly first: number
  readonly last: number
  readonly type: ThingType
  readonly rule: string
}

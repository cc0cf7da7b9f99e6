import type { Entity } from '../finder.ts'
import type { Head } from './vocabulary.ts'

/** One office of a title: "Deputy Prime Minister" is its head with the rank that makes it another office. */
export interface Office {
  readonly head: Head
  readonly hard: readonly string[]
  readonly soft: readonly string[]
  /** The words of its field: "foreign", "affairs", "trade". */
  readonly fields: readonly string[]
}

/** A title: words `[from, to)`, its offices, and the country or body named in it. */
export interface Title {
  readonly from: number
  readonly to: number
  readonly offices: readonly Office[]
  readonly plural: boolean
  readonly party: Entity | null
  /** The first body of its complement: "Chair of the Board of Orr Industries of Borovia". */
  readonly body: Entity | null
  readonly determiner: string | null
  /** True of a single office with no rank, field, country or complement: "President". */
  readonly bare: boolean
  readonly possessed: boolean
  /** Where the country adjective or name at its front ends: the role as scored starts there. */
  readonly core: number
  /** True of one sent somewhere or for something: "Aldmark Ambassador to Borovia". */
  readonly sent: boolean
  readonly capital: boolean
}

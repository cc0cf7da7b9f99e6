/** What the grammar of clauses must be told of a language: its little words, and which verbs take a clause or do things by saying. */
export interface ClauseWords {
  readonly modals: ReadonlySet<string>
  readonly be: ReadonlySet<string>
  readonly have: ReadonlySet<string>
  readonly do: ReadonlySet<string>
  readonly beForms: ReadonlySet<string>
  readonly not: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly beside: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly that: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly participlesOnly: ReadonlySet<string>
  readonly pastOnly: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly adjectival: ReadonlySet<string>
  readonly beforeAs: ReadonlySet<string>
  readonly notBeforeAdverb: ReadonlySet<string>
  readonly reportAdjectives: ReadonlySet<string>
  /** True of the lemma of a verb that reports a clause with "that". */
  reports(lemma: string): boolean
  /** True of the lemma of a verb that names its hearer before the clause it reports ("told him that"). */
  tells(lemma: string): boolean
  /** True of the lemma of any verb in the lists. */
  knows(lemma: string): boolean
  /** … without "that". */
  reportsBare(lemma: string): boolean
  /** … and of no object but a clause: a noun after it is the clause's subject. */
  takesOnlyClause(lemma: string): boolean
  /** True of the lemma of a verb that is an act of speech in every form. */
  utters(lemma: string): boolean
  /** True of the lemma of a verb whose "-ing" form opens a clause of its own when it also reports or performs. */
  participates(lemma: string): boolean
  /** True of the lemma of a verb that does something by being said. */
  performs(lemma: string): boolean
}

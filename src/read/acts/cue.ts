import type { Act, Strength } from '../../model/index.ts'
import type { Clause, SubjectKind, Tense } from './clause.ts'

/**
 * One line of the decision list. All conditions given must hold. Patterns are lemmas parted by blanks: `a|b` either,
 * `~` up to four words in between. `head` is tried at the verb group and at the main verb, `within` anywhere, `lead` in the
 * words before, `object` at the noun governed, `opens` at the first word; `not` excludes wherever it is found. `form` is
 * passive or active, listed or running, negated or plain.
 */
export interface Cue {
  readonly rule: string
  readonly act: Act
  readonly strength: Strength | null
  readonly head: readonly Pattern[]
  readonly opens: readonly Pattern[]
  readonly within: readonly Pattern[]
  readonly lead: readonly Pattern[]
  readonly frame: ReadonlySet<string>
  readonly object: ReadonlySet<string>
  readonly not: readonly Pattern[]
  readonly subject: ReadonlySet<SubjectKind>
  readonly modal: ReadonlySet<string>
  readonly voice: ReadonlySet<Clause['voice']>
  readonly tense: ReadonlySet<Tense>
  readonly form: ReadonlySet<string>
}

export type Pattern = readonly (ReadonlySet<string> | '~')[]

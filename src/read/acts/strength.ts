import type { Act, Strength } from '../../model/index.ts'
import type { Clause } from './clause.ts'
import type { Cue, Cues } from './cues.ts'

const graded: ReadonlySet<Act> = new Set(['commit', 'agree', 'support', 'oppose'])

/** How firmly an act is done, 3 to 1; `null` for the acts that have no degrees. */
export function strengthOf(act: Act, clause: Clause, cue: Cue | null, cues: Cues): Strength | null {
  if (!graded.has(act)) return null
  if (cue?.act === act && cue.strength)
    return act === 'support' || act === 'oppose' ? raised(cue.strength, clause, cues) : cue.strength
  if (act === 'agree') return 3
  return act === 'commit' ? undertaken(clause, cues) : raised(2, clause, cues)
}

/** What is to come is firm ("will", "would", "is to be"), unless the verb itself is soft ("would consider"). */
function undertaken(clause: Clause, cues: Cues): Strength {
  if (softly(clause, cues)) return 1
  return clause.modal || isToBe(clause) ? 3 : 2
}

const isToBe = ({ tokens, group, passive }: Clause) =>
  passive && tokens[group]?.lemma === 'be' && tokens[group + 1]?.lower === 'to'

function raised(strength: Strength, clause: Clause, cues: Cues): Strength {
  return strength === 2 && firmly(clause, cues) ? 3 : strength
}

function firmly({ tokens, group, object, after }: Clause, { firm }: Cues): boolean {
  const end = Math.max(object + 1, after + 3)
  return tokens.slice(Math.max(0, group - 2), end).some((token) => firm.has(token.lower))
}

function softly({ tokens, group, after }: Clause, { soft }: Cues): boolean {
  return tokens.slice(group, after + 2).some((token) => soft.has(token.lemma))
}

import type { Commitment, Statement } from '../model/index.ts'
import { beneficiaryOf } from './derived/beneficiary.ts'
import { conditionOf } from './derived/condition.ts'
import { dueOf } from './derived/due.ts'
import { stretchOf } from './derived/stretch.ts'
import { derivedWords } from './derived/words.ts'
import type { Finder, Reading } from './finder.ts'

/** Gives `commitments`: what each side undertakes, alone or together, for whom, by when and on what condition. */
export const commitments: Finder<'commitments', 'statements' | 'entities'> = {
  name: 'commitments',
  needs: ['statements', 'entities'],
  gives: 'commitments',
  find: (reading, { statements, entities }) =>
    statements.flatMap((statement, index): Commitment[] => {
      if (statement.act !== 'commit' && statement.act !== 'agree') return []
      const { holder, topics, strength } = statement
      const condition = conditionOf(reading, statement)
      return [
        {
          statement: index,
          holder: [...holder],
          beneficiary: beneficiaryOf(reading, statement, entities),
          action: actionOf(reading, statement, condition),
          topics: [...topics],
          strength,
          due: dueOf(reading, statement, condition),
          condition,
        },
      ]
    }),
}

/** The words that name the action: after the phrase that undertakes it, without the condition; whole where it is passive. */
function actionOf({ document, prose, lexicon }: Reading, statement: Statement, condition: string | null): string {
  const { first, last } = stretchOf(prose.tokens, statement)
  const hits = derivedWords(lexicon).undertakings(prose.tokens, first, last)
  const cue = hits.filter((hit) => hit.first === hits[0]?.first).sort((a, b) => b.last - a.last)[0]
  const opening = cue && cue.last < last ? prose.tokens[cue.last] : undefined
  const passive = opening?.lemma === 'be'
  const words = document.text.slice(passive || !opening ? statement.start : opening.start, statement.end)
  const bare = condition ? words.replace(condition, '') : words
  return bare.replace(/^[\s,;]+|[\s,;]+$/g, '') || statement.quote
}

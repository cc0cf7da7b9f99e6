import type { Position, Statement } from '../model/index.ts'
import { stretchOf } from './derived/stretch.ts'
import { derivedWords } from './derived/words.ts'
import type { Finder, Reading } from './finder.ts'

const stances: Readonly<Partial<Record<Statement['act'], Position['stance']>>> = {
  support: 'for',
  affirm: 'for',
  oppose: 'against',
}

/** Gives `positions`: the stand that each supporting, opposing or affirming statement takes, and on what. */
export const positions: Finder<'positions', 'statements'> = {
  name: 'positions',
  needs: ['statements'],
  gives: 'positions',
  find: (reading, { statements }) =>
    statements.flatMap((statement, index) => {
      const stance = stances[statement.act]
      if (!stance) return []
      const strength = statement.act === 'affirm' ? null : statement.strength
      return [
        { statement: index, holder: [...statement.holder], target: targetOf(reading, statement), stance, strength },
      ]
    }),
}

/** What the stand is on: the words after the first phrase that opens a stand, else the whole statement. */
function targetOf({ document, prose, lexicon }: Reading, statement: Statement): string {
  const { first, last } = stretchOf(prose.tokens, statement)
  const hits = derivedWords(lexicon).stands(prose.tokens, first, last)
  const cue = hits.filter((hit) => hit.first === hits[0]?.first).sort((a, b) => b.last - a.last)[0]
  const opening = cue && prose.tokens[cue.last]
  return opening && cue.last < last ? document.text.slice(opening.start, statement.end) : statement.quote
}

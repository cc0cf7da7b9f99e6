import type { Engagement } from '../model/index.ts'
import { dateWords } from './engagement/date-words.ts'
import { readDates } from './engagement/dates.ts'
import { readKind } from './engagement/kind.ts'
import { lead } from './engagement/lead.ts'
import { contactWords } from './engagement/words.ts'
import type { Finder, Reading } from './finder.ts'

/** Finds the one contact that a readout reports: what kind, when, where, between whom (codebook, section 2). */
export const engagement: Finder<'engagement', never> = {
  name: 'engagement',
  needs: [],
  gives: 'engagement',
  find: ({ document, prose, lexicon }: Reading): Engagement | null => {
    const words = contactWords(lexicon, document.language)
    const told = readKind(lead(prose, words), words)
    if (!told) return null
    const dates = readDates(document, prose, told, dateWords(lexicon, document.language))
    return {
      kind: told.kind,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      place: null,
      parties: [],
      initiator: null,
      atmosphere: [],
      participants: [],
      evidence: [...told.evidence, ...dates.evidence],
    }
  },
}

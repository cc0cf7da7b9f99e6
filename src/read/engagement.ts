import { actsFor } from '../lexicon/organs.ts'
import { dateWords } from './engagement/date-words.ts'
import { readDates } from './engagement/dates.ts'
import { readKind } from './engagement/kind.ts'
import { lead } from './engagement/lead.ts'
import { readParticipants } from './engagement/participants.ts'
import { contactWords } from './engagement/words.ts'
import type { Finder } from './finder.ts'

/** Finds the one contact that a readout reports: what kind, when, where, between whom (codebook, section 2). */
export const engagement: Finder<'engagement', 'people' | 'issuer'> = {
  name: 'engagement',
  needs: ['people', 'issuer'],
  gives: 'engagement',
  find({ document, prose, lexicon }, { people, issuer }) {
    const words = contactWords(lexicon, document.language)
    const sentences = lead(prose, words)
    const told = readKind(sentences, words)
    if (!told) return null
    const dates = readDates(document, prose, told, dateWords(lexicon, document.language))
    const participants = readParticipants({
      text: document.text,
      sentences,
      told,
      people,
      issuer,
      words,
      actsFor: (code) => actsFor(lexicon, code),
    })
    return {
      kind: told.kind,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      place: null,
      parties: [],
      initiator: null,
      atmosphere: [],
      participants: [...participants],
      evidence: [...told.evidence, ...dates.evidence],
    }
  },
}

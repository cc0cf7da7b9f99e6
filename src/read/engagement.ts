import { gazetteer } from '../lexicon/gazetteer.ts'
import { actsFor } from '../lexicon/organs.ts'
import { readAtmosphere } from './engagement/atmosphere.ts'
import { dateWords } from './engagement/date-words.ts'
import { readDates } from './engagement/dates.ts'
import { readInitiator } from './engagement/initiator.ts'
import { readKind } from './engagement/kind.ts'
import { lead } from './engagement/lead.ts'
import { readParticipants } from './engagement/participants.ts'
import { namedParties, readParties } from './engagement/parties.ts'
import { readPlace } from './engagement/place.ts'
import type { Scene } from './engagement/scene.ts'
import { contactWords } from './engagement/words.ts'
import type { Finder } from './finder.ts'

/** Finds the one contact that a readout reports: what kind, when, where, between whom (codebook, section 2). */
export const engagement: Finder<'engagement', 'entities' | 'people' | 'issuer'> = {
  name: 'engagement',
  needs: ['entities', 'people', 'issuer'],
  gives: 'engagement',
  find({ document, prose, lexicon }, { entities, people, issuer }) {
    const words = contactWords(lexicon, document.language)
    const sentences = lead(prose, words)
    const told = readKind(sentences, words)
    if (!told) return null
    const dates = readDates(document, prose, told, dateWords(lexicon, document.language))
    const text = document.text
    const scene: Scene = {
      text,
      prose,
      sentences,
      told,
      entities,
      people,
      issuer,
      words,
      actsFor: (code) => actsFor(lexicon, code),
      isParty: (code) => gazetteer(lexicon).byId(code)?.party === true,
    }
    const named = namedParties(scene, lexicon)
    const place = readPlace(scene, lexicon)
    const participants = readParticipants(scene, named, place?.place.country ?? null)
    const asked = readInitiator(
      scene,
      participants.filter(({ kind }) => kind === 'principal'),
    )
    const tone = readAtmosphere(scene, participants)
    return {
      kind: told.kind,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      place: place?.place ?? null,
      parties: readParties(participants, named, issuer),
      initiator: asked?.initiator ?? null,
      atmosphere: [...tone.words],
      participants: [...participants],
      evidence: [
        ...told.evidence,
        ...dates.evidence,
        ...(place ? [place.evidence] : []),
        ...(asked ? [asked.evidence] : []),
        ...tone.evidence,
      ],
    }
  },
}

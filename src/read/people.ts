import type { Finder, Person } from './finder.ts'
import { credible } from './names/credible.ts'
import { draftsOf } from './names/identity.ts'
import { type Member, memberOf } from './names/members.ts'
import { giveParties } from './names/parties.ts'
import { linkReferences } from './names/references.ts'
import { roleOf } from './names/role.ts'
import { sightingsIn } from './names/sightings.ts'
import { slotsOf } from './names/slots.ts'
import { vocabularyOf } from './names/vocabulary.ts'
import { type Line, linesOf } from './names/words.ts'

/** Gives `people`: everyone the text names, with role, party and every place that means them. */
export const people: Finder<'people', 'entities' | 'issuer'> = {
  name: 'people',
  needs: ['entities', 'issuer'],
  gives: 'people',
  find({ document, prose, lexicon }, { entities, issuer }) {
    const vocabulary = vocabularyOf(lexicon)
    const lines = linesOf(prose, entities, vocabulary.isOffice)
    const found = lines.map((line, number) => sightingsIn(line, number, vocabulary))
    const named = credible(
      found.flatMap((one) => one.named),
      lines,
      vocabulary,
    )
    const alone = found.flatMap((one) => one.alone)
    const members = draftsOf(named, vocabulary).map((draft) => memberOf(draft, lines, document.text, vocabulary))
    giveParties(members, { lexicon, vocabulary, issuer, lines, publishedOn: document.publishedOn, entities })
    const slots = slotsOf(lines, members, alone, vocabulary)
    return linkReferences(slots, members, lines, vocabulary, issuer, document.text).map((member) =>
      personOf(member, lines, document.text),
    )
  },
}

function personOf(member: Member, lines: readonly Line[], text: string): Person {
  const { name, party, gender, mentions, standing } = member
  return { name, role: roleOf(member, lines, text), party, gender, mentions, standing }
}

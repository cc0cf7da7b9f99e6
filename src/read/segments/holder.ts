import type { Voice } from '../finder.ts'

/** Whose act it is: the party that the voice speaks for, or all of them; the publishing side for the narrator. */
export function holderOf(voice: Voice, issuer: string | null): string[] {
  if (voice.kind === 'person') return voice.person.party === null ? [] : [voice.person.party]
  if (voice.kind === 'institution') return [voice.party]
  if (voice.kind === 'joint') return [...voice.parties]
  return issuer === null ? [] : [issuer]
}

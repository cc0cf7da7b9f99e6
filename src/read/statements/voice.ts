import type { Voice } from '../finder.ts'

/** The speaker as the record names it. */
export function speakerOf(voice: Voice): string {
  if (voice.kind === 'person') return voice.person.name
  return voice.kind === 'institution' ? voice.name : voice.kind
}

/** The country or body whose act it is; the narrator's is the publisher's own side. */
export function holderOf(voice: Voice, issuer: string | null): string[] {
  if (voice.kind === 'person') return voice.person.party ? [voice.person.party] : []
  if (voice.kind === 'institution') return [voice.party]
  if (voice.kind === 'joint') return [...voice.parties]
  return issuer ? [issuer] : []
}

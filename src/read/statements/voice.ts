import type { Voice } from '../finder.ts'

/** The speaker as the record names it. */
export function speakerOf(voice: Voice): string {
  if (voice.kind === 'person') return voice.person.name
  return voice.kind === 'institution' ? voice.name : voice.kind
}

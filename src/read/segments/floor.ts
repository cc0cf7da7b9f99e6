import type { Voice } from '../finder.ts'
import type { Cast } from './cast.ts'

/** Who has the floor as a text is read from sentence to sentence: those who speak until another is introduced. */
export interface Floor {
  voice: Voice | null
  /** True inside quotation marks, where a subject is part of the words quoted. */
  readonly quoted: boolean
  /** The one who writes in the first person, where the text does. */
  readonly author: Voice | null
  /** The paragraph in which the running speaker's words were last reported with a clause ("… said that"), or -1. */
  reportedIn: number
  /** Who had the floor before both sides took it, and in which paragraph. */
  before: { readonly voice: Voice; readonly paragraph: number } | null
}

/** The floor of a text, or of what is quoted in one. */
export function floorOf(voice: Voice | null, author: Voice | null, quoted: boolean): Floor {
  return { voice, author, quoted, reportedIn: -1, before: null }
}

/** Gives the floor to a voice heard in a paragraph; `reporting`: what it says follows in a clause. */
export function giveFloor(floor: Floor, voice: Voice, paragraph: number, reporting: boolean): void {
  if (voice.kind === 'joint' && floor.voice?.kind === 'person')
    floor.before = { voice: floor.voice, paragraph: floor.reportedIn }
  if (reporting) floor.reportedIn = paragraph
  else if (voice.kind !== 'joint') floor.reportedIn = -1
  floor.voice = voice
}

/** What a state thinks or will do, after both sides were told of: the speaker of the paragraph, who is that state's, goes on. */
export function resumeFloor(floor: Floor, party: string, paragraph: number): void {
  const { before, voice } = floor
  if (voice?.kind !== 'joint' || before?.voice.kind !== 'person' || before.voice.person.party !== party) return
  if (before.paragraph === paragraph) floor.voice = before.voice
}

/** Both sides, or all of them. */
export function together({ parties }: Cast): Voice {
  return { kind: 'joint', parties }
}

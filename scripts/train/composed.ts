import type { Act, Strength } from '../../src/model/index.ts'

/** A statement marked in a composed sentence. `side` is XA or XB, `voice` who utters it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly voice: 'person' | 'institution' | 'joint' | 'narrator'
  readonly side: string
  readonly act: Act
  readonly strength: Strength | null
}

export interface Composed {
  readonly text: string
  readonly marks: readonly Mark[]
}

const voices: Readonly<Record<string, Mark['voice']>> = { J: 'joint', N: 'narrator', I: 'institution' }

/** Reads one line: "She {request: urged Borovia to act}". A letter before the act names the voice, a digit after it the strength. */
export function composed(line: string): Composed {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of line.matchAll(/\{(?:([A-Z]) )?([a-z]+)([123])?: ([^{}]+)\}/g)) {
    const [whole, letter = '', act, strength, words] = match
    text += line.slice(at, match.index)
    const start = text.length
    text += words
    at = match.index + whole.length
    marks.push({
      start,
      end: text.length,
      voice: voices[letter] ?? 'person',
      side: letter === 'B' ? 'XB' : 'XA',
      act: act as Act,
      strength: strength ? (Number(strength) as Strength) : null,
    })
  }
  return { text: text + line.slice(at), marks }
}

/** The marked lines of a file: blank lines and `#` comments left out. */
export function composedLines(content: string): Composed[] {
  return content
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map(composed)
}

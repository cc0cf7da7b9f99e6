import type { Paragraph } from '../../text/index.ts'
import type { Cast } from './cast.ts'
import { markerLength } from './items.ts'

/** The sentences that can hold statements, in order: not the title, lists of who was there, captions, by-lines or notes. */
export function readableSentences(cast: Cast): number[] {
  const found: number[] = []
  let closed = false
  let body = false
  let roster = false
  for (const paragraph of cast.prose.paragraphs) {
    if (paragraph.heading) continue
    const line = cast.prose.text.slice(paragraph.start, paragraph.end)
    if (body && closes(cast, line)) closed = true
    roster = headsRoster(cast, line) || (roster && markerLength(cast, paragraph) > 0)
    if (roster) continue
    if (closed || isFurniture(cast, line) || isBare(cast, paragraph, line)) continue
    for (let s = paragraph.first; s < paragraph.last; s++) {
      if (isAttendance(cast, s)) continue
      found.push(s)
      body = true
    }
  }
  return found
}

function closes(cast: Cast, line: string): boolean {
  return line.length < 60 && cast.voices.closes.has(bare(line))
}

/** "Attendees included:", at the end of its paragraph. */
function headsRoster({ voices }: Cast, line: string): boolean {
  return line.length < 60 && line.endsWith(':') && voices.rosters.has(bare(line))
}

const bare = (line: string) =>
  line
    .toLowerCase()
    .replace(/[.:*\s]+$/, '')
    .trim()

function isFurniture(cast: Cast, line: string): boolean {
  const lower = line.slice(0, 200).toLowerCase()
  if (cast.voices.captions.some((word) => lower.startsWith(word))) return true
  return line.length < 300 && cast.voices.attributions.some((words) => lower.includes(words)) && /[:.)]$/.test(line)
}

/** A line without a verb or a full stop: a place, a date, a signature. */
function isBare(cast: Cast, paragraph: Paragraph, line: string): boolean {
  if (line.length > 160 || /[.!?:;]["”’)]?$/.test(line) || /^[•*·▪◦–-]\s/.test(line)) return false
  const { sentences } = cast.prose
  const first = sentences[paragraph.first]!.first
  const last = sentences[paragraph.last - 1]!.last
  for (let i = first; i < last; i++) if (cast.tokens[i]!.pos === 'VERB' || cast.tokens[i]!.pos === 'AUX') return false
  return true
}

function isAttendance(cast: Cast, sentence: number): boolean {
  const { start, end } = cast.prose.sentences[sentence]!
  const lower = cast.prose.text.slice(start, Math.min(end, start + 1500)).toLowerCase()
  return (
    cast.voices.attendPhrases.some((phrase) => lower.includes(phrase)) &&
    !lower.split(/[^\p{L}]+/u).some((word) => cast.voices.spoken.has(word))
  )
}

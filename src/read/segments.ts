import type { Finder, Segment, Voice } from './finder.ts'
import { leadingAttribution, sayingAt, trailingAttribution } from './segments/attribution.ts'
import { authorOf } from './segments/author.ts'
import { type Cast, castOf } from './segments/cast.ts'
import { type Floor, floorOf } from './segments/floor.ts'
import { markerOf, opensList, pastMarker } from './segments/items.ts'
import { readableSentences } from './segments/lines.ts'
import { directSpeech, type Quoted } from './segments/quotes.ts'
import { SentenceReader } from './segments/sentence.ts'
import { type Stretch, segmentOf } from './segments/stretch.ts'
import { type Subject, subjectOf, voiceOf } from './segments/subjects.ts'

/** Gives `segments`: the smallest stretches that could be statements, in order, each with whose it is. */
export const segments: Finder<'segments', 'people' | 'entities' | 'engagement' | 'issuer'> = {
  name: 'segments',
  needs: ['people', 'entities', 'engagement', 'issuer'],
  gives: 'segments',
  find(reading, so) {
    const cast = castOf(reading, so)
    return new TextReader(cast).read()
  },
}

/** Reads the sentences of a text in order, what is quoted apart from what is told. */
class TextReader {
  private readonly cast: Cast
  private readonly floor: Floor
  private readonly found: Segment[] = []
  private readonly speech: readonly Quoted[]
  private readonly author: Voice | null
  private at = 0
  /** Whose the items of the open list are. */
  private list: { readonly voice: Voice; readonly marker: string } | null = null
  private quotedVoice: Voice | null = null

  constructor(cast: Cast) {
    this.cast = cast
    this.speech = directSpeech(cast)
    this.author = authorOf(cast, this.speech)
    this.floor = floorOf(this.author, this.author, false)
  }

  read(): Segment[] {
    for (const sentence of readableSentences(this.cast)) this.sentence(sentence)
    return this.found
  }

  private sentence(sentence: number): void {
    const { last } = this.cast.prose.sentences[sentence]!
    let from = pastMarker(this.cast, sentence)
    if (from >= last) return
    if (this.author) this.floor.voice = this.author
    if (this.list && this.list.marker === this.markerOf(sentence)) {
      this.item(sentence, from, last, this.list.voice)
      return
    }
    const before = this.found.length
    while (this.at < this.speech.length && this.speech[this.at]!.last <= from) this.at++
    for (let k = this.at; k < this.speech.length && this.speech[k]!.first < last; k++) {
      const quoted = this.speech[k]!
      if (quoted.first - 1 > from) this.told(sentence, from, quoted.first - 1)
      this.quoted(sentence, quoted, Math.max(from, quoted.first), Math.min(last, quoted.last))
      from = Math.min(last, quoted.last + 1)
    }
    if (from < last) this.told(sentence, from, last)
    this.openList(sentence, before)
  }

  /** "The two sides agreed to:" says nothing itself; its items do. */
  private openList(sentence: number, before: number): void {
    this.list = null
    if (!opensList(this.cast, sentence)) return
    const lead = this.found.length > before ? this.found.at(-1)! : null
    if (lead && !this.isWhole(lead)) this.found.pop()
    const voice = lead?.voice ?? this.floor.voice
    const { paragraph } = this.cast.prose.sentences[sentence]!
    if (voice) this.list = { voice, marker: markerOf(this.cast, paragraph + 1) }
  }

  private markerOf(sentence: number): string {
    return markerOf(this.cast, this.cast.prose.sentences[sentence]!.paragraph)
  }

  /** "signed the Roadmap, under which:" says something by itself. */
  private isWhole({ first, last }: Segment): boolean {
    for (let i = first; i < Math.min(last, first + 4); i++)
      if (this.cast.verbs.sign.has(this.cast.tokens[i]!.lemma)) return true
    return false
  }

  private item(sentence: number, first: number, last: number, voice: Voice): void {
    this.floor.voice = voice
    this.keep(sentence, [{ first, last, voice, frame: null, joins: false, rule: 'item', confidence: 0.9 }])
  }

  /** What stands outside the marks: told by the text, unless it only says whose the quoted words are. */
  private told(sentence: number, first: number, last: number): void {
    const start = this.skipMarks(first, last)
    if (start >= last) return
    const alone = this.besideSpeech(first, last)
      ? (sayingAt(this.cast, start, last) ?? this.speakerLine(start, last))
      : null
    if (alone) {
      this.giveFloor(alone)
      return
    }
    const leading = leadingAttribution(this.cast, start, last)
    const trailing = leading ? null : trailingAttribution(this.cast, start, last)
    const whose = this.voiceOf(leading?.subject ?? trailing?.subject ?? null)
    const reader = new SentenceReader(this.cast, this.floor)
    const from = leading && whose ? leading.last : start
    const to = trailing && whose ? trailing.first : last
    this.keep(sentence, reader.read(from, to, whose))
  }

  /** "President Orr, at the start of the meeting:" */
  private speakerLine(first: number, last: number): Subject | null {
    if (this.cast.tokens[last - 1]!.text !== ':') return null
    const named = this.cast.mentionsIn(first, first + 3)[0]
    for (let i = first; i < last; i++) if (/^(?:VERB|AUX)$/.test(this.cast.tokens[i]!.pos)) return null
    return named ? subjectOf(this.cast, first, named.mention.last) : null
  }

  /** Words before or after direct speech, or before a colon, may be there only to say whose it is. */
  private besideSpeech(first: number, last: number): boolean {
    const { tokens, voices } = this.cast
    const near = (i: number) => i >= 0 && i < tokens.length && voices.quoteMarks.has(tokens[i]!.text)
    return last - first < 40 && (near(first - 1) || near(first) || near(last) || tokens[last - 1]!.text === ':')
  }

  private skipMarks(first: number, last: number): number {
    let i = first
    while (i < last && !/[\p{L}\p{N}]/u.test(this.cast.tokens[i]!.text)) i++
    return i
  }

  /** Words in quotation marks: theirs whom the same sentence names after or before them, or who has the floor. */
  private quoted(sentence: number, quoted: Quoted, first: number, last: number): void {
    if (first <= quoted.first) {
      this.giveFloor(this.attributed(quoted))
      this.quotedVoice = this.floor.voice
    }
    const voice = this.quotedVoice
    if (!voice) {
      this.told(sentence, first, last)
      return
    }
    const floor = floorOf(voice, voice, true)
    const stretches = new SentenceReader(this.cast, floor).read(first, last, voice)
    if (stretches.length) this.keep(sentence, stretches)
    else this.keep(sentence, [{ first, last, voice, frame: null, joins: false, rule: 'quoted', confidence: 0.85 }])
    this.floor.voice = voice
  }

  private attributed(quoted: Quoted): Subject | null {
    const end = this.cast.tokens[quoted.last] ?? this.cast.tokens[quoted.last - 1]!
    const after = this.cast.prose.sentences[end.sentence]!.last
    return quoted.last + 1 < after ? this.sayingAfter(quoted.last + 1, after) : null
  }

  private sayingAfter(from: number, last: number): Subject | null {
    let end = from
    while (end < last && !this.cast.voices.quoteMarks.has(this.cast.tokens[end]!.text)) end++
    const start = this.skipMarks(from, end)
    return start < end ? sayingAt(this.cast, start, end) : null
  }

  private giveFloor(subject: Subject | null): void {
    const voice = this.voiceOf(subject)
    if (voice) this.floor.voice = voice
  }

  private voiceOf(subject: Subject | null): Voice | null {
    return subject ? (voiceOf(subject) ?? this.floor.voice) : null
  }

  private keep(sentence: number, stretches: readonly Stretch[]): void {
    for (const stretch of stretches) {
      const segment = segmentOf(this.cast, sentence, stretch)
      if (segment) this.found.push(segment)
    }
  }
}

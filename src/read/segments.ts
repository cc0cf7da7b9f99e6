import type { Finder, Segment, Voice } from './finder.ts'
import { leadingAttribution, sayingAt, trailingAttribution } from './segments/attribution.ts'
import { type Cast, castOf } from './segments/cast.ts'
import { readableSentences } from './segments/lines.ts'
import { directSpeech, type Quoted } from './segments/quotes.ts'
import { type Floor, SentenceReader } from './segments/sentence.ts'
import { type Stretch, segmentOf } from './segments/stretch.ts'
import { type Subject, voiceOf } from './segments/subjects.ts'

/** Gives `segments`: the smallest stretches that could be statements, in order, each with whose it is. */
export const segments: Finder<'segments', 'people' | 'entities' | 'engagement'> = {
  name: 'segments',
  needs: ['people', 'entities', 'engagement'],
  gives: 'segments',
  find(reading, so) {
    const cast = castOf(reading, so)
    return new TextReader(cast).read()
  },
}

/** Reads the sentences of a text in order, what is quoted apart from what is told. */
class TextReader {
  private readonly cast: Cast
  private readonly floor: Floor = { voice: null, author: null }
  private readonly found: Segment[] = []
  private readonly speech: readonly Quoted[]
  private at = 0

  constructor(cast: Cast) {
    this.cast = cast
    this.speech = directSpeech(cast)
  }

  read(): Segment[] {
    for (const sentence of readableSentences(this.cast)) this.sentence(sentence)
    return this.found
  }

  private sentence(sentence: number): void {
    const { first, last } = this.cast.prose.sentences[sentence]!
    let from = first
    while (this.at < this.speech.length && this.speech[this.at]!.last <= first) this.at++
    for (let k = this.at; k < this.speech.length && this.speech[k]!.first < last; k++) {
      const quoted = this.speech[k]!
      if (quoted.first > from) this.told(sentence, from, quoted.first - 1)
      this.quoted(sentence, quoted, Math.max(from, quoted.first), Math.min(last, quoted.last))
      from = Math.min(last, quoted.last + 1)
    }
    if (from < last) this.told(sentence, from, last)
  }

  /** What stands outside the marks: told by the text, unless it only says whose the quoted words are. */
  private told(sentence: number, first: number, last: number): void {
    const alone = this.besideSpeech(first, last) ? sayingAt(this.cast, this.skipMarks(first, last), last) : null
    if (alone) {
      this.giveFloor(alone)
      return
    }
    const leading = leadingAttribution(this.cast, first, last)
    const trailing = leading ? null : trailingAttribution(this.cast, first, last)
    const whose = this.voiceOf(leading?.subject ?? trailing?.subject ?? null)
    const reader = new SentenceReader(this.cast, this.floor)
    this.keep(
      sentence,
      reader.read(leading && whose ? leading.last : first, trailing && whose ? trailing.first : last, whose),
    )
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
    if (first <= quoted.first) this.giveFloor(this.attributed(quoted))
    this.floor.author = this.floor.voice
    const reader = new SentenceReader(this.cast, this.floor)
    this.keep(sentence, reader.read(first, last, this.floor.voice))
    this.floor.author = null
  }

  private attributed(quoted: Quoted): Subject | null {
    const end = this.cast.tokens[quoted.last] ?? this.cast.tokens[quoted.last - 1]!
    const sentences = this.cast.prose.sentences
    const after = sentences[end.sentence]!.last
    const here = quoted.last + 1 < after ? this.sayingAfter(quoted.last + 1, after) : null
    return here
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
    if (!subject) return null
    return voiceOf(subject) ?? this.floor.voice
  }

  private keep(sentence: number, stretches: readonly Stretch[]): void {
    for (const stretch of stretches) {
      const segment = segmentOf(this.cast, sentence, stretch)
      if (segment) this.found.push(segment)
    }
  }
}

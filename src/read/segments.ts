import type { Finder, Segment } from './finder.ts'
import { castOf } from './segments/cast.ts'
import { readableSentences } from './segments/lines.ts'
import { type Floor, SentenceReader, segmentOf } from './segments/sentence.ts'

/** Gives `segments`: the smallest stretches that could be statements, in order, each with whose it is. */
export const segments: Finder<'segments', 'people' | 'entities' | 'engagement'> = {
  name: 'segments',
  needs: ['people', 'entities', 'engagement'],
  gives: 'segments',
  find(reading, so) {
    const cast = castOf(reading, so)
    const floor: Floor = { voice: null }
    const found: Segment[] = []
    for (const { sentence, lead } of readableSentences(cast)) {
      const bounds = cast.prose.sentences[sentence]!
      const stretches = new SentenceReader(cast, floor).read(bounds.first, bounds.last, lead)
      for (const stretch of stretches) {
        const segment = segmentOf(cast, sentence, stretch, bounds)
        if (segment) found.push(segment)
      }
    }
    return found
  },
}

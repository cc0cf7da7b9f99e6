import type { z } from 'zod'
import type { SearchAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

type Answer = z.infer<typeof SearchAnswer>

/** The hits of a search, each with its day, its document and place, and its words. */
export function searchText({ unit, total, searched, hits, facets }: Answer): string {
  const shown = hits.length === total ? '' : `${hits.length} of `
  const counted = Object.entries(facets).map(
    ([name, values]) => `${name}: ${values.map(({ value, count }) => `${value} ${count}`).join(' · ')}\n`,
  )
  return `${hits.map(hit).join('')}${shown}${total} ${unit}s (${searched} documents searched)\n${counted.join('')}`
}

function hit({ date, speaker, act, snippet, quote, documentId, start, confidence }: Answer['hits'][number]): string {
  const { bold, dim } = colours(process.stdout)
  const who = speaker ? `${bold(speaker)} ${act}${confidence !== null && confidence < 0.6 ? ' (uncertain)' : ''}: ` : ''
  const words = speaker ? quote : snippet.replace(quote, quote && bold(quote))
  return `${date ?? 'no date   '}  ${who}${words.replace(/\s+/g, ' ')}\n            ${dim(`${documentId}:${start}`)}\n`
}

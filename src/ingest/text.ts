import { problem } from '../model/index.ts'
import { whole } from './bytes.ts'
import { decode, isBinary } from './decode.ts'
import { limits, size } from './limits.ts'
import type { Outcome, Reader } from './reader.ts'

/** Plain text: one file, one document, its title within the text. */
export const text: Reader = {
  name: 'text',
  accepts: (head) => !isBinary(head) && !isMarkup(head),
  async *read(input): AsyncIterable<Outcome> {
    const bytes = await whole(input.bytes(), limits.text)
    if (!bytes) {
      yield {
        problem: problem('too-long', input.name, `is longer than ${size(limits.text)}`, 'Split it into its documents'),
      }
      return
    }
    const content = decode(bytes)
    if (content.includes('\0')) yield { problem: problem('binary', input.name, 'is a binary file, not text') }
    else if (!content.trim()) yield { problem: problem('empty', input.name, 'is empty') }
    else yield { source: { text: content }, line: null }
  },
}

function isMarkup(head: Uint8Array): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|%PDF-)/i.test(
    Buffer.from(head.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, ''),
  )
}

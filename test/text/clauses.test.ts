import { describe, expect, test } from 'vitest'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { clauseWords } from '../../src/read/segments/words.ts'
import { clauses } from '../../src/text/clauses.ts'
import { prose } from '../../src/text/index.ts'

const words = clauseWords(lexiconOf(dataFiles('data')))

function cutOf(text: string): string[] {
  const { tokens, sentences } = prose(text, null)
  return sentences.flatMap(({ first, last }) =>
    clauses(tokens, first, last, words).map((clause) => {
      const span = text.slice(tokens[clause.first]!.start, tokens[clause.last - 1]!.end)
      return `${clause.link}: ${span.replace(/[.]$/, '')}`
    }),
  )
}

/** A sentence with its clauses in brackets: `[link: words]`. */
function parts(marked: string): void {
  test(marked, () => {
    const wanted = [...marked.matchAll(/\[(\w+: [^[\]]+)\]/g)].map(([, words]) => words)
    expect(cutOf(marked.replace(/\[\w+: ([^[\]]+)\]/g, '$1'))).toEqual(wanted)
  })
}

describe('clauses with a subject of their own', () => {
  parts('[main: The river is high].')
  parts('[main: The river is high], and [clause: the ferries stop].')
  parts('[main: The ferries stop]; [clause: the bridge is closed].')
  parts('[main: She praised the crews], while [clause: he thanked the pilots].')
})

describe('verbs that share a subject', () => {
  parts('[main: Aldmark supports the treaty], [verb: is ready to sign] and [verb: welcomes the observers].')
  parts('[main: She thanked the crews] and [verb: praised the pilots].')
  // An infinitive or participle carries on what it follows.
  parts('[main: Aldmark will sign the treaty, open a port and ease visas].')
  parts('[main: Aldmark has signed the treaty, opened a port and eased visas].')
})

describe('reported clauses', () => {
  parts('[main: She said] that [that: trade has grown].')
  parts('[main: She said] [bare: trade has grown].')
  parts('[main: She said] that [that: trade has grown], and that [that: the port is full].')
  parts('[main: She agreed that trade has grown].')
  parts('[main: She stressed the aid that it sent].')
})

describe('what stays inside', () => {
  parts('[main: She thanked the crews who cleared the river and opened the port].')
  parts('[main: She thanked the crews because the river is open].')
  parts('[main: Projects funded through loans were discussed].')
  parts('[main: The proceedings, which were held behind doors, fell short of the law].')
  parts('[main: Efforts to portray it as a matter of principle are futile].')
})

describe('participle clauses', () => {
  parts('[main: She thanked the crews], [participle: noting their courage].')
  parts('[opening: Recalling the flood], [main: she thanked the crews].')
  parts('[main: They discussed trade], with [absolute: both sides expressing hope].')
  parts('[main: The river rose, including its upper arm].')
})

describe('a participle between a reporting verb and the verb it reports', () => {
  parts('[main: She believes that questions regarding grain and steel are settled].')
  parts('[main: She believes that matters concerning the river and the dam are for Aldmark alone].')
})

describe('verbs that are tagged as something else', () => {
  parts('[main: This year marks the tenth anniversary of the treaty].')
  parts('[main: China thanks the crews for their help].')
})

test('clauses come in order and never overlap', () => {
  const text =
    'She said that, as the river rose, the ports closed, and thanked the crews, who, noting it, wept; and left.'
  const { tokens } = prose(text, null)
  const found = clauses(tokens, 0, tokens.length, words)
  for (const [i, clause] of found.entries()) {
    expect(clause.first).toBeLessThan(clause.last)
    if (i) expect(clause.first).toBeGreaterThanOrEqual(found[i - 1]!.last)
  }
})

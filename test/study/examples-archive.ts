import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, add, home, lexicon, openArchive } from '../../src/chancery.ts'
import { linker } from '../../src/study/link.ts'
import type { Question } from '../../src/study/question.ts'

const examples = join(home, 'examples')

/** What was planted in the examples, as far as these tests go by it. */
export interface Truth {
  readonly asOf: string
  readonly pairs: readonly {
    readonly ids: readonly [string, string]
    readonly initiator: { readonly [id: string]: string | null }
    readonly atmosphere: { readonly [id: string]: readonly string[] }
    readonly putInMouth: readonly { readonly in: string; readonly quote: string }[]
  }[]
  readonly labelChanges: readonly {
    readonly parties: readonly [string, string]
    readonly label: string
    readonly change: string
    readonly by: string
  }[]
  readonly commitments: readonly {
    readonly key: string
    readonly status: string
    readonly made: readonly Passage[]
    readonly restated: readonly Passage[]
    readonly fulfilled: readonly Passage[]
  }[]
  readonly anniversaries: readonly {
    readonly parties: readonly [string, string]
    readonly on: string
    readonly id: string
    readonly quote: string
  }[]
}

export interface Passage {
  readonly id: string
  readonly quote: string
}

/** The examples' truth. */
export const truth = JSON.parse(readFileSync(join(examples, 'truth.json'), 'utf8')) as Truth

/** An archive of the examples' first visit, in a folder. */
export async function examplesIn(folder: string): Promise<Archive> {
  const archive = await openArchive(join(folder, 'examples.db'), { create: true })
  const words = lexicon(join(examples, 'lexicon'))
  for await (const _ of add(archive, [join(examples, 'readouts')], { lexicon: words }));
  return archive
}

/** The same records, added the other way round. */
export async function reversed(archive: Archive, folder: string): Promise<Archive> {
  const other = await openArchive(join(folder, 'reversed.db'), { create: true })
  const link = linker(lexicon(join(examples, 'lexicon')))
  const records = []
  for await (const record of archive.records()) records.push(record)
  for (const record of records.reverse()) {
    const { id, title, text, publishedOn, url, publisher, language } = record
    const document = { id, title, text, publishedOn, url, publisher, language }
    const entry = { identity: id, id, place: id, raw: text, sourceHash: id, read: () => ({ document, record }) }
    await other.keep(entry, { reader: '1', lexicon: '1', now: '2031-01-01', link })
  }
  return other
}

/** Asks a question as of the examples' newest day, and checks the answer's shape. */
export async function asked<Q extends Pick<Question, 'input' | 'answer' | 'ask'>>(
  question: Q,
  archive: Archive,
  input: { readonly [field: string]: unknown },
): Promise<Awaited<ReturnType<Q['ask']>>> {
  const answer = await question.ask(archive, question.input.parse(input), { asOf: truth.asOf })
  return question.answer.parse(answer) as Awaited<ReturnType<Q['ask']>>
}

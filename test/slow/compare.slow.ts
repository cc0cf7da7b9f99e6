import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { CompareAnswer, PairsAnswer } from '../../src/chancery.ts'
import { chancery, evaluation } from './shared.ts'

type Compared = z.infer<typeof CompareAnswer>
type Pairs = z.infer<typeof PairsAnswer>

interface Truth {
  readonly pairs: readonly {
    readonly ids: readonly [string, string]
    readonly onlyIn: { readonly [id: string]: readonly string[] }
    readonly putInMouth: readonly { readonly in: string; readonly quote: string }[]
    readonly initiator: { readonly [id: string]: string | null }
    readonly atmosphere: { readonly [id: string]: readonly string[] }
  }[]
}

const readouts = evaluation ? join(evaluation, '../readouts') : ''
const english = ['us-state-2021-2022', 'whitehouse-2021-2022', 'sri-lanka-2024-2025'].map((name) =>
  join(readouts, `${name}.jsonl`),
)

/** How many of the planted differences were found, and how many of the claimed ones were planted. */
interface Score {
  planted: number
  found: number
  claimed: number
  right: number
}

describe.skipIf(!evaluation || !existsSync(english[0]!))('two accounts of one contact', () => {
  let folder = ''
  let archive = ''
  const truth = (): Truth => JSON.parse(readFileSync(join(evaluation!, 'pairs-truth.json'), 'utf8')) as Truth
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-compare-'))
    archive = join(folder, 'a.db')
    writeFileSync(
      join(folder, 'counts.txt'),
      chancery('add', '--archive', archive, ...english, join(evaluation!, 'pairs-documents.jsonl')),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are paired among all English readouts, and no others', () => {
    const { pairs } = JSON.parse(chancery('pairs', '--archive', archive, '--json', '--limit', '500')) as Pairs
    const found = pairs.map(({ accounts }) => accounts.map(({ documentId }) => documentId).join(' '))
    expect(found.toSorted()).toEqual(
      truth()
        .pairs.map(({ ids }) => [...ids].sort().join(' '))
        .sort(),
    )
  })

  it('differ in what was planted: four fifths found, seven tenths of the claims right', () => {
    const total: Score = { planted: 0, found: 0, claimed: 0, right: 0 }
    for (const pair of truth().pairs) {
      const answer = JSON.parse(chancery('compare', '--archive', archive, '--json', ...pair.ids)) as Compared
      for (const score of [onlyIn(pair, answer), inMouth(pair, answer), described(pair, answer)]) {
        for (const part of ['planted', 'found', 'claimed', 'right'] as const) total[part] += score[part]
      }
    }
    console.log(`found ${total.found} of ${total.planted}, right ${total.right} of ${total.claimed}`)
    expect(total.found / total.planted).toBeGreaterThanOrEqual(0.8)
    expect(total.right / total.claimed).toBeGreaterThanOrEqual(0.7)
  })
})

type Pair = Truth['pairs'][number]

/** A planted line is "topic: what it is about"; a claim tells it by the topic, or by half of its words. */
function onlyIn({ ids, onlyIn }: Pair, answer: Compared): Score {
  const planted = ids.flatMap((id) =>
    onlyIn[id]!.map((line) => ({ id, topic: line.split(': ')[0]!, words: line.split(': ')[1]! })),
  )
  return matched(planted, answer.onlyIn, (plant, claim) => {
    const passages = claim.documentId === plant.id ? claim.passages : []
    return passages.some(
      ({ topics, evidence }) => topics.includes(plant.topic) || shared(plant.words, evidence[0]!.quote) >= 0.5,
    )
  })
}

function inMouth({ putInMouth }: Pair, answer: Compared): Score {
  return matched(
    putInMouth,
    answer.putInMouth,
    (plant, claim) => claim.in === plant.in && shared(plant.quote, claim.said.evidence[0]!.quote) >= 0.7,
  )
}

/** Who asked, and the words for the mood. */
function described({ ids, initiator, atmosphere }: Pair, { sides }: Compared): Score {
  const planted = ids.flatMap((id) => [
    ...(initiator[id] ? [`${id} ${initiator[id]}`] : []),
    ...atmosphere[id]!.map((word) => `${id} ${word}`),
  ])
  const claimed = sides.flatMap(({ documentId: id, initiator, atmosphere }) =>
    [...(initiator ? [initiator] : []), ...atmosphere].map((word) => `${id} ${word}`),
  )
  return matched(planted, claimed, (plant, claim) => plant.startsWith(claim) || claim.startsWith(plant))
}

function matched<P, C>(planted: readonly P[], claims: readonly C[], same: (plant: P, claim: C) => boolean): Score {
  return {
    planted: planted.length,
    found: planted.filter((plant) => claims.some((claim) => same(plant, claim))).length,
    claimed: claims.length,
    right: claims.filter((claim) => planted.some((plant) => same(plant, claim))).length,
  }
}

/** The part of the shorter text's words that the other has. */
function shared(one: string, other: string): number {
  const [these, those] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  const both = [...these!].filter((word) => those!.has(word)).length
  return both / Math.min(these!.size, those!.size)
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/chancery.ts'
import { commitments } from '../../src/study/commitments.ts'
import { compare } from '../../src/study/compare.ts'
import { dossier } from '../../src/study/dossier.ts'
import { pairs } from '../../src/study/pairs.ts'
import { positions } from '../../src/study/positions.ts'
import { temporary } from '../temporary.ts'
import { asked, examplesIn, type Passage, reversed, truth } from './examples-archive.ts'

const folder = temporary()
let archive: Archive
beforeAll(async () => {
  archive = await examplesIn(folder)
}, 120_000)
afterAll(() => archive.close())

/** True of cited words that overlap the words planted in a document. */
const tells = (cited: { documentId: string; quote: string }, { id, quote }: Passage) =>
  cited.documentId === id && (cited.quote.includes(quote) || quote.includes(cited.quote))

/** Every span that an answer cites is of a document and quotes it to the letter. */
async function citesWell(answer: unknown): Promise<number> {
  const cited = citedIn(answer)
  for (const { documentId, start, end, quote } of cited) {
    const document = await archive.document(documentId)
    expect(document?.record.text.slice(start, end)).toBe(quote)
  }
  return cited.length
}

interface Cited {
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

function citedIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'documentId' in value && 'start' in value) return [value as Cited]
  return Object.values(value).flatMap(citedIn)
}

describe('pairs', () => {
  it('finds the two accounts of every contact, and nothing else', async () => {
    const answer = await asked(pairs, archive, {})
    const found = answer.pairs.map(({ accounts }) => accounts.map(({ documentId }) => documentId).join(' '))
    expect(found.toSorted()).toEqual(truth.pairs.map(({ ids }) => [...ids].sort().join(' ')).sort())
    expect(await citesWell(answer)).toBe(2 * found.length)
  })

  it('is the same whatever the order of adding', async () => {
    const other = await reversed(archive, folder)
    for (const question of [pairs, commitments]) {
      expect(await asked(question, other, { limit: 500 })).toEqual(await asked(question, archive, { limit: 500 }))
    }
    expect(await asked(dossier, other, { a: 'XB', b: 'XC' })).toEqual(
      await asked(dossier, archive, { a: 'XB', b: 'XC' }),
    )
    await other.close()
  })

  it('goes by document, party and day', async () => {
    const [id] = truth.pairs[0]!.ids
    expect((await asked(pairs, archive, { document: id })).total).toBe(1)
    expect((await asked(pairs, archive, { with: 'XZ' })).total).toBe(1)
    expect((await asked(pairs, archive, { from: '2031-01-01' })).total).toBe(0)
  })
})

describe('commitments', () => {
  it('ties every promise to what says it again and what tells it as done, and claims no more', async () => {
    const { commitments: lines } = await asked(commitments, archive, { limit: 500 })
    const claims = lines.flatMap(({ links, evidence }) =>
      links
        .filter(({ kind }) => kind !== 'same')
        .map((link) => ({ kind: link.kind, made: evidence[0]!, later: link.evidence[0]! })),
    )
    const planted = truth.commitments.flatMap(({ key, made, restated, fulfilled }) => [
      ...restated.map((later) => ({ key, kind: 'restated', made, later })),
      ...fulfilled.slice(-1).map((later) => ({ key, kind: 'fulfilled', made, later })),
    ])
    const is = (claim: (typeof claims)[number], plant: (typeof planted)[number]) =>
      claim.kind === plant.kind && tells(claim.later, plant.later) && plant.made.some((made) => tells(claim.made, made))
    expect(planted.filter((plant) => !claims.some((claim) => is(claim, plant)))).toEqual([])
    expect(claims.filter((claim) => !planted.some((plant) => is(claim, plant)))).toEqual([])
  })

  it('says what is kept and what has lapsed as of the day asked from', async () => {
    const { commitments: lines, counts } = await asked(commitments, archive, { limit: 500 })
    const statusOf = (key: string) => {
      const { made } = truth.commitments.find((commitment) => commitment.key === key)!
      return lines.find(({ evidence }) => made.some((passage) => tells(evidence[0]!, passage)))?.status
    }
    expect([statusOf('locomotives'), statusOf('deposit'), statusOf('naval exercise')]).toEqual([
      'fulfilled',
      'lapsed',
      'open',
    ])
    expect(counts.open + counts.fulfilled + counts.lapsed).toBe(lines.length)
    const early = await commitments.ask(archive, commitments.input.parse({ limit: 500 }), { asOf: '2019-01-01' })
    expect(early.counts.lapsed).toBe(0)
  })

  it('goes by holder, party, topic and status', async () => {
    const { commitments: lines } = await asked(commitments, archive, { holder: 'XB', to: 'XC', topic: 'economy' })
    expect(lines.map(({ evidence }) => evidence[0]!.quote).join()).toContain('twelve freight locomotives')
    expect(
      (await asked(commitments, archive, { status: 'fulfilled' })).commitments.every(
        ({ status }) => status === 'fulfilled',
      ),
    ).toBe(true)
  })
})

describe('dossier', () => {
  it.each(truth.labelChanges)(
    'tells that the $label of $parties was $change by $by',
    async ({ parties, label, change, by }) => {
      const { labels } = await asked(dossier, archive, { a: parties[0], b: parties[1] })
      expect(labels.find((line) => line.label === label && line.change === change)).toMatchObject({
        by,
        documents: expect.any(Number),
      })
    },
  )

  it('claims no other change of a label', async () => {
    const ties = ['XA XB', 'XA XC', 'XA XE', 'XB XC', 'XB XE', 'XC XE', 'XA XZ', 'XB XZ', 'XC XZ', 'XE XZ'].map((tie) =>
      tie.split(' '),
    )
    const changed = []
    for (const [a, b] of ties) {
      const { labels } = await asked(dossier, archive, { a, b })
      changed.push(
        ...labels
          .filter(({ change }) => change === 'upgraded' || change === 'established')
          .map(({ label }) => `${a} ${b} ${label}`),
      )
    }
    expect(changed.toSorted()).toEqual(
      truth.labelChanges.map(({ parties, label }) => `${parties.join(' ')} ${label}`).sort(),
    )
  })

  it.each(truth.anniversaries)('names the anniversary of $parties on $on', async ({ parties, on, id, quote }) => {
    const { anniversaries } = await asked(dossier, archive, { a: parties[0], b: parties[1] })
    expect(anniversaries.find((line) => tells({ ...line.evidence[0]!, documentId: id }, { id, quote }))).toMatchObject({
      on,
      ahead: true,
    })
  })

  it('counts two accounts as one contact, and cites every line', async () => {
    const answer = await asked(dossier, archive, { a: 'XB', b: 'XC' })
    expect(answer.engagements.documents).toBe(answer.documents.count)
    expect(answer.engagements.total).toBe(answer.documents.count - 2)
    expect(answer.label?.label).toBe('comprehensive strategic partnership')
    expect(await citesWell(answer)).toBeGreaterThan(100)
    expect(answer.newest?.words.new).toBe(`not in the ${answer.documents.count - 1} earlier documents`)
  })

  it('says that few documents allow no trend, and since when nothing was found', async () => {
    const answer = await asked(dossier, archive, { a: 'XC', b: 'XZ' })
    expect(answer.notes.join()).toMatch(/allows? no trend/)
    expect(answer.topics.every(({ trend }) => trend === null)).toBe(true)
    expect(answer.gaps.map(({ sentence }) => sentence).join()).toMatch(/^No contact found/)
  })

  it('has nothing to tell of parties that never met', async () => {
    const answer = await asked(dossier, archive, { a: 'XA', b: 'QQ' })
    expect(answer).toMatchObject({
      labels: [],
      newest: null,
      notes: ['No document of the archive reports a contact between them.'],
    })
  })
})

describe('compare', () => {
  it.each(truth.pairs)('sets $ids against each other', async ({ ids, initiator, atmosphere, putInMouth }) => {
    const answer = await asked(compare, archive, { a: ids[0], b: ids[1] })
    expect(answer.pair?.score).toBeGreaterThan(0.5)
    for (const side of answer.sides) {
      expect(side.initiator).toBe(initiator[side.documentId])
      expect(side.atmosphere.length).toBe(atmosphere[side.documentId]!.length)
      expect(side.speakers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1)
    }
    const told = putInMouth.filter(({ in: id, quote }) =>
      answer.putInMouth.some(({ said }) => tells(said.evidence[0]!, { id, quote })),
    )
    expect(told.length).toBeGreaterThanOrEqual(Math.floor(putInMouth.length / 2))
    await citesWell(answer)
  })

  it('shows the words in which two passages differ, so that either can be put together again', async () => {
    const answer = await asked(compare, archive, { a: truth.pairs[0]!.ids[0], b: truth.pairs[0]!.ids[1] })
    for (const { changes, one, other } of answer.aligned) {
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ words }) => words)
          .join('')
      expect(without('only-other')).toBe(one.evidence[0]!.quote)
      expect(without('only-one')).toBe(other.evidence[0]!.quote)
    }
  })

  it('says which document it has not', async () => {
    expect((await asked(compare, archive, { a: 'nowhere', b: truth.pairs[0]!.ids[0] })).notes).toEqual([
      'The archive holds no document nowhere.',
    ])
  })
})

describe('positions', () => {
  it('tells when a stand appeared, with the words', async () => {
    const { rows } = await asked(positions, archive, { holder: 'XB', topic: 'politics' })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row).toMatchObject({ holder: 'XB', topic: expect.stringMatching(/^politics\./) })
      expect(row.turns[0]).toMatchObject({ change: 'appeared', on: row.first })
    }
    expect(await citesWell(rows)).toBeGreaterThan(0)
  })
})

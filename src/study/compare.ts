import { z } from 'zod'
import type { Record, Statement } from '../model/index.ts'
import type { Archive } from '../store/archive.ts'
import { align } from './compare/align.ts'
import { ofOthers, ownVersion } from './compare/mouth.ts'
import { WordChange, wordChanges } from './compare/words.ts'
import { Cited, Said } from './evidence.ts'
import { contentOf, rarity, type Weights } from './likeness.ts'
import { question } from './question.ts'

const Share = z.object({ speaker: z.string(), words: z.int(), share: z.number() })

/** One of two texts: who published it, its length, its speakers by words, its topics in order, and how it describes the contact. */
export const ComparedSide = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  issuer: z.string().nullable(),
  words: z.int(),
  paragraphs: z.int(),
  speakers: z.array(Share),
  topics: z.array(z.object({ topic: z.string(), evidence: z.array(Cited) })),
  initiator: z.string().nullable(),
  atmosphere: z.array(z.string()),
  kind: z.string().nullable(),
  participants: z.array(z.object({ name: z.string(), role: z.string().nullable(), country: z.string().nullable() })),
})

/** Two passages of one matter: how surely (0 to 1), by which words, and the words in which they differ. */
export const AlignedPassage = z.object({
  score: z.number(),
  shared: z.array(z.string()),
  one: Said,
  other: Said,
  changes: z.array(WordChange),
})

/** Words that a text puts in the mouth of the other side; `counterpart` is what that side's own text has of them, else null. */
export const PutInMouth = z.object({
  in: z.string(),
  said: Said,
  counterpartHasIt: z.boolean(),
  counterpart: Said.nullable(),
})

/** A topic that one text alone has, with the passages that say so; what it reports of the other side stands under `putInMouth`. */
export const OnlyIn = z.object({
  documentId: z.string(),
  topic: z.string(),
  passages: z.array(Said),
})

/** Two texts side by side. */
export const CompareAnswer = z.object({
  sides: z.array(ComparedSide),
  pair: z.object({ score: z.number(), reasons: z.array(z.string()) }).nullable(),
  aligned: z.array(AlignedPassage),
  onlyIn: z.array(OnlyIn),
  /** All passages with no like in the other text, also those on topics that both have. */
  unaligned: z.array(Said),
  putInMouth: z.array(PutInMouth),
  notes: z.array(z.string()),
})
type Answer = z.infer<typeof CompareAnswer>

/** `compare A B`: two texts aligned by meaning: what only one has, what each says of the other, and how each describes the contact. */
export const compare = question({
  name: 'compare',
  summary: 'two documents side by side: what only one has, what one puts in the other’s mouth, order and share',
  positional: ['a', 'b'],
  input: z.object({
    a: z.string().min(1).describe('the id of a document'),
    b: z.string().min(1).describe('the id of the other'),
  }),
  answer: CompareAnswer,
  async ask(archive, { a, b }) {
    const [one, other] = [await recordOf(archive, a), await recordOf(archive, b)]
    if (!one || !other) {
      const lost = [...(one ? [] : [a]), ...(other ? [] : [b])]
      const notes = lost.map((id) => `The archive holds no document ${id}.`)
      return { sides: [], pair: null, aligned: [], onlyIn: [], unaligned: [], putInMouth: [], notes }
    }
    const contents = [...one.statements, ...other.statements].map(({ quote }) => contentOf(quote))
    const weights = await rarity(archive, contents)
    return { ...compared(one, other, weights), pair: await pairOf(archive, a, b) }
  },
})

async function recordOf(archive: Archive, id: string): Promise<Record | null> {
  return (await archive.document(id))?.record ?? null
}

async function pairOf({ db }: Archive, a: string, b: string): Promise<Answer['pair']> {
  const row = await db
    .selectFrom('pairs')
    .innerJoin('documents as one', 'one.current', 'pairs.one')
    .innerJoin('documents as other', 'other.current', 'pairs.other')
    .select(['pairs.score', 'pairs.reasons'])
    .where((e) =>
      e.or([e.and([e('one.id', '=', a), e('other.id', '=', b)]), e.and([e('one.id', '=', b), e('other.id', '=', a)])]),
    )
    .executeTakeFirst()
  return row ? { score: row.score, reasons: JSON.parse(row.reasons) as string[] } : null
}

/** Compares two records; `weight` tells how rare a word is. */
export function compared(one: Record, other: Record, weight: Weights): Omit<Answer, 'pair'> {
  const aligned = align(one.statements, other.statements, weight)
  const alone = [
    unmet(one, new Set(aligned.map((pair) => pair.one))),
    unmet(other, new Set(aligned.map((pair) => pair.other))),
  ] as const
  const notes = [one, other].flatMap(({ id, issuer }) => (issuer ? [] : [`Who published ${id} is not known.`]))
  return {
    sides: [one, other].map(sideOf),
    aligned: aligned.map(({ one: i, other: j, score, shared }) => ({
      ...{ score, shared: [...shared], one: saidIn(one, i), other: saidIn(other, j) },
      changes: wordChanges(one.statements[i]!.quote, other.statements[j]!.quote),
    })),
    onlyIn: [...onlyIn(one, other, alone[0], weight), ...onlyIn(other, one, alone[1], weight)],
    unaligned: [...alone[0].map((i) => saidIn(one, i)), ...alone[1].map((i) => saidIn(other, i))],
    putInMouth: [...mouth(one, other, weight), ...mouth(other, one, weight)],
    notes,
  }
}

function mouth(record: Record, counterpart: Record, weight: Weights): Answer['putInMouth'] {
  return ofOthers(record).map((i) => {
    const own = ownVersion(record.statements[i]!, counterpart, weight)
    const said = own ? saidIn(counterpart, counterpart.statements.indexOf(own)) : null
    return { in: record.id, said: saidIn(record, i), counterpartHasIt: said !== null, counterpart: said }
  })
}

/** The passages of a record that nothing in the other is aligned with, courtesies left out. */
function unmet({ statements }: Record, met: ReadonlySet<number>): number[] {
  return statements.flatMap((statement, i) => (met.has(i) || !tells(statement) ? [] : [i]))
}

/** Topics that the other text has nowhere, those with the most passages first; each passage stands under one topic. */
function onlyIn(record: Record, other: Record, alone: readonly number[], weight: Weights): Answer['onlyIn'] {
  const theirs = new Set([...general, ...other.statements.flatMap(({ topics }) => topics)])
  const text = contentOf(other.text)
  const reported = new Set(ofOthers(record))
  let left = alone.filter((i) => !reported.has(i) && strange(record.statements[i]!, text, weight))
  const found: Answer['onlyIn'] = []
  for (;;) {
    const [topic, passages] =
      [...byTopic(record, left, theirs)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? []
    if (!topic || !passages) return found
    found.push({ documentId: record.id, topic, passages: passages.map((i) => saidIn(record, i)) })
    left = left.filter((i) => !passages.includes(i))
  }
}

function byTopic(record: Record, left: readonly number[], theirs: ReadonlySet<string>): Map<string, number[]> {
  const topics = new Map<string, number[]>()
  for (const i of left) {
    for (const topic of record.statements[i]!.topics) {
      if (!theirs.has(topic)) topics.set(topic, [...(topics.get(topic) ?? []), i])
    }
  }
  return topics
}

/** What every contact is about is no difference. */
const general = ['politics.contacts']

/** A passage is strange to a text that has less than this part of its words, the rarer weighing more. */
const known = 0.5

function strange({ quote }: Statement, text: ReadonlyMap<string, string>, weight: Weights): boolean {
  const stems = [...contentOf(quote).keys()]
  const sum = (list: readonly string[]) => list.reduce((total, stem) => total + weight(stem), 0)
  return sum(stems.filter((stem) => text.has(stem))) < known * sum(stems)
}

/** Courtesies are no content of their own. */
const tells = ({ topics }: Statement) => topics.length > 0

function saidIn({ id, engagement, publishedOn, statements }: Record, at: number): z.infer<typeof Said> {
  const { speaker, holder, act, strength, topics, start, end, quote } = statements[at]!
  const date = engagement?.startsOn ?? publishedOn
  return { ...{ speaker, holder, act, strength, topics, date }, evidence: [{ documentId: id, start, end, quote }] }
}

function sideOf(record: Record): Answer['sides'][number] {
  const { id, title, publisher, issuer, engagement, publishedOn, text } = record
  return {
    ...{ documentId: id, title, publisher, issuer, date: engagement?.startsOn ?? publishedOn },
    ...{ words: countWords(text), paragraphs: text.split('\n\n').length, speakers: shares(record) },
    topics: inOrder(record),
    ...{ initiator: engagement?.initiator ?? null, atmosphere: engagement?.atmosphere ?? [] },
    kind: engagement?.kind ?? null,
    participants: (engagement?.participants ?? []).map(({ name, role, country }) => ({ name, role, country })),
  }
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0

function shares({ statements }: Record): z.infer<typeof Share>[] {
  const counts = new Map<string, number>()
  for (const { speaker, quote } of statements) counts.set(speaker, (counts.get(speaker) ?? 0) + countWords(quote))
  const all = [...counts.values()].reduce((a, b) => a + b, 0)
  return [...counts]
    .map(([speaker, words]) => ({ speaker, words, share: all === 0 ? 0 : Math.round((1000 * words) / all) / 1000 }))
    .sort((a, b) => b.words - a.words || (a.speaker < b.speaker ? -1 : 1))
}

/** The topics of a text in the order in which it comes to them. */
function inOrder(record: Record): Answer['sides'][number]['topics'] {
  const seen = new Map<string, number>()
  record.statements.forEach(({ topics }, i) => {
    for (const topic of topics) if (!seen.has(topic)) seen.set(topic, i)
  })
  return [...seen].map(([topic, i]) => ({ topic, evidence: saidIn(record, i).evidence }))
}

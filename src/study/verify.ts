import { z } from 'zod'
import type { Archive, Found } from '../store/archive.ts'
import { question } from './question.ts'
import { folded, placesOf } from './verify/folded.ts'
import { nearest, type Word, wordsOf } from './verify/near.ts'
import { quotationsOf } from './verify/quotations.ts'

/** A passage that bears on a quotation. `edits` tells, for one that is not exact, what the passage has and the quotation has not, and the other way round. */
export const VerifyMatch = z.object({
  documentId: z.string(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  speaker: z.string().nullable(),
  act: z.string().nullable(),
  date: z.string().nullable(),
  edits: z.array(z.object({ kind: z.enum(['same', 'only-quote', 'only-passage']), words: z.string() })),
})
export type VerifyMatch = z.infer<typeof VerifyMatch>

const Verdict = z.object({
  quote: z.string(),
  status: z.enum(['exact', 'near', 'paraphrase', 'ambiguous', 'absent']),
  matches: z.array(VerifyMatch),
})

/** What became of a quotation, or of each one in an article; `searched` is how many documents were looked through. */
export const VerifyAnswer = Verdict.extend({
  searched: z.int(),
  quotations: z.array(Verdict.extend({ start: z.int(), end: z.int() })),
})
type Verdict = z.infer<typeof Verdict>

/** `verify "QUOTE"`: whether an archive holds the words, to the letter, nearly, or in other words. */
export const verify = question({
  name: 'verify',
  summary: 'whether a quotation stands in the archive: exact, near, paraphrase, ambiguous or absent',
  positional: ['quote'],
  input: z.object({
    quote: z.string().min(1).max(20_000).describe('the words to look for'),
    article: z
      .enum(['true', 'false'])
      .default('false')
      .describe('true: the words are an article, and each quotation in it is looked for'),
  }),
  answer: VerifyAnswer,
  async ask(archive, { quote, article }) {
    const { documents: searched } = await archive.status()
    if (article !== 'true') return { ...(await verdictOn(archive, quote)), searched, quotations: [] }
    const quotations: (Verdict & { start: number; end: number })[] = []
    for (const { quote: inner, start, end } of quotationsOf(quote)) {
      quotations.push({ ...(await verdictOn(archive, inner)), start, end })
    }
    return { quote, status: worst(quotations), matches: [], searched, quotations }
  },
})

const order = ['exact', 'ambiguous', 'near', 'paraphrase', 'absent'] as const

/** Of several verdicts the least good one. */
function worst(verdicts: readonly Verdict[]): Verdict['status'] {
  return order[Math.max(0, ...verdicts.map(({ status }) => order.indexOf(status)))]!
}

const mostExact = 200

async function verdictOn(archive: Archive, quote: string): Promise<Verdict> {
  const wanted = folded(quote)
    .text.replace(/^["']|["']$/g, '')
    .trim()
  const exact = (await archive.holding([wanted], 'all', mostExact)).flatMap((found) =>
    placesOf(wanted, folded(found.text)).map((place) => ({ found, ...place })),
  )
  if (exact.length > 0) {
    const matches = await Promise.all(exact.map(({ found, start, end }) => passage(archive, found, start, end, [])))
    return { quote, status: exact.length > 1 ? 'ambiguous' : 'exact', matches }
  }
  return inexact(archive, quote, wanted)
}

const candidates = 24
/** A quotation is near where no more than this share of its words differ, and one word always may. */
const nearShare = 0.25
/** Beyond that, a passage that shares this much of what the quotation says may be a paraphrase. */
const paraphraseShare = 0.6

async function inexact(archive: Archive, quote: string, wanted: string): Promise<Verdict> {
  const words = wordsOf(wanted)
  if (words.length < 3) return { quote, status: 'absent', matches: [] }
  const found = await archive.holding(shingles(words), 'any', candidates)
  const most = Math.max(1, Math.floor(words.length * nearShare))
  const likenesses = found
    .map((document) => likenessIn(document, words, most))
    .filter((likeness) => likeness !== null)
    .sort((a, b) => a.changed - b.changed)
  const best = likenesses.filter(({ changed }) => changed === likenesses[0]?.changed)
  if (best.length > 0) {
    const matches = await Promise.all(
      best.map(({ document, start, end, edits }) => passage(archive, document, start, end, edits)),
    )
    return { quote, status: 'near', matches }
  }
  const paraphrases = await paraphrasesIn(archive, found, words)
  return { quote, status: paraphrases.length > 0 ? 'paraphrase' : 'absent', matches: paraphrases }
}

/** Overlapping pairs of words, at most forty, evenly taken: a passage that keeps most of a quotation keeps most of these. */
function shingles(words: readonly Word[]): string[] {
  const pairs = words.slice(1).map((word, i) => `${words[i]!.key} ${word.key}`)
  const step = Math.max(1, Math.ceil(pairs.length / 40))
  return pairs.filter((_, i) => i % step === 0)
}

const longest = 60_000

function likenessIn(document: Found, words: readonly Word[], most: number) {
  const text = wordsOf(document.text.slice(0, longest))
  const likeness = nearest(words, text, most)
  if (!likeness || likeness.first >= likeness.last) return null
  const { first, last, changed, edits } = likeness
  return { document, start: text[first]!.start, end: text[last - 1]!.end, changed, edits: [...edits] }
}

/** Statements of the candidates that say much of what the quotation says, in other words or another order. */
async function paraphrasesIn(
  archive: Archive,
  found: readonly Found[],
  words: readonly Word[],
): Promise<VerifyMatch[]> {
  if (found.length === 0) return []
  const wanted = contentOf(words)
  if (wanted.size < 4) return []
  const rows = await archive.db
    .selectFrom('statements')
    .select(['version', 'start', 'end', 'quote'])
    .where(
      'version',
      'in',
      found.map(({ version }) => version),
    )
    .execute()
  const alike = rows
    .map((row) => ({ row, share: sharedBy(wanted, contentOf(wordsOf(row.quote))) }))
    .filter(({ share }) => share >= paraphraseShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, 5)
  const byVersion = new Map(found.map((document) => [document.version, document]))
  return Promise.all(alike.map(({ row }) => passage(archive, byVersion.get(row.version)!, row.start, row.end, [])))
}

/** Long words by their beginnings: what a passage is about, whatever its inflections. */
function contentOf(words: readonly Word[]): Set<string> {
  return new Set(
    words
      .map(({ key }) => key.toLowerCase())
      .filter((key) => key.length > 4)
      .map((key) => key.slice(0, 6)),
  )
}

/** What two sets share, as a part of both (the Dice coefficient). */
function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

async function passage(
  archive: Archive,
  found: Found,
  start: number,
  end: number,
  edits: VerifyMatch['edits'],
): Promise<VerifyMatch> {
  const statement = await archive.db
    .selectFrom('statements')
    .select(['speaker', 'act'])
    .where('version', '=', found.version)
    .where('start', '<', end)
    .where('end', '>', start)
    .orderBy('ordinal')
    .executeTakeFirst()
  const { id: documentId, day: date, text } = found
  return {
    documentId,
    start,
    end,
    quote: text.slice(start, end),
    speaker: statement?.speaker ?? null,
    act: statement?.act ?? null,
    date,
    edits,
  }
}

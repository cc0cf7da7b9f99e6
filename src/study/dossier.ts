import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../store/archive.ts'
import { CommitmentLine, heldBy, ledger } from './commitments.ts'
import { Contacts, contactLines, Meeting, meetings } from './dossier/contacts.ts'
import { LabelLine, labelsOf, labelToday } from './dossier/labels.ts'
import { AnniversaryLine, anniversaryLines, NamedLine, namedIn } from './dossier/named.ts'
import { Newest, newestAgainst } from './dossier/newest.ts'
import { gapsOf, TieGap } from './dossier/silences.ts'
import { Stand, standsOf } from './dossier/stands.ts'
import { TopicLine, topicLines, trendNeeds } from './dossier/topics.ts'
import { documentCount, keySet, plainSaid, Said, said } from './evidence.ts'
import { question } from './question.ts'
import { contactsOf, type TieDocument, tieDocuments } from './tie.ts'

/** A field of cooperation: what is said on one topic by either side, the newest first. */
export const Field = z.object({ topic: z.string(), statements: z.int(), lines: z.array(Said) })

/** The tie between two parties on one page, all of it with the words that say so; `notes` say what the archive does not allow. */
export const DossierAnswer = z.object({
  parties: z.array(z.string()),
  asOf: z.string().nullable(),
  searched: z.int(),
  documents: z.object({
    count: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    publishers: z.array(z.object({ value: z.string(), count: z.int() })),
  }),
  notes: z.array(z.string()),
  label: LabelLine.nullable(),
  labels: z.array(LabelLine),
  engagements: Contacts,
  meetings: z.array(Meeting),
  topics: z.array(TopicLine),
  positions: z.array(Stand),
  commitments: z.array(CommitmentLine),
  frameworks: z.array(NamedLine),
  messages: z.array(Said),
  invitations: z.array(Said),
  fields: z.array(Field),
  anniversaries: z.array(AnniversaryLine),
  newest: Newest.nullable(),
  gaps: z.array(TieGap),
})
type Answer = z.infer<typeof DossierAnswer>

const party = z.string().min(1).max(40).toUpperCase()

/** `dossier A B`: all that the archive tells of the tie between two parties. */
export const dossier = question({
  name: 'dossier',
  summary: 'the tie between two parties: labels, contacts, stands, promises, fields, gaps',
  positional: ['a', 'b'],
  input: z.object({
    a: party.describe('a country (CN) or body (EU)'),
    b: party.describe('the other'),
  }),
  answer: DossierAnswer,
  async ask(archive, { a, b }, { asOf }): Promise<Answer> {
    const searched = await documentCount(archive)
    const documents = await tieDocuments(archive, a, b)
    const keys = documents.map(({ key }) => key)
    const labels = await labelsOf(archive, a, b)
    const within = sql<boolean>`statements.version in ${keySet(keys)}`
    const promises = await ledger(archive, sql<boolean>`${within} and ${heldBy([a, b])}`, asOf)
    return {
      ...{ parties: [a, b], asOf, searched, documents: summed(documents), notes: notesOf(documents) },
      ...{ label: labelToday(labels), labels },
      engagements: await contactLines(archive, await contactsOf(archive, documents)),
      meetings: await meetings(archive, documents, a, b),
      topics: await topicLines(archive, documents),
      positions: await standsOf(archive, keys, a, b),
      commitments: promises.filter(({ status }) => status === 'open').slice(0, shown),
      frameworks: await namedIn(archive, keys),
      messages: await lines(archive, sql<boolean>`${within} and statements.act = 'convey'`),
      invitations: await lines(archive, sql<boolean>`${within} and statements.act = 'welcome'`),
      fields: await fieldsOf(archive, keys),
      anniversaries: await anniversaryLines(archive, keys, asOf),
      newest: await newestAgainst(archive, documents),
      gaps: gapsOf(documents, [a, b], asOf),
    }
  },
})

const shown = 40

async function lines(archive: Archive, where: RawBuilder<boolean>): Promise<Said[]> {
  return (await said(archive, where, shown)).map(plainSaid)
}

function summed(documents: readonly TieDocument[]): Answer['documents'] {
  const days = documents.flatMap(({ day }) => day ?? []).sort()
  const publishers = [...Map.groupBy(documents, ({ publisher, issuer }) => publisher ?? issuer ?? 'unknown')]
  return {
    ...{ count: documents.length, from: days[0] ?? null, to: days.at(-1) ?? null },
    publishers: publishers
      .map(([value, of]) => ({ value, count: of.length }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }
}

function notesOf({ length }: readonly TieDocument[]): string[] {
  if (length === 0) return ['No document of the archive reports a contact between them.']
  if (length >= 2 * trendNeeds) return []
  return [length === 1 ? 'One document allows no trend.' : `${length} documents allow no trend.`]
}

/** Fields of work, as against ties and stands: the groups of topics that cooperation is about. */
const groups = ['economy', 'society', 'environment', 'science', 'security']
const eachField = 6
const mostFields = 30

/** What is said on each field of cooperation, the field with the most statements first; what is opposed is none. */
async function fieldsOf(archive: Archive, keys: readonly number[]): Promise<Answer['fields']> {
  const { rows } = await sql<{ topic: string; n: number }>`
    select topic, count(*) as n
    from statement_topics join statements on statements.version = statement_topics.version
      and statements.ordinal = statement_topics.statement
    where statements.version in ${keySet(keys)} and statements.act <> 'oppose'
      and substr(topic, 1, instr(topic, '.') - 1) in (select value from json_each(${JSON.stringify(groups)}))
    group by topic order by n desc, topic limit ${mostFields}`.execute(archive.db)
  const fields: Answer['fields'] = []
  for (const { topic, n } of rows) {
    const where = sql<boolean>`statements.version in ${keySet(keys)} and statements.act <> 'oppose' and exists (
      select 1 from statement_topics as beside where beside.version = statements.version
      and beside.statement = statements.ordinal and beside.topic = ${topic})`
    fields.push({ topic, statements: n, lines: (await said(archive, where, eachField)).map(plainSaid) })
  }
  return fields
}

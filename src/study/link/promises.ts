import { type Kysely, sql } from 'kysely'
import type { Record, Statement } from '../../model/index.ts'
import type { Tables } from '../../store/tables.ts'
import { endOf } from '../commitments/due.ts'
import { contentOf, likeness } from '../likeness.ts'
import type { StudyWords } from './words.ts'

/** A statement that makes a promise, or tells something as done. */
interface Passage {
  readonly version: number
  readonly ordinal: number
  readonly id: string
  readonly day: string
  readonly promise: boolean
  readonly holder: readonly string[]
  readonly due: string | null
  readonly content: ReadonlyMap<string, string>
  /** Its stems that belong to the name of a body, an initiative or a paper: a shared name alone is no shared promise. */
  readonly named: ReadonlySet<string>
}

/** What a later passage is to a promise. */
interface PromiseLink {
  readonly kind: 'same' | 'restated' | 'fulfilled'
  readonly shared: readonly string[]
}

/** Two passages are of one promise where they share this many words, and this part of both. */
const leastShared = 2
const leastLike = 0.3
const day = 86_400_000
/** A promise without a day is said again within this many days, one with a day until that and this many more. */
const life = 3 * 365
const slack = 60

/**
 * What a passage is to an earlier promise of the same tie, or null: another account of it, the same said again, or told as done. The two
 * passages alone decide.
 */
export function promiseLink(made: Passage, later: Passage): PromiseLink | null {
  if (!made.promise || made.id === later.id) return null
  const days = (Date.parse(later.day) - Date.parse(made.day)) / day
  if (!(days >= -1)) return null
  const kind = kindOf(made, later, days)
  if (!kind) return null
  const { score, shared } = likeness(made.content, later.content)
  if (shared.length < leastShared || score < leastLike || differInFigures(made, later)) return null
  const plain = [...made.content.keys()].filter((stem) => later.content.has(stem) && !made.named.has(stem))
  return plain.length > 0 ? { kind, shared } : null
}

/** Both tell figures, years aside, and not one is the same: other things are counted. */
function differInFigures(made: Passage, later: Passage): boolean {
  const [these, those] = [made, later].map(({ content }) =>
    [...content.keys()].filter((stem) => /^\d+$/.test(stem) && !/^(?:19|20)\d\d$/.test(stem)),
  )
  return these!.length > 0 && those!.length > 0 && !these!.some((figure) => those!.includes(figure))
}

function kindOf(made: Passage, later: Passage, days: number): PromiseLink['kind'] | null {
  if (!later.promise) return days > 1 ? 'fulfilled' : null
  if (!made.holder.some((party) => later.holder.includes(party))) return null
  if (Math.abs(days) <= 1) return made.id < later.id ? 'same' : null
  const until = made.due ? (Date.parse(made.due) - Date.parse(made.day)) / day + slack : life
  return days > 1 && days <= until ? 'restated' : null
}

const telling: ReadonlySet<string> = new Set(['inform', 'assess', 'praise', 'thank', 'congratulate', 'welcome'])

/** The promises of a record and what it tells as done, with what each is about: names of people and states left out. */
export function passagesOf(version: number, record: Record, words: StudyWords): Passage[] {
  const { id, engagement, publishedOn, statements, commitments } = record
  const on = engagement?.startsOn ?? publishedOn
  if (!on) return []
  const left = new Set(['person', 'country'])
  const names = wordsIn([...record.mentions.filter(({ type }) => left.has(type)), ...record.relationships])
  const things = wordsIn(record.mentions.filter(({ type }) => !left.has(type)))
  const named = new Set(contentOf([...things].join(' '), words.empty).keys())
  const dues = new Map(commitments.map(({ statement, due }) => [statement, due ? endOf(due, on) : null]))
  return statements.flatMap((statement, ordinal) => {
    const promise = dues.has(ordinal)
    if (!promise && !(telling.has(statement.act) && statement.quote.search(words.done) >= 0)) return []
    const content = aboutOf(statement, words, names)
    const due = dues.get(ordinal) ?? null
    return content.size < leastShared
      ? []
      : [{ version, ordinal, id, day: on, promise, holder: statement.holder, due, content, named }]
  })
}

/** The words by which a text names things, in lower case. */
function wordsIn(of: readonly { readonly evidence: readonly { readonly quote: string }[] }[]): Set<string> {
  return new Set(
    of.flatMap(({ evidence }) => evidence.flatMap(({ quote }) => quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])),
  )
}

function aboutOf({ quote }: Statement, words: StudyWords, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const text = quote.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const lower = word.toLowerCase()
    return names.has(lower) ? ' ' : (words.alike.get(lower) ?? word)
  })
  return contentOf(text, words.empty)
}

/** Writes what ties the promises of a version to those of the same parties before and after it. */
export async function linkPromises(
  db: Kysely<Tables>,
  version: number,
  record: Record,
  words: StudyWords,
): Promise<void> {
  await db.deleteFrom('promise_stems').where('version', '=', version).execute()
  await db
    .deleteFrom('promise_links')
    .where((e) => e.or([e('made', '=', version), e('later', '=', version)]))
    .execute()
  const ties = tiesOf(record)
  for (const passage of passagesOf(version, record, words)) {
    const stems = [...passage.content.keys()]
    const others = await passagesWith(db, ties, stems, version, words)
    for (const other of others) {
      await writeLink(db, passage, other)
      await writeLink(db, other, passage)
    }
    const rows = ties.flatMap((tie) => stems.map((stem) => ({ tie, stem, version, ordinal: passage.ordinal })))
    if (rows.length > 0) await db.insertInto('promise_stems').values(rows).execute()
  }
}

const mostParties = 6

/** Each two parties of the contact, as the tie table spells them. */
function tiesOf({ engagement }: Record): string[] {
  const parties = [...new Set(engagement?.parties ?? [])].sort().slice(0, mostParties)
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => `${a} ${b}`))
}

async function writeLink(db: Kysely<Tables>, made: Passage, later: Passage): Promise<void> {
  const link = promiseLink(made, later)
  if (!link) return
  await db
    .insertInto('promise_links')
    .values({
      ...{ made: made.version, made_ordinal: made.ordinal, later: later.version, later_ordinal: later.ordinal },
      ...{ kind: link.kind, shared: JSON.stringify(link.shared) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The passages of present versions, other than this one, between the same parties that share words with it. */
async function passagesWith(
  db: Kysely<Tables>,
  ties: readonly string[],
  stems: readonly string[],
  version: number,
  words: StudyWords,
): Promise<Passage[]> {
  const { rows } = await sql<{ version: number; ordinals: string; record: string }>`
    select found.version, json_group_array(found.ordinal) as ordinals, records.record from (
      select version, ordinal from promise_stems
      where tie in (select value from json_each(${JSON.stringify(ties)}))
        and stem in (select value from json_each(${JSON.stringify(stems)})) and version <> ${version}
      group by version, ordinal having count(distinct stem) >= ${leastShared}) as found
    join documents on documents.current = found.version
    join records on records.version = found.version
    group by found.version order by found.version`.execute(db)
  return rows.flatMap((row) => {
    const wanted = new Set(JSON.parse(row.ordinals) as number[])
    return passagesOf(row.version, JSON.parse(row.record) as Record, words).filter(({ ordinal }) => wanted.has(ordinal))
  })
}

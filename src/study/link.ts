import type { Lexicon } from '../lexicon/index.ts'
import type { Record } from '../model/index.ts'
import type { Link } from '../store/archive.ts'
import { anniversariesOf } from './link/anniversaries.ts'
import { linkPairs } from './link/pairs.ts'
import { linkPromises } from './link/promises.ts'
import { highestRank } from './link/standing.ts'
import { type StudyWords, studyWords } from './link/words.ts'

/**
 * Sets a version beside the archive's others when it is kept: its rank and anniversaries, the accounts it pairs with, the promises it
 * says again or tells as kept. What it writes depends on the documents alone, not on the order in which they came.
 */
export function linker(lexicon: Lexicon): Link {
  const words = studyWords(lexicon)
  return async (db, version, record) => {
    await linkStanding(db, version, record, words)
    await linkPairs(db, version, record)
    await linkPromises(db, version, record, words)
  }
}

async function linkStanding(db: Parameters<Link>[0], version: number, record: Record, words: StudyWords) {
  await db.deleteFrom('ranks').where('version', '=', version).execute()
  await db.deleteFrom('anniversaries').where('version', '=', version).execute()
  const rank = highestRank(record, words)
  if (rank) await db.insertInto('ranks').values({ version, rank }).execute()
  await linkBackings(db, version, record, words)
  const found = anniversariesOf(record, words)
  if (found.length === 0) return
  const rows = found.map(({ fallsOn, ...each }, ordinal) => ({ ...each, version, ordinal, falls_on: fallsOn }))
  await db.insertInto('anniversaries').values(rows).execute()
}

const others: ReadonlySet<string> = new Set(['commit', 'propose', 'agree', 'assess', 'affirm'])

async function linkBackings(db: Parameters<Link>[0], version: number, { statements }: Record, words: StudyWords) {
  await db.deleteFrom('backings').where('version', '=', version).execute()
  const rows = statements.flatMap(({ act, quote }, statement) =>
    others.has(act) && quote.search(words.backs) >= 0 ? [{ version, statement }] : [],
  )
  if (rows.length > 0) await db.insertInto('backings').values(rows).execute()
}

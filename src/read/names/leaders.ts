import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import { foldPart, nearPart } from './spelling.ts'

interface Leader {
  readonly keys: readonly string[]
  readonly party: string
  readonly from: number
  readonly to: number
}

const leaders = perLexicon((lexicon: Lexicon): readonly Leader[] =>
  lexicon.table('places/leaders.tsv').map((row) => ({
    keys: row
      .name!.split(/[ ]+/)
      .map(foldPart)
      .filter((part) => !/^(?:von|der|van|de|da|bin|al)$/.test(part)),
    party: row.party!,
    from: Number(row.from) || 0,
    to: Number(row.to) || 9999,
  })),
)

/** The one party for which somebody of that name is known to have held office then, or null. `keys` are folded parts of a name. */
export function partyOfLeader(lexicon: Lexicon, keys: ReadonlySet<string>, publishedOn: string | null): string | null {
  const year = Number(publishedOn?.slice(0, 4)) || null
  const found = leaders(lexicon).filter((leader) => year === null || (leader.from <= year && year <= leader.to + 1))
  const parties = new Set(found.filter((leader) => isNamed(leader, keys)).map(({ party }) => party))
  return parties.size === 1 ? [...parties][0]! : null
}

function isNamed({ keys: own }: Leader, keys: ReadonlySet<string>): boolean {
  const same = [...keys].filter((key) => own.some((part) => nearPart(part, key)))
  if (keys.size === 1) return own.length > 0 && same.length === 1 && nearPart(own.at(-1)!, [...keys][0]!)
  return same.length >= 2 && same.length >= Math.min(keys.size, own.length) - 1
}

/** Family names that by themselves mean one leader in running prose, as folded parts. */
export const leaderNames = perLexicon((lexicon: Lexicon): ReadonlySet<string> => {
  const last = leaders(lexicon)
    .filter(({ to }) => to > 2014)
    .map(({ keys }) => keys.at(-1)!)
  return new Set(last.filter((part) => part.length >= 5))
})

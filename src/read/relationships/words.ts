import { type Lexicon, perLexicon } from '../../lexicon/index.ts'

/** The words of `relationships.yaml`, of all languages together; all in lower case. */
export interface RelationshipWords {
  readonly formal: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly joiners: ReadonlySet<string>
  /** Each head with the formal modifiers it takes; all where the set is empty. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>
  readonly ownNames: ReadonlySet<string>
  /** Heads that name the partners, each with the head that names their tie. */
  readonly sameHeads: ReadonlyMap<string, string>
  readonly compounds: ReadonlySet<string>
  readonly communities: readonly (readonly string[])[]
  readonly allMankind: readonly (readonly string[])[]
  readonly otherCommunities: ReadonlySet<string>
  readonly otherTies: ReadonlySet<string>
  readonly comradeships: readonly (readonly string[])[]
  readonly tails: readonly (readonly string[])[]
  readonly openingTails: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  readonly parties: Readonly<Record<string, string>>
  readonly both: readonly (readonly string[])[]
  readonly raise: ReadonlySet<string>
  readonly lift: ReadonlySet<string>
  readonly heights: readonly (readonly string[])[]
  readonly found: ReadonlySet<string>
  readonly build: ReadonlySet<string>
  readonly recalled: ReadonlySet<string>
  readonly decided: ReadonlySet<string>
  readonly wish: ReadonlySet<string>
  readonly earlier: readonly (readonly string[])[]
}

/** The words of labels, compiled once for each lexicon. */
export const relationshipWords = perLexicon((lexicon: Lexicon): RelationshipWords => {
  const files = lexicon
    .paths('lang/')
    .filter((path) => path.endsWith('/relationships.yaml'))
    .map((path) => lexicon.file(path) as Record<string, unknown>)
  const list = (key: string) => files.flatMap((file) => (file[key] as readonly string[] | undefined) ?? [])
  const set = (key: string) => new Set(list(key))
  const runs = (key: string) => list(key).map((phrase) => phrase.replaceAll(',', ' ,').split(' '))
  const maps = (key: string) => files.flatMap((file) => Object.entries((file[key] as object | undefined) ?? {}))
  return {
    formal: set('formal'),
    plain: set('plain'),
    joiners: set('joiners'),
    heads: new Map(maps('heads').map(([head, takes]) => [head, new Set(takes as string[])])),
    ownNames: set('own-names'),
    sameHeads: new Map(maps('same-heads') as [string, string][]),
    compounds: set('compounds'),
    communities: runs('communities'),
    allMankind: runs('all-mankind'),
    otherCommunities: set('other-communities'),
    otherTies: set('other-ties'),
    comradeships: runs('comradeships'),
    tails: runs('tails').sort((a, b) => b.length - a.length),
    openingTails: set('opening-tails'),
    lists: set('lists'),
    parties: Object.fromEntries(maps('parties')),
    both: runs('both'),
    raise: set('raise'),
    lift: set('lift'),
    heights: runs('heights'),
    found: set('found'),
    build: set('build'),
    recalled: set('recalled'),
    decided: set('decided'),
    wish: set('wish'),
    earlier: runs('earlier'),
  }
})

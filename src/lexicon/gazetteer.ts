import { type Lexicon, perLexicon } from './data.ts'
import { type Matcher, matcher } from './matcher.ts'

/** What kind of thing the gazetteer names. */
export type NamedType = 'country' | 'place' | 'organization' | 'initiative' | 'document'

/** How it is named: by name, adjective ("Kazakh"), people ("Ukrainians"), acronym, or as a capital that may stand for its state. */
export type NamedForm = 'name' | 'adjective' | 'people' | 'acronym' | 'capital'

/**
 * One thing that the gazetteer knows, as one of its names means it. `id` is ISO alpha-2 of a country, the acronym of a body
 * that has one, otherwise the canonical name; `country` is where a place lies or to whom a body belongs; `party` is true of
 * states and of bodies that act like one.
 */
export interface Named {
  readonly type: NamedType
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly form: NamedForm
  readonly kind: string
  readonly party: boolean
}

/** The gazetteer of a lexicon: one matcher for all names as written, and the entry behind an id. */
export interface Gazetteer {
  readonly names: Matcher<Named>
  /** The same names for lines written in capitals throughout. */
  readonly capitals: Matcher<Named>
  /** The canonical entry of a country, body or other thing by its id. */
  byId(id: string): Named | undefined
}

type Row = Readonly<Record<string, string>>

/** The gazetteer compiled from `places/` and `bodies/`, once for each lexicon. */
export const gazetteer = perLexicon(compile)

function compile(lexicon: Lexicon): Gazetteer {
  const entries = new Map<string, Named>()
  const phrases: [string, Named][] = []
  const add = (named: Named, written: readonly string[]) => {
    if (!entries.has(named.id)) entries.set(named.id, named)
    for (const phrase of spellings(written)) phrases.push([phrase, named])
  }
  for (const row of lexicon.table('places/countries.tsv')) country(row, add)
  for (const row of lexicon.table('places/cities.tsv')) place(row, add)
  for (const row of lexicon.table('places/regions.tsv')) place(row, add)
  for (const row of lexicon.table('bodies/organizations.tsv')) thing('organization', row, add)
  for (const row of lexicon.table('bodies/initiatives.tsv')) thing('initiative', row, add)
  for (const row of lexicon.table('bodies/documents.tsv')) thing('document', row, add)
  let capitals: Matcher<Named> | undefined
  const shouted = () =>
    matcher(
      phrases.filter(([phrase]) => phrase.length > 3),
      'lower',
    )
  return {
    names: matcher(phrases),
    get capitals() {
      return (capitals ??= shouted())
    },
    byId: (id) => entries.get(id),
  }
}

type Add = (named: Named, written: readonly string[]) => void

function country(row: Row, add: Add): void {
  const { code = '', name = '' } = row
  const of = (form: NamedForm): Named => ({
    type: 'country',
    id: code,
    name,
    country: code,
    form,
    kind: 'country',
    party: true,
  })
  const [acronyms, aliases] = partition(list(row.aliases), isAcronym)
  add(of('name'), [name, row.official ?? '', ...aliases])
  add(of('acronym'), acronyms)
  add(of('adjective'), list(row.adjectives))
  add(of('people'), list(row.people))
  for (const capital of list(row.capitals))
    add({ ...of('capital'), type: 'place', id: capital, name: capital, kind: 'capital', party: false }, [capital])
}

function place(row: Row, add: Add): void {
  const { name = '', kind = 'city' } = row
  const form = kind === 'capital' ? 'capital' : 'name'
  add({ type: 'place', id: name, name, country: row.country || null, form, kind, party: false }, [
    name,
    ...list(row.aliases),
  ])
}

function thing(type: NamedType, row: Row, add: Add): void {
  const { name = '' } = row
  const named = (form: NamedForm): Named => ({
    type,
    id: row.id || name,
    name,
    country: row.country || null,
    form,
    kind: row.kind || type,
    party: row.party === 'yes',
  })
  const [acronyms, aliases] = partition(list(row.aliases), isAcronym)
  add(named('name'), [name, ...aliases])
  add(named('acronym'), acronyms)
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : [])

/** True of names that are written in capitals throughout: "UNESCO", "U.S.", "COP26". */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[.\-&/]?){2,}[\d+]*s?$/u.test(name)
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** Each name as written and without marks over letters. */
function spellings(names: readonly string[]): Set<string> {
  const all = new Set<string>()
  for (const name of names) {
    if (!name) continue
    all.add(name)
    all.add(unmarked(name))
  }
  return all
}

const unmarked = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

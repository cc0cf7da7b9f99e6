import { type Lexicon, perLexicon } from '../../lexicon/index.ts'

/** The words by which documents are set beside each other, as the lexicon gives them. */
export interface StudyWords {
  /** Phrases taken out of a title before its rank is told. */
  readonly notRanks: RegExp
  readonly ranks: readonly { readonly rank: string; readonly phrases: RegExp }[]
  readonly anniversary: RegExp
  readonly nextYear: RegExp
  readonly thisYear: RegExp
  readonly done: RegExp
  readonly backs: RegExp
  readonly empty: ReadonlySet<string>
  /** The word that stands for another in promises. */
  readonly alike: ReadonlyMap<string, string>
}

interface File {
  readonly ranks: { readonly not: string[]; readonly classes: { readonly rank: string; readonly phrases: string[] }[] }
  readonly anniversaries: { readonly words: string[]; readonly next: string[]; readonly this: string[] }
  readonly done: string[]
  readonly backs: string[]
  readonly empty: string[]
  readonly alike: (string | number)[][]
}

/** Compiles the words of all languages of a lexicon. */
export const studyWords = perLexicon((lexicon: Lexicon): StudyWords => {
  const files = lexicon
    .paths('lang/')
    .filter((path) => path.endsWith('/study.yaml'))
    .map((path) => lexicon.file(path) as File)
  const all = (list: (file: File) => readonly string[]) => files.flatMap(list)
  return {
    notRanks: phrases(all((file) => file.ranks.not)),
    ranks: files.flatMap(({ ranks }) => ranks.classes.map((each) => ({ ...each, phrases: phrases(each.phrases) }))),
    anniversary: phrases(all(({ anniversaries }) => anniversaries.words)),
    nextYear: phrases(all(({ anniversaries }) => anniversaries.next)),
    thisYear: phrases(all(({ anniversaries }) => anniversaries.this)),
    done: phrases(all(({ done }) => done)),
    backs: phrases(all(({ backs }) => backs)),
    empty: new Set(all(({ empty }) => empty)),
    alike: new Map(
      files.flatMap(({ alike }) =>
        alike.flatMap(([head, ...rest]) => rest.map((word) => [String(word), String(head)] as const)),
      ),
    ),
  }
})

function phrases(list: readonly string[]): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length).map((phrase) => phrase.replace(/ /g, '\\s'))
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|') || '(?!)'})(?!\\p{L})`, 'giu')
}

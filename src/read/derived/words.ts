import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { Token } from '../../text/index.ts'
import { type PhraseHit, phraseTrie } from '../phrase-trie.ts'

type Find = (tokens: readonly Token[], from: number, to: number) => PhraseHit<string>[]

/** The words of `derived.yaml`, of all languages together. */
export interface DerivedWords {
  readonly stands: Find
  readonly undertakings: Find
  readonly conditions: Find
  readonly benefits: ReadonlySet<string>
  readonly beneficiaries: ReadonlySet<string>
  readonly due: readonly RegExp[]
  /** A day of a month by name. */
  readonly day: RegExp
}

/** The words of positions and commitments, compiled once for each lexicon. */
export const derivedWords = perLexicon((lexicon: Lexicon): DerivedWords => {
  const files = lexicon
    .paths('lang/')
    .filter((path) => path.endsWith('/derived.yaml'))
    .map((path) => lexicon.file(path) as Record<string, readonly string[] | undefined>)
  const list = (key: string) => files.flatMap((file) => file[key] ?? [])
  const find = (key: string) => phraseTrie(list(key).map((phrase) => [phrase, phrase] as const))
  const months = `(?:${list('months').join('|')})`
  return {
    stands: find('stands'),
    undertakings: find('undertakings'),
    conditions: find('conditions'),
    benefits: new Set(list('benefits')),
    beneficiaries: new Set(list('beneficiaries')),
    day: new RegExp(`\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d{1,2}\\b`, 'iu'),
    due: list('due').map((pattern) => new RegExp(`\\b(?:${pattern.replaceAll('%month', months)})\\b`, 'giu')),
  }
})

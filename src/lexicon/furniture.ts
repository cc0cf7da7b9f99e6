import type { Furniture } from '../text/index.ts'
import { type Lexicon, perLexicon } from './data.ts'

/** No line of page furniture is longer than this, in UTF-16 units. */
const longest = 400

/**
 * The page furniture of a language, from `lang/LANGUAGE/furniture.yaml`: `lines` are compared whole, in lower case, without
 * marks at the ends; `patterns` are whole-line regular expressions. Without a language every pack's furniture counts.
 */
export function furniture(lexicon: Lexicon, language: string | null): Furniture {
  const packs = compiled(lexicon)
  const chosen = language === null ? undefined : packs.get(language.toLowerCase().split('-')[0]!)
  const used = chosen ? [chosen] : [...packs.values()]
  return { isFurniture: (line) => used.some((pack) => pack.isFurniture(line)) }
}

const compiled = perLexicon((lexicon) => {
  const packs = new Map<string, Furniture>()
  for (const path of lexicon.paths('lang/')) {
    const language = /^lang\/([^/]+)\/furniture\.yaml$/.exec(path)?.[1]
    if (language) packs.set(language, pack(lexicon.file(path) as Words | null))
  }
  return packs
})

interface Words {
  readonly lines?: readonly string[] | null
  readonly patterns?: readonly string[] | null
}

function pack(words: Words | null): Furniture {
  const lines = new Set((words?.lines ?? []).flatMap((line) => [asWritten(line), bare(line)]).filter(Boolean))
  const patterns = words?.patterns?.length ? new RegExp(`^(?:${words.patterns.join('|')})$`, 'iu') : null
  return {
    isFurniture: (line) =>
      line.length <= longest &&
      (lines.has(asWritten(line)) || lines.has(bare(line)) || (patterns?.test(line) ?? false)),
  }
}

const asWritten = (line: string) => String(line).toLowerCase().trim()

const bare = (line: string) => asWritten(line).replace(/^[^\p{L}\p{N}]{1,40}|[^\p{L}\p{N}]{1,40}$/gu, '')

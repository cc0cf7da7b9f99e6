import type { Furniture } from '../text/index.ts'
import { type Lexicon, perLexicon } from './data.ts'

/** No line of page furniture is longer than this, in UTF-16 units. */
const longest = 400

/**
 * The page furniture of a language, from `lang/LANGUAGE/furniture.yaml`: `lines` are compared whole, in lower case, without
 * marks at the ends; `patterns` are whole-line regular expressions for lines
 * that open with no small letter; a line of nothing but `controls` counts too. `tails` and
 * `mastheads` are patterns for what opens a page's end and what stands above its title. Without a language every pack counts.
 */
export function furniture(lexicon: Lexicon, language: string | null): Furniture {
  const packs = compiled(lexicon)
  const chosen = language === null ? undefined : packs.get(language.toLowerCase().split('-')[0]!)
  const used = chosen ? [chosen] : [...packs.values()]
  return {
    isFurniture: (line) => used.some((pack) => pack.isFurniture(line)),
    opensTail: (line) => used.some((pack) => pack.opensTail(line)),
    isMasthead: (line) => used.some((pack) => pack.isMasthead(line)),
  }
}

const compiled = perLexicon((lexicon) => {
  const packs = new Map<string, Required<Furniture>>()
  for (const path of lexicon.paths('lang/')) {
    const language = /^lang\/([^/]+)\/furniture\.yaml$/.exec(path)?.[1]
    if (language) packs.set(language, pack(lexicon.file(path) as Words | null))
  }
  return packs
})

interface Words {
  readonly lines?: readonly string[] | null
  readonly patterns?: readonly string[] | null
  readonly controls?: readonly string[] | null
  readonly tails?: readonly string[] | null
  readonly mastheads?: readonly string[] | null
}

function pack(words: Words | null): Required<Furniture> {
  const lines = new Set((words?.lines ?? []).flatMap((line) => [asWritten(line), bare(line)]).filter(Boolean))
  const isPattern = wholeLine(words?.patterns)
  const isControls = allOf(words?.controls ?? [])
  const isTail = wholeLine(words?.tails)
  const isMasthead = wholeLine(words?.mastheads)
  return {
    isFurniture: (line) =>
      line.length <= longest &&
      ((!opensLower(line) && isPattern(line)) ||
        lines.has(asWritten(line)) ||
        (!endsSentence(line) && (lines.has(bare(line)) || isControls(line)))),
    opensTail: (line) => line.length <= longest && isTail(bare(line)),
    isMasthead: (line) => line.length <= longest && isMasthead(line),
  }
}

const opensLower = (line: string) => /^\p{Ll}/u.test(line)

const endsSentence = (line: string) => /[.!?,;]["”’)]?$/u.test(line)

function wholeLine(patterns: readonly string[] | null | undefined): (line: string) => boolean {
  const regex = patterns?.length ? new RegExp(`^(?:${patterns.join('|')})$`, 'iu') : null
  return (line) => regex?.test(line) ?? false
}

const mostControls = 24

/** Tells a line whose words are all among the controls, up to two words taken together. */
function allOf(controls: readonly string[]): (line: string) => boolean {
  const known = new Set(controls.map(asWritten))
  return (line) => {
    const words = asWritten(line).match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []
    if (!words.length || words.length > mostControls || (words.length === 1 && opensLower(line))) return false
    for (let at = 0; at < words.length; ) {
      if (known.has(`${words[at]} ${words[at + 1]}`)) at += 2
      else if (known.has(words[at]!)) at++
      else return false
    }
    return true
  }
}

const asWritten = (line: string) => String(line).toLowerCase().trim()

const bare = (line: string) => asWritten(line).replace(/^[^\p{L}\p{N}]{1,40}|[^\p{L}\p{N}]{1,40}$/gu, '')

/**
 * Strings, in lower case, of which every match of a regular expression holds at least one, whatever its case; null where
 * none can be told. They let a text be passed over without running the expression.
 */
export function requiredStrings(source: string): readonly string[] | null {
  const reader = { source, at: 0 }
  const found = alternatives(reader)
  return reader.at === source.length ? found : null
}

interface Reader {
  readonly source: string
  at: number
}

type Strings = readonly string[] | null

const shortest = 2
const mostStrings = 60

function alternatives(reader: Reader): Strings {
  const each: Strings[] = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    each.push(sequence(reader))
  }
  if (each.some((strings) => strings === null)) return null
  const all = [...new Set(each.flatMap((strings) => strings!))]
  return all.length > mostStrings ? null : all
}

function sequence(reader: Reader): Strings {
  const candidates: string[][] = []
  let run = ''
  const endRun = () => {
    if (run.length >= shortest) candidates.push([run])
    run = ''
  }
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const { literal, strings } = item(reader)
    const { least, once } = quantifier(reader)
    if (literal !== null && least > 0) {
      run += literal
      if (!once) endRun()
      continue
    }
    endRun()
    if (strings && least > 0) candidates.push([...strings])
  }
  endRun()
  return candidates.sort((a, b) => strength(b) - strength(a))[0] ?? null
}

/** How seldom a text would hold one of the strings by chance: the shortest of them tells. */
function strength(strings: readonly string[]): number {
  return Math.min(...strings.map(({ length }) => length)) - Math.log2(strings.length) / 2
}

interface Item {
  /** The one character that it matches, in lower case, or null. */
  readonly literal: string | null
  /** What every match of a group holds. */
  readonly strings: Strings
}

const nothing: Item = { literal: null, strings: null }

function item(reader: Reader): Item {
  const character = reader.source[reader.at]!
  if (character === '(') return group(reader)
  if (character === '[') return set(reader)
  if (character === '\\') return escaped(reader)
  reader.at++
  return '.^$'.includes(character) ? nothing : { literal: character.toLowerCase(), strings: null }
}

function group(reader: Reader): Item {
  const [open] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z]*(?:-[a-z]+)?:))?/.exec(
    reader.source.slice(reader.at, reader.at + 40),
  )!
  reader.at += open.length
  const strings = alternatives(reader)
  reader.at++
  const looks = /^\(\?<?[=!]/.test(open)
  return { literal: null, strings: looks ? null : strings }
}

function set(reader: Reader): Item {
  let at = reader.at + 1
  while (at < reader.source.length && reader.source[at] !== ']') at += reader.source[at] === '\\' ? 2 : 1
  reader.at = at + 1
  return nothing
}

function escaped(reader: Reader): Item {
  const [whole] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<\w+>|.)/su.exec(
    reader.source.slice(reader.at, reader.at + 60),
  ) ?? ['\\']
  reader.at += whole.length
  return whole.length === 2 && !/[\p{L}\p{N}]/u.test(whole[1]!) ? { literal: whole[1]!, strings: null } : nothing
}

function quantifier(reader: Reader): { readonly least: number; readonly once: boolean } {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return { least: 1, once: true }
  reader.at += found[0].length
  const least = found[0][0] === '+' ? 1 : Number(found[1] ?? 0)
  return { least, once: false }
}

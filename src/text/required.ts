/**
 * What every match of a regular expression holds, whatever its case: of each list at least one string, in lower case. No
 * list where nothing can be told. A text that holds none of a list can be passed over without running the expression.
 */
export function requiredStrings(source: string): readonly (readonly string[])[] {
  const reader = { source, at: 0 }
  const found = alternatives(reader)
  return reader.at === source.length ? found : []
}

interface Reader {
  readonly source: string
  at: number
}

/** Of each list at least one string is held. */
type Lists = readonly (readonly string[])[]

const shortest = 2
const mostStrings = 60

function alternatives(reader: Reader): Lists {
  const each: Lists[] = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    each.push(sequence(reader))
  }
  if (each.length === 1) return each[0]!
  if (each.some((lists) => lists.length === 0)) return []
  const all = [...new Set(each.flatMap((lists) => best(lists)))]
  return all.length > mostStrings ? [] : [all]
}

function best(lists: Lists): readonly string[] {
  return lists.reduce((most, list) => (strength(list) > strength(most) ? list : most))
}

function sequence(reader: Reader): Lists {
  const lists: (readonly string[])[] = []
  let run = ''
  const endRun = () => {
    if (run.length >= shortest) lists.push([run])
    run = ''
  }
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const { literal, held } = item(reader)
    const { least, once } = quantifier(reader)
    if (literal !== null && least > 0) {
      run += literal
      if (!once) endRun()
      continue
    }
    endRun()
    if (least > 0) lists.push(...held)
  }
  endRun()
  return lists.sort((a, b) => strength(b) - strength(a))
}

/** How seldom a text would hold one of the strings by chance: the shortest of them tells. */
function strength(strings: readonly string[]): number {
  return Math.min(...strings.map(({ length }) => length)) - Math.log2(strings.length) / 2
}

interface Item {
  /** The one character that it matches, in lower case, or null. */
  readonly literal: string | null
  /** What every match of a group holds. */
  readonly held: Lists
}

const nothing: Item = { literal: null, held: [] }

function item(reader: Reader): Item {
  const character = reader.source[reader.at]!
  if (character === '(') return group(reader)
  if (character === '[') return set(reader)
  if (character === '\\') return escaped(reader)
  reader.at++
  return '.^$'.includes(character) ? nothing : { literal: character.toLowerCase(), held: [] }
}

function group(reader: Reader): Item {
  const [open] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z]*(?:-[a-z]+)?:))?/.exec(
    reader.source.slice(reader.at, reader.at + 40),
  )!
  reader.at += open.length
  const held = alternatives(reader)
  reader.at++
  const looks = /^\(\?<?[=!]/.test(open)
  return { literal: null, held: looks ? [] : held }
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
  return whole.length === 2 && !/[\p{L}\p{N}]/u.test(whole[1]!) ? { literal: whole[1]!, held: [] } : nothing
}

function quantifier(reader: Reader): { readonly least: number; readonly once: boolean } {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return { least: 1, once: true }
  reader.at += found[0].length
  const least = found[0][0] === '+' ? 1 : Number(found[1] ?? 0)
  return { least, once: false }
}

/** A query as a tree. A `key` is a filter ("act:oppose"); `words` is text to find, a phrase where it was quoted. */
export type Query =
  | { readonly kind: 'words'; readonly words: string; readonly phrase: boolean }
  | { readonly kind: 'key'; readonly key: string; readonly value: string }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }

interface Lexeme {
  readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'words' | 'key'
  readonly text: string
  readonly value: string
  readonly at: number
}

const deepest = 50

/**
 * Parses a query: words, "phrases", `key:value`, `key:"two words"`, AND, OR, NOT (or a minus), parentheses; terms side by
 * side are joined by AND. `keys` are the filters there are: a colon after anything else is part of a word. Null where it is
 * empty. Throws a `RangeError` that says what is wrong and where.
 */
export function parseQuery(text: string, keys: ReadonlySet<string>): Query | null {
  const lexemes = lexed(text, keys)
  let at = 0
  const either = (depth: number): Query => {
    const parts = [both(depth)]
    while (lexemes[at]?.kind === 'or') {
      at++
      parts.push(both(depth))
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', of: parts }
  }
  const both = (depth: number): Query => {
    const parts = [term(depth)]
    for (;;) {
      const next = lexemes[at]
      if (!next || next.kind === 'close' || next.kind === 'or') break
      if (next.kind === 'and') at++
      parts.push(term(depth))
    }
    return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts }
  }
  const term = (depth: number): Query => {
    if (depth > deepest) throw new RangeError('the query is nested too deeply')
    const lexeme = lexemes[at++]
    if (!lexeme) throw new RangeError('the query ends where a word is wanted')
    if (lexeme.kind === 'not') return { kind: 'not', of: term(depth + 1) }
    if (lexeme.kind === 'open') return group(lexeme, depth)
    if (lexeme.kind === 'key') return { kind: 'key', key: lexeme.text, value: lexeme.value }
    if (lexeme.kind === 'words') return { kind: 'words', words: lexeme.value, phrase: lexeme.text === '"' }
    throw new RangeError(`a word is wanted at ${lexeme.at + 1}, where ${lexeme.text} stands`)
  }
  const group = (open: Lexeme, depth: number): Query => {
    const inner = either(depth + 1)
    if (lexemes[at]?.kind !== 'close') throw new RangeError(`the parenthesis at ${open.at + 1} is not closed`)
    at++
    return inner
  }
  if (lexemes.length === 0) return null
  const query = either(0)
  if (lexemes[at]) throw new RangeError(`there is nothing for ${lexemes[at]!.text} at ${lexemes[at]!.at + 1} to close`)
  return query
}

const operators: { readonly [word: string]: Lexeme['kind'] } = {
  AND: 'and',
  OR: 'or',
  NOT: 'not',
  '(': 'open',
  ')': 'close',
  '-': 'not',
}

/** A parenthesis, a minus before a word, a filter, a phrase, or a word. An unclosed quotation runs to the end. */
const pattern = /[()]|-(?=\S)|([a-z]+):"([^"]*)(?:"|$)|([a-z]+):([^\s()"]+)|["“]([^"“”]*)(?:["”]|$)|[^\s()"“”]+/gu

function lexed(text: string, keys: ReadonlySet<string>): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, quotedKey, quotedValue, plainKey, plainValue, phrase] = match
    const at = match.index
    const key = quotedKey ?? plainKey
    const inWord = whole === '-' && at > 0 && !/[\s(]/.test(text[at - 1]!)
    if (inWord) continue
    if (operators[whole]) lexemes.push({ kind: operators[whole], text: whole, value: '', at })
    else if (key !== undefined && keys.has(key))
      lexemes.push({ kind: 'key', text: key, value: quotedValue ?? plainValue ?? '', at })
    else if (phrase !== undefined) lexemes.push({ kind: 'words', text: '"', value: phrase, at })
    else lexemes.push({ kind: 'words', text: whole, value: whole, at })
  }
  return lexemes.filter(({ kind, value }) => kind !== 'words' || /[\p{L}\p{N}]/u.test(value))
}

/** All leaves of a query that must hold: those not below an OR or a NOT. */
export function required(query: Query): Query[] {
  if (query.kind === 'and') return query.of.flatMap(required)
  return query.kind === 'or' || query.kind === 'not' ? [] : [query]
}

/** All leaves of a query. */
export function leaves(query: Query): Query[] {
  if (query.kind === 'not') return leaves(query.of)
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(leaves) : [query]
}

/** A query for literal search: bare words that stand side by side are one string to be found as it is written. */
export function literalQuery(query: Query): Query {
  if (query.kind === 'not') return { kind: 'not', of: literalQuery(query.of) }
  if (query.kind === 'or') return { kind: 'or', of: query.of.map(literalQuery) }
  if (query.kind !== 'and') return query
  const parts: Query[] = []
  for (const part of query.of.map(literalQuery)) {
    const last = parts.at(-1)
    if (part.kind === 'words' && last?.kind === 'words' && !part.phrase && !last.phrase) {
      parts[parts.length - 1] = { ...last, words: `${last.words} ${part.words}` }
    } else parts.push(part)
  }
  return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts }
}

import { requiredStrings } from './required.ts'

let lastText = ''
let lastLower = ''

/** A text in lower case; asked again for the same text, the answer stands ready. */
function lower(text: string): string {
  if (text !== lastText) {
    lastText = text
    lastLower = text.toLowerCase()
  }
  return lastLower
}

/**
 * A regular expression that matches as any other, but passes over texts that hold none of the strings it cannot match
 * without. Worth it where many expressions are tried on many short texts and few match.
 */
export class PhrasePattern extends RegExp {
  readonly #plain: RegExp
  readonly #required: readonly (readonly string[])[]

  constructor(source: string, flags: string) {
    super(source, flags)
    this.#plain = new RegExp(source, flags)
    this.#required = requiredStrings(source)
  }

  /** True where the expression could match; false where it cannot. */
  may(text: string): boolean {
    const folded = lower(text)
    return this.#required.every((strings) => strings.some((string) => folded.includes(string)))
  }

  override exec(text: string): RegExpExecArray | null {
    if (this.lastIndex === 0 && !this.may(text)) return null
    this.#plain.lastIndex = this.lastIndex
    const found = this.#plain.exec(text)
    this.lastIndex = this.#plain.lastIndex
    return found
  }

  override test(text: string): boolean {
    return this.exec(text) !== null
  }

  override [Symbol.search](text: string): number {
    return this.may(text) ? text.search(this.#plain) : -1
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return this.may(text) ? text.matchAll(this.#plain) : ''.matchAll(/$^./g)
  }

  override [Symbol.replace](text: string, by: string | ((found: string, ...parts: unknown[]) => string)): string {
    return this.may(text) ? text.replace(this.#plain, by as string) : text
  }
}

import type { Member } from './members.ts'
import type { Title } from './titles.ts'
import type { Line } from './words.ts'

/** The fullest title printed for a member, or null. */
export function roleOf({ titles }: Member, lines: readonly Line[], text: string): string | null {
  const roles = titles
    .filter(({ title }) => !title.plural)
    .map(({ line, title }) => ({ title, text: titleText(title, lines[line]!, text) }))
  return roles.sort((a, b) => weight(b.title) - weight(a.title) || b.text.length - a.text.length)[0]?.text ?? null
}

/** A soldier's or an ambassador's rank gives way to an office. */
function weight({ offices, bare }: Title): number {
  return offices.every(({ head, fields }) => head.office === 'soldier' && fields.length === 0) ? 0 : bare ? 1 : 2
}

/** The title as scored: an adjective of country before it is left out, unless it says whose envoy to where. */
export function titleText(title: Title, { words }: Line, text: string): string {
  const whole = title.sent || title.party?.type === 'organization'
  return text.slice(words[whole ? title.from : title.core]!.start, words[title.to - 1]!.end)
}

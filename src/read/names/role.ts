import type { Member } from './members.ts'
import type { Title } from './title.ts'
import type { Line } from './words.ts'

interface Role {
  readonly title: Title
  readonly text: string
}

/** The fullest title printed for a member, or null. */
export function roleOf({ titles }: Member, lines: readonly Line[], text: string): string | null {
  const roles = titles
    .filter(({ title }) => !title.plural && title.offices.some(({ head }) => head.office !== 'counterpart'))
    .map(({ line, title }) => ({ title, text: titleText(title, lines[line]!, text) }))
  const counts = Map.groupBy(roles, (role) => role.text)
  const often = (text: string) =>
    [...counts].reduce((sum, [own, all]) => sum + (text.includes(own) ? all.length : 0), 0)
  const order = (a: Role, b: Role) =>
    weight(b.title) - weight(a.title) ||
    (b.title.bare ? often(b.text) - often(a.text) : 0) ||
    b.text.length - a.text.length
  return roles.sort(order)[0]?.text ?? null
}

/** A soldier's or an ambassador's rank gives way to an office. */
function weight({ offices, bare }: Title): number {
  return offices.every(({ head, fields }) => /^(?:soldier|expert)$/.test(head.office) && fields.length === 0)
    ? 0
    : bare
      ? 1
      : 2
}

/** The title as scored: an adjective of country before it is left out, unless it says whose envoy to where. */
export function titleText(title: Title, { words }: Line, text: string): string {
  const whole = title.sent || title.party?.type === 'organization'
  return text.slice(words[whole ? title.from : title.core]!.start, words[title.to - 1]!.end)
}

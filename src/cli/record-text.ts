import type { Engagement, Record, Statement } from '../chancery.ts'
import { colours } from './colours.ts'
import { wrap } from './wrap.ts'

type Paint = (text: string) => string

/** A record as a person reads it in a terminal: what happened, the speakers by letter and colour, the text with its marks. */
export function recordText(record: Record): string {
  const { bold, dim } = colours(process.stdout)
  const speakers = speakersOf(record.statements)
  const parts = [
    `${bold(record.title ?? record.id)}\n${dim(record.id)}`,
    record.engagement ? engagementText(record.engagement) : dim('no contact found'),
    legend(speakers),
    marked(record, speakers),
    labels(record),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

/** What happened, in two or three lines. */
export function engagementText({ kind, startsOn, endsOn, place, initiator, participants }: Engagement): string {
  const days = startsOn === endsOn ? startsOn : `${startsOn} to ${endsOn}`
  const where = place && `${place.name}${place.country ? ` (${place.country})` : ''}`
  const head = [days ?? 'no date', kind, where, initiator && `asked for by ${initiator}`].filter(Boolean).join(' · ')
  const people = participants.filter((person) => person.kind === 'principal')
  return [
    head,
    ...people.map(({ name, role, country }) => `  ${[name, role, country].filter(Boolean).join(', ')}`),
  ].join('\n')
}

interface Speaker {
  readonly name: string
  readonly letter: string
  readonly paint: Paint
}

/** Each speaker's letter and colour, in order of appearance; the colours come round again after six. */
function speakersOf(statements: readonly Statement[]): Map<string, Speaker> {
  const { cyan, yellow, magenta, green, blue, red } = colours(process.stdout)
  const paints = [cyan, yellow, magenta, green, blue, red]
  const names = [...new Set(statements.map(({ speaker }) => speaker))]
  return new Map(names.map((name, i) => [name, { name, letter: letterOf(i), paint: paints[i % paints.length]! }]))
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}

function legend(speakers: ReadonlyMap<string, Speaker>): string {
  return [...speakers.values()].map(({ name, letter, paint }) => paint(`${letter}  ${name}`)).join('\n')
}

function marked({ text, title, statements }: Record, speakers: ReadonlyMap<string, Speaker>): string {
  const { dim } = colours(process.stdout)
  let at = title !== null && text.startsWith(title) ? title.length : 0
  let out = ''
  for (const statement of statements) {
    const { letter, paint } = speakers.get(statement.speaker)!
    const { start, end, act, strength } = statement
    if (start < at) continue
    out += text.slice(at, start)
    out += `${paint(`[${letter}`)} ${dim(`${act}${strength ?? ''}:`)} ${paint(`${text.slice(start, end)}]`)}`
    at = end
  }
  return wrap((out + text.slice(at)).trim(), process.stdout.columns ?? 100)
}

function labels({ relationships }: Record): string {
  return relationships
    .map(({ parties, label, change, on }) => `${parties.join(' – ')}: ${label} (${change}${on ? ` ${on}` : ''})`)
    .join('\n')
}

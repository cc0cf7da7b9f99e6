import type { z } from 'zod'
import type { DossierAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

type Answer = z.infer<typeof DossierAnswer>
type Line = readonly [words: string, evidence: Answer['messages'][number]['evidence']]

/** The tie on one page: a heading for each part, each line with the place it is told at. */
export function dossierText(answer: Answer): string {
  const paint = colours(process.stdout)
  const { parties, asOf, searched, documents, notes, label, newest, gaps } = answer
  const head = `${paint.bold(parties.join(' – '))}  as of ${asOf ?? 'no date'}; ${documents.count} of ${searched} documents, ${documents.from ?? '?'} to ${documents.to ?? '?'}\n`
  const parts: [string, readonly Line[]][] = [
    [`Label today: ${label?.label ?? 'none found'}`, labelLines(answer)],
    [
      `Contacts: ${answer.engagements.total} (${counts(answer.engagements.byKind)}; ${counts(answer.engagements.byRank)})`,
      contactLines(answer),
    ],
    [
      'Who meets whom',
      answer.meetings
        .slice(0, 8)
        .map((m) => [`${m.one} – ${m.other}, ${m.documents}, last ${m.last ?? 'undated'}`, m.evidence]),
    ],
    [
      'What each backs, holds and disputes',
      answer.positions
        .slice(0, 16)
        .map((p) => [
          `${p.date ?? ''} ${p.holder.join(' ')} ${p.kind}${p.against.length ? ` against ${p.against.join(' ')}` : ''}: ${quote(p.evidence)}`,
          p.evidence,
        ]),
    ],
    [
      'Open promises',
      answer.commitments
        .slice(0, 12)
        .map((c) => [
          `${c.date ?? ''} ${c.holder.join(' ')}: ${c.action}${c.due ? ` (due ${c.due})` : ''}`,
          c.evidence,
        ]),
    ],
    [
      'Topics',
      answer.topics
        .slice(0, 10)
        .map((t) => [`${t.topic} in ${t.documents} of ${t.of}${t.trend ? `, ${t.trend}` : ''}`, t.evidence]),
    ],
    [
      'Fields of cooperation',
      answer.fields
        .slice(0, 10)
        .flatMap((f) => f.lines.slice(0, 2).map((s): Line => [`${f.topic}: ${quote(s.evidence)}`, s.evidence])),
    ],
    ['Frameworks named', answer.frameworks.slice(0, 12).map((f) => [`${f.name}, ${f.documents}`, f.evidence])],
    [
      'Messages passed on',
      answer.messages.map((m) => [`${m.date ?? ''} ${m.speaker}: ${quote(m.evidence)}`, m.evidence]),
    ],
    [
      'Invitations',
      answer.invitations.slice(0, 8).map((m) => [`${m.date ?? ''} ${m.speaker}: ${quote(m.evidence)}`, m.evidence]),
    ],
    [
      'Anniversaries',
      answer.anniversaries.map((a) => [`${a.on ?? 'no date'} ${a.what}${a.ahead ? ', ahead' : ''}`, a.evidence]),
    ],
    ...(newest ? newestParts(newest) : []),
  ]
  const body = parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => section(title, lines, paint))
  const foot = [...gaps.map(({ sentence }) => sentence), ...notes].map((sentence) => `${sentence}\n`)
  return `${head}${body.join('')}\n${foot.join('')}`
}

function section(title: string, lines: readonly Line[], { bold, dim }: ReturnType<typeof colours>): string {
  const each = lines.map(([words, evidence]) => {
    const at = evidence[0] ? `  ${dim(`${evidence[0].documentId}:${evidence[0].start}`)}` : ''
    return `  ${words.replace(/\s+/g, ' ')}${at}\n`
  })
  return `\n${bold(title)}\n${each.join('')}`
}

const quote = (evidence: Line[1]) => evidence[0]?.quote ?? ''
const counts = (of: Answer['engagements']['byKind']) => of.map(({ value, count }) => `${count} ${value}`).join(', ')

function labelLines({ labels }: Answer): Line[] {
  return labels.map(({ label, change, by, on, reported, evidence }) => {
    const when = on ? `on ${on}` : `by ${by ?? 'no date'}`
    return [`${label}: ${change} ${when}${reported ? ' (recalled)' : ''}`, evidence]
  })
}

function contactLines({ engagements }: Answer): Line[] {
  return engagements.list.slice(0, 8).map(({ date, kind, participants, accounts, evidence }) => {
    const told = accounts.length > 1 ? `, ${accounts.length} accounts` : ''
    return [`${date ?? 'no date'} ${kind}: ${participants.map(({ name }) => name).join(', ')}${told}`, evidence]
  })
}

function newestParts({ words, newThings, goneThings }: NonNullable<Answer['newest']>): [string, readonly Line[]][] {
  const lines = (things: typeof newThings) =>
    things.map(({ kind, value, evidence }): Line => [`${kind} ${value}`, evidence])
  return [
    [`In the newest document, ${words.new}`, lines(newThings)],
    [`Gone: ${words.gone}`, lines(goneThings)],
  ]
}

import type { Overview, OverviewCommitment, OverviewEngagement, OverviewSpeaker } from '../chancery.ts'
import { colours } from './colours.ts'
import { engagementText } from './record-text.ts'

/** The first page of an archive as a person reads it in a terminal. */
export function overviewText({ status, engagements, speakers, commitments }: Overview): string {
  const { documents, from, to, publishers } = status
  const known = publishers.filter(({ publisher }) => publisher).length
  const head = [
    counted(documents, 'document'),
    from && (from === to ? from : `${from} to ${to}`),
    known && counted(known, 'publisher'),
    counted(status.engagements, 'engagement'),
    counted(status.statements, 'statement'),
  ]
  const parts = [
    head.filter(Boolean).join(' · '),
    section('Engagements', engagements.length, status.engagements, engagements.map(engagementPart)),
    section('Who said what', speakers.length, null, speakers.map(speakerPart)),
    section('Commitments', commitments.length, null, commitments.map(commitmentPart)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function section(name: string, shown: number, of: number | null, lines: readonly string[]): string {
  const { bold } = colours(process.stdout)
  if (!shown) return ''
  return `${bold(name)}${of !== null && of > shown ? ` (the latest ${shown} of ${of})` : ''}\n${lines.join('\n')}`
}

function engagementPart({ title, engagement }: OverviewEngagement): string {
  const { dim } = colours(process.stdout)
  const lines = engagementText(engagement).split('\n')
  return [
    `  ${lines[0]}`,
    ...(title ? [dim(`    ${shortened(title, 100)}`)] : []),
    ...lines.slice(1).map((line) => `  ${line}`),
  ].join('\n')
}

function speakerPart({ speaker, statements, documents, acts, quote }: OverviewSpeaker): string {
  const { dim } = colours(process.stdout)
  const most = acts.map(({ act, statements }) => `${act} ${statements}`).join(', ')
  const where = documents === 1 ? '' : ` in ${documents} documents`
  return `  ${speaker}: ${counted(statements, 'statement')}${where} (${most})\n${dim(`    “${shortened(quote, 100)}”`)}`
}

function commitmentPart({ day, holder, beneficiary, action, strength, due }: OverviewCommitment): string {
  const { dim } = colours(process.stdout)
  const to = beneficiary.filter((party) => !holder.includes(party))
  const who = `${holder.join(' + ') || '?'}${to.length ? ` → ${to.join(' + ')}` : ''}`
  const strokes = '|'.repeat(strength ?? 0).padEnd(3)
  return `  ${day ?? 'no date   '}  ${strokes} ${who}: ${shortened(action, 90)}${due ? dim(` (due ${due})`) : ''}`
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length)
  return `${text.slice(0, cut > length / 2 ? cut : length)} …`
}

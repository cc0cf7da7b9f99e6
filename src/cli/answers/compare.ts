import type { z } from 'zod'
import type { CompareAnswer } from '../../chancery.ts'
import { colours } from '../colours.ts'

type Answer = z.infer<typeof CompareAnswer>

/** Two texts side by side: how each describes the contact, what only one has, whose words are told by whom, and what both have. */
export function compareText({ sides, pair, aligned, onlyIn, putInMouth, notes }: Answer): string {
  const { bold } = colours(process.stdout)
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `\n${bold(title)}\n${lines.map((line) => `  ${line.replace(/\s+/g, ' ')}\n`).join('')}` : ''
  const told = pair ? [`two accounts of one contact (${pair.score}): ${pair.reasons.join('; ')}`] : []
  return [
    part('Side by side', [...sides.map(side), ...told]),
    ...sides.map(({ documentId }) =>
      part(
        `Only in ${documentId}`,
        onlyIn
          .filter((only) => only.documentId === documentId)
          .map(({ topic, passages }) => `${topic}: ${passages.map(quote).join(' … ')}`),
      ),
    ),
    part(
      'Put in the other’s mouth',
      putInMouth.map(
        ({ said, counterpart }) =>
          `${said.speaker} by ${place(said)}: ${quote(said)} — ${counterpart ? `own text: ${quote(counterpart)}` : 'not in the own text'}`,
      ),
    ),
    part(
      'In both',
      aligned.map(({ score, changes }) => `${score}: ${changes.map(mark).join('')}`),
    ),
    ...notes.map((note) => `${note}\n`),
  ].join('')
}

type Said = Answer['unaligned'][number]
const quote = (said: Said) => said.evidence[0]?.quote ?? ''
const place = (said: Said) => `${said.evidence[0]?.documentId}:${said.evidence[0]?.start}`

function side({
  documentId,
  date,
  issuer,
  words,
  initiator,
  atmosphere,
  topics,
  speakers,
}: Answer['sides'][number]): string {
  const asked = initiator ? `asked for by ${initiator}` : 'not told who asked'
  const shares = speakers.map(({ speaker, share }) => `${speaker} ${Math.round(share * 100)} %`)
  const mood = atmosphere.length > 0 ? atmosphere.join(', ') : 'no word for the mood'
  return `${documentId} ${date ?? 'no date'} ${issuer ?? ''}, ${words} words; ${asked}; ${mood}; ${shares.join(', ')}; topics: ${topics.map(({ topic }) => topic).join(', ')}`
}

/** Words of the first text alone stand in [-…-], of the second alone in {+…+}. */
function mark({ kind, words }: Answer['aligned'][number]['changes'][number]): string {
  if (kind === 'same') return words
  return kind === 'only-one' ? `[-${words}-]` : `{+${words}+}`
}

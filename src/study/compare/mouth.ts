import type { Record, Statement } from '../../model/index.ts'
import { contentOf, likeness, type Weights } from '../likeness.ts'

/** The statements that a readout reports of the other side, by their places in its list. */
export function ofOthers(record: Record): number[] {
  const own = record.issuer
  return record.statements.flatMap((statement, i) => (own && isOthers(statement, own) ? [i] : []))
}

function isOthers({ holder, speaker, quote, confidence }: Statement, own: string): boolean {
  if (holder.length === 0 || holder.includes(own) || speaker === 'joint' || speaker === 'narrator') return false
  return confidence >= sure && !quote.includes(speaker.slice(speaker.lastIndexOf(' ') + 1))
}

/** Words read less surely than this are put in nobody's mouth, nor words that name their own speaker. */
const sure = 0.3

/** What of its own a side has for words that the other puts in its mouth. */
const hasIt = 0.22

/**
 * The statement of a side's own text that has what the other puts in its mouth: of that side or of both, the likest, or null. Acts of
 * courtesy are the same where their kind is.
 */
export function ownVersion(said: Statement, by: Record, weight: Weights): Statement | null {
  const content = contentOf(said.quote)
  const own = by.statements.filter(({ holder }) => holder.some((party) => said.holder.includes(party)))
  const scored = own.map((statement) => {
    const { score, shared } = likeness(content, contentOf(statement.quote), weight)
    const topics = said.topics.some((topic) => statement.topics.includes(topic)) ? 0.08 : 0
    const courtesy = statement.act === said.act && courtesies.has(said.act) ? 0.2 : 0
    return { statement, score: shared.length > 0 || courtesy ? score + topics + courtesy : 0 }
  })
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  return best && best.score >= hasIt ? best.statement : null
}

const courtesies: ReadonlySet<string> = new Set(['thank', 'congratulate', 'condole', 'convey'])

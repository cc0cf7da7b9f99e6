import type { Engagement, Event } from '../../model/index.ts'
import type { Reading } from '../finder.ts'
import { actorCodes, eventCodes, typeOf } from './codes.ts'

/**
 * The event that the contact itself is: consulting, by phone, on a visit, in company or on neutral ground. Where one side is
 * host the visitors are the source and the host the target; else all are the source.
 */
export function contactEvent({ document, lexicon }: Reading, engagement: Engagement | null): Event[] {
  const codes = eventCodes(lexicon)
  const code = engagement && codes?.kinds[engagement.kind]
  if (!codes || !code || !engagement.parties.length) return []
  const write = actorCodes(lexicon)
  const where = engagement.place?.country ?? null
  const spoken = codes.cameo[code]?.[1] === 'phone'
  const company = codes.multilateral.includes(engagement.kind)
  const among = where !== null && engagement.parties.includes(where) && engagement.parties.length > 1
  const host = !spoken && !company && where !== null && (among || engagement.kind === 'visit')
  const third = !spoken && !company && where !== null && !host
  const visitors = engagement.parties.filter((party) => !host || party !== where)
  const base = typeOf(codes, host ? visit(codes.kinds.visit, code) : third ? '044' : code)
  const { start, end } = engagement.evidence[0] ?? { start: 0, end: document.text.length }
  return [
    {
      ...base,
      mode: company ? 'multilateral' : base.mode,
      source: visitors.map((party) => write(party)),
      target: host && where ? [write(where)] : [],
      start,
      end,
    },
  ]
}

const visit = (code: string | undefined, otherwise: string) => code ?? otherwise

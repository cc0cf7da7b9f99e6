import { z } from 'zod'
import type { TieDocument } from '../tie.ts'

/** What the archive does not tell of a tie, as a sentence; `from` and `to` where it is a time. */
export const TieGap = z.object({ sentence: z.string(), from: z.string().nullable(), to: z.string().nullable() })
type TieGap = z.infer<typeof TieGap>

const day = 86_400_000
/** A time without contact is told from this many days on. */
const long = 365
const since = 90

/** The long times without a contact, one that lasts to the day asked from, and sides that publish nothing in the archive. */
export function gapsOf(documents: readonly TieDocument[], parties: readonly string[], asOf: string | null): TieGap[] {
  const days = [...new Set(documents.flatMap((document) => document.day ?? []))].sort()
  const between = days.slice(1).flatMap((to, i) => {
    const from = days[i]!
    return Date.parse(to) - Date.parse(from) >= long * day
      ? [{ sentence: `No contact found between ${from} and ${to}.`, from, to }]
      : []
  })
  const last = days.at(-1)
  const open =
    last && asOf && Date.parse(asOf) - Date.parse(last) >= since * day
      ? [{ sentence: `No contact found since ${last}.`, from: last, to: asOf }]
      : []
  const silent = parties
    .filter((party) => documents.length > 0 && !documents.some(({ issuer }) => issuer === party))
    .map((party) => ({ sentence: `No document published by ${party} is among them.`, from: null, to: null }))
  return [...between, ...open, ...silent]
}

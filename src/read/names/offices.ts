import type { Office, Title } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How well a title fits an office somebody holds: 0 not at all, 3 word for word. */
export function fit(title: Title, held: readonly Office[], vocabulary: Vocabulary): number {
  return Math.max(0, ...title.offices.flatMap((asked) => held.map((office) => fitOne(asked, office, vocabulary))))
}

function fitOne(asked: Office, held: Office, vocabulary: Vocabulary): number {
  const head = fitHead(asked, held, vocabulary)
  if (head === 0 || !asked.fields.every((field) => held.fields.includes(field) || vocabulary.light.has(field))) return 0
  if (sameSet(asked.hard, held.hard)) return head
  const looser =
    asked.hard.length === 0 && /^(?:minister|secretary|ambassador|envoy|adviser|soldier|judge)$/.test(held.head.office)
  return looser || (asked.hard.length === 0 && held.hard.every((rank) => vocabulary.light.has(rank))) ? 1 : 0
}

function fitHead(asked: Office, held: Office, vocabulary: Vocabulary): number {
  if (asked.head.phrase === held.head.phrase) return 3
  return vocabulary.standsFor.get(asked.head.phrase)?.includes(held.head.office) ? 2 : 0
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word))
}

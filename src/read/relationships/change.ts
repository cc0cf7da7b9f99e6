import type { Relationship } from '../../model/index.ts'
import type { Sentence, Token } from '../../text/index.ts'
import { type Label, matches } from './labels.ts'
import type { RelationshipWords } from './words.ts'

/** What the words around a label say has become of it. */
export interface Change {
  readonly change: Relationship['change']
  readonly rule: string
}

const reach = 14

/** Whether a label is established, raised to, to be built, or merely named, by the verb that governs it. */
export function changeOf(tokens: readonly Token[], sentence: Sentence, label: Label, words: RelationshipWords): Change {
  const before = tokens.slice(Math.max(sentence.first, label.first - reach), label.first)
  const after = tokens.slice(label.last, Math.min(sentence.last, label.last + reach))
  const lead = leadIn(before)
  return (
    raisedTo(before, lead, words, tokens, sentence, label) ??
    raisedFrom(lead) ??
    lifted(before, after, words) ??
    built(before, label, words) ??
    founded(before, after, words) ?? { change: 'stated', rule: 'relationship.stated' }
  )
}

/** The small words right before a label: "to the level of a", "from a". */
function leadIn(before: readonly Token[]): readonly Token[] {
  let i = before.length
  while (
    i > 0 &&
    (/^(?:a|an|the|of|level|status|rank|to|into|from|our|their|its)$/.test(before[i - 1]!.lower) ||
      before[i - 1]!.pos === 'ADJ' ||
      before[i - 1]!.pos === 'ADV')
  )
    i--
  return before.slice(i)
}

function raisedTo(
  before: readonly Token[],
  lead: readonly Token[],
  words: RelationshipWords,
  tokens: readonly Token[],
  sentence: Sentence,
  label: Label,
): Change | null {
  if (!lead.some((t) => t.lower === 'to' || t.lower === 'into')) return null
  const at = lastOf(before, words.raise)
  if (at < 0) return null
  const wished = isWished(tokens, sentence.first, label.first - (before.length - at), words)
  return wished
    ? { change: 'aspired', rule: 'relationship.raise-wished' }
    : { change: 'upgraded', rule: 'relationship.raised' }
}

function raisedFrom(lead: readonly Token[]): Change | null {
  return lead.some((t) => t.lower === 'from') ? { change: 'stated', rule: 'relationship.raised-from' } : null
}

/** "lift the partnership to a new level": a wish for more, unless it is told as done. */
function lifted(before: readonly Token[], after: readonly Token[], words: RelationshipWords): Change | null {
  const at = lastOf(before, words.lift)
  if (at < 0 || before.slice(at).some((t) => t.lower === ',')) return null
  const high = after.some((_, i) => words.heights.some((run) => matches(after, i, after.length, run)))
  return high && !isPast(before, at) ? { change: 'aspired', rule: 'relationship.lift' } : null
}

function built(before: readonly Token[], label: Label, words: RelationshipWords): Change | null {
  const at = lastOf(before, words.build)
  if (at < 0 || before.length - at > 12 || before.slice(at + 1).some((t) => t.lower === '.' || t.lower === ';'))
    return null
  if (label.kind === 'tie' && before.slice(at + 1).some((t) => t.lower === ',' || t.lower === 'on')) return null
  return { change: 'aspired', rule: 'relationship.build' }
}

function founded(before: readonly Token[], after: readonly Token[], words: RelationshipWords): Change | null {
  const at = lastOf(before, words.found)
  const then = after.slice(0, 3).some((t) => words.found.has(t.lemma) && t.lower.endsWith('ed'))
  if (!then && (at < 0 || before.slice(at + 1).some((t) => t.lower === ';'))) return null
  if (before.some((t) => words.recalled.has(t.lemma))) return null
  const wished = !then && at >= 0 && before.slice(Math.max(0, at - 4), at).some((t) => words.wish.has(t.lemma))
  return wished
    ? { change: 'aspired', rule: 'relationship.found-wished' }
    : { change: 'established', rule: 'relationship.founded' }
}

function lastOf(list: readonly Token[], words: ReadonlySet<string>): number {
  for (let i = list.length - 1; i >= 0; i--) if (words.has(list[i]!.lemma) || words.has(list[i]!.lower)) return i
  return -1
}

const isPast = (before: readonly Token[], at: number) =>
  /(?:ed|t)$/.test(before[at]!.lower) &&
  before.slice(Math.max(0, at - 3), at).some((t) => t.lemma === 'have' || t.lemma === 'be')

/** Whether a raising verb at `at` is only wished for: a modal or a word of hoping before it, and none of deciding after that. */
function isWished(tokens: readonly Token[], from: number, at: number, words: RelationshipWords): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const { lemma, lower } = tokens[i]!
    if (words.decided.has(lemma) || lower === 'had' || lower === 'have' || lower === 'has') return false
    if (words.wish.has(lemma) || words.wish.has(lower)) return true
  }
  return false
}

import { honorificAt } from './honorifics.ts'
import { nameAt } from './name.ts'
import type { Title } from './title.ts'
import { titleAt } from './titles.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Line, Word } from './words.ts'

/** What leads up to a name: titles and forms of address, up to word `at`. */
export interface Lead {
  readonly titles: Title[]
  gender: 'f' | 'm' | null
  honorific: boolean
  /** True where a form of address of several words opens it: "Her Excellency". */
  style: boolean
  from: number
  at: number
  comma: boolean
}

/** Titles and forms of address in a row: "Foreign Secretary Smt.", "the President of Aldmark, H.E. Mr.". */
export function leadAt(line: Line, from: number, vocabulary: Vocabulary): Lead {
  const lead: Lead = { titles: [], gender: null, honorific: false, style: false, from, at: from, comma: false }
  for (let at = from; ; ) {
    const comma = at > from && line.words[at]?.text === ','
    const start = skipThe(line.words, comma ? at + 1 : at, at > from)
    const step = honorificAt(line, start, vocabulary) ?? titleStep(line, start, vocabulary)
    if (
      !step ||
      (comma && 'title' in step && !addsRank(line, lead, step, vocabulary)) ||
      (lead.titles.at(-1)?.plural ?? false)
    )
      break
    if ('title' in step) lead.titles.push(step.title)
    else {
      lead.honorific = true
      lead.style ||= step.end - start > 1 && lead.titles.length === 0
      lead.gender ??= step.gender
    }
    at = step.end
    lead.at = at
  }
  return lead
}

/** "The Head of the Bureau, Minister Orr": a bare rank after a comma goes on with the office before it. */
function addsRank(
  line: Line,
  lead: Lead,
  { title, end }: { title: Title; end: number },
  vocabulary: Vocabulary,
): boolean {
  const office = title.offices[0]!.head.office
  const ranked = title.bare && /^(?:minister|ambassador|soldier|lawmaker|expert)$/.test(office)
  const before = lead.titles.at(-1)
  if (!before) return true
  return (
    ranked &&
    (!before.bare || office !== 'minister') &&
    before.offices[0]!.head.office !== office &&
    nameAt(line, end, vocabulary, true) !== null
  )
}

/** Past "the", where `on`. */
export const skipThe = (words: readonly Word[], at: number, on: boolean) =>
  on && words[at]?.key === 'the' ? at + 1 : at

function titleStep(line: Line, at: number, vocabulary: Vocabulary): { title: Title; end: number } | null {
  const title = titleAt(line.words, at, vocabulary)
  return title && { title, end: title.to }
}

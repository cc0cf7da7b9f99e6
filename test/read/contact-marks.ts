import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import type { Engagement } from '../../src/model/index.ts'
import { engagement } from '../../src/read/engagement.ts'
import { entities } from '../../src/read/entities.ts'
import type { Reading } from '../../src/read/finder.ts'
import { issuer } from '../../src/read/issuer.ts'
import { people } from '../../src/read/people.ts'
import { prose } from '../../src/text/index.ts'

const states = `code\talpha3\tstatus\tname\tofficial\taliases\tadjectives\tpeople\tcapitals
XA\tXAA\tmember\tAldmark\tRepublic of Aldmark\t\tAldmark|Aldmarker\tAldmarkers\tAldburg
XB\tXBB\tmember\tBorovia\tKingdom of Borovia\t\tBorovian\tBorovians\tBorograd
XC\tXCC\tmember\tCarantia\tFederal Republic of Carantia\t\tCarantian\tCarantians\tCarant
XD\tXDD\tmember\tDalmora\tRepublic of Dalmora\t\tDalmoran\tDalmorans\tDalm
`

const lexicon = lexiconOf(dataFiles('data'), new Map([['places/countries.tsv', states]]))

/** Marked words: what is asked for and where it stands, `[XB: at the request of Borovia]`. */
export interface Mark {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A text with its marks taken out. A bar parts the title from the paragraphs and these from each other. */
export function unmarked(marked: string): { text: string; title: string | null; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  for (const piece of marked.replaceAll('|', '\n\n').split(/(\[[^\]]*\])/)) {
    const mark = /^\[([^:\]]+): ([^\]]+)\]$/.exec(piece)
    if (mark) marks.push({ value: mark[1]!, start: text.length, end: text.length + mark[2]!.length })
    text += mark ? mark[2]! : piece
  }
  return { text, title: marked.includes('|') ? text.split('\n\n')[0]! : null, marks }
}

const byDefault = { publishedOn: '2034-05-10', publisher: 'Ministry of Foreign Affairs of Aldmark' }

/** What a marked text, published by Aldmark on Wednesday 10 May 2034 if not told otherwise, reports as its contact. */
export function contactOf(
  marked: string,
  about: { publishedOn?: string | null; publisher?: string | null } = {},
): { contact: Engagement | null; text: string; marks: readonly Mark[] } {
  const { text, title, marks } = unmarked(marked)
  const document = { id: 'test', title, text, url: null, language: 'en', ...byDefault, ...about }
  const reading: Reading = { document, prose: prose(text, title), lexicon }
  const named = { entities: entities.find(reading, {}), issuer: issuer.find(reading, {}) }
  const found = { ...named, people: people.find(reading, named) }
  return { contact: engagement.find(reading, found), text, marks }
}

/** The evidence of rules that begin with `rule` as `start-end`, and whether each lies within one of the marks. */
export function evidenceIn(contact: Engagement | null, rule: string, marks: readonly Mark[]): boolean[] {
  return (contact?.evidence ?? [])
    .filter((evidence) => evidence.rule.startsWith(rule))
    .map(({ start, end }) => marks.some((mark) => mark.start <= start && end <= mark.end))
}

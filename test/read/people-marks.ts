import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { entities } from '../../src/read/entities.ts'
import type { Person } from '../../src/read/finder.ts'
import { people } from '../../src/read/people.ts'
import { prose } from '../../src/text/index.ts'

const states = `code\talpha3\tstatus\tname\tofficial\taliases\tadjectives\tpeople\tcapitals
XA\tXAA\tmember\tAldmark\tRepublic of Aldmark\t\tAldmark|Aldmarker\tAldmarkers\tAldburg
XB\tXBB\tmember\tBorovia\tKingdom of Borovia\t\tBorovian\tBorovians\tBorograd
XC\tXCC\tmember\tCarantia\tFederal Republic of Carantia\t\tCarantian\tCarantians\tCarant
`

const lexicon = lexiconOf(dataFiles('data'), new Map([['places/countries.tsv', states]]))

/** A text with its marks taken out: `[Ada Orr: she]` marks "she" as a mention of Ada Orr. A bar parts title and paragraphs. */
export function unmark(marked: string): {
  text: string
  title: string | null
  marks: { start: number; end: number; name: string }[]
} {
  const marks: { start: number; end: number; name: string }[] = []
  let text = ''
  for (const piece of marked.replaceAll('|', '\n\n').split(/(\[[^\]]*\])/)) {
    const mark = /^\[([^:\]]+): ([^\]]+)\]$/.exec(piece)
    if (mark) marks.push({ start: text.length, end: text.length + mark[2]!.length, name: mark[1]! })
    text += mark ? mark[2]! : piece
  }
  return { text, title: marked.includes('|') ? text.split('\n\n')[0]! : null, marks }
}

/** The people of a text published by `issuer`. */
export function peopleOf(text: string, title: string | null = null, issuer: string | null = 'XA'): readonly Person[] {
  const document = { id: 'test', title, text, publishedOn: '2034-05-01', url: null, publisher: null, language: 'en' }
  const reading = { document, prose: prose(text, title), lexicon }
  return people.find(reading, { entities: entities.find(reading, {}), issuer })
}

/** Every mention of a text as `name: quoted words`, in order; and those that the marks ask for. */
export function mentionsOf(marked: string, issuer: string | null = 'XA'): { found: string[]; asked: string[] } {
  const { text, title, marks } = unmark(marked)
  const all = peopleOf(text, title, issuer).flatMap((person) =>
    person.mentions.map(({ start, end }) => ({ start, end, name: person.name })),
  )
  const show = (list: readonly { start: number; end: number; name: string }[]) =>
    [...list].sort((a, b) => a.start - b.start).map(({ start, end, name }) => `${name}: ${text.slice(start, end)}`)
  return { found: show(all), asked: show(marks) }
}

/** The people of a text as `name | role | party`. */
export function cardsOf(text: string, issuer: string | null = 'XA'): string[] {
  const { text: plain, title } = unmark(text)
  return peopleOf(plain, title, issuer)
    .filter(({ standing }) => standing === 'named')
    .map(({ name, role, party }) => `${name} | ${role} | ${party}`)
}

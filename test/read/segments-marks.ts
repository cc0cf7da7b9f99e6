import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { engagement } from '../../src/read/engagement.ts'
import { entities } from '../../src/read/entities.ts'
import type { Reading, Segment, Voice } from '../../src/read/finder.ts'
import { gaps } from '../../src/read/gaps.ts'
import { issuer } from '../../src/read/issuer.ts'
import { people } from '../../src/read/people.ts'
import { segments } from '../../src/read/segments.ts'
import { prose } from '../../src/text/index.ts'

const states = `code\talpha3\tstatus\tname\tofficial\taliases\tadjectives\tpeople\tcapitals
XA\tXAA\tmember\tAldmark\tRepublic of Aldmark\t\tAldmark|Aldmarker\tAldmarkers\tAldburg
XB\tXBB\tmember\tBorovia\tKingdom of Borovia\t\tBorovian\tBorovians\tBorograd
XC\tXCC\tmember\tCarantia\tFederal Republic of Carantia\t\tCarantian\tCarantians\tCarant
`

const lexicon = lexiconOf(dataFiles('data'), new Map([['places/countries.tsv', states]]))

/** The sentence that every marked text opens with: it names the two ministers and holds no statement. */
export const lead =
  'Foreign Minister Ada Orr of Aldmark met with Foreign Minister Milo Venn of Borovia in Borograd on 8 May.'

/** A text with its marks taken out, and the segments that the marks ask for as `who: words`. */
export function asked(marked: string): { text: string; wanted: string[] } {
  const wanted = [...marked.matchAll(/\{(\w+): ([^{}]+)\}/g)].map(([, who, words]) => `${who}: ${words}`)
  return { text: marked.replace(/\{\w+: ([^{}]+)\}/g, '$1').replaceAll(' | ', '\n\n'), wanted }
}

/** What was read of a text that Aldmark publishes: its segments, and its gaps. `title` makes the first paragraph one. */
export function readingOf(text: string, title: string | null = null) {
  const document = {
    id: 'test',
    title,
    text,
    publishedOn: '2034-05-10',
    url: null,
    publisher: 'Ministry of Foreign Affairs of Aldmark',
    language: 'en',
  }
  const reading: Reading = { document, prose: prose(text, title), lexicon }
  const named = { entities: entities.find(reading, {}) }
  const published = { ...named, issuer: issuer.find(reading, named) }
  const known = { ...published, people: people.find(reading, published) }
  const met = { ...known, engagement: engagement.find(reading, known as never) }
  const cut = segments.find(reading, met)
  return { cut, gaps: gaps.find(reading, { ...met, segments: cut }) }
}

/** The segments of a text after the lead, as `who: words`: a surname, a party, `both` or `narrator`. */
export function found(text: string): string[] {
  return readingOf(`${lead}\n\n${text}`).cut.map((segment) => told(`${lead}\n\n${text}`, segment))
}

/** A segment as `who: words`. */
export function told(text: string, { voice, start, end }: Segment): string {
  return `${who(voice)}: ${text.slice(start, end)}`
}

function who(voice: Voice): string {
  if (voice.kind === 'person') return voice.person.name.split(' ').at(-1)!
  if (voice.kind === 'institution') return voice.party
  return voice.kind === 'joint' ? 'both' : 'narrator'
}

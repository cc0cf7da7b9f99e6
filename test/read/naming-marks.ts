import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { entities } from '../../src/read/entities.ts'
import type { Entity } from '../../src/read/finder.ts'
import { prose } from '../../src/text/index.ts'

const states = `code\talpha3\tstatus\tname\tofficial\taliases\tadjectives\tpeople\tcapitals
XA\tXAA\tmember\tAldmark\tRepublic of Aldmark\tA.R.\tAldmarkian\tAldmarkians\tAldburg
XB\tXBB\tmember\tBorovia\tKingdom of Borovia\tKB\tBorovian\tBorovians\tBorograd
XC\tXCC\tmember\tJordan Land\tJordan Land\t\tJordanlander\t\tSarn
`
const bodies = `id\tname\taliases\tparty\tcountry\tkind
MSC\tMiddle Sea Council\tMSC\tyes\t\tregional
\tMiddle Sea Assembly\t\t\t\tregional
\tLabour Party of Borovia\tBorovian Labour Party\t\tXB\tnational
\tOrr Steel\tOrr Steel Corporation\t\t\tcompany
`
const senses = 'written\tinstead\twhen\tunless\nBorovian\tXA\tAldburg\tBorograd\n'

/** The shipped data with made-up states and bodies laid over it. */
export const lexicon = lexiconOf(
  dataFiles('data'),
  new Map([
    ['places/countries.tsv', states],
    ['bodies/organizations.tsv', bodies],
    ['places/senses.tsv', senses],
  ]),
)

/** A text without its marks: `[organization: Water Board]` and `[XA: Aldmark]`; a bar parts title and paragraphs. */
export function unmarked(marked: string): { text: string; title: string | null } {
  const text = marked.replaceAll(' | ', '\n\n').replace(/\[[^\]:]*: ([^\]]*)\]/g, '$1')
  return { text, title: marked.includes(' | ') ? text.split('\n\n')[0]! : null }
}

/** The entities of a marked text. */
export function entitiesOf(marked: string): readonly Entity[] {
  const { text, title } = unmarked(marked)
  const document = { id: 'test', title, text, publishedOn: null, url: null, publisher: null, language: 'en' }
  return entities.find({ document, prose: prose(text, title), lexicon }, {})
}

/** A marked text as the finder marks it: countries by code, things by type, with the id where it is not the words themselves. */
export function marksOf(marked: string): string {
  const { text } = unmarked(marked)
  let out = ''
  let at = 0
  for (const entity of entitiesOf(marked)) {
    if (entity.type === 'place') continue
    const words = text.slice(entity.start, entity.end)
    const type = entity.type === 'country' ? entity.id : entity.type
    const id = entity.type !== 'country' && entity.id !== words.replace(/ \([^)]*\)/g, '') ? ` ${entity.id}` : ''
    out += `${text.slice(at, entity.start)}[${type}${id}: ${words}]`
    at = entity.end
  }
  return (out + text.slice(at)).replaceAll('\n\n', ' | ')
}

import { describe, expect, it, test } from 'vitest'
import { dataFiles, gazetteer, isAcronym, lexiconOf } from '../../src/lexicon/index.ts'
import { prose } from '../../src/text/index.ts'

const lexicon = lexiconOf(dataFiles('data'))
const known = gazetteer(lexicon)

function means(words: string): string[] {
  const { tokens } = prose(words, null)
  return known.names.all(tokens).map(({ value, first, last }) => {
    const quote = words.slice(tokens[first]!.start, tokens[last - 1]!.end)
    return `${quote}: ${value.type} ${value.id}`
  })
}

describe('names of states', () => {
  const cases: [string, ...string[]][] = [
    ['Burma', 'Burma: country MM'],
    ['Swaziland', 'Swaziland: country SZ'],
    ['Turkiye, Türkiye, Turkey', 'Turkiye: country TR', 'Türkiye: country TR', 'Turkey: country TR'],
    ['the DPRK and the ROK', 'DPRK: country KP', 'ROK: country KR'],
    ['the Democratic People’s Republic of Korea', 'Democratic People’s Republic of Korea: country KP'],
    ['the Republic of the Congo', 'Republic of the Congo: country CG'],
    ['the Democratic Republic of the Congo', 'Democratic Republic of the Congo: country CD'],
    ['Niger, Nigeria', 'Niger: country NE', 'Nigeria: country NG'],
    ['Guinea-Bissau, Papua New Guinea', 'Guinea-Bissau: country GW', 'Papua New Guinea: country PG'],
    ['Cote d’Ivoire', 'Cote d’Ivoire: country CI'],
    ['U.S., U.K., UAE', 'U.S.: country US', 'U.K.: country GB', 'UAE: country AE'],
    ['a Kazakh and an Emirati', 'Kazakh: country KZ', 'Emirati: country AE'],
    ['Argentine or Argentinian', 'Argentine: country AR', 'Argentinian: country AR'],
    ['the South China Sea', 'South China Sea: place South China Sea'],
    ['the Indian Ocean', 'Indian Ocean: place Indian Ocean'],
    ['an Inter-American matter', 'Inter-American: place Inter-American'],
    ['a turkey, a polish, chad'],
  ]
  it.each(cases)('%s', (words, ...expected) => expect(means(words)).toEqual(expected))
})

describe('capitals and bodies', () => {
  const cases: [string, ...string[]][] = [
    ['Nur-Sultan', 'Nur-Sultan: place Nur-Sultan'],
    ['Kiev', 'Kiev: place Kiev'],
    ['Great Hall of the People', 'Great Hall of the People: place Great Hall of the People'],
    ['NATO', 'NATO: organization NATO'],
    ['“Belt and Road” Initiative', '“Belt and Road” Initiative: initiative Belt and Road Initiative'],
    ['the UN Charter', 'UN Charter: document Charter of the United Nations'],
    ['the nato of words'],
  ]
  it.each(cases)('%s', (words, ...expected) => expect(means(words)).toEqual(expected))
})

test('a capital is its state’s and no name of it', () => {
  expect(known.byId('Astana')).toMatchObject({ type: 'place', form: 'capital', country: 'KZ' })
})

test('lines in capitals are matched without regard to case', () => {
  const { tokens } = prose('THE KYRGYZ REPUBLIC AND ALBANIA', null)
  expect(known.capitals.all(tokens).map(({ value }) => value.id)).toEqual(['KG', 'AL'])
})

test('an entry by its id', () => {
  expect(known.byId('AU')).toMatchObject({ name: 'Australia' })
  expect(known.byId('ASEAN')).toMatchObject({ name: 'Association of Southeast Asian Nations', party: true })
  expect(known.byId('nowhere')).toBeUndefined()
})

it.each(['UN', 'U.S.', 'COP26', 'AUDA-NEPAD', 'OPEC+'])('%s is an acronym', (word) =>
  expect(isAcronym(word)).toBe(true),
)
it.each(['Un', 'Gavi', 'UN Women', 'A', 'Ukraine'])('%s is none', (word) => expect(isAcronym(word)).toBe(false))

import { expect, test } from 'vitest'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { issuer } from '../../src/read/issuer.ts'
import { prose } from '../../src/text/index.ts'

const lexicon = lexiconOf(dataFiles('data'))

function issuerOf(about: { publisher?: string; url?: string; text?: string; title?: string }): string | null {
  const { publisher = null, url = null, text = 'The river rose.', title = null } = about
  const document = { id: 'test', title, text, publishedOn: null, url, publisher, language: 'en' }
  return issuer.find({ document, prose: prose(text, title), lexicon }, {})
}

test.each([
  ['Ministry of Foreign Affairs of Japan', 'JP'],
  ['Ministry of External Affairs, Government of India', 'IN'],
  ['Federal Foreign Office', 'DE'],
  ['Egyptian Presidency', 'EG'],
  ['The White House', 'US'],
  ['10 Downing Street', 'GB'],
  ['Akorda', 'KZ'],
  ['Élysée', 'FR'],
  ['Embassy of the Republic of Kenya in Japan', 'KE'],
  ['Permanent Mission of Cuba to the United Nations', 'CU'],
  ['Delegation of the European Union to Kenya', 'EU'],
  ['President of the European Council', 'EU'],
  ['African Union Commission', 'AU'],
  ['UN Secretary-General', 'UN'],
  ['NATO', 'NATO'],
  ['Ministry of Foreign Affairs', null],
  ['Press Office', null],
])('publisher %s: %s', (publisher, code) => {
  expect(issuerOf({ publisher })).toBe(code)
})

test.each([
  ['https://www.mofa.go.jp/press/1.html', 'JP'],
  ['https://www.state.gov/call', 'US'],
  ['https://www.gov.uk/news', 'GB'],
  ['https://nl.china-embassy.gov.cn/1', 'CN'],
  ['https://www.consilium.europa.eu/en/1', 'EU'],
  ['https://minister.gov.tv/1', 'TV'],
  ['https://news.tv/1', null],
  ['https://example.com/1', null],
  ['https://example.io/jp', null],
  ['not an address', null],
])('address %s: %s', (url, code) => {
  expect(issuerOf({ url })).toBe(code)
})

test('a news agency’s mark tells', () => {
  expect(issuerOf({ text: 'ABU DHABI, 3rd February, 2034 (WAM) -- The river rose.' })).toBe('AE')
  expect(issuerOf({ text: 'The agency WAM was asked about the river.' })).toBe(null)
})

test('the side that pairs of states name, and the opening does not, tells', () => {
  const text = 'Foreign Minister Orr met with Kenyan Minister Venn.\n\nShe praised Japan-Kenya relations.'
  expect(issuerOf({ text })).toBe('JP')
  expect(issuerOf({ text: text.replace('Japan-Kenya', 'bilateral') })).toBe(null)
})

test('the name counts before the address', () => {
  expect(issuerOf({ publisher: 'Embassy of Kenya', url: 'https://www.mofa.go.jp/' })).toBe('KE')
})

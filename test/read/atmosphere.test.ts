import { expect, test } from 'vitest'
import { contactOf, unmarked } from './contact-marks.ts'

const lead = 'Foreign Minister Ada Orr met with Foreign Minister Milo Venn of Borovia in Borograd on 8 May.'

/** The marked words are the tone of the exchange, `[warm]`-fashion as `[x: warm]`; sentences without a mark tell none, on purpose. */
const sentences: string[] = [
  // Before the noun of the exchange.
  'The ministers held [candid: candid] and [in-depth: in-depth] talks.',
  'The two sides had a [frank: frank], [good: good] conversation.',
  'The two ministers had a [broad: broad], [strategic: strategic] discussion on the region.',
  'They had a [productive: productive] meeting on trade.',
  'Extensive is the word for it: they had [extensive: extensive] discussions on trade.',
  'During their [cordial: cordial] meeting, the ministers spoke of trade.',
  'The two sides had an [in-depth: in-depth] exchange of views on trade.',
  'The two sides had a [candid: candid], [in-depth: in-depth] and [constructive: constructive] exchange of views.',
  'The delegations engaged in [detailed: detailed] discussions on the border.',
  'The sides conducted [substantive: substantive] talks on the border.',
  'The two sides held [frank: frank] and [open: open] bilateral discussions.',
  'It was a [very warm: warm] and [fruitful: fruitful] meeting.',
  'The leaders exchanged views during a [constructive: constructive] working dialogue.',
  'A [cordial: cordial] meeting took place between the two ministers.',
  '[Extensive: Extensive] discussions were held on the shared river.',
  '[Fruitful: Fruitful] talks took place on the shared river.',
  'The ministers concluded a [productive: productive] session on energy.',
  'They held [wide-ranging: wide-ranging] consultations on regional matters.',
  'The two had a [friendly: friendly] conversation over lunch.',
  // In an atmosphere, in a spirit, in a manner.
  'The talks were held in a [warm: warm] and [cordial: cordial] atmosphere.',
  'The meeting passed in a [friendly: friendly] atmosphere.',
  'The conversation took place in an [open: open], [friendly: friendly] and [constructive: constructive] spirit.',
  'Views were exchanged in a [constructive: constructive] manner.',
  'The negotiations were conducted in a [businesslike: businesslike] and [trustful: trustful] atmosphere.',
  'The discussions took place in an atmosphere of [friendship: friendship] and [mutual understanding: mutual understanding].',
  // After the verb.
  'The talks were [frank: frank] and [constructive: constructive].',
  'The atmosphere was [warm: warm].',
  'The conversation was [open: open] and [honest: honest].',
  // By adverb, by noun.
  'Minister Orr [cordial: cordially] met with the members of the mission.',
  'The ministers [frank: frankly] discussed the dispute.',
  '“I am grateful for the [frankness: frankness] of our discussions,” said Minister Orr.',
  '“It was a [frank: frank], [good: good] conversation,” Minister Orr remarked.',
  // The tone of relations, not of the exchange.
  'Aldmark and Borovia enjoy friendly relations.',
  'The two countries have warm and cordial ties.',
  'They praised the fruitful cooperation of the two countries.',
  'Borovia is a sincere friend and a close partner.',
  'The ministers noted the constructive role of Carantia.',
  'The two sides reviewed the strong and productive partnership.',
  'Minister Orr spoke of the frank friendship of the two peoples.',
  'They agreed on a comprehensive plan for the river.',
  // Wishes, plans and needs.
  'The two sides agreed to hold in-depth discussions next year.',
  'Minister Orr looked forward to a constructive dialogue.',
  'Minister Venn hoped for fruitful talks in Aldburg.',
  'They will continue their candid exchanges.',
  'Minister Orr called for an open dialogue with the opposition.',
  'They underlined the need for constructive negotiations on the border.',
  'They committed to maintain frank and open dialogue.',
  'The ministers stressed the importance of open discussions.',
  'Aldmark is ready to have in-depth exchanges with Borovia.',
  'They encouraged the parties to engage in serious negotiations.',
  // Other meetings.
  'Minister Orr recalled the fruitful meeting of the two presidents in March.',
  'President Lia Tarn held fruitful talks with President Otto Brandt last month.',
  'Minister Venn said that the leaders had a productive meeting in Carant.',
  'They welcomed the constructive talks between Carantia and Dalmora.',
  'The recent in-depth consultations of the deputy ministers were noted.',
  'Their previous conversation was warm.',
  // Greetings and persons.
  'Minister Orr conveyed the warm greetings of President Tarn.',
  'Minister Orr extended a warm welcome to Minister Venn.',
  'Minister Venn offered heartfelt condolences.',
  'Minister Orr gave a detailed account of the reforms.',
  'They recalled the candid letter of the Speaker.',
  'Minister Venn made an open appeal for peace.',
  'The ministers sent their sincere congratulations to the new mayor.',
  'The ministers visited the open market and a warm spring.',
]

test.each(sentences)('%s', (marked) => {
  const { contact, text, marks } = contactOf(`Ministers meet|${lead}|${marked}`)
  const said = contact?.evidence.filter(({ rule }) => rule.startsWith('atmosphere')) ?? []
  expect(contact?.atmosphere.map((word) => word.toLowerCase())).toEqual(
    marks.map(({ value }) => value.toLowerCase().replace(/^very /, '')),
  )
  for (const { start, end } of said) {
    expect(
      marks.some((mark) => mark.start <= start && end <= mark.end),
      text.slice(start, end),
    ).toBe(true)
  }
})

test('there are as many sentences without a tone as with one', () => {
  const none = sentences.filter((sentence) => unmarked(sentence).marks.length === 0).length
  expect(none).toBeGreaterThanOrEqual(sentences.length / 2 - 1)
})

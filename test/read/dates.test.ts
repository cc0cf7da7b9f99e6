import { expect, test } from 'vitest'
import { contactOf, evidenceIn } from './contact-marks.ts'

const who = 'Foreign Minister Ada Orr met with Foreign Minister Milo Venn of Borovia'

/** Published on Wednesday 10 May 2034. The marked words tell the day; without a mark it is the day of publication. */
const texts: [string, string][] = [
  ['2034-05-08', `On [x: 8 May], ${who}.`],
  ['2034-05-08', `On [x: May 8, 2034] local time, ${who}.`],
  ['2034-05-08', `On the afternoon of [x: May 8], ${who}.`],
  ['2034-05-08', `${who} the evening of [x: May 8].`],
  ['2034-05-08', `${who} on [x: 8th May 2034] in Borograd.`],
  ['2034-05-08', `${who} on [x: 08.05.2034].`],
  ['2034-05-08', `${who} in Borograd ([x: 08/05]).`],
  ['2034-05-08', `${who} [x: on the 8th afternoon] at the Summer Palace.`],
  ['2034-05-08', `${who} on the [x: afternoon of the 8th].`],
  ['2034-05-10', `${who} [x: today].`],
  ['2034-05-10', `${who} [x: this morning (10)] at the Summer Palace.`],
  ['2034-05-09', `${who} [x: today (09)].`],
  ['2034-05-09', `${who} [x: yesterday (09)].`],
  ['2034-05-09', `${who} [x: yesterday].`],
  ['2034-05-09', `${who} yesterday ([x: 9 May]).`],
  ['2034-05-09', `${who} [x: last night].`],
  ['2034-05-08', `${who} [x: Monday] in Borograd.`],
  ['2034-05-09', `${who} on [x: Tuesday] afternoon.`],
  ['2034-05-08', `${who} today ([x: Monday, 8 May 2034]).`],
  ['2033-12-28', `On [x: December 28], ${who}.`],
  ['2034-05-08', `Foreign Minister Orr meets Foreign Minister Venn: [x: 8 May 2034]|${who}.`],
  ['2034-05-08', `Ministers meet|[x: 8 May 2034]|${who}.`],
  ['2034-05-08', `Ministers meet|${who}.|Aldburg, [x: 8 May 2034]`],
  ['2034-05-09', `Ministers meet|ALDBURG, 9th May, 2034 (ANA) -- ${who} [x: today].`],
  ['2034-05-08', `Ministers meet|ALDBURG, 9 May 2034 – ${who} yesterday, [x: 8 May], in Borograd.`],
  // The day of publication.
  ['2034-05-10', `${who}.`],
  ['2034-05-10', `After the welcome ceremony, ${who}.`],
  ['2034-05-10', `${who} to discuss the May 3 attack on the port.`],
  ['2034-05-10', `${who} and condemned the attack of the rebels since 3 May.`],
  ['2034-05-10', `${who} ahead of the summit on 20 May 2034.`],
  ['2034-05-10', `${who}. Minister Venn said that the bridge will open on 1 June.`],
  ['2034-05-10', `${who}. They recalled the treaty of 12 March 1999.`],
]

test.each(texts)('%s: %s', (day, marked) => {
  const { contact, marks } = contactOf(marked)
  expect([contact?.startsOn, contact?.endsOn]).toEqual([day, day])
  expect(evidenceIn(contact, 'date', marks)).toEqual(marks.map(() => true))
})

const spans: [string | null, string | null, string][] = [
  [
    '2034-05-07',
    '2034-05-08',
    'Secretary Ada Orr visited Borograd on 07-08 May 2034 for the Aldmark-Borovia Foreign Office Consultations.',
  ],
  ['2034-05-08', '2034-05-10', 'Minister Ada Orr is paying an official visit to Borovia on May 8-10.'],
  ['2034-05-03', '2034-05-05', 'Minister Ada Orr paid an official visit to Borovia from 3 to 5 May.'],
  ['2034-05-03', '2034-05-04', 'Minister Ada Orr paid an official visit to Borovia on 3 and 4 May 2034.'],
  ['2034-05-04', '2034-05-06', 'Minister Ada Orr paid an official visit to Borovia from May 4–6.'],
  ['2034-04-30', '2034-05-02', 'Minister Ada Orr paid a state visit to Borovia from 30 April to 2 May.'],
  ['2034-05-09', '2034-05-10', 'Minister Ada Orr concluded today a two-day visit to Borovia.'],
  ['2034-05-01', null, 'During the week of May 1, Minister Ada Orr led a delegation to Borovia.'],
  [null, null, 'This week, Minister Ada Orr traveled to Borovia and Carantia.'],
]

test.each(spans)('%s to %s: %s', (from, to, text) => {
  const { contact } = contactOf(text)
  expect([contact?.startsOn, contact?.endsOn]).toEqual([from, to])
})

test('without a day of publication only a full date tells', () => {
  expect(contactOf(`On 8 May 2033, ${who}.`, { publishedOn: null }).contact?.startsOn).toBe('2033-05-08')
  expect(contactOf(`On 8 May, ${who}.`, { publishedOn: null }).contact?.startsOn).toBe(null)
  expect(contactOf(`${who} yesterday.`, { publishedOn: null }).contact?.startsOn).toBe(null)
})

test('no contact lies after the day of publication', () => {
  expect(contactOf(`On 12 May 2034, ${who}.`).contact?.startsOn).toBe('2034-05-10')
})

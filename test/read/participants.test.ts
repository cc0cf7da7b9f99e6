import { expect, test } from 'vitest'
import { contactOf } from './contact-marks.ts'

/** Who takes part, in order, as `name/party`, attendees in brackets; and the text. */
const texts: [string, string][] = [
  // Two sides, however the sentence is built.
  ['Ada Orr/XA, Milo Venn/XB', 'On 8 May, President Ada Orr met with President Milo Venn of Borovia in Borograd.'],
  ['Ada Orr/XA, Milo Venn/XB', 'President Ada Orr received Borovian Foreign Minister Milo Venn.'],
  ['Milo Venn/XB, Ada Orr/XA', 'The Borovian Foreign Minister, Milo Venn, was received by President Ada Orr.'],
  ['Milo Venn/XB, Ada Orr/XA', 'Ambassador of Borovia to Aldmark Milo Venn paid a courtesy call on President Ada Orr.'],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'A telephone conversation took place between President Ada Orr and the President of Borovia, Milo Venn.',
  ],
  ['Ada Orr/XA, Milo Venn/XB', 'President Ada Orr and President Milo Venn of Borovia spoke today about the river.'],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Today, Minister Ada Orr, received H.E. Milo Venn, Minister of Trade of Borovia, at the ministry.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, Lia Tarn/XC',
    'Minister Ada Orr met with Borovian Minister Milo Venn and Carantian Minister Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, Lia Tarn/XC',
    'Minister Ada Orr held separate calls with Borovian Foreign Minister Milo Venn and Carantian Foreign Minister Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Otto Brandt/XA, Milo Venn/XB',
    'Minister Ada Orr and Minister of Defence Otto Brandt met with Borovian Foreign Minister Milo Venn.',
  ],
  ['Ada Orr/XA, Milo Venn/XB', 'President Ada Orr met with a Borovian delegation led by Speaker Milo Venn of Borovia.'],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'The consultations were co-chaired by Secretary Ada Orr and Milo Venn, Secretary of State of Borovia.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'The 3rd Aldmark-Borovia Joint Commission was held in Aldburg. Minister Ada Orr and Borovian Minister Milo Venn led their respective delegations.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Political consultations were held in Aldburg. The Aldmark delegation was led by Minister Ada Orr, and the Borovian side was headed by Minister Milo Venn of Borovia.',
  ],
  // Persons merely mentioned.
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr met with Borovian Minister Milo Venn to discuss President Otto Brandt’s proposal.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr met with Borovian Minister Milo Venn, who conveyed greetings from King Otto of Borovia.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr met with Borovian Minister Milo Venn. She said that President Lia Tarn of Carantia had visited Borovia.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr spoke with Borovian Minister Milo Venn about the detention of Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr met with Borovian Minister Milo Venn. Last week, President Lia Tarn met with President Otto Brandt.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'The below is attributable to Spokesperson Lia Tarn:|Minister Ada Orr spoke today with Borovian Minister Milo Venn.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Minister Ada Orr met with Borovian Minister Milo Venn. The election of President Lia Tarn was welcomed.',
  ],
  // Attendees.
  [
    'Ada Orr/XA, Milo Venn/XB, (Lia Tarn/XA)',
    'Presidents meet|President Ada Orr met with President Milo Venn of Borovia.|Foreign Minister Lia Tarn attended the meeting.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, (Lia Tarn/XA), (Otto Brandt/XB)',
    'President Ada Orr met with President Milo Venn of Borovia. Also present were Foreign Minister Lia Tarn and Ambassador of Borovia Otto Brandt.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, (Lia Tarn/XA)',
    'President Ada Orr met with President Milo Venn of Borovia. President Orr was accompanied by Foreign Minister Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, (Lia Tarn/XB)',
    'President Ada Orr met with President Milo Venn of Borovia. The meeting was attended by the Borovian Minister of Trade Lia Tarn and other officials.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, (Lia Tarn/XA)',
    'President Ada Orr met with President Milo Venn of Borovia. Foreign Minister Lia Tarn and officials of both sides were in attendance.',
  ],
  // Groups give none.
  ['Ada Orr/XA', 'Minister Ada Orr met with the foreign ministers of the five Central Asian states.'],
  ['Ada Orr/XA', 'Minister Ada Orr spoke with her G7 counterparts.'],
  ['Ada Orr/XA', 'Minister Ada Orr met with a group of Borovian business executives.'],
  // A visit: everybody met on it.
  [
    'Ada Orr/XA, Milo Venn/XB, Lia Tarn/XB',
    'Visit to Borovia|Minister Ada Orr paid an official visit to Borovia. She met with Foreign Minister of Borovia Milo Venn. Minister Orr also paid a courtesy call on Speaker of Borovia Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, Lia Tarn/XB',
    'Visit to Borovia|Minister Ada Orr paid an official visit to Borograd. She met with Foreign Minister of Borovia Milo Venn. Minister Orr also met with Speaker of the House Lia Tarn.',
  ],
  [
    'Ada Orr/XA, Otto Brandt/XA',
    'Visit to Borovia|Minister Ada Orr paid an official visit to Borograd. She also met with Ambassador Otto Brandt.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Visit to Borovia|Minister Ada Orr is paying an official visit to Borograd at the invitation of Foreign Minister of Borovia Milo Venn. Minister Venn thanked her.',
  ],
  // An author, an envoy, a conference.
  [
    'Ada Orr/XA, Milo Venn/XB',
    'Statement by Foreign Minister Ada Orr|Today I met with the Foreign Minister of Borovia, Milo Venn, in Aldburg.',
  ],
  [
    'Ada Orr/XA, Milo Venn/XB, Lia Tarn/XC',
    'Minister Ada Orr hosted the 4th Trilateral Ministerial Meeting in Aldburg. The Meeting was attended by the Foreign Minister of Borovia, Milo Venn, and the Foreign Minister of Carantia, Lia Tarn.',
  ],
]

test.each(texts)('%s: %s', (expected, marked) => {
  const { contact, text } = contactOf(marked)
  const shown = contact!.participants.map(({ name, country, kind }) =>
    kind === 'attendee' ? `(${name}/${country})` : `${name}/${country}`,
  )
  expect(shown.join(', ')).toBe(expected)
  for (const { evidence } of contact!.participants) {
    expect(evidence.length).toBeGreaterThan(0)
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
  }
})

const parties: [string[], string][] = [
  [['XA', 'XB'], 'President Ada Orr met with President Milo Venn of Borovia.'],
  [
    ['XA', 'KZ', 'KG', 'TJ', 'TM', 'UZ'],
    'Minister Ada Orr met with the foreign ministers of the five Central Asian states.',
  ],
  [['XA', 'CA', 'FR', 'DE', 'IT', 'GB', 'JP', 'US', 'EU'], 'Minister Ada Orr spoke with her G7 counterparts.'],
  [['XA', 'DK', 'FI', 'IS', 'NO', 'SE'], 'Minister Ada Orr spoke today with her Nordic counterparts.'],
  [['XA', 'EE', 'LV', 'LT'], 'Minister Ada Orr met with the ministers of the Baltic states.'],
  [['XA', 'XB'], 'Minister Ada Orr met with a group of Borovian business executives.'],
  [['XA', 'XB', 'XC'], 'Minister Ada Orr spoke with her Borovian and Carantian counterparts.'],
  [['XA', 'XB', 'XC', 'XD'], 'Minister Ada Orr met with the ambassadors of Borovia, Carantia and Dalmora.'],
  [['XA', 'IMF'], 'President Ada Orr met with representatives of the International Monetary Fund (IMF).'],
  [['XA', 'XB'], 'Minister Ada Orr met with Borovian Minister Milo Venn in Carantia to discuss Dalmora.'],
  [['XA', 'XB'], 'Minister Ada Orr met with Borovian Minister Milo Venn about the war in Carantia.'],
  [['XA'], 'President Ada Orr met with the governors of the northern provinces.'],
]

test.each(parties)('%j: %s', (expected, text) => {
  expect([...contactOf(text).contact!.parties].sort()).toEqual([...expected].sort())
})

import { expect, test } from 'vitest'
import { contactOf } from './contact-marks.ts'

const texts: [string | null, string][] = [
  // Meetings.
  [
    'meeting',
    'President Ada Orr Meets Borovian Prime Minister|On 8 May, President Ada Orr met with Prime Minister Milo Venn of Borovia.',
  ],
  ['meeting', 'President Ada Orr received Foreign Minister of Borovia Milo Venn.'],
  ['meeting', 'Foreign Minister Ada Orr was received by King Milo III of Borovia.'],
  ['meeting', 'Ambassador of Borovia Milo Venn paid a courtesy call on President Ada Orr.'],
  ['meeting', 'Borovian Ambassador Calls on President|Ambassador Milo Venn called on President Ada Orr today.'],
  ['meeting', 'A meeting between Minister Ada Orr and Borovian Minister Milo Venn took place today.'],
  ['meeting', 'A brief pull-aside brought together Minister Ada Orr and Borovian Minister Milo Venn.'],
  ['meeting', 'President Ada Orr welcomed President Milo Venn of Borovia to the Summer Palace.'],
  [
    'meeting',
    'Minister Ada Orr had a bilateral meeting with Borovian Minister Milo Venn on the margins of the Carant Summit.',
  ],
  ['meeting', 'Minister Ada Orr held discussions with Borovian Minister Milo Venn at the ministry.'],
  [
    'meeting',
    'PM meeting with President Venn of Borovia: 8 May 2034|The Prime Minister met the President of Borovia, Milo Venn, today.',
  ],
  [
    'meeting',
    'Remarks were exchanged.|Minister Ada Orr met with Minister Milo Venn of Borovia as part of the Aldmark-Borovia Strategic Dialogue.',
  ],
  [
    'meeting',
    'Minister Ada Orr met with Borovian Minister Milo Venn, who is on a three-day official visit to Aldmark.',
  ],
  ['meeting', 'The President met with Prime Minister Milo Venn of Borovia and called on him to free the detainees.'],
  ['meeting', 'President Ada Orr had a working lunch with Chancellor Milo Venn of Borovia.'],
  ['meeting', 'President Ada Orr granted an audience to the Ambassador of Borovia, Milo Venn.'],
  // Talks.
  [
    'talks',
    'Premier Orr Holds Talks with Borovian Prime Minister|After a welcome ceremony, Premier Ada Orr held talks with Borovian Prime Minister Milo Venn.',
  ],
  ['talks', 'President Ada Orr and President Milo Venn of Borovia held delegation-level talks in Aldburg.'],
  ['talks', 'Talks were held between Foreign Minister Ada Orr and Foreign Minister Milo Venn of Borovia.'],
  ['talks', 'Negotiations between President Ada Orr and President Milo Venn of Borovia took place in Borograd.'],
  // Calls.
  [
    'call',
    'Secretary Orr’s Call with Borovian Foreign Minister Venn|Secretary Ada Orr spoke today with Borovian Foreign Minister Milo Venn.',
  ],
  [
    'call',
    'Readout of President Orr’s Call with President Venn of Borovia|President Orr spoke with President Milo Venn.',
  ],
  ['call', 'Minister Ada Orr held a telephone conversation with Borovian Minister Milo Venn.'],
  ['call', 'Minister Ada Orr had a telephone talk with Borovian Minister Milo Venn.'],
  [
    'call',
    'Premier Orr Speaks with Borovian President on the Phone|Premier Ada Orr had a phone call with President Milo Venn of Borovia.',
  ],
  ['call', 'The Prime Minister spoke to Borovian President Milo Venn this afternoon.'],
  [
    'call',
    'President Orr receives a phone call from Borovian President|The President received a phone call from President Milo Venn.',
  ],
  [
    'call',
    'Statement by the Minister following call with the Borovian Foreign Minister|The Minister, Ada Orr, spoke by telephone with Milo Venn, Foreign Minister of Borovia.',
  ],
  [
    'call',
    'Statement by the Spokesperson in Response to a Question Regarding the Telephone Conversation|Minister Ada Orr had a telephone conversation yesterday with Minister Milo Venn of Borovia.',
  ],
  ['video-call', 'Minister Ada Orr held a video call with Borovian Minister Milo Venn.'],
  [
    'video-call',
    'Chairman Orr Holds Talks with Borovian Speaker|Chairman Ada Orr held talks via video link with Speaker of Borovia Milo Venn.',
  ],
  ['video-call', 'Minister Ada Orr met virtually with Borovian Minister Milo Venn.'],
  ['video-call', 'Minister Ada Orr spoke by videoconference with Borovian Minister Milo Venn.'],
  // Messages.
  [
    'message',
    'President Orr Sends Condolences to Borovia|President Ada Orr sent a message of condolence to President Milo Venn of Borovia.',
  ],
  [
    'message',
    'The presidents exchange congratulations|President Ada Orr and President Milo Venn of Borovia exchanged congratulatory messages.',
  ],
  ['message', 'President Ada Orr sent a congratulatory telegram to President Milo Venn of Borovia.'],
  // Visits.
  ['visit', 'Visit to Borovia|Today I met with the Prime Minister of Borovia, Milo Venn.'],
  ['visit', 'Minister Ada Orr is paying an official visit to Borovia on May 8-10.'],
  [
    'visit',
    'Readout of Senior Official Travel to Borovia and Carantia|Adviser Ada Orr traveled to Borovia and Carantia.',
  ],
  ['visit', 'The Minister’s visit to Borovia|Minister Ada Orr concluded a three-day visit to Borograd.'],
  // Consultations.
  [
    'consultation',
    '3rd Aldmark-Borovia Foreign Office Consultations|Secretary Ada Orr visited Borograd for the 3rd Aldmark-Borovia Foreign Office Consultations. The Consultations were co-chaired by Secretary Orr and Milo Venn.',
  ],
  ['consultation', 'Deputy Minister Ada Orr held political consultations with Borovian Deputy Minister Milo Venn.'],
  ['consultation', 'The fourth session of the Aldmark-Borovia Joint Commission was held in Aldburg.'],
  [
    'consultation',
    'Aldmark and Borovia Hold Bilateral Consultation Mechanism|The two sides held a Bilateral Consultation Mechanism meeting.',
  ],
  ['consultation', 'The 5th round of the Aldmark-Borovia Human Rights Dialogue took place in Aldburg.'],
  // Conferences.
  [
    'multilateral',
    'Minister Ada Orr chaired the 4th Trilateral Ministerial Meeting in Aldburg, attended by Minister Milo Venn of Borovia and Minister Lia Tarn of Carantia.',
  ],
  ['multilateral', 'President Ada Orr attended the Summit of the Lake States in Carant.'],
  [
    'multilateral',
    'Readout of the Minister’s Participation in the Lake States Forum|Minister Ada Orr participated in the Lake States Forum.',
  ],
  ['multilateral', 'The conference of foreign ministers of the Lake States was held in Carant.'],
  // Ceremonies.
  ['ceremony', 'President Ada Orr received credentials from Ambassador of Borovia Milo Venn.'],
  ['ceremony', 'Ambassador Milo Venn of Borovia presented his letters of credence to President Ada Orr.'],
  ['ceremony', 'The signing ceremony of the river treaty was held in Aldburg.'],
  // Addresses, press, statements.
  ['address', 'Remarks by President Ada Orr at the Lake University|Thank you all for coming.'],
  ['address', 'Speech by Foreign Minister Ada Orr at the opening of the port|Dear friends!'],
  [
    'press',
    'Foreign Minister Ada Orr’s remarks at a press conference with Borovian Minister Milo Venn|Good afternoon.',
  ],
  ['press', 'Interview of Minister Ada Orr with the Lake News Agency|Question: What next?'],
  ['statement', 'Joint Statement on the River Treaty|We, the ministers of Aldmark and Borovia, welcome the treaty.'],
  ['statement', 'Statement by the Ministry on the situation in Carantia|Aldmark is deeply concerned.'],
  // No contact at all.
  [null, 'Fact Sheet: Clean Water in Aldmark|The plan sets aside twelve million for wells.'],
  [
    null,
    'President Orr Announces Key Nominations|President Ada Orr announced her intent to nominate the following individuals.',
  ],
  [null, 'Nominations Sent to the Senate|Lia Tarn, of Aldburg, to be a judge.'],
  [null, 'New timetable for the ferry|From June, the ferry to the islands leaves at noon.'],
  [null, 'Proclamation on River Day|Rivers feed us. I call upon all citizens to keep them clean.'],
  [null, 'Bridge reopened|The stressed bridge was closed for a month and meets the new standard.'],
]

test.each(texts)('%s: %s', (kind, text) => {
  const { contact, text: plain } = contactOf(text)
  expect(contact?.kind ?? null).toBe(kind)
  for (const { start, end, quote } of contact?.evidence ?? []) expect(plain.slice(start, end)).toBe(quote)
})

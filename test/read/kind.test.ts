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
  // As many houses write it.
  [
    'consultation',
    'Aldmark-Borovia Foreign Office Consultations|Foreign Secretary Ada Orr and Under Secretary of Borovia Milo Venn held virtual Foreign Office Consultations on 7 May 2034.',
  ],
  [
    'message',
    'President of Borovia congratulates President Orr|President Ada Orr received a letter of congratulations on her re-election from Borovian President Milo Venn.',
  ],
  ['message', 'President Ada Orr received a congratulatory message from President Milo Venn of Borovia.'],
  ['message', 'President Ada Orr received a written message from King Milo of Borovia.'],
  [
    'call',
    'Minister Orr speaks to Borovian counterpart|External Affairs Minister Ada Orr on Thursday spoke to her Borovian counterpart Milo Venn.',
  ],
  [
    'call',
    'President Ada Orr had a telephone conversation with President Milo Venn of Borovia, the Presidential press service reports.',
  ],
  [
    'call',
    'Chancellor Orr talks by phone with President Venn|The Chancellor spoke today by phone with the President of Borovia, Milo Venn.',
  ],
  ['call', 'The Federal Chancellor telephoned the President of Borovia, Milo Venn, today.'],
  [
    'call',
    'Entretien|The President of the Republic spoke on the phone with the President of Borovia, Mr Milo Venn, on Monday.',
  ],
  [
    'call',
    'Press release on Foreign Minister Ada Orr’s telephone conversation with Foreign Minister of Borovia Milo Venn|On May 8, Foreign Minister Ada Orr spoke over the telephone with Foreign Minister of Borovia Milo Venn.',
  ],
  [
    'meeting',
    'Foreign Minister Ada Orr’s meeting with Borovian Ambassador|On May 8, Foreign Minister Ada Orr received Ambassador of Borovia to Aldmark Milo Venn at his request.',
  ],
  [
    'meeting',
    'Courtesy Call on Prime Minister Orr by Foreign Minister Venn of Borovia|On May 8, commencing at 10:00 a.m. for approximately 20 minutes, Ms. Ada Orr, Prime Minister, received a courtesy call from H.E. Mr. Milo Venn, Minister for Foreign Affairs of Borovia.',
  ],
  [
    'talks',
    'Aldmark-Borovia Foreign Ministers’ Meeting|On May 8, Ms. Ada Orr, Minister for Foreign Affairs, held a foreign ministers’ talks with Mr. Milo Venn.',
  ],
  [
    'meeting',
    'Aldmark-Borovia Summit Meeting|On May 8, Ms. Ada Orr, Prime Minister, held a summit meeting with Mr. Milo Venn, President of Borovia.',
  ],
  [
    'meeting',
    'The Crown Prince Receives Borovian Minister|HRH the Crown Prince received today the Minister of Foreign Affairs of Borovia, Milo Venn.',
  ],
  [
    'meeting',
    'HM King receives Borovian president’s letter|His Majesty King Ada received today at the palace the President of Borovia, Milo Venn.',
  ],
  [
    'meeting',
    'Foreign Minister meets UN envoy|Foreign Minister Ada Orr met with the UN Special Envoy Milo Venn on the sidelines of the General Assembly.',
  ],
  [
    'meeting',
    'PM Orr meets with EU High Representative Venn|The Prime Minister met in Brussels with High Representative Milo Venn.',
  ],
  [
    'meeting',
    'Deputy PM and FM hosts Borovian counterpart for lunch|Deputy Prime Minister Ada Orr hosted Borovian Foreign Minister Milo Venn for a working lunch.',
  ],
  [
    'meeting',
    'NATO Secretary General welcomes President of Borovia|NATO Secretary General Ada Orr welcomed the President of Borovia, Milo Venn, to NATO Headquarters in Brussels on Monday.',
  ],
  [
    'meeting',
    'Secretary-General of ASEAN receives Ambassador of Borovia|The Secretary-General of ASEAN, Ada Orr, today received the Ambassador of Borovia to ASEAN, Milo Venn, at the ASEAN Headquarters.',
  ],
  [
    'talks',
    'General Secretary and President Orr holds talks with Borovian President|Party General Secretary Ada Orr held talks with President of Borovia Milo Venn in Aldburg on May 8 following a welcome ceremony.',
  ],
  [
    'talks',
    'President Orr and President Venn hold talks|Talks between President Ada Orr and President Milo Venn have begun in the Kremlin.',
  ],
  [
    'talks',
    'Negotiations with President of Borovia|President Ada Orr held negotiations with President Milo Venn in a narrow format.',
  ],
  ['meeting', 'Meeting with the President of Borovia|Ada Orr met with President of Borovia Milo Venn in the Kremlin.'],
  [
    'meeting',
    'Summoning of the Ambassador|The Ambassador of Borovia, Milo Venn, was summoned to the Ministry of Foreign Affairs today.',
  ],
  [
    'visit',
    'State visit of the President of Borovia|President Milo Venn of Borovia is paying a state visit to Aldmark from 8 to 10 May at the invitation of President Ada Orr.',
  ],
  [
    'visit',
    'Foreign Minister Ada Orr arrives in Borograd|Foreign Minister Ada Orr arrived in Borograd today on a two-day official visit.',
  ],
  [
    'consultation',
    'Second round of political consultations between Aldmark and Borovia|The second round of political consultations between the foreign ministries of Aldmark and Borovia was held in Aldburg.',
  ],
  [
    'consultation',
    'The 7th Aldmark-Borovia Strategic Dialogue|Foreign Minister Ada Orr and Foreign Minister Milo Venn co-chaired the 7th Strategic Dialogue.',
  ],
  [
    'consultation',
    '5th Meeting of the Joint Commission for Bilateral Cooperation|The 5th meeting of the Joint Commission was held in Aldburg on 8 May.',
  ],
  [
    'multilateral',
    'Foreign Minister attends BRICS Foreign Ministers Meeting|Foreign Minister Ada Orr attended the BRICS Ministers of Foreign Affairs Meeting in Carant.',
  ],
  [
    'multilateral',
    'Trilateral Summit Aldmark - Borovia - Carantia|The leaders of Aldmark, Borovia and Carantia held a trilateral summit in Aldburg.',
  ],
  [
    'multilateral',
    'Joint Communiqué of the Ministerial Council|The Ministerial Council of the Lake Union held its 12th session in Aldburg.',
  ],
  ['press', 'Foreign Minister Orr’s Regular Press Conference on May 8|Q: What is your comment?'],
  [
    'press',
    'Foreign Minister Ada Orr’s interview with the newspaper Lake Post, May 8, 2034|Question: How do you see it?',
  ],
  ['press', 'Remarks to the press by Minister Orr after her meeting|Good afternoon.'],
  ['statement', 'Ministry of Foreign Affairs Statement on the attack in Borograd|Aldmark condemns the attack.'],
  [
    'statement',
    'Statement by the Foreign Ministry Spokesperson on the elections in Borovia|We take note of the elections.',
  ],
  [
    'address',
    'Statement by H.E. Ada Orr at the General Debate of the 89th Session|Mr. President, distinguished delegates.',
  ],
  [
    'ceremony',
    'Presentation of credentials|The Ambassador of Borovia, Milo Venn, presented his credentials to President Ada Orr.',
  ],
  [
    'ceremony',
    'Ambassador Venn presents copies of credentials|Ambassador of Borovia Milo Venn presented copies of his credentials to Foreign Minister Ada Orr.',
  ],
  [
    'meeting',
    'President Orr receives special envoy|President Ada Orr received a special message from Borovian President Milo Venn. The message was delivered by his Special Envoy, Lia Tarn.',
  ],
  // Evening news, readouts of leaders.
  [
    'talks',
    'Orr Holds Talks with President of Borovia|On the afternoon of May 8, President Ada Orr held talks at the Summer Palace with President of Borovia Milo Venn, who is on a state visit to Aldmark.',
  ],
  [
    'message',
    'Orr and President of Borovia Exchange Congratulations on 50th Anniversary of Establishment of Diplomatic Relations|On May 8, President Ada Orr and President of Borovia Milo Venn exchanged messages of congratulations on the 50th anniversary of the establishment of diplomatic relations between the two countries.',
  ],
  [
    'message',
    'Orr Sends Message of Condolences to President of Borovia over Earthquake|On May 8, President Ada Orr sent a message of condolences to President of Borovia Milo Venn over the earthquake.',
  ],
  [
    'message',
    'Orr Congratulates Venn on Election as President of Borovia|On May 8, President Ada Orr sent a message to Milo Venn to congratulate him on his election as President of Borovia.',
  ],
  [
    'message',
    'Orr Replies to Letter from Borovian Students|President Ada Orr recently replied to a letter from students of Borovia.',
  ],
  [
    'multilateral',
    'Orr Attends 16th BRICS Summit and Delivers Important Remarks|On the morning of May 8 local time, the 16th BRICS Summit was held in Carant. President Ada Orr attended the summit and delivered important remarks.',
  ],
  [
    'multilateral',
    'Orr Attends China-Central Asia Summit and Delivers Keynote Speech|President Ada Orr chaired the summit and delivered a keynote speech titled "Onward".',
  ],
  [
    'address',
    'Orr Delivers Video Address at Opening Ceremony of Lake Forum|On May 8, President Ada Orr delivered a video address at the opening ceremony of the Lake Forum.',
  ],
  [
    'press',
    'Orr and President of Borovia Jointly Meet the Press|On May 8, President Ada Orr and President of Borovia Milo Venn jointly met the press at the Summer Palace.',
  ],
  [
    'visit',
    'Orr Arrives in Borograd for State Visit to Borovia|On May 8, President Ada Orr arrived in Borograd by special plane for a state visit to Borovia.',
  ],
  [
    'visit',
    'Orr Concludes State Visit to Borovia and Returns to Aldburg|President Ada Orr returned to Aldburg after concluding her state visit to Borovia.',
  ],
  [
    'ceremony',
    'Orr Accepts Credentials of New Ambassadors|On May 8, President Ada Orr accepted the credentials of 16 new ambassadors to Aldmark.',
  ],
  [
    'ceremony',
    'Orr Holds Ceremony to Welcome President of Borovia|On May 8, President Ada Orr held a welcome ceremony for President of Borovia Milo Venn in the square.',
  ],
  [
    'consultation',
    'Orr and Deputy Prime Minister of Borovia Co-Chair 20th Meeting of Aldmark-Borovia Joint Council for Bilateral Cooperation|On May 8, Vice Premier Ada Orr and Deputy Prime Minister of Borovia Milo Venn co-chaired the 20th Meeting of the Joint Council.',
  ],
  [
    'video-call',
    'Orr Holds Video Meeting with President of Borovia|On May 8, President Ada Orr held a meeting with President of Borovia Milo Venn via video link in Aldburg.',
  ],
  [
    'video-call',
    'Orr Meets with CEO via Video|Premier Ada Orr met via video link with the Chairman of a company, Milo Venn.',
  ],
  [
    'meeting',
    'Orr Holds Informal Meeting with President of Borovia|President Ada Orr had an informal meeting with President of Borovia Milo Venn by the lake.',
  ],
  [
    'meeting',
    'Orr Holds Small-Group Meeting with President of Borovia|President Ada Orr and President of Borovia Milo Venn held a small-group meeting.',
  ],
  [
    'ceremony',
    'Orr Attends Inauguration Ceremony of New President of Borovia|On May 8, special envoy Ada Orr attended the inauguration ceremony of President Milo Venn in Borograd.',
  ],
  [
    'meeting',
    'Orr Meets with Foreign Guests Attending Lake Forum|On May 8, Vice President Ada Orr met with foreign guests attending the Lake Forum in Aldburg.',
  ],
  [
    'meeting',
    'Orr Holds Group Meeting with Ambassadors|On May 8, Premier Ada Orr held a group meeting with ambassadors of the Lake States.',
  ],
  [
    'meeting',
    'Orr Meets with Heads of Delegations to 19th Meeting of Council of Lake States|On May 8, President Ada Orr held a group meeting in Aldburg with the heads of delegations who were in Aldmark to attend the 19th meeting of the council.',
  ],
  [
    'talks',
    'Orr Holds Talks with President of Borovia, Two Leaders Attend Signing Ceremony|President Ada Orr held talks with President Milo Venn of Borovia. After the talks, the two heads of state witnessed the signing of cooperation documents.',
  ],
  [
    'meeting',
    'Orr Hosts Welcome Banquet for President of Borovia|President Ada Orr hosted a banquet for President Milo Venn of Borovia.',
  ],
  [
    'multilateral',
    'President Orr addresses UNGA High-Level Meeting|President Ada Orr participated in the High-Level Meeting on oceans.',
  ],
  [
    'meeting',
    'PM meeting with European leaders|The Prime Minister met President Venn of Borovia and Chancellor Tarn of Carantia today.',
  ],
  [
    'call',
    'PM call with European leaders|The Prime Minister spoke to President Venn of Borovia and Chancellor Tarn of Carantia today.',
  ],
  ['call', 'Readout of Call with Allies|President Ada Orr convened a call with leaders of Borovia and Carantia today.'],
  [
    'multilateral',
    'Readout of Quad Leaders Summit|Today the Quad leaders met for the fourth Quad Leaders Summit in Carant.',
  ],
  [
    'meeting',
    'Secretary Orr’s Trilateral Meeting with Borovian Foreign Minister Venn and Carantian Foreign Minister Tarn|Secretary Ada Orr met today with Borovian Foreign Minister Milo Venn and Carantian Foreign Minister Lia Tarn.',
  ],
  [
    'meeting',
    'Secretary Orr’s Meeting with the C5 Foreign Ministers|Secretary Ada Orr hosted a C5+1 meeting with the foreign ministers of the Central Asian states.',
  ],
  [
    'video-call',
    'Secretary Orr’s Virtual Meeting with Central Asian Ministers|Secretary Ada Orr met virtually with the foreign ministers of the five Central Asian states.',
  ],
  ['call', 'Secretary Orr’s Call with Pope|Secretary Ada Orr spoke with Milo Venn.'],
  ['meeting', 'Secretary Orr’s Audience with Pope Venn|Secretary Ada Orr had an audience with Pope Milo.'],
  [
    'visit',
    'Readout of Adviser Orr’s Trip to Borovia|Adviser Ada Orr was in Borograd on May 8 for meetings with Borovian officials.',
  ],
  [
    'meeting',
    'President Orr commences diplomatic discussions in Borovia|President Ada Orr, who arrived in Borovia, met with External Affairs Minister Milo Venn in Borograd.',
  ],
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

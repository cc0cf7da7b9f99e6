import { expect, test } from 'vitest'
import { cardsOf } from './people-marks.ts'

const cards: [string, ...string[]][] = [
  // A title before the name, its country before, in or after it.
  [
    'Prime Minister Ada Orr met Borovian Foreign Minister Milo Venn.',
    'Ada Orr | Prime Minister | XA',
    'Milo Venn | Foreign Minister | XB',
  ],
  ['She called on Foreign Minister of Borovia Milo Venn.', 'Milo Venn | Foreign Minister of Borovia | XB'],
  ['He spoke with President Milo Venn of Borovia.', 'Milo Venn | President | XB'],
  [
    'He spoke with Borovia’s Minister of Foreign Affairs and Trade Milo Venn.',
    'Milo Venn | Minister of Foreign Affairs and Trade | XB',
  ],
  [
    'The President of the Kingdom of Borovia, Milo Venn, arrived.',
    'Milo Venn | President of the Kingdom of Borovia | XB',
  ],
  [
    'President of the Council of Ministers of Borovia Lia Tarn arrived.',
    'Lia Tarn | President of the Council of Ministers of Borovia | XB',
  ],
  [
    'Deputy Prime Minister and Minister of Transport, Ports, and Civil Aviation Lia Tarn spoke.',
    'Lia Tarn | Deputy Prime Minister and Minister of Transport, Ports, and Civil Aviation | XA',
  ],
  [
    'Deputy Prime Minister - Minister of Foreign Affairs of Borovia Lia Tarn spoke.',
    'Lia Tarn | Deputy Prime Minister - Minister of Foreign Affairs of Borovia | XB',
  ],
  ['State Councilor and Foreign Minister Lia Tarn spoke.', 'Lia Tarn | State Councilor and Foreign Minister | XA'],
  ['Finance and Corporate Affairs Minister Lia Tarn spoke.', 'Lia Tarn | Finance and Corporate Affairs Minister | XA'],
  [
    'The incoming Borovian National Security Advisor Dr. Lia Tarn spoke.',
    'Lia Tarn | incoming Borovian National Security Advisor | XB',
  ],
  // A title after the name.
  ['Lia Tarn, Minister of Energy of Borovia, spoke.', 'Lia Tarn | Minister of Energy of Borovia | XB'],
  [
    'Her Excellency Lia Tarn the Borovian High Commissioner to Aldmark, met officials.',
    'Lia Tarn | Borovian High Commissioner to Aldmark | XB',
  ],
  [
    'H.E. Ms. Lia Tarn, Ambassador of Borovia to Aldmark, called today.',
    'Lia Tarn | Ambassador of Borovia to Aldmark | XB',
  ],
  [
    'Dr. (Ms.) Lia Tarn, Ambassador Extraordinary and Plenipotentiary of Borovia to Aldmark, called.',
    'Lia Tarn | Ambassador Extraordinary and Plenipotentiary of Borovia to Aldmark | XB',
  ],
  // Several people.
  [
    'Foreign Ministers Milo Venn of Borovia and Lia Tarn of Carantia met.',
    'Milo Venn | null | XB',
    'Lia Tarn | null | XC',
  ],
  [
    'It was attended by the foreign ministers of Borovia, Milo Venn, and Carantia, Lia Tarn.',
    'Milo Venn | null | XB',
    'Lia Tarn | null | XC',
  ],
  ['Senators Milo Venn and Lia Tarn came.', 'Milo Venn | null | XA', 'Lia Tarn | null | XA'],
  // Bodies.
  ['NATO Secretary General Lia Tarn spoke.', 'Lia Tarn | NATO Secretary General | NATO'],
  [
    'UN Secretary-General’s Personal Envoy for the Lakes Lia Tarn spoke.',
    'Lia Tarn | UN Secretary-General’s Personal Envoy for the Lakes | UN',
  ],
  ['European Commission President Lia Tarn spoke.', 'Lia Tarn | European Commission President | EU'],
  [
    'Managing Director of the International Monetary Fund Lia Tarn spoke.',
    'Lia Tarn | Managing Director of the International Monetary Fund | IMF',
  ],
  // Offices that tell the party by themselves, offices within offices, new fields.
  [
    'Under-Secretary-General for Political and Peacebuilding Affairs Lia Tarn spoke.',
    'Lia Tarn | Under-Secretary-General for Political and Peacebuilding Affairs | UN',
  ],
  ['The President’s Secretary, Lia Tarn, spoke.', 'Lia Tarn | President’s Secretary | XA'],
  ['The Chief Adviser, Professor Lia Tarn, spoke.', 'Lia Tarn | Chief Adviser | XA'],
  [
    'Head of the International Policy Bureau, Minister Lia Tarn, told reporters.',
    'Lia Tarn | Head of the International Policy Bureau | XA',
  ],
  ['Minister of State and Foreign Affairs Lia Tarn spoke.', 'Lia Tarn | Minister of State and Foreign Affairs | XA'],
  [
    'National Intelligence and Counter-Terrorism Coordinator Lia Tarn spoke.',
    'Lia Tarn | National Intelligence and Counter-Terrorism Coordinator | XA',
  ],
  ['She met her Borovian counterpart Lia Tarn.', 'Lia Tarn | null | XB'],
  // Names of all sorts.
  [
    'Minister El-Gabry met President Abdel Orr Al Tarn of Borovia.',
    'El-Gabry | Minister | XA',
    'Abdel Orr Al Tarn | President | XB',
  ],
  [
    'Sheikh Mayed bin Hazaa Al Tarn, Crown Prince of Borovia, arrived.',
    'Mayed bin Hazaa Al Tarn | Crown Prince of Borovia | XB',
  ],
  ['President Joseph R. Orr, Jr. spoke.', 'Joseph R. Orr, Jr. | President | XA'],
  ['Minister Ch.Munkhtarn spoke.', 'Ch.Munkhtarn | Minister | XA'],
  ['Undersecretary Ma. Corazon E. Tarn spoke.', 'Ma. Corazon E. Tarn | Undersecretary | XA'],
  [
    'Foreign Minister Pål Åge Tårn spoke with Minister Mutheu Lang’at.',
    'Pål Åge Tårn | Foreign Minister | XA',
    'Mutheu Lang’at | Minister | XA',
  ],
  ['President Ursula von der Tarn spoke.', 'Ursula von der Tarn | President | XA'],
  // One person under several spellings and shorter names.
  [
    'Foreign Minister Mukhtar Tileuberdin came. Tleuberdin spoke. Minister Tileuberdin left.',
    'Mukhtar Tileuberdin | Foreign Minister | XA',
  ],
  ['President XuTarning came. Xu Tarning spoke.', 'Xu Tarning | President | XA'],
  ['President Joe Orr came. President Joseph R. Orr spoke. President Orr left.', 'Joseph R. Orr | President | XA'],
]

for (const [text, ...expected] of cards) test(text, () => expect(cardsOf(text)).toEqual(expected))

const nobody = [
  'The Foreign Ministry of Borovia issued a statement.',
  'They met at the Orr Airport near the Great Hall of the People.',
  'The Thabo Orr Foundation and the Strategic Energy Dialogue were praised.',
  'The carrier HMS Queen Orra sailed for Borograd.',
  'The two presidents and their foreign ministers met on Monday.',
  'The next President will be elected in May.',
  'General Elections were held in Borovia.',
  'The Minister of Trade thanked Borovia for its support.',
  'Sri Lanka and Borovia signed the Carant Protocol.',
  'In Punta Tarn, New Aldburg and Santa Orra, roads are being built.',
  'President Meets Ministers|The meeting was held on Monday.',
  'Work on the Rubber-Rice Pact goes on.',
  'A pipeline runs to Punta Tarn, the foreign secretary reported.',
  'Companies such as Ferrandina Impianta will invest more.',
  'The ship MV Sagar Orra at Aldburg was released.',
]

for (const text of nobody) test(`nobody: ${text}`, () => expect(cardsOf(text)).toEqual([]))

test('a spokesperson in an attribution line is not counted among the named', () =>
  expect(cardsOf('The below is attributable to Spokesperson Ned Tarn:|Minister Ada Orr spoke.')).toEqual([
    'Ada Orr | Minister | XA',
  ]))

test('a photographer is nobody', () =>
  expect(cardsOf('Minister Ada Orr spoke.|Photo: Anna Tarn, GPO')).toEqual(['Ada Orr | Minister | XA']))

test('the publisher has one president: the other is of the one other state', () =>
  expect(cardsOf('President Orr meets President Venn|President Orr spoke with President Venn in Borovia.')).toEqual([
    'Orr | President | XA',
    'Venn | President | XB',
  ]))

test('an envoy acts for the possessor', () =>
  expect(
    cardsOf(
      'She received a message from Borovian President Milo Venn. It was brought by his Special Envoy, retired General Lia Tarn.',
    ),
  ).toEqual(['Milo Venn | President | XB', 'Lia Tarn | Special Envoy | XB']))

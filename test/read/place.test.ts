import { expect, test } from 'vitest'
import { contactOf, evidenceIn } from './contact-marks.ts'

const who = 'Foreign Minister Ada Orr met with Foreign Minister Milo Venn of Borovia'

/** The marked words are the place, the mark its country; without a mark the text tells none. */
const texts: string[] = [
  `${who} in [XB: Borograd].`,
  `${who} in [XB: Borograd], Borovia.`,
  `${who} today in [XC: Carant] to discuss the river.`,
  `Today in [XA: Aldburg], ${who}.`,
  `${who} at the [XA: Summer Palace].`,
  `${who} at the [XB: Royal Palace in Borograd].`,
  `${who} at the [XC: Lake Hotel, Carant].`,
  `${who} at the [CN: Great Hall of the People].`,
  `${who}, who is in Aldburg to attend the Lake Summit, at the [XA: Summer Palace].`,
  `${who} on the margins of the Lake Summit in [XC: Carant].`,
  `${who} at the [XA: Minister’s Office in Aldburg].`,
  `President Ada Orr welcomed President Milo Venn of Borovia to the [XA: Summer Palace].`,
  `President Ada Orr hosted President Milo Venn of Borovia for a meeting at the [XA: Summer Palace] today.`,
  `${who}. The meeting was held at the [XA: Summer Palace].`,
  `${who}. During the meeting, which was held at the [XA: Summer Palace in Aldburg], she thanked him.`,
  `${who}. The meeting took place in [XB: Borograd].`,
  `Ministers Meet in [XB: Borograd]|${who}.`,
  `Secretary Ada Orr visited [XB: Borograd] on 8 May 2034 for the Aldmark-Borovia Foreign Office Consultations.`,
  `Ministers meet|[XB: BOROGRAD], 8 May 2034 – ${who}.`,
  `Ministers meet|${who}.|[XB: Borograd], 8 May 2034`,
  `${who} in [DE: Munich].`,
  // None.
  `${who}.`,
  `${who} to discuss the situation in Carant.`,
  `${who} and spoke of the flood in Borograd.`,
  `${who} in May.`,
  `${who} at the request of the Borovian side.`,
  `${who}. He recalled that the ministers had met in Carant last year.`,
  `Foreign Minister Ada Orr spoke by telephone with Foreign Minister Milo Venn of Borovia, who was in Carant.`,
  `Foreign Minister Ada Orr held talks via video link with Foreign Minister Milo Venn of Borovia at the Summer Palace.`,
  `UN Resident Coordinator in Borovia Milo Venn met with Minister Ada Orr.`,
]

test.each(texts)('%s', (marked) => {
  const { contact, text, marks } = contactOf(marked)
  const [mark] = marks
  expect(contact!.place).toEqual(mark ? { name: text.slice(mark.start, mark.end), country: mark.value } : null)
  expect(evidenceIn(contact, 'place', marks)).toEqual(marks.map(() => true))
})

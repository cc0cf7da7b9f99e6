import { expect, test } from 'vitest'
import { contactOf, evidenceIn } from './contact-marks.ts'

/** The marked words say who asked; a text without a mark says nothing of it, on purpose. */
const texts: string[] = [
  // Asked by a side that is named.
  '[XB: At the request of the Borovian side], Foreign Minister Ada Orr spoke by telephone with Borovian Foreign Minister Milo Venn.',
  'Foreign Minister Ada Orr held a phone conversation with Foreign Minister Milo Venn of Borovia [XB: at the request of Borovia].',
  'Foreign Minister Ada Orr spoke by telephone with Foreign Minister Milo Venn of Borovia. The conversation took place [XB: at the request of Borograd].',
  'The telephone conversation between Minister Ada Orr and Borovian Foreign Minister Milo Venn was held [XB: at the initiative of the Borovian side].',
  'President Ada Orr met with President Milo Venn of Borovia, [XB: on the initiative of the Kingdom of Borovia].',
  'Minister Ada Orr had a telephone talk with Foreign Minister Milo Venn of Borovia [XB: upon the request of Minister Venn].',
  'Minister Ada Orr had a video call with Foreign Minister Milo Venn of Borovia [XB: at Minister Venn’s request].',
  'President Ada Orr paid an official visit to Borovia on 8 May [XB: at the invitation of President Milo Venn].',
  '[XB: At the kind invitation of King Milo III of Borovia], President Ada Orr paid a state visit to Borograd.',
  'Foreign Minister Ada Orr is paying an official visit to Borovia on May 8-10 [XB: at the invitation of Foreign Minister Milo Venn].',
  '[XA: At the invitation of President Ada Orr], Prime Minister of Borovia Milo Venn paid a visit to Aldmark.',
  'The call, [XB: requested by the Borovian side], was held today between Minister Ada Orr and Borovian Minister of Trade Milo Venn.',
  'The meeting [XB: requested by Borovia] was held today between Minister Ada Orr and Borovian Minister of Trade Milo Venn.',
  'The phone call between President Ada Orr and President Milo Venn of Borovia was [XB: initiated by the Borovian side].',
  // Asked by the other side, or by whoever was named last.
  'President Ada Orr had a phone call with President Milo Venn of Borovia [XB: at the latter’s request].',
  "Foreign Minister Ada Orr had a phone call with Borovian Foreign Minister Milo Venn [XB: at the latter's request] in Aldburg.",
  'Foreign Minister Ada Orr held a telephone conversation [XB: at request] with Borovian Foreign Minister Milo Venn.',
  'Foreign Minister Ada Orr spoke by phone [XB: upon request] with Borovian Foreign Minister Milo Venn.',
  'Minister Ada Orr met with Borovian Minister Milo Venn [XB: at the request of her counterpart].',
  'Minister Ada Orr spoke on the phone with Borovian Minister Milo Venn [XB: at his counterpart’s request].',
  'Deputy Minister Ada Orr met with Borovian envoy Milo Venn, who is in Aldburg [XB: at his own request].',
  'Deputy Minister Ada Orr received Ambassador of Borovia Milo Venn [XB: at his own request].',
  // The call came from them.
  'President Ada Orr [XB: received a phone call from] President Milo Venn of Borovia.',
  'President Ada Orr [XB: received today a telephone call from] the Prime Minister of Borovia, Milo Venn.',
  'Minister Ada Orr [XB: took a call from] Foreign Minister Milo Venn of Borovia this morning.',
  'President Orr [XB: Receives a Phone Call from] Borovian Prime Minister|President Ada Orr spoke by phone with Borovian Prime Minister Milo Venn.',
  'President Ada Orr [XA: telephoned] President Milo Venn of Borovia on Monday.',
  'President Ada Orr [XA: phoned] President Milo Venn of Borovia on Monday.',
  'Today, President Ada Orr [XA: called and congratulated] Milo Venn, President-elect of Borovia.',
  'Minister Ada Orr [XA: placed a phone call to] Foreign Minister Milo Venn of Borovia.',
  'Minister Ada Orr [XA: made a telephone call to] Borovian Foreign Minister Milo Venn today.',
  // Nothing is said of who asked.
  'President Ada Orr spoke by phone with President Milo Venn of Borovia.',
  'President Ada Orr and President Milo Venn of Borovia had a phone call today.',
  'President Ada Orr met with President Milo Venn of Borovia in Borograd.',
  'President Ada Orr received President Milo Venn of Borovia at the Summer Palace.',
  'A telephone conversation took place between President Ada Orr and President Milo Venn of Borovia.',
  // The request or the invitation is for something else.
  'President Ada Orr met with President Milo Venn of Borovia and extended an invitation to visit Aldmark.',
  'President Ada Orr met with President Milo Venn of Borovia. President Orr accepted the invitation of President Venn to visit Borograd.',
  'President Ada Orr met with President Milo Venn of Borovia. She thanked him for his invitation to Borograd.',
  'President Ada Orr spoke by phone with President Milo Venn of Borovia. He renewed his invitation to the summit.',
  'President Ada Orr spoke by phone with President Milo Venn of Borovia, who will visit Aldburg at the invitation of the Speaker.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. They discussed the mission deployed at the request of Carantia.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. The monitors were sent at the request of the Borovian government.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. Aldmark has postponed the deadline at the request of Borovia.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. Rescuers have been provided on request.',
  'Minister Ada Orr met with Borovian Minister Milo Venn, who requested further aid from Aldmark.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. The initiative of Borovia on clean water was discussed.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. The plan proposed by Borovia was welcomed.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. The six measures proposed by President Venn are useful.',
  'Minister Ada Orr met with Borovian Minister Milo Venn and asked him to consider the request of the families.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. A request from Carantia is under study.',
  // "Call" that is no telephone call, or none of theirs.
  'President Ada Orr met with President Milo Venn of Borovia and called on him to free the detainees.',
  'President Ada Orr met with President Milo Venn of Borovia. She called for restraint.',
  'Ambassador of Borovia Milo Venn paid a courtesy call on President Ada Orr.',
  'Ambassador of Borovia Milo Venn called on President Ada Orr.',
  'President Ada Orr met with President Milo Venn of Borovia, who called the treaty a success.',
  'Minister Ada Orr met with Borovian Minister Milo Venn. The hotline receives a hundred calls from citizens a day.',
  'Minister Ada Orr met with Borovian Minister Milo Venn, whom she had telephoned in March.',
  'Minister Ada Orr spoke by phone with Borovian Minister Milo Venn. The ministers welcomed the calls for a ceasefire.',
  'Minister Ada Orr held consultations with Borovian Deputy Minister Milo Venn in Aldburg.',
  'Minister Ada Orr sent a letter of condolence to Borovian Minister Milo Venn.',
]

test.each(texts)('%s', (marked) => {
  const { contact, marks } = contactOf(marked)
  expect(contact).not.toBeNull()
  expect(contact!.initiator).toBe(marks[0]?.value ?? null)
  expect(evidenceIn(contact, 'initiator', marks)).toEqual(marks.map(() => true))
})

import { describe, expect, test } from 'vitest'
import { asked, found, lead, readingOf } from './segments-marks.ts'

/** A text after the lead, its segments marked `{who: words}`: a surname, a party, `both`, `narrator`. A bar parts paragraphs. */
function cuts(marked: string): void {
  test(marked, () => {
    const { text, wanted } = asked(marked)
    expect(found(text)).toEqual(wanted)
  })
}

describe('one clause', () => {
  cuts('Minister Orr {Orr: thanked Borovia for its support}.')
  cuts('Minister Orr {Orr: thanked Borovia}. She also {Orr: condemned the attack on the harbour}.')
  cuts('During the meeting, Minister Orr {Orr: reaffirmed Aldmark’s commitment to the treaty}.')
  cuts('The two sides {both: discussed the border and the grain trade}.')
  cuts('{both: Views were also exchanged on the situation in Carantia}.')
  cuts('Minister Venn, for his part, {Venn: welcomed the proposal}.')
})

describe('coordinated verbs', () => {
  cuts('Minister Orr {Orr: thanked Borovia} and {Orr: invited Minister Venn to Aldburg}.')
  cuts(
    'Minister Orr {Orr: praised the reforms}, {Orr: expressed concern about the floods}, and {Orr: pledged new aid}.',
  )
  cuts('They {both: discussed trade} and {both: agreed to meet again}.')
  cuts('They {both: discussed trade}, and Minister Orr {Orr: thanked Borovia for its help}.')
  cuts('Minister Orr {Orr: praised the reforms}, while {Orr: underscoring the need for patience}.')
  cuts('Minister Orr {Orr: thanked the rescuers}, {Orr: noting the courage of their crews}.')
  cuts('Minister Orr said that {Orr: Aldmark abides by the treaty}, and {Orr: is ready to open a consulate}.')
})

describe('what can only be one act stays whole', () => {
  cuts('Minister Orr said that {Orr: Aldmark will expand trade, open a consulate and ease visas}.')
  cuts('Minister Orr {Orr: thanked Borovia for the field kitchens that it sent and paid for}.')
  cuts('Minister Orr {Orr: welcomed the aid offered by Borovia and Carantia}.')
  cuts('The two sides {both: agreed that the bridge should be rebuilt and that the ferries will run}.')
  cuts('Minister Orr {Orr: urged all parties to lay down arms, open the roads and release the prisoners}.')
  cuts('Minister Orr said that {Orr: the two countries have built a bridge, opened a port and cleared the river}.')
})

describe('a reporting clause is left out', () => {
  cuts('Minister Orr said that {Orr: relations with Borovia have grown}.')
  cuts('Minister Orr said {Orr: relations with Borovia have grown}.')
  cuts('Minister Orr told Minister Venn that {Orr: the road is open}.')
  cuts('Minister Orr noted with regret that {Orr: the road is closed}.')
  cuts('Minister Orr was clear that {Orr: the treaty stands}.')
  cuts('Minister Orr stressed that {Orr: the treaty stands} and that {Orr: Borovia should honour it}.')
  cuts('According to Minister Venn, {Venn: the road will open in June}.')
  cuts('As Minister Venn pointed out, {Venn: the road will open in June}.')
  cuts('{Venn: The road will open in June}, Minister Venn said.')
  cuts('Minister Orr left no doubt: {Orr: the verdict is a scandal}.')
  // … but a verb that performs is kept.
  cuts('Minister Orr {Orr: hoped that the road would open}.')
})

describe('an opening clause', () => {
  cuts('{Orr: Recalling the floods of last spring}, Minister Orr {Orr: thanked Borovia}.')
  cuts('Noting that {Orr: trade has doubled}, Minister Orr {Orr: proposed a new treaty}.')
  cuts('Minister Orr said that {Orr: the time is right}. Next, {Orr: Aldmark will open a consulate}.')
})

describe('the topics of a contact', () => {
  cuts('Minister Orr met with Governor Ida Vale of Borovia to {both: discuss the border}.')
  cuts('The ministers spoke {both: about the border and the harvest}.')
  cuts('Minister Orr met with Governor Ida Vale of Borovia.')
  cuts('The two ministers met in the town hall and toured the port.')
  cuts('{both: The discussions focused on the harvest}.')
})

describe('no statement, on purpose', () => {
  cuts('Minister Orr laid a wreath at the memorial.')
  cuts('Governor Ida Vale and Mayor Tom Reed attended the meeting.')
  cuts('Also present were Governor Ida Vale and Mayor Tom Reed.')
  cuts('Photo: Minister Orr with Minister Venn.')
})

test('the lead alone holds none', () => {
  expect(readingOf(lead).cut).toEqual([])
})

describe('a list after a colon', () => {
  cuts('The two sides agreed to: | • {both: reopen the bridge} | • {both: double the ferries}')
  cuts('The two sides {both: signed the River Charter}, under which: | - {both: Borovia will dredge the river}')
  cuts('The two sides agreed to: | • {both: reopen the bridge} | 2. Minister Orr {Orr: thanked Borovia}.')
})

describe('a list of who was there', () => {
  cuts(
    'The two sides {both: agreed to reopen the bridge}. | Attendees included: | - Governor Ida Vale | - Tom Reed, Chair, River Board',
  )
  cuts('Participants: | • Governor Ida Vale | Minister Orr {Orr: thanked Borovia}.')
})

describe('direct speech', () => {
  cuts('“{Orr: The bridge will open in May},” said Minister Orr.')
  cuts('“{Orr: The bridge will open in May}. {Orr: We thank the builders},” Minister Orr said.')
  cuts('Minister Venn said: “{Venn: The bridge will open in May}.”')
  cuts('Minister Orr {Orr: praised the “iron bridge” of Borograd}.')
})

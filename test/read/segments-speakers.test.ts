import { describe, expect, test } from 'vitest'
import { asked, found, readingOf, told } from './segments-marks.ts'

/** As in segments.test.ts: whose each segment is. */
function says(marked: string): void {
  test(marked, () => {
    const { text, wanted } = asked(marked)
    expect(found(text)).toEqual(wanted)
  })
}

describe('speech goes on until another is introduced', () => {
  says('Minister Orr said that {Orr: trade has grown}. {Orr: Aldmark is ready to open a consulate}.')
  says('Minister Orr said that {Orr: trade has grown}. | {Orr: The two sides should build a bridge}.')
  says(
    'Minister Orr said that {Orr: trade has grown}. Minister Venn said that {Venn: Borovia agrees}. {Venn: The road is open}.',
  )
  says('Minister Orr said that {Orr: trade has grown}. {Orr: It is hoped that the road will open}.')
  says('Minister Orr said that {Orr: trade has grown}. {Orr: Last year, the two sides announced a new ferry}.')
  says('Minister Orr said that {Orr: trade has grown}. She {Orr: believes Borovia will join the pact}.')
})

describe('sides and states', () => {
  // Under a running speaker a state in the present is spoken of; in the past, by a verb of saying, it speaks.
  says('Minister Orr said that {Orr: trade has grown}. {Orr: The Aldmark side supports the treaty}.')
  says('The Borovian side {XB: requested more time}. The Aldmark side {XA: thanked the rescuers}.')
  says('Borovia {XB: reaffirmed its support for the treaty}.')
  says('Aldmark and Borovia {both: agreed to dredge the river}.')
})

describe('both', () => {
  says('Minister Orr and Minister Venn {both: agreed to dredge the river}.')
  says('Both {both: expressed their concern}.')
  says('The two ministers {both: welcomed the truce}. They {both: called for talks}.')
  says('The Minister and his counterpart {both: welcomed the truce}.')
})

describe('who is told about stays apart from who speaks', () => {
  says('Minister Orr said that {Orr: Minister Venn has visited the port}.')
  says('Minister Orr {Orr: thanked Minister Venn, who leads the reform}.')
  says('Minister Orr {Orr: praised the speech in which Minister Venn condemned the attack}.')
})

describe('the publisher', () => {
  says('Minister Orr {Orr: thanked Borovia}. {narrator: The next round will be held in Aldburg}.')
  says('The two sides {both: discussed trade}. {narrator: The two sides did not discuss the river}.')
})

describe('a text in its author’s own name', () => {
  const title = 'Remarks by Foreign Minister Ada Orr'
  test('says I and we for the author, and he for the other', () => {
    const text = `${title}\n\nToday I met Foreign Minister Milo Venn of Borovia. I thanked him for the ferry. He told me that the road is open. We will build a bridge. I look forward to it.`
    expect(readingOf(text, title).cut.map((segment) => told(text, segment))).toEqual([
      'Orr: thanked him for the ferry',
      'Venn: the road is open',
      'Orr: We will build a bridge',
      'Orr: look forward to it',
    ])
  })
})

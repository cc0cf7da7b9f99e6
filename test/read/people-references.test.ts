import { expect, test } from 'vitest'
import { mentionsOf } from './people-marks.ts'

function reads(marked: string, issuer: string | null = 'XA'): void {
  test(marked, () => {
    const { found, asked } = mentionsOf(marked, issuer)
    expect(found).toEqual(asked)
  })
}

// Titles, parts of names and pronouns.
reads('[Ada Orr: Minister Ada Orr] spoke. [Ada Orr: Orr] said [Ada Orr: she] agreed. [Ada Orr: The Minister] left.')
reads(
  '[Ada Orr: President Ada Orr] met [Milo Venn: Borovian Prime Minister Milo Venn]. [Ada Orr: The President] thanked [Milo Venn: the Prime Minister].',
)
reads('[Ada Orr: Mr. Ada Orr] spoke. [Ada Orr: He] left.')
reads(
  '[Milo Venn: Ambassador Milo Venn] of Borovia met [Ada Orr: President Ada Orr]. [Milo Venn: The Ambassador] lauded [Ada Orr: the President].',
)
reads(
  '[Milo Venn: High Commissioner Milo Venn] came. [Milo Venn: The High Commissioner] said [Milo Venn: his] country agreed.',
)
reads('[Ada Orr: President Ada Orr] came. [Ada Orr: The Head of State] spoke.')

// Two presidents: the country tells, else the subject and the one who is not, else the publisher's.
reads(
  '[Ada Orr: President Ada Orr] met [Milo Venn: Borovian President Milo Venn]. [Milo Venn: The Borovian President] thanked [Ada Orr: President Orr].',
)
reads(
  '[Ada Orr: President Ada Orr] met [Milo Venn: President Milo Venn] of Borovia. [Ada Orr: The President] spoke first.',
)
reads(
  '[Ada Orr: President Ada Orr] met [Milo Venn: President Milo Venn] of Borovia. [Milo Venn: President Venn] thanked [Ada Orr: the President].',
)

// Somebody known by office alone.
reads(
  '[Prime Minister: The Prime Minister] spoke to [Odile Tarn: Borovian Prime Minister, Odile Tarn], today. [Prime Minister: The Prime Minister] agreed with [Odile Tarn: Prime Minister Tarn].',
)
reads('[Secretary-General: The Secretary-General] met [Milo Venn: H.E. Mr. Milo Venn, Minister of Borovia].', 'UN')

// Not a person.
reads('The President’s Office and the Ministry spoke.')
reads('A minister must resign. Any ambassador may speak.')
reads('[Ada Orr: Minister Ada Orr] was named as Prime Minister.')

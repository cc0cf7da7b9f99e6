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

// Inside a quotation its speaker is not the one spoken of.
reads(
  '[Ada Orr: Tánaiste and Minister for Trade Ada Orr] met [Milo Venn: Minister Milo Venn] of Borovia. [Ada Orr: The Tánaiste] said: “I raised it. [Milo Venn: The Minister] agreed. [Milo Venn: He] was kind.”',
  'IE',
)

// News told to an office-holder is no part of the office.
reads(
  '[Ada Orr: Chairperson Ada Orr] came. [Milo Venn: Mr. Milo Venn] assured [Ada Orr: the Chairperson] of the Government’s support.',
)

// Forms of address, shortened titles, particles of a family name.
reads('[Mayed bin Tarn: His Highness Sheikh Mayed bin Tarn] came. [Mayed bin Tarn: His Highness] spoke.')
reads('[Milo Venn: Foreign Minister Milo Venn] came. [Milo Venn: The FM] spoke.')
reads('[Lia von Tarn: President Lia von Tarn] came. [Lia von Tarn: Von Tarn] spoke.')
reads(
  '[Ada Orr: Vice-President Ada Orr] met [Milo Venn: President Milo Venn] of Borovia. [Ada Orr: The Vice President] thanked [Milo Venn: the President].',
)
reads('[Ada Orr: High Representative/Vice-President Ada Orr] spoke. [Ada Orr: HR/VP Orr] left.', 'EU')

// An aside before the verb keeps the floor for who comes before it.
reads('[Ada Orr: Minister Ada Orr], in remarks to Borovia, praised the pact. [Ada Orr: She] left.')
reads('[Ada Orr: Prime Minister Ada Orr] thanked [Milo Venn: Mr. Milo Venn] for [Milo Venn: his] help.')

// Not a person.
reads('The President’s Office and the Ministry spoke.')
reads('A minister must resign. Any ambassador may speak.')
reads('[Ada Orr: Minister Ada Orr] was named as Prime Minister.')
reads('The Office of the President opened at 3:30 P.M. on Monday.')
reads('The Ministers met their counterparts.')

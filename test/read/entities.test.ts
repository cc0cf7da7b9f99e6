import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entities } from '../../src/read/entities.ts'
import { prose } from '../../src/text/index.ts'
import { entitiesOf, lexicon, marksOf } from './naming-marks.ts'

const marks = (name: string, sentences: readonly string[]) =>
  describe(name, () => {
    it.each(sentences)('%s', (marked) => expect(marksOf(marked)).toBe(marked))
  })

marks('states', [
  '[XA: Aldmark] and the [XB: Kingdom of Borovia] met.',
  'The [XB: Borovian side] thanked the [XA: Aldmarkians] for [XA: A.R.] grain.',
  'They praised [XA: Aldmark]-[XB: Borovia] relations and [XA: Aldmark]–[XB: Borovia] trade.',
  '[XA: Aldmark]’s port and [XB: KB]-led talks.',
  'Talks in Borograd went on in the South China Sea and Latin America.',
  'Jordan Tarn spoke with Florence Orr about Georgia Venn.',
  'The boards of aldmark are not a state.',
])

marks('a name with two meanings', [
  'He came from Aldburg with [XA: Borovian] friends.',
  'He came from Aldburg and Borograd with [XB: Borovian] friends.',
])

marks('bodies by their head', [
  'The [organization: Aldmark Water Board] met the [organization: Ministry of Trade and Industry of Borovia].',
  'He is with the [organization: Ministry of Trade, Industry and Ports] here.',
  'He is with the [organization: Ministry of Trade, Industry, and Ports] here.',
  'Officials of the [organization: Borovian Navy] and the [organization: Orsuly People’s Assembly] came.',
  'They toured [organization: Borovia’s Embassy in Sarn] at noon.',
  'The [organization: Permanent Mission of Aldmark to the Middle Sea Council] was told.',
  'She is Director of the [organization: Department of Port Affairs] Lia Tarn.',
  'They praised the [organization: Office of the Water Commissioner] warmly.',
  'The [organization: Trade and Development Agency] and the [organization: National Museum] signed.',
  'The [organization: National Assembly of Aldmark] and the board agreed.',
  'He met Secretary of Social Services Lia Tarn.',
  'The Board met and the Committee agreed with the Party.',
  'The Strategic Partnership holds, and so does the [XA: Aldmark]-[XB: Borovia] Comprehensive Strategic Partnership.',
  'A delegation of the port council came; our university thanks you.',
  'He thanked Prime Minister Lia Tarn for the Guard of Honour.',
])

marks('firms by the word before them', [
  'He met firms such as [organization: Dorn Elettra] and [organization: Flota del Keld] today.',
  'The [XB: Borovian] company [organization: Ossa Ferri] won.',
  'The company of Lia Tarn won, and companies like that grow.',
  'He met companies including those of [XA: Aldmark].',
])

marks('organs and companies stand for the body itself', [
  'He is of the [organization Labour Party of Borovia: Central Committee of the Borovian Labour Party] today.',
  'He runs [organization Orr Steel: Orr Steel Corporation of Aldmark] today.',
])

marks('initiatives', [
  'He looks to the [initiative: Middle Water Summit] and the [initiative: Ossel Railway].',
  'They held the [initiative: Aldmark-Borovia Strategic Dialogue] there.',
  'He came to the second [initiative: Sarn Trade Forum] and the [initiative: 12th National Congress of the Labour Party] too.',
  'They spoke at the [initiative: Aldburg summit] and the [initiative: Sarn security summit] twice.',
  'The [initiative: Aldmark-Borovia intergovernmental commission] met.',
  'The [initiative: Joint Commission on Water] met at last.',
  'The tenth meeting of the [initiative: joint committee on trade and fishing] ended.',
  'The joint committee met.',
  'He lauded the “[initiative: Bright Coast]” strategy of his host.',
  'She attends the [initiative: 80th session of the Middle Sea Assembly] now.',
  'She attends the 80th session of the [organization MSC: Middle Sea Council] now.',
  'i. [document: Agreement on the protection of birds];',
  'An [document: agreement on the protection of birds] was also signed.',
  'They hold to the [document: 1984 joint communiqué] and the [document: 2034-2039 plan of action].',
  'It comes with a [document: roadmap to 2040] as well.',
  'The summit ended, and a railway was built.',
  'He said “Bright days ahead” and left.',
  'The strategy was for Aldburg people to see.',
])

marks('documents', [
  'They signed the [document: Ossel Water Treaty] and the [document: Charter of Sarn].',
  'They recalled the [document: Security of Information Agreement] of old.',
  'The [document: Vision Plan 2035] and the [document: 2016 Arbitral Award] stand.',
  'They signed a [document: memorandum of understanding on river ports and fishing].',
  'The ministers signed an [document: agreement on the protection of birds] during the visit.',
  'He spoke of an agreement on birds.',
  'The treaty and the plan were read aloud.',
])

marks('acronyms that the text defines', [
  'The [organization: Regional Water Board] ([organization Regional Water Board: RWB]) met; the [organization Regional Water Board: RWB] rose.',
  'The [organization MSC: Middle Sea Council] ([organization: MSC]) met.',
  'The [organization: Trade Board (TB) of Aldmark] met.',
  'Foreign direct investment (FDI) fell, and Foreign Direct Investment (FDI) rose.',
  '[XA: Aldmark] (QZT) is not QZT.',
])

marks('headlines and credits', [
  'Minister Meets Chief of the [organization: Borovian Water Board] | The sides met.',
  'MINISTER MEETS CHIEF OF THE [XB: BOROVIAN] WATER BOARD | The sides met.',
  'The sides met. | Photo: Ministry of Ports',
])

test('a longer name holds the states in it, and nothing overlaps', () => {
  const [board, ...others] = entitiesOf('The Aldmark Water Board for Borovia met.')
  expect(others).toEqual([])
  expect(board).toMatchObject({ type: 'organization', country: 'XA' })
  expect(board!.inside.map(({ id, start, end }) => [id, start, end])).toEqual([
    ['XA', 4, 11],
    ['XB', 28, 35],
  ])
})

test('a body of two states is of neither', () => {
  const [commission] = entitiesOf('The Aldmark-Borovia Water Commission met.')
  expect(commission).toMatchObject({ type: 'initiative', country: null })
})

test('a body beside a state is in the name too', () => {
  const [summit] = entitiesOf('He came to the MSC-Aldmark summit.')
  expect(summit!.inside.map(({ id }) => id)).toEqual(['MSC', 'XA'])
})

test('forms', () => {
  const forms = entitiesOf('The Borovian side told Aldmarkians in Borograd that KB, a Borovian land, is Borovia.')
  expect(forms.map(({ form }) => form)).toEqual(['side', 'people', 'capital', 'acronym', 'adjective', 'name'])
})

test('on any text, spans are in order, apart and exact', () => {
  const piece = fc.constantFrom(
    ...[
      'Aldmark',
      'Borovia',
      '-',
      '–',
      ' and ',
      ' of ',
      ' the ',
      'Board',
      'Ministry',
      ' (RWB)',
      '’s',
      '“',
      '”',
      '. ',
      ', ',
    ],
    ...[
      'Summit',
      'Treaty',
      ' on ',
      'Trade',
      ' Minister ',
      '\n\n',
      '12th ',
      'session',
      ' between ',
      'MSC',
      'U.S.-',
      '(',
      ')',
      ' ',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const read = prose(text, null)
      const found = entities.find({ document: {} as never, prose: read, lexicon }, {})
      let end = 0
      for (const entity of found) {
        expect(entity.start).toBeGreaterThanOrEqual(end)
        expect(entity.end).toBeGreaterThan(entity.start)
        expect(read.tokens[entity.first]!.start).toBe(entity.start)
        for (const inner of entity.inside) expect(inner.start >= entity.start && inner.end <= entity.end).toBe(true)
        end = entity.end
      }
    }),
    { numRuns: 150 },
  )
})

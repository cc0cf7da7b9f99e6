import { describe, expect, test } from 'vitest'
import { contactOf, told } from './derived-marks.ts'

describe('a sentence tells', () => {
  test.each([
    ['Borovian forces shelled the Aldmark town of Vell on Tuesday.', 'ASSAULT heavy-weapons XBB/MIL > XAA/GOV'],
    ['Villages in Aldmark were shelled by Borovian artillery.', 'ASSAULT heavy-weapons XBB/MIL > XAA/GOV'],
    ['Aldmark imposed new sanctions on Borovia.', 'SANCTION discontinue XAA/GOV > XBB/GOV'],
    ['Borovian troops withdrew from Aldmark.', 'RETREAT withdraw XBB/MIL > XAA/GOV'],
    ['Police in Carantia arrested dozens of protesters.', 'COERCE arrest XCC/COP > XCC/CVL'],
    ['Thousands of demonstrators protested against the government in Dalmora.', 'PROTEST demo XDD/CVL > XDD/GOV'],
    ['Borovia threatened to attack Aldmark.', 'THREATEN violence XBB/GOV > XAA/GOV'],
    ['Aldmark expelled two Borovian diplomats.', 'SANCTION expel XAA/GOV > XBB/GOV'],
    ['Aldmark and Borovia exchanged prisoners.', 'RETREAT release XAA/GOV+XBB/GOV'],
    ['Carantia granted asylum to a Dalmoran minister.', 'AID XCC/GOV > XDD/GOV'],
    ['Carantia will provide food to Dalmora.', 'AGREE XCC/GOV > XDD/GOV'],
    ['Aldmark recalled its ambassador from Borovia.', 'SANCTION withdraw XAA/GOV > XBB/GOV'],
    ['Aldmark and Carantia signed a trade agreement.', 'SUPPORT XAA/GOV+XCC/GOV'],
    ['Borovia accused Aldmark of aggression.', 'ACCUSE allege XBB/GOV > XAA/GOV'],
  ])('%s', (text, event) => {
    expect(told(text)).toEqual([event])
  })

  test.each([
    'Aldmark denied that its forces had shelled the town.',
    'Borovian forces never attacked Aldmark.',
    'The bridge between Aldmark and Borovia is old.',
    "The people feared Borovia's missile launch.",
  ])('nothing, on purpose: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('a contact is a consultation', () => {
  test.each([
    [contactOf('meeting', ['XA', 'XB']), 'CONSULT XAA/GOV+XBB/GOV'],
    [contactOf('meeting', ['XA', 'XB'], 'XB'), 'CONSULT visit XAA/GOV > XBB/GOV'],
    [contactOf('talks', ['XA', 'XB'], 'XC'), 'CONSULT third-party XAA/GOV+XBB/GOV'],
    [contactOf('call', ['XA', 'XB']), 'CONSULT phone XAA/GOV+XBB/GOV'],
    [contactOf('multilateral', ['XA', 'XB', 'EU'], 'XA'), 'CONSULT multilateral XAA/GOV+XBB/GOV+EUR'],
  ])('%o', (engagement, event) => {
    expect(told('They talked.', engagement)).toEqual([event])
  })

  test('unless nobody was met', () => {
    expect(told('She gave a lecture.', contactOf('address', ['XA']))).toEqual([])
  })
})

describe('a statement is what its act is', () => {
  test.each([
    ['She [support XA>XB: supports the peace plan of Borovia].', 'SUPPORT XAA/GOV > XBB/GOV'],
    ['She [oppose XA: condemned the conduct of Borovia].', 'ACCUSE disapprove XAA/GOV > XBB/GOV'],
    ['She [request XA>XB: asked for a ceasefire].', 'REQUEST yield XAA/GOV > XBB/GOV'],
    ['They [agree XA,XB: agreed to keep in touch].', 'AGREE XAA/GOV+XBB/GOV'],
  ])('%s', (text, event) => {
    expect(told(text)).toEqual([event])
  })

  test('and plain comment is none', () => {
    expect(told('She [assess XA>XB: sees good prospects in Borovia].')).toEqual([])
    expect(told('They [discuss XA,XB: discussed trade].')).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { stampOf } from '../../src/text/index.ts'

it.each([
  ['Orr Meets Brandt\n2031-08-20 03:17\n\nMinister Orr …', '2031-08-20'],
  ['Orr Meets Brandt\n\n12.10.2031\n\nMinister Orr …', '2031-10-12'],
  ['Orr Meets Brandt\nJune 08, 2031\nMinister Orr …', '2031-06-08'],
  ['Tuesday, 28 August 2031\nOrr Meets Brandt', '2031-08-28'],
  ['Thackley, 22 November 2031\n\nMinister Orr …', '2031-11-22'],
  ['19 January 2031 17:26', '2031-01-19'],
])('%j is of %s', (raw, date) => expect(stampOf(raw)).toBe(date))

it.each([
  'Orr Meets Brandt\n\nOn May 3, 2031, Minister Ada Orr met Minister Lev Brandt in Thackley, where they spoke of ferries.',
  'The Aldmark-Borovia Talks of 3 May 2031 and What They Mean',
  'May 2031',
  '3 May',
  '03-02-2031',
  '31.02.2031',
  '3 to 5 May 2031',
  '1687-08-10-2035',
  '',
])('%j says no day', (raw) => expect(stampOf(raw)).toBeNull())

import { describe, expect, test } from 'vitest'
import { topics } from './derived-marks.ts'

describe('what a statement is about', () => {
  test.each([
    ['commit', 'will lay a second railway between the two ports', 'economy.connectivity'],
    ['oppose', 'rejects the politicisation of human rights', 'politics.human-rights'],
    ['oppose', 'condemned the shelling of the hospital by the invading army', 'security.conflict'],
    ['agree', 'agreed to extend the ceasefire and exchange prisoners', 'security.peace'],
    ['discuss', 'discussed the filling of the dam on the upper river', 'environment.nature'],
    ['request', 'asked for more visas for seasonal workers', 'society.migration'],
    ['assess', 'relations between the two countries have never been better', 'politics.contacts'],
    ['commit', 'will raise its exports of timber and cut tariffs', 'economy.trade'],
    ['inform', 'the central bank restructured its foreign debt', 'economy.finance'],
    [
      'support',
      'supports the accession of the two states to the union of the region and ASEAN',
      'multilateral.regional',
    ],
    ['affirm', 'respects the sovereignty and territorial integrity of all states', 'politics.sovereignty'],
    ['commit', 'will send 60,000 doses of vaccine', 'society.health'],
    ['agree', 'agreed to launch a weather satellite together', 'science.space'],
    ['commit', 'will open a language centre at the university', 'society.education'],
    ['oppose', 'deplored the cyberattacks on its ministries', 'security.cyber'],
  ] as const)('%s: %s', (act, words, topic) => {
    expect(topics(act, words)).toContain(topic)
  })

  test.each([
    ['assess', 'the festival has brought positive energy to the friendship', 'economy.energy'],
    ['assess', 'there is broad space for cooperation', 'science.space'],
    ['assess', 'the port is a bridge for friendship', 'politics.governance'],
    ['request', 'asked the trade union to wait', 'economy.trade'],
    ['assess', 'all sorts of questions came up in the course of the day', 'economy.connectivity'],
    ['commit', 'will enter into force in June', 'security.defence'],
  ] as const)('not %s: %s', (act, words, topic) => {
    expect(topics(act, words)).not.toContain(topic)
  })
})

describe('how many', () => {
  test('one to four, however long the list', () => {
    const all = topics(
      'discuss',
      'discussed trade, investment, energy, agriculture, tourism, education, health and defence',
    )
    expect(all).toHaveLength(4)
  })

  test('none for a courtesy', () => {
    expect(topics('congratulate', 'wished him every success')).toEqual([])
    expect(topics('thank', 'thanked her host warmly')).toEqual([])
  })

  test('at least one for anything else', () => {
    expect(topics('inform', 'nothing of the kind was said').length).toBeGreaterThan(0)
  })
})

describe('a matter goes on', () => {
  test('where a statement names none of its own', () => {
    expect(topics('inform', 'no reply has come so far', ['politics.maritime'])).toContain('politics.maritime')
  })

  test('but not where it does', () => {
    expect(topics('commit', 'will send 60,000 doses of vaccine', ['politics.maritime'])).not.toContain(
      'politics.maritime',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { composedSamples } from '../../scripts/train/act-samples.ts'
import { composed } from '../../scripts/train/composed.ts'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import { cuesOf } from '../../src/read/acts/cues.ts'
import { actModelOf } from '../../src/read/acts/model.ts'
import { readActs } from '../../src/read/acts.ts'

const lexicon = lexiconOf(dataFiles('data'))
const cues = cuesOf(lexicon)

/** A marked sentence, read clause by clause: "She {request: urged Borovia to act}" (the notation of scripts/train/composed.ts). */
function reads(line: string): void {
  test(line, () => {
    const samples = composedSamples(composed(line), lexicon)
    const got = readActs(
      samples.map(({ clause }) => clause),
      cues,
      actModelOf(lexicon),
    )
    const told = ({ act, strength }: { act: string; strength: number | null }) => (strength ? `${act}${strength}` : act)
    expect(got.map(told)).toEqual(samples.map(told))
  })
}

describe('the table of acts', () => {
  reads('The ministers {J discuss: exchanged views on fisheries and the grain corridor}.')
  reads('The delegations {J discuss: discussed the outlook for the harbour project}.')
  reads('Minister Orr {inform: briefed the ambassador on the results of the census}.')
  reads('Minister Orr {inform: announced the appointment of a new envoy}.')
  reads('He said that {assess: relations between Aldmark and Borovia have enjoyed sound growth}.')
  reads('She noted that {assess: the treaty is of great importance for the region}.')
  reads('The Chancellor {praise: commended the governor for the flood defences}.')
  reads('He {praise: spoke highly of the achievements of the young republic}.')
  reads('She {thank: expressed her gratitude for the field kitchens}.')
  reads('The envoy {thank: thanked the harbour police for their help}.')
  reads('The King {congratulate: congratulated Mr. Vell on his election}.')
  reads('He {congratulate: wished the conference every success}.')
  reads('The Minister {condole: offered her condolences to the families of the miners}.')
  reads('The Minister {welcome: welcomed the opening of the second bridge}.')
  reads('Mr. Vell {welcome: invited Minister Orr to visit Borovia in May}.')
  reads('The envoy {convey: delivered a letter from the Prime Minister}.')
  reads('The envoy {convey: conveyed the greetings of President Orr}.')
  reads('He said that {affirm: Aldmark adheres to the principle of open seas}.')
  reads('She {affirm: reaffirmed the commitment of Aldmark to the ban on mines}.')
  reads('He said that {support2: Aldmark supports the mediation of Cordania}.')
  reads('She {oppose2: condemned the shelling of the market}.')
  reads('He {oppose1: expressed concern about the new tolls}.')
  reads('{commit3: Aldmark will send forty engineers}.')
  reads('{commit2: Aldmark is ready to host the talks}.')
  reads('{propose: The two sides should reopen the ferry line}.')
  reads('She {request: urged Borovia to release the crew}.')
  reads('He {request: called on the rebels to leave the town}.')
  reads('The two sides {J agree3: agreed to reopen the ferry line}.')
  reads('The ministers {J agree3: signed a treaty on extradition}.')
})

describe('rulings: a verb with its own object, a verb of saying with a clause, a noun', () => {
  reads('He {welcome: welcomed the decision to support the fund}.')
  reads('She affirmed that {support3: the ministry fully supports the plan}.')
  reads('She stressed that {oppose2: Aldmark opposes the blockade}.')
  reads('He {support2: affirmed his support for the plan}.')
  reads('He {commit2: reaffirmed its willingness to train the coast guard}.')
  reads('He {affirm: reaffirmed his commitment to the rule of law}.')
})

describe('rulings: importance, need, urgency', () => {
  reads('She {assess: underscored the importance of the northern route}.')
  reads('She {request: stressed the need for the militia to disarm}.')
  reads('He {propose: stressed the need to work together on the floods}.')
  reads('They {J agree2: stressed the need to keep the crossing open}.')
})

describe('rulings: raised and discussed', () => {
  reads('She {discuss: raised the case of the two fishermen}.')
  reads('The ministers {J discuss: discussed their concerns about the dam}.')
  reads('She {oppose1: raised concerns about the dam}.')
})

describe('rulings: the sides together', () => {
  reads('They {J agree3: agreed that the dam must be inspected}.')
  reads('They {J agree1: agreed to explore a joint patrol}.')
  reads('{J agree3: The two countries will build the tunnel by 2040}.')
  reads('{J agree2: The two countries should respect the truce}.')
  reads('They {J agree1: looked forward to meeting again}.')
  reads('{propose: The two sides will build the tunnel by 2040}.')
  reads('The presidents {J agree3: witnessed the signing of a memorandum on rail}.')
})

describe('rulings: own acts', () => {
  reads('{commit2: Aldmark is willing to work with Borovia to clear the river}.')
  reads('{commit2: Aldmark is willing to support Borovia in clearing the river}.')
  reads('{commit3: Aldmark will continue to support the orphanages of Cordania}.')
  reads('{support2: Aldmark supports Cordania in choosing its own path}.')
  reads('{affirm: Aldmark remains committed to the principle of neutrality}.')
  reads('He {commit1: hopes to strengthen cooperation with Borovia}.')
  reads('She {welcome: looked forward to welcoming the King to Tarn}.')
  reads('He {commit1: expressed interest in joining the fund}.')
  reads('She {commit3: announced the deployment, by May, of two medical teams}.')
})

describe('rulings: hopes and wishes', () => {
  reads('{request: Aldmark hopes that Borovia will lift the duty}.')
  reads('He {propose: hoped that both sides would lift their duties}.')
  reads('He {congratulate: wished the people of Borovia prosperity}.')
})

describe('rulings: against', () => {
  reads('She {oppose2: declined to sign the annex}.')
  reads('{oppose3: Aldmark rules out any change of the border}.')
  reads('{oppose3: Any attack on the pipeline will be met with a firm response}.')
  reads('{propose: The two sides should jointly reject the use of force}.')
  reads('They {J condole: expressed concern for the civilians trapped in the city}.')
})

describe('strength', () => {
  reads('She {oppose3: strongly condemned the shelling of the market}.')
  reads('{support3: Aldmark firmly supports the mediation of Cordania}.')
  reads('{support2: Aldmark supports the mediation of Cordania}.')
  reads('He said that {commit3: Aldmark would send a field hospital}.')
  reads('He said that {commit1: Aldmark would like to open a consulate}.')
  reads('She {oppose1: voiced regret at the closure of the school}.')
})

describe('rulings: should, merit, appreciation, anniversaries', () => {
  reads('{request: The old mentality should be abandoned}.')
  reads('{propose: Support between neighbours should be mutual}.')
  reads('She {thank: expressed appreciation for the help of the rescue teams}.')
  reads('She {praise: expressed appreciation for the contribution of the poet}.')
  reads('They {J congratulate: celebrated the fiftieth anniversary of diplomatic relations}.')
  reads('{inform: This year marks the 50th anniversary of diplomatic relations}.')
  reads('She said {welcome: she was very glad to meet the Minister}.')
})

describe('whose act it can be', () => {
  const acts = (line: string) => {
    const samples = composedSamples(composed(line), lexicon)
    return readActs(
      samples.map(({ clause }) => clause),
      cues,
      actModelOf(lexicon),
    ).map(({ act }) => act)
  }
  test('nobody agrees alone', () => {
    expect(acts('He {inform: agreed to reopen the ferry line}.')).not.toContain('agree')
  })
  test('sides together neither commit nor propose', () => {
    expect(acts('They {J agree: are ready to host the talks}.')).toEqual(['agree'])
  })
  test('the cues alone read a plain sentence', () => {
    const [sample] = composedSamples(composed('She {request: urged Borovia to release the crew}.'), lexicon)
    expect(readActs([sample!.clause], cues, null)).toMatchObject([{ act: 'request', rule: 'request', strength: null }])
  })
  test('a probability is between nothing and one', () => {
    const [sample] = composedSamples(composed('{assess: The harbour is calm}.'), lexicon)
    const [reading] = readActs([sample!.clause], cues, actModelOf(lexicon))
    expect(reading!.confidence).toBeGreaterThan(0)
    expect(reading!.confidence).toBeLessThanOrEqual(1)
  })
})

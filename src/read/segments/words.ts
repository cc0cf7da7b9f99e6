import { type Lexicon, perLexicon } from '../../lexicon/index.ts'
import type { ClauseWords } from '../../text/clause-words.ts'

/** The verbs of a language by what a clause headed by them does (`data/lang/…/verbs.yaml`). */
export interface Verbs {
  readonly report: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  readonly notParticiple: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly perform: ReadonlySet<string>
  readonly feel: ReadonlySet<string>
  readonly topic: ReadonlySet<string>
  readonly contact: ReadonlySet<string>
  readonly deeds: ReadonlySet<string>
  readonly sign: ReadonlySet<string>
  readonly utter: ReadonlySet<string>
  readonly relay: ReadonlySet<string>
  readonly receptions: ReadonlySet<string>
  readonly clauseOnly: ReadonlySet<string>
  readonly colonFrames: ReadonlySet<string>
  readonly purpose: ReadonlySet<string>
  /** Phrases with which a verb of contact speaks after all; `~` stands for up to five words. */
  readonly speaking: readonly (readonly string[])[]
}

/** The words for who speaks that are neither persons nor states (`data/lang/…/voices.yaml`). */
export interface VoiceWords {
  readonly together: ReadonlySet<string>
  readonly togetherOpens: ReadonlySet<string>
  readonly toldAbout: ReadonlySet<string>
  readonly he: ReadonlySet<string>
  readonly they: ReadonlySet<string>
  readonly i: ReadonlySet<string>
  readonly we: ReadonlySet<string>
  readonly impersonal: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly talk: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly topicPrepositions: ReadonlySet<string>
  readonly quoteMarks: ReadonlySet<string>
  readonly attend: ReadonlySet<string>
  readonly attendPhrases: readonly string[]
  /** Words that make a sentence with such a phrase more than a list of who was there. */
  readonly spoken: ReadonlySet<string>
  /** Lines that head a list of who was there. */
  readonly rosters: ReadonlySet<string>
  readonly closes: ReadonlySet<string>
  readonly captions: readonly string[]
  readonly attributions: readonly string[]
  readonly according: readonly (readonly string[])[]
  readonly jointPassives: ReadonlySet<string>
  readonly agreePassives: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly hearers: ReadonlySet<string>
  readonly matters: ReadonlySet<string>
  readonly encounters: ReadonlySet<string>
  readonly looksBack: ReadonlySet<string>
  readonly toNouns: ReadonlySet<string>
  readonly shared: ReadonlySet<string>
  readonly discourse: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly honours: ReadonlySet<string>
  readonly authored: ReadonlySet<string>
  readonly denials: ReadonlySet<string>
  readonly convenings: ReadonlySet<string>
  readonly connectives: readonly (readonly string[])[]
}

type Lists = Readonly<Record<string, readonly unknown[]>>

const setOf = (list: readonly unknown[] | undefined) => new Set((list ?? []).map((word) => String(word)))

const listOf = (list: readonly unknown[] | undefined) => (list ?? []).map((word) => String(word))

/** The verbs of saying and doing. */
export const verbsOf = perLexicon((lexicon): Verbs => {
  const file = lexicon.file('lang/en/verbs.yaml') as Lists
  return {
    report: setOf(file.report),
    bare: setOf(file.bare),
    notParticiple: setOf(file['not-participle']),
    told: setOf(file.told),
    perform: setOf(file.perform),
    feel: setOf(file.feel),
    topic: setOf(file.topic),
    contact: setOf(file.contact),
    deeds: setOf(file.do),
    sign: setOf(file.sign),
    utter: setOf(file.utter),
    relay: setOf(file.relay),
    receptions: setOf(file.receptions),
    clauseOnly: setOf(file['clause-only']),
    colonFrames: setOf(file['colon-frames']),
    purpose: setOf(file.purpose),
    speaking: listOf(file.speaking).map((phrase) => phrase.split(' ')),
  }
})

/** What the grammar of clauses is told of the language. */
export const clauseWords = perLexicon((lexicon: Lexicon): ClauseWords => {
  const file = lexicon.file('lang/en/clauses.yaml') as Lists
  const verbs = verbsOf(lexicon)
  return {
    modals: setOf(file.modals),
    be: setOf(file.be),
    have: setOf(file.have),
    do: setOf(file.do),
    beForms: setOf(file['be-forms']),
    not: setOf(file.not),
    coordinators: setOf(file.coordinators),
    subordinators: setOf(file.subordinators),
    beside: setOf(file.beside),
    relatives: setOf(file.relatives),
    that: setOf(file.that),
    pronouns: setOf(file.pronouns),
    determiners: setOf(file.determiners),
    participlesOnly: setOf(file['participles-only']),
    pastOnly: setOf(file['past-only']),
    adverbs: setOf(file.adverbs),
    adjectival: setOf(file.adjectival),
    beforeAs: setOf(file['before-as']),
    notBeforeAdverb: setOf(file['not-before-adverb']),
    reports: (lemma) => verbs.report.has(lemma),
    reportAdjectives: setOf(file['report-adjectives']),
    reportsBare: (lemma) => verbs.bare.has(lemma),
    tells: (lemma) => verbs.told.has(lemma),
    knows: (lemma) => Object.values(verbs).some((list) => list instanceof Set && list.has(lemma)),
    takesOnlyClause: (lemma) => verbs.clauseOnly.has(lemma),
    utters: (lemma) => verbs.utter.has(lemma),
    participates: (lemma) => !verbs.notParticiple.has(lemma),
    performs: (lemma) =>
      verbs.perform.has(lemma) || verbs.feel.has(lemma) || verbs.topic.has(lemma) || verbs.sign.has(lemma),
  }
})

/** The words for who speaks. */
export const voiceWords = perLexicon((lexicon: Lexicon): VoiceWords => {
  const file = lexicon.file('lang/en/voices.yaml') as Lists
  const clauseFile = lexicon.file('lang/en/clauses.yaml') as Lists
  return {
    together: setOf(file.together),
    togetherOpens: setOf(file['together-opens']),
    toldAbout: setOf(file['told-about']),
    he: setOf(file.he),
    they: setOf(file.they),
    i: setOf(file.i),
    we: setOf(file.we),
    impersonal: setOf(file.impersonal),
    events: setOf(file.events),
    talk: setOf(file.talk),
    bodies: setOf(file.bodies),
    topicPrepositions: setOf(file['topic-prepositions']),
    quoteMarks: setOf(file['quote-marks']),
    attend: setOf(file.attend),
    attendPhrases: listOf(file['attend-phrases']),
    spoken: setOf(file.spoken),
    rosters: setOf(file.rosters),
    closes: setOf(file.closes),
    captions: listOf(file.captions),
    attributions: listOf(file.attributions),
    according: listOf(file.according).map((phrase) => phrase.split(' ')),
    jointPassives: setOf(file['joint-passives']),
    agreePassives: setOf(file['agree-passives']),
    hedges: setOf(file.hedges),
    hearers: setOf(file.hearers),
    matters: setOf(file.matters),
    encounters: setOf(file.encounters),
    looksBack: setOf(file['looks-back']),
    toNouns: setOf(file['to-nouns']),
    shared: setOf(file.shared),
    discourse: setOf(file.discourse),
    persons: setOf(file.persons),
    others: setOf(file.others),
    honours: setOf(file.honours),
    authored: setOf(file.authored),
    denials: setOf(file.denials),
    convenings: setOf(file.convenings),
    connectives: listOf(clauseFile.connectives)
      .map((phrase) => phrase.split(' '))
      .sort((a, b) => b.length - a.length),
  }
})

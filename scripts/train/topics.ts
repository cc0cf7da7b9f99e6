/**
 * Trains the topic model: `node scripts/train/topics.ts RECORDS [--write]`, RECORDS a folder of gold records, one .json each.
 * Prints the topic F1 of phrases alone, words alone and both by five-fold cross-validation over documents; with `--write`
 * trains on all and writes data/lang/en/models/topics.json. Deterministic.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles, lexiconOf } from '../../src/lexicon/index.ts'
import type { Document, Record } from '../../src/model/index.ts'
import type { Reading } from '../../src/read/finder.ts'
import { chooseByRule, chooseByScore } from '../../src/read/topics/choose.ts'
import { type TopicContext, topicFeatures, within } from '../../src/read/topics/features.ts'
import { topicHits, topicNames } from '../../src/read/topics/hits.ts'
import { scorerOf, type TopicModel } from '../../src/read/topics/model.ts'
import { ruleScores } from '../../src/read/topics/rules.ts'
import { prose } from '../../src/text/index.ts'
import { type Kind, type Lesson, train } from './topic-trainer.ts'

interface Example extends Lesson {
  readonly reading: Reading
  readonly span: { readonly first: number; readonly last: number }
  readonly context: TopicContext
}

const root = join(import.meta.dirname, '../..')
const lexicon = lexiconOf(dataFiles(join(root, 'data')))
const names = topicNames(lexicon)
const folds = 5

function load(folder: string): Example[][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => examples(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record))
}

function examples(record: Record): Example[] {
  const title = record.title ?? record.text.split('\n\n')[0] ?? null
  const reading: Reading = { document: record as Document, prose: prose(record.text, title), lexicon }
  const { tokens } = reading.prose
  let previous: readonly string[] = []
  return record.statements.map((statement) => {
    const first = tokens.findIndex((t) => t.end > statement.start)
    const after = tokens.findIndex((t) => t.start >= statement.end)
    const span = { first, last: after < 0 ? tokens.length : after }
    const context = { act: statement.act, joint: statement.speaker === 'joint', previous }
    previous = statement.topics
    return { gold: new Set(statement.topics), reading, span, context, features: topicFeatures(reading, span, context) }
  })
}

/** Right, wrong and missed topics. */
class Tally {
  private right = 0
  private wrong = 0
  private missed = 0
  add(gold: ReadonlySet<string>, given: readonly string[]): void {
    const hits = given.filter((t) => gold.has(t)).length
    this.right += hits
    this.wrong += given.length - hits
    this.missed += gold.size - hits
  }
  get text(): string {
    const share = (all: number) => ((100 * this.right) / all).toFixed(1)
    const both = this.right + (this.wrong + this.missed) / 2
    return `F1 ${share(both)} precision ${share(this.right + this.wrong)} recall ${share(this.right + this.missed)}`
  }
}

type Choose = (example: Example, context: TopicContext) => string[]

const byPhrases: Choose = ({ reading, span }, context) =>
  chooseByRule(ruleScores(within(topicHits(reading), span.first, span.last)), context)

/** With `words` the phrases' own choice counts for no topic more than for another. */
function byModel(model: TopicModel, kind: Kind): Choose {
  const score = scorerOf(model)
  return (example, context) => {
    const features = topicFeatures(example.reading, example.span, context)
    const ruled = kind === 'both' ? byPhrases(example, context) : names
    const { best } = features
    return chooseByScore({ names, scores: score(features), floor: model.floor / 100, best, ruled }, context)
  }
}

/** Gives each statement its topics in turn, those given before as what went before, and counts. */
function judge(documents: readonly Example[][], choose: Choose, tally: Tally): Tally {
  for (const document of documents) {
    let previous: readonly string[] = []
    for (const example of document) {
      previous = choose(example, { ...example.context, previous })
      tally.add(example.gold, previous)
    }
  }
  return tally
}

function crossValidated(documents: readonly Example[][], kind: Kind): Tally {
  const tally = new Tally()
  for (let fold = 0; fold < folds; fold++) {
    const model = train(names, documents.filter((_, i) => i % folds !== fold).flat(), kind)
    const held = documents.filter((_, i) => i % folds === fold)
    judge(held, byModel(model, kind), tally)
  }
  return tally
}

function write(documents: readonly Example[][]): void {
  const model = `${JSON.stringify(train(names, documents.flat(), 'both'))}\n`
  const out = join(root, 'data/lang/en/models/topics.json')
  mkdirSync(join(out, '..'), { recursive: true })
  writeFileSync(out, model)
  console.log(`${out}: ${model.length} bytes`)
}

const folder = process.argv[2]
if (!folder) throw new TypeError('which folder of records?')
const documents = load(folder)
console.log(`phrases alone: ${judge(documents, byPhrases, new Tally()).text}`)
console.log(`words alone: ${crossValidated(documents, 'words').text}`)
console.log(`both: ${crossValidated(documents, 'both').text}`)
if (process.argv.includes('--write')) write(documents)

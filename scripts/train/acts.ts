// Trains the act model and measures it.
//   node scripts/train/acts.ts --coded DIR --documents FILE.jsonl [--held DIR --held-documents FILE.jsonl] [--out FILE] [--folds N]
// DIR holds coded records, FILE their raw documents; --held is a second set to fit the temperature on. Without --out it only measures.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { furniture } from '../../src/lexicon/furniture.ts'
import { dataFiles, type Lexicon, lexiconOf } from '../../src/lexicon/index.ts'
import type { Document } from '../../src/model/index.ts'
import { canonical } from '../../src/text/index.ts'
import { fitTemperature, measure, topFeatures } from './act-figures.ts'
import { composedSamples, type GoldRecord, goldSamples, type Sample, segmentSamples } from './act-samples.ts'
import { type ActTrainer, bothWays, modelOf, rulesAlone, wordsAlone } from './act-trainer.ts'
import { composedLines } from './composed.ts'
import { printed } from './quantise.ts'

const { values } = parseArgs({
  options: {
    coded: { type: 'string' },
    documents: { type: 'string' },
    held: { type: 'string' },
    'held-documents': { type: 'string' },
    out: { type: 'string' },
    folds: { type: 'string', default: '0' },
    top: { type: 'string', default: '0' },
  },
})

/** Coded documents as samples: whole statements, and the program's own segments. */
interface Coded {
  readonly whole: readonly Sample[]
  readonly cut: readonly Sample[]
}

const root = join(import.meta.dirname, '../..')
const lexicon = lexiconOf(dataFiles(join(root, 'data')))
const { isFurniture } = furniture(lexicon, 'en')
const invented = composedLines(readFileSync(join(import.meta.dirname, 'acts-composed.txt'), 'utf8'))
const composed = invented.flatMap((line) => composedSamples(line, lexicon))

main()

function main(): void {
  if (!values.coded || !values.documents) throw new RangeError('--coded and --documents are needed')
  const coded = load(values.coded, values.documents, lexicon)
  console.log(`${coded.whole.length} statements, ${coded.cut.length} segments, ${composed.length} composed`)
  const folds = Number(values.folds)
  if (folds > 1) for (const way of [rulesAlone, wordsAlone, bothWays]) crossValidate(coded, way, folds)
  const held = values.held && values['held-documents'] ? load(values.held, values['held-documents'], lexicon) : null
  const model = modelOf([...coded.whole, ...coded.cut, ...composed], bothWays)
  const temperature = held ? fitTemperature(model, [...held.whole, ...held.cut]) : 1
  const fitted = { ...model, temperature }
  if (held)
    for (const kind of ['whole', 'cut'] as const) console.log(`held out, ${kind}: ${measure(fitted, held[kind])}`)
  for (const line of topFeatures(fitted, Number(values.top))) console.log(line)
  if (values.out) writeFileSync(values.out, printed(fitted))
}

function crossValidate(coded: Coded, way: ActTrainer, folds: number): void {
  const ids = [...new Set(coded.whole.map(({ document }) => document))]
  const fold = new Map(ids.map((id, i) => [id, i % folds]))
  const sums = { whole: 0, cut: 0 }
  for (let k = 0; k < folds; k++) {
    const inside = ({ document }: Sample) => fold.get(document) !== k
    const model = modelOf([...coded.whole.filter(inside), ...coded.cut.filter(inside), ...composed], way)
    for (const kind of ['whole', 'cut'] as const) {
      sums[kind] += measure(
        model,
        coded[kind].filter((sample) => !inside(sample)),
        way,
      )
    }
  }
  console.log(
    `${way.name}: ${(sums.whole / folds).toFixed(4)} of statements, ${(sums.cut / folds).toFixed(4)} of segments`,
  )
}

function load(folder: string, documents: string, words: Lexicon): Coded {
  const raw = new Map(jsonLines(documents).map((document) => [document.id, document]))
  const records = readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldRecord)
  return {
    whole: records.flatMap((record) => goldSamples(record, words)),
    cut: records.flatMap((record) => {
      const document = raw.get(record.id)
      return document ? segmentSamples(record, document, words) : []
    }),
  }
}

function jsonLines(path: string): Document[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
  return lines.map((line) => {
    const raw = JSON.parse(line) as Document
    const { title, text } = canonical(raw.text, raw.title ?? null, { isFurniture })
    return {
      ...raw,
      title,
      text,
      publishedOn: raw.publishedOn ?? null,
      url: raw.url ?? null,
      publisher: raw.publisher ?? null,
    }
  })
}

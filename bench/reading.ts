// How fast reading is beside wink-nlp's own pass over the same text, and how it grows with a document's length.
// Prints a table; ratios are of one run, so compare them and not the milliseconds.
import { existsSync, readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { type Document, documentOf, lexicon, read } from '../src/chancery.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])

/** Milliseconds of the fastest of `rounds` runs. */
function fastest(rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function winkPass(document: Document): void {
  for (const paragraph of document.text.split('\n\n')) {
    const tokens = nlp.readDoc(paragraph).tokens()
    tokens.out(nlp.its.pos)
  }
}

function documents(): Document[] {
  const shared = new URL('../../shared/eval/train-documents.jsonl', import.meta.url)
  const own = new URL('../examples/readouts/', import.meta.url)
  const file = existsSync(shared) ? shared : new URL('readouts.jsonl', own)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line, i) => documentOf({ id: String(i), ...JSON.parse(line) }))
}

const words = lexicon()
const some = documents()
const characters = some.reduce((sum, { text }) => sum + text.length, 0)
for (const document of some) read(document, words)
const wink = fastest(5, () => {
  for (const document of some) winkPass(document)
})
const own = fastest(5, () => {
  for (const document of some) read(document, words)
})
console.log(`${some.length} documents, ${characters.toLocaleString('en')} characters`)
console.log(`wink-nlp alone  ${wink.toFixed(0).padStart(7)} ms`)
console.log(`read            ${own.toFixed(0).padStart(7)} ms   ${(own / wink).toFixed(1)} times wink-nlp`)

const body = some.map(({ text }) => text).join('\n\n')
console.log('\ngrowth: one document made of many')
let before: number | null = null
for (const size of [625_000, 1_250_000, 2_500_000, 5_000_000]) {
  const text = body
    .repeat(Math.ceil(size / body.length))
    .slice(0, size)
    .trimEnd()
  const long: Document = { ...some[0]!, title: null, text }
  const base = fastest(1, () => winkPass(long))
  const time = fastest(1, () => read(long, words))
  const growth = before === null ? '' : `   ${(time / before).toFixed(2)} times the half`
  console.log(
    `${(size / 1e6).toFixed(2)} MB  ${time.toFixed(0).padStart(7)} ms   ${(time / base).toFixed(1)} times wink-nlp${growth}`,
  )
  before = time
}

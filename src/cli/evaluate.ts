import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import {
  documentOf,
  type Evaluation,
  Failure,
  type Gold,
  headline,
  precision,
  problem,
  type Record,
  read,
  readAll,
  recall,
  evaluate as score,
} from '../chancery.ts'
import { documentsBeside, goldOf, recordsOf } from './gold-files.ts'
import { json, lexiconFrom, overlays } from './options.ts'
import { print, report } from './report.ts'

interface Options {
  readonly json?: boolean
  readonly ids?: string
  readonly documents?: readonly string[]
  readonly predicted?: string
  readonly lexicon: readonly string[]
}

/** `chancery evaluate GOLD`: how well the program reads what a person has coded. */
export function evaluate(): Command {
  return new Command('evaluate')
    .description('hold what the program reads against records coded by a person')
    .argument('<gold>', 'a folder of gold records, one .json each, or one .jsonl')
    .option(
      '--documents <path...>',
      'the documents as they came in (default: GOLD-documents.jsonl, else the texts of GOLD)',
    )
    .option('--predicted <file>', 'score these records, as read --json prints them, and read nothing')
    .option('--ids <file>', 'score only the documents listed there, one id a line')
    .addOption(overlays())
    .addOption(json())
    .action(run)
}

async function run(path: string, options: Options): Promise<void> {
  const only =
    options.ids === undefined ? null : new Set(readFileSync(options.ids, 'utf8').split(/\s+/).filter(Boolean))
  const gold = goldOf(path).filter(({ id }) => !only || only.has(id))
  if (!gold.length) throw new Failure(problem('no-gold', path, 'holds no gold record to score'))
  const evaluation = score(gold, await predictions(path, gold, options))
  const { documents, absent, figures, acts } = evaluation
  await print(options.json ? `${JSON.stringify({ documents, absent, figures, acts }, null, 2)}\n` : table(evaluation))
}

async function predictions(path: string, gold: readonly Gold[], options: Options): Promise<Map<string, Record>> {
  if (options.predicted) return recordsOf(options.predicted)
  const lexicon = lexiconFrom(options)
  const beside = documentsBeside(path)
  const documents = options.documents ?? (beside === null ? null : [beside])
  if (!documents) return new Map(gold.map(({ id, text }) => [id, read(documentOf({ text }, id, lexicon), lexicon)]))
  const records = new Map<string, Record>()
  for await (const reading of readAll(documents, lexicon)) {
    if ('problem' in reading) {
      report(reading.problem)
      process.exitCode = 1
    } else records.set(reading.record.id, reading.record)
  }
  return records
}

const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1)).padStart(5)

function table({ documents, absent, figures, acts, counts }: Evaluation): string {
  const rows = Object.entries(counts).map(([name, counted]) => {
    const both =
      'found' in counted && precision(counted) !== null
        ? `  (precision${percent(precision(counted))}, recall${percent(recall(counted))})`
        : ''
    return `${percent(figures[name]!)}  ${name}${both}${(headline as readonly string[]).includes(name) ? '' : '  ·'}`
  })
  const byAct = Object.entries(acts)
    .sort()
    .map(([act, value]) => `${act}${percent(value)}`)
  return [
    `${documents} documents${absent.length ? `, ${absent.length} without a record: ${absent.join(', ')}` : ''}`,
    ...rows,
    `${percent(figures.overall!)}  overall (mean of the rows without a dot)`,
    `by act: ${byAct.join(' · ')}\n`,
  ].join('\n')
}

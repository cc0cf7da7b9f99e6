import { Command } from 'commander'
import { type Explanation, explain as explained, Failure, problem, type Reason, type Span } from '../chancery.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { colours } from './colours.ts'
import { json, lexiconFrom, overlays } from './options.ts'
import { print } from './report.ts'

interface Options {
  readonly archive: string
  readonly json?: boolean
  readonly lexicon: readonly string[]
}

/** `chancery explain ID[:SPAN]`: why a document, or a stretch of it, was read as it was, rule by rule. */
export function explain(): Command {
  return new Command('explain')
    .description('why a document was read as it was, rule by rule; ID:120 or ID:120-180 for one place')
    .argument('<place>', 'the id of a document, with :START or :START-END for what stands there')
    .addOption(archiveFile())
    .addOption(overlays())
    .addOption(json())
    .action(run)
}

async function run(place: string, { archive, json, ...options }: Options): Promise<void> {
  const { record, span } = await withArchive(archive, async (open) => {
    const whole = await open.document(place)
    if (whole) return { record: whole.record, span: null }
    const { id, span } = placeOf(place)
    const answer = await open.document(id)
    if (!answer)
      throw new Failure(problem('no-document', archive, `has no document ${id}`, '"chancery list" shows them'))
    return { record: answer.record, span }
  })
  const { id, title, text, publishedOn, url, publisher, language } = record
  const explanation = explained({ id, title, text, publishedOn, url, publisher, language }, span, lexiconFrom(options))
  await print(json ? `${JSON.stringify(withoutRecord(explanation))}\n` : explanationText(explanation))
}

const withoutRecord = ({ record, ...rest }: Explanation) => ({ id: record.id, ...rest })

function placeOf(place: string): { id: string; span: Span | null } {
  const match = /^(.*):(\d{1,9})(?:-(\d{1,9}))?$/s.exec(place)
  if (!match) return { id: place, span: null }
  const start = Number(match[2])
  return { id: match[1]!, span: { start, end: match[3] === undefined ? start + 1 : Number(match[3]) } }
}

function explanationText({ contact, statements, gaps }: Explanation): string {
  const { bold, dim } = colours(process.stdout)
  const head = contact.length > 0 ? `${bold('the contact')}\n${contact.map(reason).join('')}\n` : ''
  const body = statements.map(({ index, statement, reasons }) => {
    const { speaker, act, quote, confidence, start, end } = statement
    return `${bold(`${index + 1}. ${speaker}: ${act}`)} ${dim(`${start}-${end}, confidence ${confidence.toFixed(2)}`)}\n   “${quote}”\n${reasons.map(reason).join('')}`
  })
  const unread = gaps.length > 0 ? `\n${bold('not read')}\n${gaps.map(reason).join('')}` : ''
  return head + body.join('\n') + unread
}

function reason({ finder, rule, quote, says }: Reason): string {
  const short = quote.length > 60 ? `${quote.slice(0, 57)}…` : quote
  return `   ${finder.padEnd(12)} ${rule}: ${says}  “${short}”\n`
}

import { Command, InvalidArgumentError, Option } from 'commander'
import { DocumentFilter, type DocumentLine } from '../chancery.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { colours } from './colours.ts'
import { json } from './options.ts'
import { print } from './report.ts'

type Options = DocumentFilter & {
  readonly archive: string
  readonly json?: boolean
  readonly limit: number
  readonly offset: number
}

/** `chancery list`: the documents of the archive, newest first. */
export function list(): Command {
  return new Command('list')
    .description('list the documents of the archive, newest first')
    .addOption(archiveFile())
    .option('--q <words>', 'with these words in the text')
    .option('--with <party>', 'that report a contact with this country or body (KZ, EU)')
    .option('--kind <kind>', 'that report this kind of contact (meeting, call …)')
    .option('--publisher <name>', 'of this publisher')
    .option('--from <date>', 'on or after this day (YYYY-MM-DD)')
    .option('--to <date>', 'on or before this day (YYYY-MM-DD)')
    .addOption(new Option('--limit <n>', 'how many').default(50).argParser(whole))
    .addOption(new Option('--offset <n>', 'how many to pass over').default(0).argParser(whole))
    .addOption(json())
    .action(run)
}

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(value)
}

async function run({ archive, json, limit, offset, ...asked }: Options, command: Command): Promise<void> {
  const filter = DocumentFilter.safeParse(asked)
  if (!filter.success) {
    const issue = filter.error.issues[0]!
    command.error(`error: --${issue.path.join('.')}: ${issue.message}`, { exitCode: 2 })
  }
  const found = await withArchive(archive, (open) => open.documents(filter.data, { limit, offset }))
  if (json) return print(`${JSON.stringify(found)}\n`)
  await print(found.documents.map(line).join(''))
  const shown = found.documents.length
  await print(`${shown === found.total ? '' : `${shown} of `}${found.total} documents\n`)
}

function line({ id, startsOn, publishedOn, title, kind, place, parties, statements }: DocumentLine): string {
  const { bold, dim } = colours(process.stdout)
  const facts = [kind, place, parties.join(' – '), `${statements} statements`].filter(Boolean).join(' · ')
  return `${startsOn ?? publishedOn ?? 'no date   '}  ${bold(title ?? id)}\n            ${dim(`${id}  ${facts}`)}\n`
}

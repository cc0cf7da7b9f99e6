import { Command } from 'commander'
import { Failure, problem } from '../chancery.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { json } from './options.ts'
import { recordText } from './record-text.ts'
import { print } from './report.ts'

interface Options {
  readonly archive: string
  readonly json?: boolean
}

/** `chancery show ID`: one document with its statements marked. */
export function show(): Command {
  return new Command('show')
    .description('show a document of the archive with its statements marked, by speaker')
    .argument('<id>', 'the id of the document, as list prints it')
    .addOption(archiveFile())
    .addOption(json())
    .action(run)
}

async function run(id: string, { archive, json }: Options): Promise<void> {
  const answer = await withArchive(archive, (open) => open.document(id))
  if (!answer) throw new Failure(problem('no-document', archive, `has no document ${id}`, '"chancery list" shows them'))
  await print(json ? `${JSON.stringify(answer)}\n` : recordText(answer.record))
}

import { Command, Option } from 'commander'
import { formats } from '../chancery.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { progress } from './progress.ts'
import { print } from './report.ts'

interface Options {
  readonly archive: string
  readonly format: string
}

/** `chancery export`: all that an archive says, for other programs, on standard output. */
export function exporting(): Command {
  const names = formats.map(({ name }) => name)
  const holds = formats.map((format) => `${format.name}: ${format.holds}`).join('; ')
  return new Command('export')
    .description('write the records of the archive for other programs')
    .addOption(new Option('--format <name>', holds).choices(names).default(names[0]))
    .addOption(archiveFile())
    .action(run)
}

async function run({ archive, format: name }: Options): Promise<void> {
  const format = formats.find((one) => one.name === name)!
  const shown = progress('writing')
  let pieces = 0
  await withArchive(archive, async (open) => {
    for await (const piece of format.write(open.records())) {
      await print(piece)
      shown.step(++pieces)
    }
  })
  shown.done()
}

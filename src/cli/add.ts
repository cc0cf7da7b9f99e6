import { Command } from 'commander'
import { add as addTo, type Kept } from '../chancery.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { json, lexiconFrom, overlays } from './options.ts'
import { progress } from './progress.ts'
import { print, report } from './report.ts'

interface Options {
  readonly json?: boolean
  readonly lexicon: readonly string[]
  readonly archive: string
  readonly again?: boolean
}

/** `chancery add PATH…`: reads documents into the archive. */
export function add(): Command {
  return new Command('add')
    .description('read documents into the archive')
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .addOption(archiveFile())
    .addOption(overlays())
    .option('--again', 'read even what is known and unchanged')
    .addOption(json())
    .action(run)
}

async function run(paths: string[], options: Options): Promise<void> {
  const counts = await withArchive(options.archive, (archive) => addAll(archive, paths, options), { create: true })
  if (!options.json) await print(`${options.archive}: ${summary(counts)}\n`)
}

type Counts = { [outcome in Kept['outcome'] | 'failed']: number }

async function addAll(
  archive: Parameters<typeof addTo>[0],
  paths: readonly string[],
  options: Options,
): Promise<Counts> {
  const counts: Counts = { new: 0, changed: 0, reread: 0, same: 0, failed: 0 }
  const bar = progress('adding')
  let count = 0
  for await (const added of addTo(archive, paths, { lexicon: lexiconFrom(options), again: !!options.again })) {
    bar.step(++count)
    if ('problem' in added) {
      report(added.problem)
      process.exitCode = 1
    } else if (options.json) await print(`${JSON.stringify(added)}\n`)
    counts['problem' in added ? 'failed' : added.outcome]++
  }
  bar.done()
  return counts
}

/** The outcome of adding as one line: `3 new, 1 changed, 40 unchanged`. */
export function summary({ new: fresh, changed, reread, same, failed }: Counts): string {
  const parts = [
    [fresh, 'new'],
    [changed, 'changed'],
    [reread, 'read again'],
    [same, 'unchanged'],
    [failed, 'not read'],
  ] as const
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}`)
      .join(', ') || 'nothing to add'
  )
}

import { Command } from 'commander'
import { type AddOptions, type Archive, add as addTo, type Kept } from '../chancery.ts'
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
  const adding = {
    lexicon: lexiconFrom(options),
    ...(options.again && { staleBefore: new Date().toISOString() }),
  }
  const each = async (added: Added) => {
    if (options.json) await print(`${JSON.stringify(added)}\n`)
  }
  const counts = await withArchive(options.archive, (archive) => addAll(archive, paths, adding, each), { create: true })
  if (!options.json) await print(`${options.archive}: ${summary(counts)}\n`)
}

type Added = Kept & { readonly place: string }

/** How many documents came to each outcome. */
export type Counts = { [outcome in Kept['outcome'] | 'failed']: number }

/** Adds all that the paths name, shows how far it is, and reports what cannot be read. */
export async function addAll(
  archive: Archive,
  paths: readonly string[],
  options: AddOptions,
  each: (added: Added) => Promise<void> = async () => {},
): Promise<Counts> {
  const counts: Counts = { new: 0, changed: 0, reread: 0, same: 0, failed: 0 }
  const bar = progress('adding')
  let count = 0
  for await (const added of addTo(archive, paths, options)) {
    bar.step(++count)
    if ('problem' in added) {
      report(added.problem)
      process.exitCode = 1
    } else await each(added)
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

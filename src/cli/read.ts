import { Command } from 'commander'
import { readAll } from '../chancery.ts'
import { json, lexiconFrom, overlays } from './options.ts'
import { progress } from './progress.ts'
import { recordText } from './record-text.ts'
import { print, report } from './report.ts'

/** `chancery read PATH…`: prints what each document says. */
export function read(): Command {
  return new Command('read')
    .description('print what readouts say, without keeping it')
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .addOption(json())
    .addOption(overlays())
    .action(run)
}

async function run(paths: string[], options: { json?: boolean; lexicon: string[] }): Promise<void> {
  const bar = progress('reading')
  let count = 0
  for await (const reading of readAll(paths, lexiconFrom(options))) {
    bar.step(++count)
    if ('problem' in reading) {
      report(reading.problem)
      process.exitCode = 1
    } else await print(options.json ? `${JSON.stringify(reading.record)}\n` : recordText(reading.record))
  }
  bar.done()
}

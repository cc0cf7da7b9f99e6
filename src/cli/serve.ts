import { Command, InvalidArgumentError, Option } from 'commander'
import type { Archive } from '../chancery.ts'
import { type Serving, serve as serveArchive } from '../server/index.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { json } from './options.ts'
import { print } from './report.ts'

/** `chancery serve`: the workbench over an archive, on this machine alone, until it is stopped. */
export function serve(): Command {
  return new Command('serve')
    .description('serve the workbench on this machine')
    .addOption(archiveFile())
    .addOption(new Option('--port <n>', 'the port; 0 takes a free one').default(4004).argParser(port))
    .addOption(json())
    .action(({ archive, ...options }: Options) => withArchive(archive, (open) => run(open, options)))
}

interface Options {
  readonly archive: string
  readonly port: number
  readonly json?: boolean
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError('It takes a number from 0 to 65535.')
  return number
}

async function run(archive: Archive, { port, json }: Pick<Options, 'port' | 'json'>): Promise<void> {
  await untilStopped(await serveArchive(archive, port), json)
}

/** Prints the address of a running server and waits until the person stops it. */
export async function untilStopped({ address, close }: Serving, json = false): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await print(json ? `${JSON.stringify({ address })}\n` : `The workbench is at ${address} (Ctrl-C stops it).\n`)
  await stopped
  await close()
}

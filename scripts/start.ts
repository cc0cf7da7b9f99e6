// Reads the repository's examples, or the files named, into an archive, sums it up in the terminal, and serves the workbench.
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { type AddOptions, type Archive, Failure, home, lexicon, overview, workbenchFolder } from '../src/chancery.ts'
import { addAll, summary } from '../src/cli/add.ts'
import { withArchive } from '../src/cli/archive-option.ts'
import { guarded } from '../src/cli/main.ts'
import { overviewText } from '../src/cli/overview-text.ts'
import { print } from '../src/cli/report.ts'
import { untilStopped } from '../src/cli/serve.ts'
import { serve } from '../src/server/index.ts'
import { newest } from './newest.ts'
import { buildWeb } from './web.ts'

const usage = 'usage: npm start [-- PATH…] [--lexicon FOLDER] [--port N] [--no-serve]'

/** What to read, in one visit after another, and into which archive. */
interface Plan {
  readonly archive: string
  readonly visits: readonly (readonly string[])[]
  readonly options: AddOptions
}

async function start(): Promise<void> {
  const asked = options()
  if (!asked) return
  const { values, positionals } = asked
  const { archive, visits, options: adding } = plan(positionals, values.lexicon ?? [])
  if (!values['no-serve']) await buildWebIfOlder()
  await withArchive(
    archive,
    async (open) => {
      for (const paths of visits) await read(open, paths, adding)
      await print(`\n${overviewText(await overview(open))}\n`)
      if (!values['no-serve']) await untilStopped(await served(open, values.port))
    },
    { create: true },
  )
}

function options() {
  try {
    const string = { type: 'string' } as const
    return parseArgs({
      allowPositionals: true,
      options: { lexicon: { ...string, multiple: true }, port: string, 'no-serve': { type: 'boolean' } },
    })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`)
    process.exitCode = 2
    return null
  }
}

function plan(paths: readonly string[], overlays: readonly string[]): Plan {
  const staleBefore = new Date(
    newest(...['read', 'text', 'lexicon', 'model'].map((room) => join(home, 'src', room))),
  ).toISOString()
  if (paths.length) {
    const archive = join('.chancery', 'archive.db')
    return { archive, visits: [paths], options: { lexicon: lexicon(...overlays), staleBefore } }
  }
  const examples = join(home, 'examples')
  return {
    archive: join(home, '.chancery', 'examples.db'),
    visits: [[join(examples, 'readouts')], [join(examples, 'readouts-later')]],
    options: { lexicon: lexicon(join(examples, 'lexicon'), ...overlays), staleBefore, history: true },
  }
}

async function read(archive: Archive, paths: readonly string[], options: AddOptions): Promise<void> {
  const counts = await addAll(archive, paths, options)
  await print(`${paths.map((path) => relative('', path) || path).join(' ')}: ${summary(counts)}\n`)
}

async function buildWebIfOlder(): Promise<void> {
  const sources = newest(join(home, 'web'), join(home, 'package-lock.json'), join(home, 'src', 'model'))
  if (newest(join(workbenchFolder, 'index.html')) < sources) await buildWeb()
}

const usualPort = 4004

async function served(archive: Archive, port: string | undefined) {
  if (port !== undefined) return serve(archive, Number(port))
  return serve(archive, usualPort).catch((error: unknown) => {
    if (error instanceof Failure && error.problem.code === 'port') return serve(archive, 0)
    throw error
  })
}

await guarded(start)

import { Command, CommanderError } from 'commander'
import { Failure, problem, version } from '../chancery.ts'
import { commands } from './commands.ts'
import { quietPipes, report } from './report.ts'

/** Runs the command line and sets the exit status: 0 answered, 1 something failed, 2 the command was not understood. */
export function main(args: readonly string[]): Promise<void> {
  const program = new Command('chancery')
    .description('Reads diplomatic readouts and keeps the record of the ties between states.')
    .version(version)
    .showHelpAfterError('(chancery help shows the commands)')
    .exitOverride()
  for (const command of commands) program.addCommand(command().exitOverride().copyInheritedSettings(program))
  return guarded(async () => {
    await program.parseAsync(args, { from: 'user' })
  })
}

/** Runs a task; what it throws becomes a line on standard error and the exit status. */
export async function guarded(task: () => Promise<void>): Promise<void> {
  quietPipes()
  try {
    await task()
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) report(error.problem)
  else
    report(problem('fault', 'the program', `failed (${error instanceof Error ? error.message : error})`, 'Report it'))
  if (process.env.CHANCERY_DEBUG) console.error(error)
  return 1
}

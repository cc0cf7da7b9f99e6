import { type Problem, problemText } from '../chancery.ts'
import { colours } from './colours.ts'

/** Tells a person of a problem, on standard error. */
export function report(problem: Problem): void {
  const { red } = colours(process.stderr)
  process.stderr.write(`${red('chancery')}: ${problemText(problem)}\n`)
}

/** Ends the program in silence when the reader of its output has gone, as with `| head`. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
}

/** Writes to standard output, waiting where its reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}

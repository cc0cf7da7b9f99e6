import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'

const program = join(import.meta.dirname, '..', '..', 'bin', 'chancery.js')

/** What a run of the program printed, and its exit status. */
export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line within this process, as on no terminal. */
export async function chancery(...args: string[]): Promise<Run> {
  const written = { out: '', err: '' }
  const spies = [
    spyOn(process.stdout, (text) => (written.out += text)),
    spyOn(process.stderr, (text) => (written.err += text)),
  ]
  process.exitCode = 0
  try {
    await main(args)
    return { ...written, status: Number(process.exitCode) }
  } finally {
    process.exitCode = 0
    for (const spy of spies) spy.mockRestore()
  }
}

function spyOn(stream: NodeJS.WriteStream, take: (text: string) => void) {
  return vi.spyOn(stream, 'write').mockImplementation((text) => {
    take(String(text))
    return true
  })
}

/** Starts the command line as a program of its own; `uid` is who runs it. */
export function start(args: readonly string[], { uid }: { readonly uid?: number } = {}): ChildProcess {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  return spawn(process.execPath, [program, ...args], { env, ...(uid !== undefined && { uid }) })
}

/** Lets a started program run to its end, with what it reads on standard input. */
export function ended(child: ChildProcess, input = ''): Promise<Run> {
  const written = { out: '', err: '' }
  child.stdout!.on('data', (chunk) => (written.out += chunk))
  child.stderr!.on('data', (chunk) => (written.err += chunk))
  child.stdin!.on('error', () => {}).end(input)
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...written, status })))
}

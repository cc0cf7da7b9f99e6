import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const home = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of coded documents beside the checkout, or null on a machine that has none. */
export const evaluation = existsSync(`${home}../shared/eval/score.mjs`) ? `${home}../shared/eval` : null

/** Runs the command line from the checkout and gives back what it printed. */
export function chancery(...args: readonly string[]): string {
  return execFileSync(process.execPath, [`${home}bin/chancery.js`, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporary, write } from '../temporary.ts'
import { home } from './shared.ts'

const seeds = join(home, '..', 'shared', 'readouts', 'seeds')

/** What `npm start` prints before it serves, run in a folder of its own. */
function start(folder: string, ...args: readonly string[]): string {
  const script = join(home, 'scripts', 'start.ts')
  return execFileSync(process.execPath, [script, '--no-serve', ...args], { cwd: folder, encoding: 'utf8' })
}

describe('the start', () => {
  it('reads files named into an archive in the folder one stands in, and nothing twice', () => {
    const folder = temporary()
    write(folder, {
      'mine/a.txt': 'Orr Meets Brandt\n\nOn May 3, 2031, Minister Ada Orr met Minister Lev Brandt in Lima.',
    })
    expect(start(folder, 'mine')).toMatch(/^mine: 1 new\n\n1 document · .*1 engagement/)
    expect(start(folder, 'mine')).toMatch(/^mine: 1 unchanged\n/)
    expect(existsSync(join(folder, '.chancery', 'archive.db'))).toBe(true)
    expect(existsSync(join(folder, '.chancery', 'examples.db'))).toBe(false)
  })

  it.runIf(existsSync(seeds))('prints the engagements of both seeds', () => {
    const printed = start(temporary(), seeds)
    expect(printed).toContain('2020-09-12 · meeting · Nur-Sultan (KZ)')
    expect(printed).toContain('Kassym-Jomart Tokayev, President, KZ')
    expect(printed).toContain('Wang Yi, State Councilor and Foreign Minister, CN')
    expect(printed).toContain('2021-01-21 · call')
    expect(printed).toContain('Mukhtar Tleuberdi, Deputy Prime Minister and Foreign Minister, KZ')
    expect(printed.match(/, (?:CN|KZ)\n/g)).toHaveLength(4)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home } from './shared.ts'

describe('the package, installed from its tarball into an empty folder', () => {
  let folder = ''
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-package-'))
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: home })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
    run('npm', 'install', '--silent', '--no-audit', '--no-fund', `./${tarball}`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const readout =
    'Minister Ada Orr of Aldmark meets Minister Ben Ilo\n\nOn 3 May 2031, Minister Ada Orr thanked Minister Ben Ilo for the grain.\n'

  it('reads from the command line', () => {
    writeFileSync(join(folder, 'readout.txt'), readout)
    const [line] = run(
      process.execPath,
      'node_modules/chancery/bin/chancery.js',
      'read',
      '--json',
      'readout.txt',
    ).split('\n')
    const record = JSON.parse(line!) as { id: string; text: string }
    expect(record.id).toBe('readout')
    expect(record.text).toBe(readout.trim())
  })

  it('reads as a library', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { documentOf, read } from 'chancery'
      const record = read(documentOf({ text: ${JSON.stringify(readout)} }, 'one'))
      console.log(record.statements.every((s) => record.text.slice(s.start, s.end) === s.quote), record.id)`,
    )
    expect(run(process.execPath, 'use.js').trim()).toBe('true one')
  })

  it('carries the built workbench, the data and the schemas', () => {
    const files = readdirSync(join(folder, 'node_modules/chancery'), { recursive: true }).map(String)
    for (const file of ['dist/web/index.html', 'data/places/countries.tsv', 'docs/schema/record.json', 'LICENSE']) {
      expect(files).toContain(file)
    }
  })
})

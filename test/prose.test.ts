import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Act, EngagementKind, Record, RelationshipChange } from '../src/chancery.ts'

const home = join(import.meta.dirname, '..')
const folders = ['.', 'docs', 'examples', 'examples/lexicon']
const pages = folders.flatMap((folder) =>
  readdirSync(join(home, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const page = (path: string) => readFileSync(join(home, path), 'utf8')

/** The names in backquotes that open the rows of a table below a heading. */
function rows(path: string, heading: string): string[] {
  const section =
    page(path)
      .split(/^#{2,3} /m)
      .find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!)
}

test.each(pages)('%s links only to what is there', (path) => {
  const targets = [...page(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!)
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))
  expect(local.filter((target) => !existsSync(join(home, dirname(path), target)))).toEqual([])
})

test('the README is a page long', () => {
  const words = page('README.md').split(/\s+/).length
  expect(words).toBeGreaterThan(700)
  expect(words).toBeLessThan(1500)
})

describe('the codebook and the schemas', () => {
  test('have the same kinds of contact', () => {
    expect(rows('docs/codebook.md', '2.1')).toEqual(EngagementKind.options)
  })

  test('have the same acts', () => {
    expect(rows('docs/codebook.md', '3.5').sort()).toEqual([...Act.options].sort())
  })

  test('have the same changes of a label', () => {
    const section = page('docs/codebook.md')
      .split(/^## /m)
      .find((part) => part.startsWith('4.'))
    expect(RelationshipChange.options.filter((change) => !section?.includes(`\`${change}\``))).toEqual([])
  })

  test('have the same fields of a record', () => {
    const line = page('docs/codebook.md').match(/^\| record \|(.*)\|$/m)?.[1] ?? ''
    const fields = [...line.matchAll(/`([a-zA-Z]+)`/g)].map(([, field]) => field!)
    expect(fields.sort()).toEqual(Object.keys(Record.shape).sort())
  })
})

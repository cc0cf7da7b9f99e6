import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const home = join(import.meta.dirname, '..')

const files = (folder: string): string[] =>
  existsSync(join(home, folder))
    ? readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((path) => !path.includes('node_modules/'))
        .sort()
    : []

/** The files of the house that a file imports, types included. */
function imports(path: string): string[] {
  return ts
    .preProcessFile(readFileSync(join(home, path), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(path), name))
}

/** The room a file lies in: `src/text`, or the file itself where it lies in no room. */
const roomOf = (path: string) => (path.split('/').length > 2 ? path.split('/').slice(0, 2).join('/') : path)

interface Door {
  readonly rooms: readonly string[]
  readonly words: string
}

/** The import table of ARCHITECTURE.md: the rooms of each row, and what they may import. */
function doors(): Door[] {
  const rows = readFileSync(join(home, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| (`src\/[^|]*)\|[^|]*\|([^|]*)\|$/gm)
  return [...rows].map(([, first = '', last = '']) => ({
    rooms: [...first.matchAll(/`(src\/[^`]+?)\/?`/g)].map(([, room]) => room!),
    words: last.trim(),
  }))
}

const table = doors()
const contract = ['src/store/archive.ts', 'src/store/tables.ts']

/** The rooms and files that a cell of the table opens, given the rows above it. */
function opened(words: string, above: readonly Door[]): string[] {
  if (words === '–') return []
  return words.split(',').flatMap((word) => {
    const name = word.trim()
    if (name === 'all above') return above.flatMap(({ rooms }) => rooms)
    if (name === 'the store’s contract') return contract
    return [`src/${name}`]
  })
}

const allowed = new Map(
  table.flatMap(({ rooms, words }, at) => rooms.map((room) => [room, opened(words, table.slice(0, at))])),
)

describe('the import table of ARCHITECTURE.md', () => {
  test('is read whole and names every room of src', () => {
    expect(allowed.get('src/model')).toEqual([])
    expect(allowed.get('src/text')).toEqual(['src/model'])
    const rooms = new Set(files('src').map(roomOf))
    expect([...rooms].filter((room) => !allowed.has(room))).toEqual([])
  })

  test('opens only doors that exist by name', () => {
    const known = new Set([...allowed.keys(), ...contract])
    expect([...allowed.values()].flat().filter((door) => !known.has(door))).toEqual([])
  })

  test.each([...allowed.keys()])('%s imports no more than it may', (room) => {
    const may = new Set(allowed.get(room))
    const strays = files('src')
      .filter((path) => roomOf(path) === room)
      .flatMap((path) => imports(path).map((to) => ({ path, to })))
      .filter(({ to }) => roomOf(to) !== room && !may.has(roomOf(to)) && !may.has(to))
      .map(({ path, to }) => `${path} imports ${to}`)
    expect(strays).toEqual([])
  })

  test('lets the workbench have types of the model alone', () => {
    const strays = files('web/src').flatMap((path) =>
      imports(path)
        .filter((to) => !to.startsWith('web/') && !isTypeOfModel(path, to))
        .map((to) => `${path} imports ${to}`),
    )
    expect(strays).toEqual([])
  })
})

function isTypeOfModel(path: string, to: string): boolean {
  const text = readFileSync(join(home, path), 'utf8')
  const name = basename(to)
  return to.startsWith('src/model/') && !new RegExp(`^(?:import|export) (?!type )[^;']*'[^']*${name}'`, 'm').test(text)
}

test('no file imports itself by way of others, types included', () => {
  const graph = new Map([...files('src'), ...files('web/src')].map((path) => [path, imports(path)]))
  expect(cycles(graph)).toEqual([])
})

test('a cycle is seen where there is one', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ])
  expect(cycles(graph)).toEqual(['b → c → b'])
})

/** Each way that leads back to where it began, once. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) if (graph.has(next)) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}

test('every import leads to a file', () => {
  const lost = ['src', 'test', 'bench', 'scripts']
    .flatMap(files)
    .flatMap((path) => imports(path).map((to) => ({ path, to })))
    .filter(({ to }) => !existsSync(join(home, to)) && !to.startsWith('dist/'))
    .map(({ path, to }) => `${path} imports ${to}`)
  expect(lost).toEqual([])
})

test('file names are kebab-case', () => {
  const named = ['src', 'test', 'bench', 'scripts'].flatMap(files)
  const odd = named.filter((path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|slow|d))?\.tsx?$/.test(basename(path)))
  expect(odd).toEqual([])
})

test('src exports by name alone', () => {
  const unnamed = files('src').filter((path) =>
    /^export\s+(?:default\b|\{[^}]*\bas default\b)/m.test(readFileSync(join(home, path), 'utf8')),
  )
  expect(unnamed).toEqual([])
})

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The files of a data folder, by path from its root with forward slashes: `lang/en/roles.yaml`. */
export type DataFiles = ReadonlyMap<string, string>

/** Reads every `.yaml`, `.tsv` and `.json` file below `folder`, in order of path. A folder that is not there is a `RangeError`. */
export function dataFiles(folder: string): DataFiles {
  if (!existsSync(folder)) throw new RangeError(`no data folder at ${folder}`)
  const files = new Map<string, string>()
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) walk(path)
      else if (/\.(?:yaml|tsv|json)$/.test(entry.name)) files.set(path, readFileSync(join(folder, path), 'utf8'))
    }
  }
  walk('')
  return files
}

/**
 * Words, places, bodies and codes as the readers use them: the shipped data with any overlays laid on it.
 * A table (`.tsv`, header line first, `#` comments) is the rows of all layers in order; of a `.yaml` or `.json` file lists
 * are joined, mappings merged key by key, and a scalar of a later layer wins.
 */
export interface Lexicon {
  /** A short hash of all layers: two lexicons with the same version read alike. */
  readonly version: string
  /** The paths below a folder: `paths('lang/en/')`. */
  paths(prefix: string): readonly string[]
  /** The rows of a table as objects by column name; empty when no layer has it. */
  table(path: string): readonly Readonly<Record<string, string>>[]
  /** A parsed file; `undefined` when no layer has it. */
  file(path: string): unknown
}

/** Builds a lexicon from layers, the shipped data first, overlays after it. */
export function lexiconOf(...layers: readonly DataFiles[]): Lexicon {
  const hash = createHash('sha256')
  for (const layer of layers) for (const [path, content] of layer) hash.update(`${path}\0${content}\0`)
  const version = hash.digest('hex').slice(0, 12)
  const all = [...new Set(layers.flatMap((layer) => [...layer.keys()]))]
  const cache = new Map<string, unknown>()
  const once = <T>(path: string, make: () => T): T => {
    if (!cache.has(path)) cache.set(path, make())
    return cache.get(path) as T
  }
  return {
    version,
    paths: (prefix) => all.filter((path) => path.startsWith(prefix)),
    table: (path) => once(path, () => layers.flatMap((layer) => rows(layer.get(path) ?? ''))),
    file: (path) =>
      once(path, () =>
        layers
          .map((layer) => layer.get(path))
          .filter((t) => t !== undefined)
          .map((t) => (path.endsWith('.json') ? JSON.parse(t) : parse(t)))
          .reduce(merge, undefined),
      ),
  }
}

function rows(content: string): Readonly<Record<string, string>>[] {
  const [header, ...lines] = content.split(/\r?\n/).filter((line) => line && !line.startsWith('#'))
  const names = header?.split('\t') ?? []
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

function merge(under: unknown, over: unknown): unknown {
  if (Array.isArray(under) && Array.isArray(over)) return [...under, ...over]
  if (!isMapping(under) || !isMapping(over)) return over ?? under
  const merged: Record<string, unknown> = { ...under }
  for (const [key, value] of Object.entries(over)) merged[key] = merge(merged[key], value)
  return merged
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const memo = new WeakMap<Lexicon, Map<unknown, unknown>>()

/** Wraps a compilation so that it runs once for each lexicon: `const cues = perLexicon((l) => compile(l.file(…)))`. */
export function perLexicon<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  return (lexicon) => {
    const made = memo.get(lexicon) ?? new Map<unknown, unknown>()
    memo.set(lexicon, made)
    if (!made.has(make)) made.set(make, make(lexicon))
    return made.get(make) as T
  }
}

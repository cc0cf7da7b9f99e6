import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dataFiles, type Lexicon, lexiconOf } from './lexicon/index.ts'

/** The package's own folder, in a checkout as in an installed package. */
export const home = homeOf(import.meta.dirname)

function homeOf(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'data'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new RangeError('the package is not whole: its data folder is missing')
  return homeOf(above)
}

/** The program's version. */
export const version = (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version

let shipped: Lexicon | undefined

/** The words and places that come with the program, loaded once. */
export function shippedLexicon(): Lexicon {
  shipped ??= lexiconOf(dataFiles(join(home, 'data')))
  return shipped
}

/** The shipped lexicon with one's own folders laid over it, in order. A folder that is not there is a `RangeError`. */
export function lexicon(...folders: readonly string[]): Lexicon {
  return folders.length ? lexiconOf(dataFiles(join(home, 'data')), ...folders.map(dataFiles)) : shippedLexicon()
}

/** The folder of the built workbench. */
export const workbenchFolder = join(home, 'dist', 'web')

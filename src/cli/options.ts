import { existsSync } from 'node:fs'
import { Option } from 'commander'
import { Failure, type Lexicon, lexicon, problem } from '../chancery.ts'

/** `--json`, the same for every command. */
export const json = () => new Option('--json', 'print JSON')

/** `--lexicon FOLDER`, any number of times. */
export const overlays = () =>
  new Option('--lexicon <folder>', 'words and places of your own, laid over those that come with the program')
    .argParser((folder: string, before: readonly string[]) => [...before, folder])
    .default([] as readonly string[], 'none')

/** The lexicon that the `--lexicon` options ask for. A folder that is not there is a `Failure`. */
export function lexiconFrom(options: { readonly lexicon: readonly string[] }): Lexicon {
  for (const folder of options.lexicon) {
    if (!existsSync(folder)) throw new Failure(problem('no-lexicon', folder, 'does not exist', 'Check --lexicon'))
  }
  return lexicon(...options.lexicon)
}

import { Option } from 'commander'
import { type Lexicon, lexicon } from '../chancery.ts'

/** `--json`, the same for every command. */
export const json = () => new Option('--json', 'print JSON')

/** `--lexicon FOLDER`, any number of times. */
export const overlays = () =>
  new Option('--lexicon <folder>', 'words and places of your own, laid over those that come with the program')
    .argParser((folder: string, before: readonly string[]) => [...before, folder])
    .default([] as readonly string[], 'none')

/** The lexicon that the `--lexicon` options ask for. */
export function lexiconFrom(options: { readonly lexicon: readonly string[] }): Lexicon {
  return lexicon(...options.lexicon)
}

// Prints the figures of every gold set there is: the repository's own, and the shared ones where they lie beside it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../src/chancery.ts'
import { main } from '../src/cli/main.ts'

const examples = join(home, 'examples')
const documents = join(examples, 'readouts')
await print('examples/gold', [join(examples, 'gold'), '--documents', documents, '--lexicon', join(examples, 'lexicon')])
for (const set of ['dev', 'styles']) {
  const gold = join(home, '..', 'shared', 'eval', set)
  if (existsSync(gold)) await print(`shared/eval/${set}`, [gold])
}

async function print(name: string, args: readonly string[]): Promise<void> {
  process.stdout.write(`# ${name}\n`)
  await main(['evaluate', ...args, ...process.argv.slice(2)])
  process.stdout.write('\n')
}

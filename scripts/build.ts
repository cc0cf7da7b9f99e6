// Builds the package: checks that the data compiles, compiles the program, writes the JSON Schemas, builds the workbench.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { documentOf, home, read, shippedLexicon } from '../src/chancery.ts'
import { writeSchemas } from './schemas.ts'
import { buildWeb } from './web.ts'

checkData()
compile()
writeSchemas(join(home, 'docs', 'schema'))
await buildWeb()

/** Every file of `data/` is parsed, and every finder compiles its words. */
function checkData(): void {
  const lexicon = shippedLexicon()
  for (const path of lexicon.paths(''))
    if (path.endsWith('.tsv')) lexicon.table(path)
    else lexicon.file(path)
  read(documentOf({ text: 'Minister Ada Orr met her counterpart today.' }), lexicon)
}

function compile(): void {
  rmSync(join(home, 'dist', 'src'), { recursive: true, force: true })
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(home, 'tsconfig.build.json')], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

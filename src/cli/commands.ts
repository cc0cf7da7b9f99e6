import type { Command } from 'commander'
import { questions } from '../chancery.ts'
import { add } from './add.ts'
import { askCommand } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { exporting } from './export.ts'
import { list } from './list.ts'
import { read } from './read.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'

/** The commands, one line each, in the order in which help lists them. */
export const commands: readonly (() => Command)[] = [
  read,
  add,
  list,
  show,
  explain,
  ...questions.map((question) => () => askCommand(question)),
  exporting,
  serve,
  evaluate,
]

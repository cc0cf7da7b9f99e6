import { Argument, Command, Option } from 'commander'
import { type Asking, IsoDate, type Question } from '../chancery.ts'
import { answerTexts } from './answers/index.ts'
import { archiveFile, withArchive } from './archive-option.ts'
import { json } from './options.ts'
import { progressLine } from './progress.ts'
import { print } from './report.ts'

interface Shared {
  readonly archive: string
  readonly asOf?: string
  readonly json?: boolean
}

/** The command that asks a question: its positional inputs as arguments, the others as options. */
export function askCommand(question: Question): Command {
  const command = new Command(question.name).description(question.summary)
  const fields = Object.entries(question.input.shape)
  for (const name of question.positional) {
    const schema = question.input.shape[name]!
    const shown = isList(schema) ? `${name}...` : name
    const required = !schema.safeParse(undefined).success
    command.addArgument(new Argument(required ? `<${shown}>` : `[${shown}]`, schema.description ?? ''))
  }
  for (const [name, schema] of fields.filter(([name]) => !question.positional.includes(name))) {
    const value = isFlag(schema) ? '' : isList(schema) ? ` <${kebab(name)}...>` : ` <${kebab(name)}>`
    command.addOption(new Option(`--${kebab(name)}${value}`, schema.description ?? ''))
  }
  return command
    .addOption(archiveFile())
    .option('--as-of <date>', "the day from which ahead, open and silent since count (default: the archive's newest)")
    .addOption(json())
    .action((...given: unknown[]) => run(question, given))
}

async function run(question: Question, given: readonly unknown[]): Promise<void> {
  const command = given.at(-1) as Command
  const { archive, asOf, json, ...options } = given.at(-2) as Shared & { readonly [name: string]: unknown }
  const positional = Object.fromEntries(question.positional.map((name, i) => [name, given[i]]))
  const input = question.input.safeParse({ ...options, ...positional })
  if (!input.success) {
    const issue = input.error.issues[0]!
    command.error(`error: ${issue.path.join('.')}: ${issue.message}`, { exitCode: 2 })
  }
  if (asOf !== undefined && !IsoDate.safeParse(asOf).success) {
    command.error('error: --as-of takes an ISO date, YYYY-MM-DD', { exitCode: 2 })
  }
  const progress = progressLine()
  const answer = await withArchive(archive, async (open) => {
    const asking: Asking = { asOf: asOf ?? (await open.status()).asOf, progress: progress.show }
    return question.ask(open, input.data!, asking)
  })
  progress.clear()
  await print(json ? `${JSON.stringify(answer)}\n` : textOf(question.name, answer))
}

function textOf(name: string, answer: unknown): string {
  const text = answerTexts[name]
  return text ? text(answer) : `${JSON.stringify(answer, null, 2)}\n`
}

type Schema = Question['input']['shape'][string]

/** True of a schema that takes a list, under any wrapping. */
function isList(schema: Schema): boolean {
  return innermost(schema).def.type === 'array'
}

function isFlag(schema: Schema): boolean {
  return innermost(schema).def.type === 'boolean'
}

function innermost(schema: Schema): { readonly def: { readonly type: string } } {
  const inner = (schema as unknown as { readonly def: { readonly innerType?: Schema } }).def.innerType
  return inner ? innermost(inner) : (schema as unknown as { readonly def: { readonly type: string } })
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

import { type Problem, problem, Source } from '../model/index.ts'
import { lines } from './bytes.ts'
import { isBinary } from './decode.ts'
import { limits, size } from './limits.ts'
import type { Outcome, Reader } from './reader.ts'

/** JSON Lines: one document a line, in the shape of `Source`. Empty lines are passed over. */
export const jsonl: Reader = {
  name: 'jsonl',
  accepts: (head, name) => !isBinary(head) && (/\.(?:jsonl|ndjson)$/.test(name) || startsObject(head)),
  async *read(input): AsyncIterable<Outcome> {
    let any = false
    for await (const { number, bytes } of lines(input.bytes(), limits.line)) {
      const where = `${input.name}, line ${number}`
      const outcome = bytes ? parse(Buffer.from(bytes).toString('utf8'), number, where) : tooLong(where)
      any ||= outcome !== null
      if (outcome) yield outcome
    }
    if (!any) yield { problem: problem('empty', input.name, 'is empty') }
  },
}

function startsObject(head: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*\{\s*(?:"|\})/.test(Buffer.from(head.subarray(0, 512)).toString('latin1'))
}

function tooLong(where: string): Outcome {
  return {
    problem: problem('too-long', where, `is longer than ${size(limits.line)}`, 'Split the text into its documents'),
  }
}

function parse(content: string, line: number, where: string): Outcome | null {
  const json = content.replace(/^\ufeff/, '').trim()
  if (!json) return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return {
      problem: problem('not-json', where, `is not JSON (${reason(error)})`, 'Each line must be one JSON object'),
    }
  }
  const source = Source.safeParse(value)
  if (!source.success) return { problem: shape(where, source.error.issues[0]) }
  const fault = faultOf(source.data, where)
  return fault ? { problem: fault } : { source: source.data, line }
}

const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120)

function shape(where: string, issue: { path: PropertyKey[]; message: string } | undefined): Problem {
  const field = issue?.path.join('.')
  const advice = 'A line is {text, id?, title?, publishedOn?, url?, publisher?, language?}'
  return problem(
    'not-a-document',
    where,
    `is no document: ${field ? `"${field}" ` : ''}${issue?.message ?? ''}`,
    advice,
  )
}

function faultOf(source: Source, where: string): Problem | null {
  if (!source.text.trim() && !source.title?.trim()) return problem('empty', where, 'has an empty text')
  if (source.text.length <= limits.text) return null
  return problem('too-long', where, `has a text longer than ${size(limits.text)}`, 'Split it into its documents')
}

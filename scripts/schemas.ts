import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import * as library from '../src/chancery.ts'

/** The JSON Schema of every object that the library exports, and of every answer, by file name: `Record` is `record.json`. */
export function schemas(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, schema] of Object.entries(library)) {
    if (schema instanceof z.ZodObject) found.set(`${kebab(name)}.json`, jsonSchema(name, schema))
  }
  for (const { name, answer } of library.questions)
    found.set(`${name}-answer.json`, jsonSchema(`${name} answer`, answer))
  return found
}

function jsonSchema(title: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' })
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}

/** Writes the schemas into a folder, and takes out those of objects that are no more. */
export function writeSchemas(folder: string): void {
  const files = schemas()
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.endsWith('.json') && !files.has(name)) rmSync(join(folder, name))
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { schemas } from '../scripts/schemas.ts'
import { home } from '../src/chancery.ts'

const folder = join(home, 'docs', 'schema')

it('docs/schema holds what the build writes', () => {
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  expect(written).toEqual(schemas())
})

it('the schema of a record names every field of the codebook and asks for them', () => {
  const { required, properties } = JSON.parse(schemas().get('record.json')!)
  expect(required).toEqual(Object.keys(properties))
  expect(required).toContain('engagement')
})

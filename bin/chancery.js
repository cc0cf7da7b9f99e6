#!/usr/bin/env node
// Starts the program: from dist/ where it is built, from src/ in a checkout.
import { existsSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22) {
  console.error(`chancery needs Node 22 or newer; this is ${process.versions.node}.`)
  process.exit(2)
}
const source = new URL('../src/cli/main.ts', import.meta.url)
const built = new URL('../dist/src/cli/main.js', import.meta.url)
const fromSource = existsSync(source) && (major > 22 || minor >= 18)
const { main } = await import(fromSource ? source : built)
await main(process.argv.slice(2))

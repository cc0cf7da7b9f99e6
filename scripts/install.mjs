// Installs what is missing, before any other script: runs on the Node that is there, however old, and needs nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const installed = join(root, 'node_modules', '.package-lock.json')
const runtime = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

if (!isCurrent()) {
  console.error('Installing what is missing (once, about a minute) …')
  // The lock names builds for every system; where a registry lacks some of them, a plain install still takes the versions locked.
  if (!npm('ci') && !npm('install', '--no-save')) {
    console.error('The installation failed; the lines above say why. Run npm ci to try again.')
    process.exit(1)
  }
}

function npm(...args) {
  const script = process.env.npm_execpath
  const [command, before] = script ? [process.execPath, [script]] : ['npm', []]
  const { status } = spawnSync(command, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !script && process.platform === 'win32',
  })
  return status === 0
}

function isCurrent() {
  if (!existsSync(installed) || !existsSync(runtime)) return false
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

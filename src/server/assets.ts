import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Handler } from 'hono'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

/** Serves the workbench's files from `folder`; any other path gets the page itself, whose own router reads the address. */
export function assets(folder: string): Handler {
  return async (context) => {
    const file = inside(folder, decodeURIComponent(new URL(context.req.url).pathname))
    if (file) return context.body(await readFile(file), 200, typed(file))
    const page = join(folder, 'index.html')
    if (existsSync(page))
      return context.body(await readFile(page), 200, { 'content-type': types['.html']!, 'cache-control': 'no-cache' })
    return context.text('The workbench is not built: run npm run build.\n', 503)
  }
}

/** The file that an address names, if it is one of those below the folder's `assets/`. */
function inside(folder: string, path: string): string | null {
  const file = normalize(join(folder, path))
  const ok = file.startsWith(join(folder, 'assets') + sep) && types[extname(file)] && existsSync(file)
  return ok ? file : null
}

function typed(file: string): { readonly [name: string]: string } {
  return { 'content-type': types[extname(file)]!, 'cache-control': 'public, max-age=31536000, immutable' }
}

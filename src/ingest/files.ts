import { opendir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Problem, problem } from '../model/index.ts'
import { limits } from './limits.ts'

/** A file to read. `path` opens it and is shown to people; `relative` is its path below the argument that named it. */
export interface FileFound {
  readonly path: string
  readonly relative: string
}

export const standardInput = '-'

/**
 * The files that arguments name, in their order: files, folders (all that is in them but hidden files, by name), globs, and
 * `-` for standard input. Links are followed, each folder once.
 */
export async function* filesOf(paths: readonly string[]): AsyncIterable<FileFound | { readonly problem: Problem }> {
  for (const path of paths) yield* filesOfOne(path)
}

async function* filesOfOne(path: string): AsyncIterable<FileFound | { problem: Problem }> {
  if (path === standardInput) return yield { path, relative: 'stdin' }
  if (/^https?:\/\//i.test(path))
    return yield {
      problem: problem(
        'not-fetched',
        path,
        'is an address, and pages are not fetched',
        'Save the page and give the file, or give JSON Lines with its url',
      ),
    }
  try {
    const kind = await stat(path)
    if (kind.isDirectory()) yield* filesBelow(path, path, [], new Set())
    else yield { path, relative: basename(path) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(path)) yield* filesLike(path)
    else yield { problem: accessProblem(path, error, 'not-found') }
  }
}

async function* filesLike(pattern: string): AsyncIterable<FileFound | { problem: Problem }> {
  const found = (await glob([pattern], { followSymbolicLinks: false, expandDirectories: false })).sort()
  if (!found.length) yield { problem: problem('no-match', pattern, 'matches no file', 'Check the pattern') }
  const base = commonFolder(found)
  for (const path of found) yield { path, relative: path.slice(base.length) }
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let length = first.lastIndexOf('/') + 1
  while (length > 0 && !others.every((path) => path.startsWith(first.slice(0, length)))) {
    length = first.lastIndexOf('/', length - 2) + 1
  }
  return first.slice(0, length)
}

async function* filesBelow(
  root: string,
  folder: string,
  above: readonly string[],
  seen: Set<string>,
): AsyncIterable<FileFound | { problem: Problem }> {
  let names: string[]
  let real: string
  try {
    real = await realpath(folder)
    if (above.includes(real))
      return yield { problem: problem('loop', folder, 'leads back to a folder above it', 'Remove the link') }
    if (seen.has(real)) return
    if (above.length >= limits.depth)
      return yield { problem: problem('too-deep', folder, `lies more than ${limits.depth} folders deep`) }
    seen.add(real)
    names = await namesIn(folder)
  } catch (error) {
    return yield { problem: accessProblem(folder, error, 'vanished') }
  }
  for (const name of names) yield* entry(root, join(folder, name), [...above, real], seen)
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name)
  return names.sort()
}

async function* entry(
  root: string,
  path: string,
  above: readonly string[],
  seen: Set<string>,
): AsyncIterable<FileFound | { problem: Problem }> {
  try {
    const kind = await stat(path)
    if (kind.isDirectory()) yield* filesBelow(root, path, above, seen)
    else if (kind.isFile()) yield { path, relative: relative(root, path).split(sep).join('/') }
    else yield { problem: problem('not-a-file', path, 'is neither a file nor a folder') }
  } catch (error) {
    yield { problem: accessProblem(path, error, 'vanished') }
  }
}

/** What the system's refusal of a path means to the person who named it. */
export function accessProblem(path: string, error: unknown, absent: 'not-found' | 'vanished'): Problem {
  switch (codeOf(error)) {
    case 'ENOENT':
      return absent === 'vanished'
        ? problem('vanished', path, 'was there a moment ago and is gone', 'Run the command again')
        : problem('not-found', path, 'does not exist', 'Check the path')
    case 'EACCES':
    case 'EPERM':
      return problem('unreadable', path, 'may not be read', 'Ask for the right to read it')
    case 'ELOOP':
      return problem('loop', path, 'is a link that leads back to itself', 'Remove the link')
    default:
      return problem('unreadable', path, `cannot be read (${codeOf(error) ?? String(error)})`)
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code
}

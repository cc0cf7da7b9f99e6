import { type Problem, problem, type Source } from '../model/index.ts'
import { isBinary } from './decode.ts'
import { accessProblem, type FileFound, filesOf } from './files.ts'
import { openInput } from './open.ts'
import type { Input, Reader } from './reader.ts'
import { readers } from './readers.ts'

/**
 * A source with where it came from. `identity` is its address, else the id given, else its path below the argument
 * (`#line` in a file of many); `id` is the one given, else the file's name without its ending where no other file of the
 * batch has it, else the identity.
 */
export interface Arrival {
  readonly source: Source
  readonly identity: string
  readonly id: string
  /** The file, and line, as shown to people. */
  readonly place: string
}

export type Arriving = Arrival | { readonly problem: Problem }

/** Reads everything that the paths name (files, folders, globs, `-`), in order. What cannot be read is a problem in its place. */
export async function* arrivals(paths: readonly string[], own: readonly Reader[] = readers): AsyncIterable<Arriving> {
  const found: (FileFound | { problem: Problem })[] = []
  for await (const file of filesOf(paths)) found.push(file)
  const naming = namesOf(found.filter((file) => 'path' in file))
  for (const file of found) {
    if ('problem' in file) yield file
    else yield* fromFile(file, naming(file), own)
  }
}

interface Names {
  readonly identity: string
  readonly stem: string | null
}

/** Names files: a path that two arguments share is told apart by the whole path; a stem serves where it is the only one. */
function namesOf(files: readonly FileFound[]): (file: FileFound) => Names {
  const paths = countBy(files, (file) => file.relative)
  const stems = countBy(files, (file) => stemOf(file.relative))
  return (file) => ({
    identity: paths.get(file.relative) === 1 ? file.relative : file.path,
    stem: stems.get(stemOf(file.relative)) === 1 ? stemOf(file.relative) : null,
  })
}

function countBy(files: readonly FileFound[], key: (file: FileFound) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(key(file), (counts.get(key(file)) ?? 0) + 1)
  return counts
}

function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/(?!^)\.[^.]+$/, '') || name
}

async function* fromFile(file: FileFound, names: Names, own: readonly Reader[]): AsyncIterable<Arriving> {
  let input: (Input & { close(): Promise<void> }) | null = null
  try {
    input = await openInput(file.path)
    const reader = own.find((reader) => reader.accepts(input!.head, file.relative.toLowerCase()))
    if (!reader) return yield { problem: unknownKind(input) }
    for await (const outcome of reader.read(input)) {
      yield 'problem' in outcome ? outcome : arrival(outcome.source, outcome.line, input.name, names)
    }
  } catch (error) {
    yield { problem: accessProblem(file.path, error, 'vanished') }
  } finally {
    await input?.close()
  }
}

function unknownKind(input: Input): Problem {
  return isBinary(input.head)
    ? problem(
        'binary',
        input.name,
        'is a binary file of no kind that Chancery reads',
        'Give it as plain text or JSON Lines',
      )
    : problem('unknown-kind', input.name, 'is of no kind that Chancery reads', 'Give it as plain text or JSON Lines')
}

function arrival(source: Source, line: number | null, name: string, { identity, stem }: Names): Arrival {
  const path = line === null ? identity : `${identity}#${line}`
  const own = source.url || source.id || path
  return {
    source,
    identity: own,
    id: source.id ?? (line === null ? (stem ?? own) : own),
    place: line === null ? name : `${name}, line ${line}`,
  }
}

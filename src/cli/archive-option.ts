import { join } from 'node:path'
import { Option } from 'commander'
import { type Archive, openArchive } from '../chancery.ts'

/** `--archive FILE`, by default `.chancery/archive.db` in the folder one stands in. */
export const archiveFile = () => new Option('--archive <file>', 'the archive').default(join('.chancery', 'archive.db'))

/** Does a task with the archive open, and closes it whatever comes. */
export async function withArchive<T>(
  path: string,
  task: (archive: Archive) => Promise<T>,
  options: { readonly create?: boolean } = {},
): Promise<T> {
  const archive = await openArchive(path, options)
  try {
    return await task(archive)
  } finally {
    await archive.close()
  }
}

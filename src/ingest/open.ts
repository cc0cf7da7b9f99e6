import { open } from 'node:fs/promises'
import { standardInput } from './files.ts'
import { limits } from './limits.ts'
import type { Input } from './reader.ts'

/** Opens a file, or standard input for `-`, and looks at its first bytes. Throws the system's error. Call `close` when done. */
export async function openInput(path: string): Promise<Input & { close(): Promise<void> }> {
  if (path === standardInput) return inputOf('standard input', process.stdin, async () => {})
  const file = await open(path)
  const stream = file.createReadStream({ autoClose: false })
  try {
    return await inputOf(path, stream, async () => {
      stream.destroy()
      await file.close()
    })
  } catch (error) {
    await file.close()
    throw error
  }
}

async function inputOf(name: string, stream: AsyncIterable<unknown>, close: () => Promise<void>) {
  const chunks = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < limits.head) {
    const { value, done } = await chunks.next()
    if (done) break
    first.push(Buffer.from(value as Uint8Array))
    length += first.at(-1)!.length
  }
  const opening = Buffer.concat(first)
  async function* bytes(): AsyncIterable<Uint8Array> {
    if (opening.length) yield opening
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value as Uint8Array
  }
  return { name, head: opening.subarray(0, limits.head), bytes, close }
}

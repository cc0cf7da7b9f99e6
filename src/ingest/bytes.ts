/** All bytes of a stream in one piece, or null when there are more than `limit`. */
export async function whole(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** One line of a stream without its end, numbered from 1; `bytes` is null where it was longer than `limit` and passed over. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Cuts a stream at line feeds, never holding more than `limit` bytes of a line. */
export async function* lines(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let number = 1
  let length = 0
  let parts: Uint8Array[] | null = []
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > limit) parts = null
    else parts?.push(part)
  }
  const finish = (): Line => {
    const line = { number: number++, bytes: parts && Buffer.concat(parts) }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}

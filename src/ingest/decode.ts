/** True of bytes that are no text: they hold a zero byte or many control characters, and carry no UTF-16 mark. */
export function isBinary(head: Uint8Array): boolean {
  if (byteOrderMark(head)?.startsWith('utf-16')) return false
  if (head.includes(0)) return true
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  return controls > head.length / 50
}

function isControl(byte: number): boolean {
  return byte === 127 || (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27)
}

/** Bytes as text: by byte order mark, else strict UTF-8, else GB 18030 where bytes come in pairs, else Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes)
  if (mark) return new TextDecoder(mark).decode(bytes)
  return strictly('utf-8', bytes) ?? han(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** GB 18030, where nearly all bytes above ASCII stand in pairs: an accented letter of a Western encoding stands alone. */
function han(bytes: Uint8Array): string | null {
  let high = 0
  let paired = 0
  for (let at = 0; at < bytes.length; ) {
    const run = highRun(bytes, at)
    high += run
    if (run % 2 === 0) paired += run
    at += Math.max(run, 1)
  }
  return paired > high * 0.9 ? strictly('gb18030', bytes) : null
}

function highRun(bytes: Uint8Array, from: number): number {
  let end = from
  while (end < bytes.length && bytes[end]! >= 0x80) end++
  return end - from
}

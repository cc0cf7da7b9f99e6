/** What the readers take, so that no input can exhaust memory. Sizes in bytes. */
export const limits = {
  /** One document's text. */
  text: 5_000_000,
  /** One line of JSON Lines. */
  line: 16_000_000,
  /** What is looked at to tell what kind of file it is. */
  head: 4096,
  /** Folders within folders. */
  depth: 64,
} as const

/** A size as people write it: `5 MB`. */
export function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${Math.round(bytes / 1000)} kB`
}

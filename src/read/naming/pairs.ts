import { type Ground, isDash } from './ground.ts'

/** One past the last of two or more known names joined by dashes at `at` ("Aldmark-Borovia"), or null. */
export function pairEnd(ground: Ground, at: number): number | null {
  let end = ground.known(at)?.last
  if (ground.known(at)?.first !== at || end === undefined) return null
  let members = 1
  while (isDash(ground.line.words[end]) && ground.known(end + 1)?.first === end + 1 && members < 8) {
    end = ground.known(end + 1)!.last
    members++
  }
  return members > 1 ? end : null
}

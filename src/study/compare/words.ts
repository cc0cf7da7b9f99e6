import { diffWordsWithSpace } from 'diff'
import { z } from 'zod'

/** One step from a text to another: words that both have, or one alone. */
export const WordChange = z.object({ kind: z.enum(['same', 'only-one', 'only-other']), words: z.string() })

/** Texts so unlike that their difference takes longer than this are shown as replaced. */
const timeout = 500

/** The words in which two texts differ. */
export function wordChanges(one: string, other: string): z.infer<typeof WordChange>[] {
  const parts = diffWordsWithSpace(one, other, { timeout })
  if (!parts)
    return [
      { kind: 'only-one', words: one },
      { kind: 'only-other', words: other },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'only-other' : removed ? 'only-one' : 'same',
    words: value,
  }))
}

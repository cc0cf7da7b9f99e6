import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../store/archive.ts'
import { Cited, quoted } from '../evidence.ts'

/** What became of a label: `by` is the day of the first text that has it, `on` the day that the text gives for the change. */
export const LabelLine = z.object({
  label: z.string(),
  change: z.string(),
  by: z.string().nullable(),
  on: z.string().nullable(),
  reported: z.boolean(),
  last: z.string().nullable(),
  documents: z.int(),
  evidence: z.array(Cited),
})
export type LabelLine = z.infer<typeof LabelLine>

interface Row {
  readonly version: number
  readonly label: string
  readonly change: string
  readonly changed_on: string | null
  readonly reported: number
  readonly start: number
  readonly end: number
  readonly day: string | null
}

/**
 * Every label of a tie with what became of it, oldest first. A change is told once, by the first text that has it; where that only
 * recalls it and a later one has its day, the day is taken from there. A label that was changed needs no line for being named.
 */
export async function labelsOf(archive: Archive, a: string, b: string): Promise<LabelLine[]> {
  const { rows } = await sql<Row>`
    select relationships.version, label, change, changed_on, reported, relationships.start, relationships."end", versions.day
    from relationships
    join documents on documents.current = relationships.version
    join versions on versions.key = relationships.version
    where tie = ${[a, b].sort().join(' ')}
    order by versions.day nulls last, documents.id, ordinal`.execute(archive.db)
  const groups = Map.groupBy(rows, ({ label, change }) => `${change}\t${label}`)
  const firsts = [...groups.values()].map((group) => group[0]!)
  const evidence = await quoted(archive, firsts, true)
  return firsts.map(({ label, change, reported, day }, i) => {
    const group = groups.get(`${change}\t${label}`)!
    return {
      ...{
        label,
        change,
        by: day,
        on: group.find((row) => row.changed_on)?.changed_on ?? null,
        reported: reported === 1,
      },
      ...{
        last: group.at(-1)!.day,
        documents: new Set(group.map(({ version }) => version)).size,
        evidence: evidence[i]!,
      },
    }
  })
}

const made = ['established', 'upgraded']

/** The label in force: the one last established or raised to, else the one last named; null where there is none. */
export function labelToday(labels: readonly LabelLine[]): LabelLine | null {
  const changed = labels.filter(({ change }) => made.includes(change))
  const named = labels.filter(({ change }) => change === 'stated')
  const latest = (lines: readonly LabelLine[], day: (line: LabelLine) => string | null) =>
    lines.reduce<LabelLine | null>((best, line) => (best && (day(best) ?? '') >= (day(line) ?? '') ? best : line), null)
  return latest(changed, ({ by, on }) => on ?? by) ?? latest(named, ({ last }) => last)
}

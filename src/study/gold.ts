import { z } from 'zod'

const codes = z.array(z.string())

const goldStatement = z.object({
  start: z.int(),
  end: z.int(),
  speaker: z.string(),
  holder: codes.optional(),
  act: z.string(),
  topics: codes.optional(),
  strength: z.number().nullish(),
})

const goldPerson = z.object({
  name: z.string(),
  role: z.string().nullish(),
  roleAliases: z.array(z.string()).optional(),
  country: z.string().nullable(),
  kind: z.string().optional(),
})

/** A record as a person coded it: the parts of a record that are scored. */
export const Gold = z.object({
  id: z.string(),
  text: z.string(),
  engagement: z
    .object({
      kind: z.string(),
      startsOn: z.string().nullish(),
      endsOn: z.string().nullish(),
      place: z
        .object({ name: z.string(), country: z.string().nullable(), aliases: z.array(z.string()).optional() })
        .nullish(),
      initiator: z.string().nullish(),
      atmosphere: z.array(z.string()).optional(),
      participants: z.array(goldPerson).optional(),
    })
    .nullable(),
  statements: z.array(goldStatement),
  relationships: z.array(z.object({ parties: codes, label: z.string(), change: z.string() })).optional(),
  mentions: z
    .array(z.object({ type: z.string(), name: z.string(), aliases: z.array(z.string()).optional() }))
    .optional(),
})
export type Gold = z.infer<typeof Gold>
export type GoldStatement = z.infer<typeof goldStatement>

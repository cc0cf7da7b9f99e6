import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Archive, Fault, IsoDate, type Question, questions } from '../chancery.ts'

/** Adds `GET /api/NAME` for every question: its inputs are query parameters, the answer what `chancery NAME --json` prints. */
export function answerQuestions(hono: OpenAPIHono, archive: Archive): void {
  for (const question of questions) {
    hono.openapi(routeOf(question), async (context) => {
      const { asOf, ...rest } = context.req.valid('query') as {
        readonly asOf?: string
        readonly [name: string]: unknown
      }
      const input = question.input.parse(rest)
      const answer = await question.ask(archive, input, { asOf: asOf ?? (await archive.status()).asOf })
      return context.json(answer as never, 200)
    })
  }
}

function routeOf(question: Question) {
  return createRoute({
    method: 'get',
    path: `/api/${question.name}`,
    summary: question.summary,
    request: { query: listsFromQuery(question.input).extend({ asOf: IsoDate.optional() }) },
    responses: {
      200: { description: question.summary, content: { 'application/json': { schema: question.answer } } },
      400: { description: 'The request is not of the right form', content: { 'application/json': { schema: Fault } } },
    },
  })
}

/** A list that an address gives once arrives as one string: it is made a list of one. */
function listsFromQuery(input: z.ZodObject): z.ZodObject {
  const shape = Object.entries(input.shape).map(([name, schema]) => [
    name,
    isList(schema as z.ZodType) ? z.preprocess(listed, schema as z.ZodType) : schema,
  ])
  return z.object(Object.fromEntries(shape))
}

const listed = (value: unknown) => (typeof value === 'string' ? [value] : value)

function isList(schema: z.ZodType): boolean {
  const def = schema.def as { readonly type: string; readonly innerType?: z.ZodType }
  return def.innerType ? isList(def.innerType) : def.type === 'array'
}

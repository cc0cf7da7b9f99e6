import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  type Archive,
  DocumentAnswer,
  DocumentFilter,
  DocumentList,
  Failure,
  Fault,
  Status,
  version,
} from '../chancery.ts'
import { assets } from './assets.ts'
import { headers, sameSite } from './guard.ts'
import { answerQuestions } from './questions.ts'

/** What an application serves: an archive, the folder of the built workbench, and the host names it answers to. */
export interface Served {
  readonly archive: Archive
  readonly web: string
  readonly hosts: ReadonlySet<string>
}

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const faults = { 400: json(Fault, 'The request is not of the right form'), 404: json(Fault, 'There is no such thing') }

const statusRoute = createRoute({
  method: 'get',
  path: '/api/status',
  summary: 'What the archive holds',
  responses: { 200: json(Status, 'The denominator of every answer') },
})

const whole = (least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual)

const documentsRoute = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'Documents, newest first',
  request: { query: DocumentFilter.extend({ limit: whole(1, 500, 50), offset: whole(0, 1e9, 0) }) },
  responses: { 200: json(DocumentList, 'A stretch of the list'), 400: faults[400] },
})

const documentRoute = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'One document with its record and versions',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(DocumentAnswer, 'The document'), 404: faults[404] },
})

/** The HTTP application: the API under `/api`, the workbench everywhere else. */
export function app({ archive, web, hosts }: Served): OpenAPIHono {
  const hono = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success
        ? undefined
        : context.json(fault('bad-request', describe(result.error), 'Correct the query and ask again.'), 400),
  })
  hono.use(headers, sameSite(hosts), tagged)
  hono.openapi(statusRoute, async (context) => context.json(await archive.status(), 200))
  hono.openapi(documentsRoute, async (context) => {
    const { limit, offset, ...filter } = context.req.valid('query')
    return context.json(await archive.documents(filter, { limit, offset }), 200)
  })
  hono.openapi(documentRoute, async (context) => {
    const { id } = context.req.valid('param')
    const answer = await archive.document(id)
    if (answer) return context.json(answer, 200)
    return context.json(fault('no-document', `No document has the id ${id}.`, 'See the list of documents.'), 404)
  })
  answerQuestions(hono, archive)
  hono.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Chancery',
      version,
      description: 'The record of the ties between states, from their readouts.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
  hono.get('/api/*', (context) =>
    context.json(fault('no-route', `There is nothing at ${context.req.path}.`, 'See /api/openapi.json.'), 404),
  )
  hono.get('*', assets(web))
  hono.onError((error, context) => failed(error, context))
  return hono
}

/** Adds an ETag to answers of the API and answers 304 to one who holds the same. */
async function tagged(context: Context, next: () => Promise<void>): Promise<void> {
  await next()
  if (context.req.method !== 'GET' || context.res.status !== 200 || !context.req.path.startsWith('/api/')) return
  const body = await context.res.clone().arrayBuffer()
  const tag = `"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 22)}"`
  context.header('etag', tag)
  context.header('cache-control', 'no-cache')
  if (context.req.header('if-none-match') === tag)
    context.res = new Response(null, { status: 304, headers: context.res.headers })
}

function fault(code: string, message: string, todo: string): Fault {
  return { error: { code, message, todo } }
}

function describe(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' ')
}

function failed(error: Error, context: Context): Response {
  if (error instanceof Failure) {
    const { code, where, sentence, advice } = error.problem
    return context.json(fault(code, `${where}: ${sentence}.`, advice), 503)
  }
  return context.json(
    fault('internal', 'The program failed at this question.', 'Report it with the address you asked for.'),
    500,
  )
}

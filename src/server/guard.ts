import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Sets the headers that keep a page to itself: content policy, no sniffing, no framing, no referrer to others. */
export const headers: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('content-security-policy', policy)
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'same-origin')
  context.header('cross-origin-resource-policy', 'same-origin')
  context.header('cross-origin-opener-policy', 'same-origin')
}

/**
 * Answers only requests made to a name of this machine (against rebinding of names), and none that another site's page sends.
 * `allowed` lists the host names that may be asked for.
 */
export function sameSite(allowed: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = hostOf(context.req.header('host') ?? '')
    if (!allowed.has(host))
      return refuse(`This server does not answer to the name ${host || '(none)'}`, 'Ask for 127.0.0.1')
    const site = context.req.header('sec-fetch-site')
    const crossing = site === 'cross-site' || site === 'same-site'
    if (crossing && context.req.header('sec-fetch-mode') !== 'navigate') {
      return refuse('A page of another site may not ask this server', 'Open the workbench itself')
    }
    const origin = context.req.header('origin')
    if (origin && !isOwn(origin, context.req.header('host') ?? '')) {
      return refuse('A page of another site may not ask this server', 'Open the workbench itself')
    }
    return next()
  }
}

function hostOf(header: string): string {
  return header.replace(/:\d+$/, '').toLowerCase()
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

function refuse(message: string, todo: string): Response {
  return Response.json({ error: { code: 'refused', message: `${message}.`, todo: `${todo}.` } }, { status: 403 })
}

import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/chancery.ts'
import { app } from '../../src/server/app.ts'

const status = {
  archive: 'x',
  asOf: null,
  documents: 0,
  engagements: 0,
  statements: 0,
  from: null,
  to: null,
  publishers: [],
}
const archive = {
  status: async () => status,
  documents: async () => ({ total: 0, documents: [] }),
  document: async () => null,
} as unknown as Archive
const served = app({ archive, web: '/nowhere', hosts: new Set(['127.0.0.1']) })
const ask = (path: string, headers: { [name: string]: string } = {}) =>
  served.request(path, { headers: { host: '127.0.0.1:80', ...headers } })

describe('the server', () => {
  it('answers its own page', async () => {
    const answer = await ask('/api/status', { 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(status)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('answers 304 to one who holds the same', async () => {
    const tag = (await ask('/api/status')).headers.get('etag')!
    expect((await ask('/api/status', { 'if-none-match': tag })).status).toBe(304)
    expect((await ask('/api/status', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each([
    ['another name', { host: 'evil.example' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['the opaque origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    const answer = await ask('/api/status', headers as { [name: string]: string })
    expect(answer.status).toBe(403)
    expect(((await answer.json()) as { error: { code: string } }).error.code).toBe('refused')
  })

  it('lets a link from elsewhere open the page', async () => {
    expect((await ask('/api/status', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(
      200,
    )
  })

  it('explains a bad query and an unknown document', async () => {
    const bad = await ask('/api/documents?limit=zero')
    expect(bad.status).toBe(400)
    expect(((await bad.json()) as { error: { message: string } }).error.message).toContain('limit')
    expect((await ask('/api/documents/none')).status).toBe(404)
    expect((await ask('/api/nothing')).status).toBe(404)
  })

  it('serves no file from outside its folder', async () => {
    expect((await ask('/assets/..%2f..%2fpackage.json')).status).toBe(503)
  })

  it('describes itself as OpenAPI 3.1', async () => {
    const description = (await (await ask('/api/openapi.json')).json()) as { openapi: string; paths: object }
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/api/documents/{id}')
  })
})

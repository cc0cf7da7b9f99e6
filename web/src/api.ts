import type { DocumentAnswer, DocumentFilter, DocumentList, Status } from '../../src/model/answer.ts'

/** The filters of the list and its page, as they stand in the address. */
export type ListSearch = { readonly [K in keyof DocumentFilter]?: string } & { readonly page?: number }

/** A fault that the server explains: what is wrong and what to do. */
export class ApiError extends Error {
  readonly todo: string | null
  constructor(message: string, todo: string | null) {
    super(message)
    this.todo = todo
  }
}

export const pageSize = 50

export const status = (): Promise<Status> => get('/api/status')

export function documents(filter: ListSearch): Promise<DocumentList> {
  const { page, ...rest } = filter
  return get('/api/documents', { ...rest, limit: String(pageSize), offset: String(((page ?? 1) - 1) * pageSize) })
}

export const document = (id: string): Promise<DocumentAnswer> => get(`/api/documents/${encodeURIComponent(id)}`)

async function get<T>(path: string, query: { readonly [key: string]: string | undefined } = {}): Promise<T> {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
  const response = await fetch(search.size ? `${path}?${search}` : path, { headers: { accept: 'application/json' } })
  if (response.ok) return (await response.json()) as T
  const fault = (await response.json().catch(() => null)) as { error?: { message?: string; todo?: string } } | null
  throw new ApiError(fault?.error?.message ?? `The server answered ${response.status}.`, fault?.error?.todo ?? null)
}

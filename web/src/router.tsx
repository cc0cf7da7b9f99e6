import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { ListSearch } from './api.ts'
import { Frame } from './frame.tsx'
import { DocumentView } from './pages/document.tsx'
import { DocumentsView } from './pages/documents.tsx'

const root = createRootRoute({ component: Frame })

/** The list of documents, its filters in the address. */
const documentsRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): ListSearch => filterOf(search),
  component: DocumentsView,
})

/** One document; `s` is the open statement, counted from 1. */
const documentRoute = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: (search): { s?: number } => (Number(search.s) > 0 ? { s: Number(search.s) } : {}),
  component: DocumentView,
})

export const router = createRouter({
  routeTree: root.addChildren([documentsRoute, documentRoute]),
  defaultPreload: 'intent',
})

const fields = ['q', 'with', 'kind', 'publisher', 'from', 'to'] as const

function filterOf(search: { readonly [key: string]: unknown }): ListSearch {
  const kept = fields.flatMap((field) => (search[field] ? [[field, String(search[field])]] : []))
  const page = Number(search.page)
  return { ...Object.fromEntries(kept), ...(page > 1 ? { page } : {}) }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

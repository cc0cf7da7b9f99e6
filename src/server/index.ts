import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Archive, Failure, problem, workbenchFolder } from '../chancery.ts'
import { app } from './app.ts'

/** A running server: the address to open, and how to stop it. */
export interface Serving {
  readonly address: string
  close(): Promise<void>
}

/** Serves an archive and its workbench on this machine alone. Port 0 takes a free one. A port in use is a `Failure`. */
export async function serve(archive: Archive, port = 0, host = '127.0.0.1'): Promise<Serving> {
  const hosts = new Set([host, 'localhost', '127.0.0.1', '[::1]'])
  const server = createServer(getRequestListener(app({ archive, web: workbenchFolder, hosts }).fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(error, port)))
    server.listen(port, host, resolve)
  })
  const address = `http://${host}:${(server.address() as AddressInfo).port}/`
  return { address, close: () => closed(server) }
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
}

function portFailure(error: NodeJS.ErrnoException, port: number): Failure {
  const sentence =
    error.code === 'EADDRINUSE'
      ? 'another program listens there'
      : `cannot listen there (${error.code ?? error.message})`
  return new Failure(
    problem('port', `port ${port}`, sentence, 'Take another with --port, or --port 0 for a free one'),
    { cause: error },
  )
}

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a scripted server was asked. */
export type Asked = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly at: number }

/** An answer in full: status, headers, body. */
export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Answers by hand, for servers that stall, drip or never end. */
export type Act = (request: IncomingMessage, response: ServerResponse) => void

/** One answer for every request, or a list: one after another, the last one from then on. */
export type Script = Reply | Act | readonly (Reply | Act)[]

export type FeedServer = {
  readonly origin: string
  readonly port: number
  /** In the order of arrival. */
  readonly asked: readonly Asked[]
  /** Connections accepted so far, and most of them open at once. */
  readonly connections: { readonly total: number; readonly most: number }
  at(path: string): string
  answer(path: string, script: Script): void
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A server on 127.0.0.1 that answers by script; 404 for a path without one. */
export async function startFeedServer(
  scripts: Readonly<Record<string, Script>> = {},
  { address = '127.0.0.1' }: { readonly address?: string } = {},
): Promise<FeedServer> {
  const script = new Map(Object.entries(scripts))
  const turns = new Map<string, number>()
  const asked: Asked[] = []
  const connections = { total: 0, open: 0, most: 0 }

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers, at: performance.now() })
    const turn = turns.get(path) ?? 0
    turns.set(path, turn + 1)
    const lines = script.get(path)
    const line = Array.isArray(lines) ? lines[Math.min(turn, lines.length - 1)] : lines
    if (typeof line === 'function') line(request, response)
    else reply(response, (line as Reply | undefined) ?? { status: 404 })
  })
  server.on('connection', (socket) => {
    connections.total++
    connections.open++
    connections.most = Math.max(connections.most, connections.open)
    socket.on('close', () => connections.open--)
  })
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://${address.includes(':') ? `[${address}]` : address}:${port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    origin,
    port,
    asked,
    connections,
    at: (path) => `${origin}${path}`,
    answer: (path, lines) => {
      script.set(path, lines)
      turns.delete(path)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function reply(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
  response.writeHead(status, headers)
  response.end(body)
}

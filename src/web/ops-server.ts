import { createServer, type ServerResponse } from 'node:http'
import { type OpenServer, openServer, type ServerPlace } from '#src/base/open-server.ts'
import type { ReadyCheck } from './vitals.ts'

export type OpsEffects = {
  /** Each thing that must be so, looked at anew. */
  ready(): Promise<readonly ReadyCheck[]>
  /** In Prometheus' text format, with its content type. */
  metrics(): Promise<{ readonly type: string; readonly text: string }>
}

/**
 * Answers those who watch over the process: `/healthz` (it lives), `/readyz` (it does its work; 503 where it does not)
 * and `/metrics`. Nothing else, and nothing of what people asked.
 *
 * @param place - Port 0: any that is free.
 * @throws Node's error where the port is taken.
 */
export async function serveOps(place: ServerPlace, effects: OpsEffects): Promise<OpenServer> {
  const server = createServer({ requestTimeout: 10_000 }, ({ method, url = '' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void send(response, 405, 'text/plain', 'Only GET and HEAD.\n')
    answer(url.split('?')[0] ?? '', response, effects).catch((cause: unknown) =>
      send(response, 500, 'text/plain', `${cause instanceof Error ? cause.name : 'Error'}\n`),
    )
  })
  return await openServer(server, place)
}

async function answer(path: string, response: ServerResponse, { ready, metrics }: OpsEffects): Promise<void> {
  if (path === '/healthz') return send(response, 200, 'text/plain', 'ok\n')
  if (path === '/readyz') {
    const checks = await ready()
    const isReady = checks.every(({ isWell }) => isWell)
    return send(response, isReady ? 200 : 503, 'application/json', `${JSON.stringify({ ready: isReady, checks })}\n`)
  }
  if (path === '/metrics') {
    const { type, text } = await metrics()
    return send(response, 200, type, text)
  }
  send(response, 404, 'text/plain', 'There are /healthz, /readyz and /metrics.\n')
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}

import type { IncomingMessage } from 'node:http'

/** One request as the double saw it. `status` is what it answered; 0 where it cut the connection. */
export type SeenRequest = {
  readonly method: string
  /** Without `/api/v10` and without query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | null
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly data: Uint8Array }[]
  readonly at: number
  status: number
}

export async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const url = new URL(incoming.url ?? '/', 'http://double')
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array)
  const bytes = Buffer.concat(chunks)
  const { body, files } = await parseBody(bytes, incoming.headers['content-type'] ?? '')
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api(\/v\d+)?/, ''),
    query: url.searchParams,
    authorization: incoming.headers.authorization ?? null,
    body,
    files,
    at: performance.now(),
    status: 0,
  }
}

async function parseBody(bytes: Buffer<ArrayBuffer>, type: string): Promise<Pick<SeenRequest, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: undefined, files: [] }
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString('utf8')), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const files: { name: string; data: Uint8Array }[] = []
  for (const value of form.values()) {
    if (value instanceof File) files.push({ name: value.name, data: new Uint8Array(await value.arrayBuffer()) })
  }
  return { body: typeof payload === 'string' ? JSON.parse(payload) : undefined, files }
}

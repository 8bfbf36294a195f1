import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The only files that may speak HTTP to others. */
const waysOut = ['src/feeds/fetching/safe-fetch.ts', 'src/feeds/fetching/guarded-connector.ts']

/** Clients, however they are got hold of. Servers (`createServer`) and type imports are not clients. */
const clients: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'global fetch', pattern: /(?<![\w.'"`])(?:globalThis\s*(?:\?\.|\.)\s*)?fetch\s*\(/ },
  { name: 'fetch of globalThis', pattern: /\bglobalThis\s*(?:\?\.|\.|\[\s*['"`])\s*(?:fetch|WebSocket|EventSource)\b/ },
  {
    name: 'an HTTP client package',
    pattern: /\b(?:from|import|require)\s*\(?\s*['"](?:undici|axios|got|node-fetch|ky|ws)['"]/,
  },
  { name: 'sockets of Node', pattern: /^import (?!type\b)[^\n]*['"](?:node:)?(?:https|http2|tls|dgram)['"]/m },
  {
    name: 'requests of Node',
    pattern:
      /^import (?!type\b)\{[^}]*\b(?:request|get|Agent|connect|createConnection|Socket)\b[^}]*\} from ['"](?:node:)?(?:http|net)['"]/m,
  },
  {
    name: 'a whole module of Node',
    pattern: /^import (?!type\b)(?:\* as )?\w+ from ['"](?:node:)?(?:http|https|net|tls)['"]/m,
  },
  { name: 'a parser that fetches', pattern: /\.parseURL\s*\(/ },
]

function findClients(source: string): string[] {
  return clients.filter(({ pattern }) => pattern.test(source)).map(({ name }) => name)
}

const files = ['src', 'commands']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.ts') && !waysOut.includes(name))

describe('safeFetch is the only way out', () => {
  it('and no other file has a client of its own', () => {
    const strays = files.flatMap((name) =>
      findClients(readFileSync(join(root, name), 'utf8')).map((it) => `${name}: ${it}`),
    )
    expect(strays).toEqual([])
  })

  it.each([
    { source: 'await fetch(url)', found: ['global fetch'] },
    { source: 'const get = globalThis.fetch', found: ['fetch of globalThis'] },
    { source: "import { Agent } from 'undici'", found: ['an HTTP client package'] },
    { source: "await import('undici')", found: ['an HTTP client package'] },
    { source: "import { request } from 'node:http'", found: ['requests of Node'] },
    { source: "import https from 'node:https'", found: ['sockets of Node', 'a whole module of Node'] },
    { source: 'parser.parseURL(address)', found: ['a parser that fetches'] },
    { source: "import { createServer } from 'node:http'", found: [] },
    { source: "import type { Socket } from 'node:net'", found: [] },
    { source: 'await safeFetch(url, { signal }); client.channels.fetch(id); const prefetch = () => {}', found: [] },
  ])('this test would notice: $source', ({ source, found }) => {
    expect(findClients(source)).toEqual(found)
  })
})

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Parser from 'rss-parser'
import { pollerOver } from '#bench/poller-over.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { type Row, timed } from './row.ts'

const feeds = 200
const hosts = 40
/** A usual distance over the internet. */
const answerMs = 50

type Tally = { readonly requests: number; readonly bytes: number }

if (process.send && process.argv[1] === import.meta.filename) serve()

/** In a process of its own: feeds of forty items that know their ETag. Tells its tally when asked. */
function serve(): void {
  const body = rssOf(Array.from({ length: 40 }, (_, index) => `Headline number ${index} of this outlet`))
  let [requests, bytes] = [0, 0]
  const server = createServer(async (request, response) => {
    requests += 1
    await pause(answerMs)
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    bytes += body.length
    response.writeHead(200, { etag: '"1"', 'content-type': 'application/rss+xml' }).end(body)
  })
  process.on('message', () => {
    process.send?.({ requests, bytes } satisfies Tally)
    requests = 0
    bytes = 0
  })
  process.on('disconnect', () => process.exit())
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port))
}

/** The second round over feeds that have nothing new: what a poller does nearly all of its life. */
export async function pollingRows(): Promise<readonly Row[]> {
  const server = fork(import.meta.filename, { execArgv: [] })
  const [port] = (await once(server, 'message')) as [number]
  const tally = async (): Promise<Tally> => {
    server.send('tell')
    return ((await once(server, 'message')) as [Tally])[0]
  }
  const urls = Array.from({ length: feeds }, (_, index) => `http://127.0.0.${1 + (index % hosts)}:${port}/${index}`)
  const rows: Row[] = []
  try {
    for (const [who, prepare] of Object.entries({ Attaché: pollerOver, 'loop of parseURL': parseUrls })) {
      const { round, close } = await prepare(urls)
      await round()
      await tally()
      const { ms } = await timed(round)
      const { requests, bytes } = await tally()
      await close()
      const quality = `${requests} requests, ${(bytes / 1000).toFixed(0)} kB of feeds sent again`
      rows.push({
        task: `polling, ${feeds} unchanged feeds on ${hosts} hosts`,
        who,
        quality,
        time: `${(ms / 1000).toFixed(1)} s`,
      })
    }
  } finally {
    server.disconnect()
  }
  return rows
}

type Poller = { round(): Promise<unknown>; close(): Promise<void> }

async function parseUrls(urls: readonly string[]): Promise<Poller> {
  const parser = new Parser()
  return {
    async round() {
      for (const url of urls) await parser.parseURL(url)
    },
    close: async () => undefined,
  }
}

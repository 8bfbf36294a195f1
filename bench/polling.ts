import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pollerOver } from './poller-over.ts'

/**
 * One round over 200 feeds that answer 304, from a server in another process: once all on one host, which is asked
 * over one connection, and once on forty hosts. Asked: within 5 s, under 200 MB.
 */

const feedCount = 200
const feed =
  '<rss version="2.0"><channel><title>Outlet</title><item><title>One</title><guid>1</guid></item></channel></rss>'

if (process.send) serve()
else await measure()

/** In the other process: a feed for those who come first, 304 for those who know it. */
function serve(): void {
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"' }).end(feed)
  })
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port))
}

async function measure(): Promise<void> {
  const server = fork(import.meta.filename)
  const port = await new Promise<number>((resolve) => server.once('message', (message) => resolve(Number(message))))
  const results = [await round('one host', port, () => '127.0.0.1')]
  results.push(await round('forty hosts', port, (index) => `127.0.0.${1 + (index % 40)}`))
  server.kill()
  for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`)
  if (results.some(({ seconds, rssMb, unchanged }) => seconds > 5 || rssMb > 200 || unchanged !== feedCount))
    process.exitCode = 1
}

async function round(name: string, port: number, hostOf: (index: number) => string) {
  const urls = Array.from({ length: feedCount }, (_, index) => `http://${hostOf(index)}:${port}/${index}`)
  const poller = await pollerOver(urls)
  await poller.round()
  const start = performance.now()
  const reports = await poller.round()
  const seconds = (performance.now() - start) / 1000
  const unchanged = reports.filter(({ outcome }) => outcome === 'unchanged').length
  await poller.close()
  return {
    name,
    feeds: feedCount,
    unchanged,
    seconds: Number(seconds.toFixed(2)),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }
}

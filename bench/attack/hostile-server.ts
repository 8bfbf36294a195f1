import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostileFeeds } from '#test/support/hostile-feeds.ts'

/**
 * A server of feeds, pages and robots.txt that are made to hurt, in a process of its own. Tells its port and the paths of
 * its feeds; ends with whoever started it.
 */
export type HostileServer = { readonly port: number; readonly feeds: readonly string[] }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const feedOf = (title: string, items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`
/** New at every poll, on the feed's own host. */
const itemOf = (host: string, number: number, html: string): string => {
  const id = `${number}-${Date.now()}`
  return `<item><title>Item ${id}</title><guid>${id}</guid><link>http://${host}/page/${id}</link><description>${escaped(html)}</description></item>`
}

/** Groups by the thousand, and rules by the thousand. */
const robots = Array.from({ length: 16_000 }, (_, n) => `User-agent: a${n}\nDisallow: /${n}*`)
  .join('\n')
  .slice(0, 500_000)
const saying = '<p>'.concat('He said he said '.repeat(12_000), '</p>')
const page = `<html><body>${'<div><p>We said that he said</p>'.repeat(20_000)}</body></html>`
const hurting = Object.values(hostileFeeds(0.25)).map((document) => document())
const paths = [
  '/saying',
  '/title',
  '/pages/1',
  '/pages/2',
  '/pages/3',
  ...hurting.map((_, index) => `/hurting/${index}`),
]

const server = createServer((request, response) => {
  const host = request.headers.host ?? ''
  const path = request.url ?? '/'
  const xml = (body: string): void => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body)
  }
  if (path.startsWith('/silent')) return
  if (path === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(robots)
  else if (path.startsWith('/page/')) response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  else if (path === '/saying')
    xml(
      feedOf(
        'Saying',
        Array.from({ length: 8 }, (_, n) => itemOf(host, n, saying)),
      ),
    )
  else if (path.startsWith('/pages/'))
    xml(
      feedOf(
        'Pages',
        Array.from({ length: 6 }, (_, n) => itemOf(host, n, '<p>Iraq said that it agreed.</p>')),
      ),
    )
  else if (path === '/title')
    xml(feedOf('A.'.repeat(10_000), [itemOf(host, 9, '<p>Iraq said on Monday that it agreed.</p>')]))
  else xml(hurting[Number(path.split('/').at(-1))] ?? '')
})
server.listen(0, '0.0.0.0', () => {
  const message: HostileServer = { port: (server.address() as AddressInfo).port, feeds: paths }
  process.send?.(message)
})
process.on('disconnect', () => process.exit())

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openServer } from '#src/base/open-server.ts'
import { encodeText } from './encode.ts'
import { fillMoments, hoursFrom } from './moments.ts'
import type { DemoOutlet } from './outlet.ts'
import { type PublishedArticle, renderFeed } from './render-feed.ts'
import { feedTypes, renderHome, renderPage } from './render-page.ts'

/** The demo's outlets on 127.0.0.1, until they are closed. */
export type DemoOutlets = {
  readonly feeds: readonly { readonly outletId: string; readonly homePage: string; readonly url: string }[]
  /** How often each status was answered so far. */
  readonly answers: ReadonlyMap<number, number>
  /** Replaces the outlets' first texts by their corrected ones. */
  publishEdits(): void
  close(): Promise<void>
}

type Document = { readonly bytes: Uint8Array; readonly contentType: string; readonly lastModified: Date }

/**
 * Serves each outlet's front page, feed and articles with ETag and Last-Modified, and answers 304 to who has them.
 *
 * @param port - 0 takes any free port.
 */
export async function serveOutlets(
  outlets: readonly DemoOutlet[],
  { now, port = 0 }: { readonly now: Date; readonly port?: number },
): Promise<DemoOutlets> {
  const answers = new Map<number, number>()
  let documents: ReadonlyMap<string, Document> = new Map()
  const server = createServer((request, response) => {
    const status = answer(documents, request, response)
    answers.set(status, (answers.get(status) ?? 0) + 1)
  })
  const open = await openServer(server, { host: '127.0.0.1', port })
  const origin = `http://127.0.0.1:${open.port}`
  documents = documentsOf(outlets, { origin, now, edited: false })
  return {
    feeds: outlets.map(({ id }) => ({ outletId: id, homePage: `${origin}/${id}/`, url: `${origin}/${id}/feed.xml` })),
    answers,
    publishEdits() {
      documents = documentsOf(outlets, { origin, now, edited: true })
    },
    close: open.close,
  }
}

function documentsOf(
  outlets: readonly DemoOutlet[],
  { origin, now, edited }: { readonly origin: string; readonly now: Date; readonly edited: boolean },
): ReadonlyMap<string, Document> {
  return new Map(
    outlets.flatMap((outlet) => {
      const home = `${origin}/${outlet.id}/`
      const feedUrl = `${home}feed.xml`
      const articles = publish(outlet, { home, now, edited })
      const lastModified = new Date(Math.max(...articles.map(({ publishedAt }) => publishedAt.getTime())))
      const page = (text: string, contentType: string): Document => ({
        bytes: encodeText(text, outlet.encoding),
        contentType: `${contentType}; charset=${outlet.encoding}`,
        lastModified,
      })
      return [
        [`/${outlet.id}/`, page(renderHome(outlet, feedUrl, articles), 'text/html')],
        [`/${outlet.id}/feed.xml`, page(renderFeed(outlet, home, articles), feedTypes[outlet.format])],
        ...articles.map((article): [string, Document] => [
          new URL(article.url).pathname,
          page(renderPage(outlet, feedUrl, article), 'text/html'),
        ]),
      ] satisfies [string, Document][]
    }),
  )
}

function publish(
  { articles }: DemoOutlet,
  { home, now, edited }: { readonly home: string; readonly now: Date; readonly edited: boolean },
): PublishedArticle[] {
  return articles.map((article) => {
    const { title, body } = edited && article.edit ? article.edit : article
    return {
      url: `${home}${article.slug}`,
      title: fillMoments(title, now),
      body: fillMoments(body, now),
      publishedAt: hoursFrom(now, -article.hoursAgo),
    }
  })
}

/** Answers from the given documents, and returns the status. */
function answer(documents: ReadonlyMap<string, Document>, request: IncomingMessage, response: ServerResponse): number {
  const found = documents.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
  if (!found) return send(response, 404, {}, 'Not found\n')
  const etag = `"${createHash('sha256').update(found.bytes).digest('base64url').slice(0, 20)}"`
  const headers = { etag, 'last-modified': found.lastModified.toUTCString(), 'cache-control': 'max-age=300' }
  return request.headers['if-none-match'] === etag
    ? send(response, 304, headers)
    : send(response, 200, { ...headers, 'content-type': found.contentType }, found.bytes)
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body?: Uint8Array | string,
): number {
  response.writeHead(status, headers).end(body)
  return status
}

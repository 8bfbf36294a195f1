import { describe, expect, it } from 'vitest'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { checkDocument, checkFeeds } from '#src/newsroom/feeds/check-feeds.ts'
import { startFeedServer } from '#test/support/feed-server.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

describe('checking addresses', () => {
  it('tells which answer with a feed, what is wrong with the others, and keeps nothing', async () => {
    const dated = rssOf(['One', 'Two']).replace('</item>', '<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>')
    await using server = await startFeedServer({
      '/well': { headers: { etag: '"1"' }, body: dated },
      '/page': { body: '<html>Hello</html>' },
      '/moved': { status: 301, headers: { location: '/well' } },
    })
    const { safeFetch, close } = localFetch()
    const told: string[] = []
    const checks = await checkFeeds(
      ['/well', '/page', '/moved', '/gone'].map((path) => ({ url: server.at(path) })),
      ({ url }) => told.push(new URL(url).pathname),
      {
        safeFetch,
        readFeed: readInThread,
        clock: { now: () => new Date() },
        random: () => 0,
        wait: async () => {},
        signal: new AbortController().signal,
      },
    )
    await close()
    const newest = new Date('2026-03-04T10:00:00Z')
    expect(checks.map(({ read }) => read?.items.map(({ title }) => title) ?? null)).toEqual([
      ['One', 'Two'],
      null,
      ['One', 'Two'],
      null,
    ])
    expect(checks.map(({ read: _, ...check }) => check)).toEqual([
      { url: server.at('/well'), entries: 2, newest, movedTo: null, error: null },
      {
        url: server.at('/page'),
        entries: null,
        newest: null,
        movedTo: null,
        error: `The document at ${server.at('/page')} is a web page, not a feed.`,
      },
      { url: server.at('/moved'), entries: 2, newest, movedTo: server.at('/well'), error: null },
      {
        url: server.at('/gone'),
        entries: null,
        newest: null,
        movedTo: null,
        error: '127.0.0.1 has no such page (404).',
      },
    ])
    expect(told).toEqual(['/well', '/page', '/moved', '/gone'])
    expect(server.connections.most).toBe(1)
  })
})

describe('checking a document', () => {
  const { signal } = new AbortController()
  const check = (cause: Error) =>
    checkDocument(new Uint8Array(), null, 'https://a.example/rss', { readFeed: () => Promise.reject(cause), signal })

  it('tells why it cannot be read', async () => {
    expect((await check(new UnreadableError('It is empty'))).error).toBe('It is empty.')
  })

  it('hides no fault of ours', async () => {
    await expect(check(new Error('broken'))).rejects.toThrow('broken')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadingPool, readingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { hostileFeeds } from '#test/support/hostile-feeds.ts'

const url = 'https://news.example.org/feed.xml'
const { signal } = new AbortController()
const bytesOf = (document: string) => new TextEncoder().encode(document)
const sound = bytesOf(
  '<rss version="2.0"><channel><title>A</title><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>',
)

describe('reading in a worker', () => {
  let pool: ReadingPool

  beforeAll(() => {
    pool = readingPool({ size: 1, timeoutMs: 60_000 })
  })
  afterAll(() => pool.close())

  it('reads a feed, files its entries, extracts a page', async () => {
    const feed = await pool.readFeed(sound, null, url, signal)
    expect(feed).toMatchObject({ title: 'A', items: [{ title: 'One' }] })
    const [article] = await pool.toArticles(
      feed.items,
      { outletId: 'a', feedId: 1, now: new Date(), language: 'en' },
      signal,
    )
    expect(article).toMatchObject({ text: 'One', url: 'https://news.example.org/1' })
    const page = await pool.extractArticle(
      `<html><body>${'<p>Talks resume on Monday, both sides said, after a week of silence.</p>'.repeat(9)}</body></html>`,
      url,
      signal,
    )
    expect(page?.body).toContain('Talks resume')
  })

  it('says in one sentence what is no feed', async () => {
    await expect(pool.readFeed(bytesOf('<html></html>'), null, url, signal)).rejects.toThrow(
      new UnreadableError(`The document at ${url} is a web page, not a feed`),
    )
  })

  it('passes an abort on, and goes on afterwards', async () => {
    const stop = new AbortController()
    const reading = pool.readFeed(bytesOf(hostileFeeds(1)['fifty thousand whole items']!()), null, url, stop.signal)
    stop.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    expect((await pool.readFeed(sound, null, url, signal)).items).toHaveLength(1)
  })
})

describe('hostile feeds in a worker', () => {
  it('settle, each by itself or by the pool’s clock, and the pool goes on', async () => {
    const pool = readingPool({ size: 1 })
    await pool.readFeed(sound, null, url, signal)
    for (const document of Object.values(hostileFeeds(0.1))) {
      const bytes = bytesOf(document())
      await pool
        .readFeed(bytes, null, url, signal)
        .catch((cause: unknown) => expect(cause).toBeInstanceOf(UnreadableError))
    }
    expect((await pool.readFeed(sound, null, url, signal)).items).toHaveLength(1)
    await pool.close()
  })

  it('are killed when their time is up, with a sentence', async () => {
    const pool = readingPool({ size: 1, timeoutMs: 20 })
    await expect(
      pool.readFeed(bytesOf(hostileFeeds(1)['fifty thousand whole items']!()), null, url, signal),
    ).rejects.toThrow('took longer than 0.02 s')
    await pool.close()
  })

  it('are killed when they eat all memory, with a sentence', async () => {
    const pool = readingPool({ size: 1, memoryMb: 24, timeoutMs: 60_000 })
    await expect(
      pool.readFeed(bytesOf(hostileFeeds(1)['fifty thousand whole items']!()), null, url, signal),
    ).rejects.toThrow('more than 24 MB')
    await pool.close()
  })
})

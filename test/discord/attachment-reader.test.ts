import { describe, expect, it } from 'vitest'
import { attachmentReader, LARGEST_ATTACHMENT } from '#src/discord/gateway/attachment-reader.ts'
import { startFeedServer } from '#test/support/feed-server.ts'
import { localFetch } from '#test/support/safe-fetch.ts'

const signal = new AbortController().signal

describe('an attachment', () => {
  it.each([
    { story: 'is read as text', path: '/list.opml', text: '<opml/>' },
    { story: 'of more than a megabyte is not', path: '/big', text: null },
    { story: 'that redirects is not', path: '/elsewhere', text: null },
    { story: 'that is gone is not', path: '/gone', text: null },
  ])('$story', async ({ path, text }) => {
    await using server = await startFeedServer({
      '/list.opml': { body: '<opml/>' },
      '/big': { body: 'x'.repeat(LARGEST_ATTACHMENT + 1) },
      '/elsewhere': { status: 302, headers: { location: '/list.opml' } },
    })
    const { safeFetch, close } = localFetch()
    expect(await attachmentReader(server.origin, safeFetch)(server.at(path), signal)).toBe(text)
    await close()
  })

  it('of another host is not asked for', async () => {
    await using server = await startFeedServer({ '/list.opml': { body: '<opml/>' } })
    const { safeFetch, close } = localFetch()
    expect(await attachmentReader(null, safeFetch)(server.at('/list.opml'), signal)).toBeNull()
    expect(server.asked).toEqual([])
    await close()
  })
})

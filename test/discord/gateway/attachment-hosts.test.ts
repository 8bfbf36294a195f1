import { describe, expect, it } from 'vitest'
import { done, failed } from '#src/base/result.ts'
import { attachmentReader } from '#src/discord/gateway/attachment-reader.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'

const { signal } = new AbortController()
const cdn = 'https://cdn.discordapp.com/attachments/1/list.opml'

/** What is read of an address that answers with this status, and what was asked for. */
async function readOf(url: string, { status = 200 as number | null, cdnUrl = null as string | null } = {}) {
  const asked: Parameters<SafeFetch>[] = []
  const safeFetch = (async (...request: Parameters<SafeFetch>) => {
    asked.push(request)
    return status === null ? failed({ kind: 'unreachable' }) : done({ status, bytes: Buffer.from('<opml/>') })
  }) as unknown as SafeFetch
  return { text: await attachmentReader(cdnUrl, safeFetch)(url, signal), asked }
}

describe('an attachment in memory', () => {
  it.each([
    [cdn, null, true],
    ['https://media.discordapp.net/attachments/1/list.opml', null, true],
    ['https://harbour.example/list.opml', null, false],
    ['https://harbour.example/list.opml', 'https://harbour.example', true],
    [cdn, 'https://harbour.example', true],
    ['no address', null, false],
  ])('of %s with the CDN %s is asked for: %o', async (url, cdnUrl, isAsked) => {
    const { text, asked } = await readOf(url, { cdnUrl })
    expect([text, asked.length]).toEqual(isAsked ? ['<opml/>', 1] : [null, 0])
  })

  it.each([
    [200, '<opml/>'],
    [201, null],
    [404, null],
    [null, null],
  ])('that answers with %s is read as %s', async (status, text) => {
    expect((await readOf(cdn, { status })).text).toBe(text)
  })

  it('is a megabyte at most, and follows no redirect', async () => {
    const { asked } = await readOf(cdn)
    expect(asked[0]?.[1]?.limits).toEqual({ wireBytes: 1_000_000, decodedBytes: 1_000_000, redirects: 0 })
  })
})

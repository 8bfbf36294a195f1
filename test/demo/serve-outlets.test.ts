import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { type DemoOutlets, serveOutlets } from '#src/demo/serve-outlets.ts'

const now = new Date('2026-11-22T12:00:00Z')
let press: DemoOutlets

beforeAll(async () => {
  press = await serveOutlets(demoOutlets, { now })
})
afterAll(() => press.close())

function feedOf(outletId: string): string {
  return press.feeds.find((feed) => feed.outletId === outletId)!.url
}

describe("the demo's press, asked over HTTP", () => {
  it('serves a feed in the encoding it declares', async () => {
    const response = await fetch(feedOf('oceane-international'))
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=windows-1252')
    const text = new TextDecoder('windows-1252').decode(await response.arrayBuffer())
    expect(text).toContain('<title>Océane International</title>')
    expect(text).toContain('“Six months is a bridge, not a destination,”')
  })

  it('serves each article as a page under the address its feed gives', async () => {
    const feed = await (await fetch(feedOf('meridian-wire'))).text()
    const link = /<guid isPermaLink="false">([^<]+odesa[^<]+)</.exec(feed)![1]!
    const page = await (await fetch(link)).text()
    expect(page).toContain('<h1>Overnight attack damages grain terminal in Odesa, Ukraine says</h1>')
    expect(page).toContain('application/rss+xml')
  })

  it('answers 404 to an address it does not have', async () => {
    expect((await fetch(new URL('nothing', feedOf('acacia-post')))).status).toBe(404)
  })

  it('answers 304 to whom has read, until the one edited article appears', async () => {
    const outlets = ['meridian-wire', 'acacia-post']
    const read = await Promise.all(outlets.map((id) => fetch(feedOf(id))))
    const again = () =>
      Promise.all(
        outlets.map(async (id, index) => {
          const response = await fetch(feedOf(id), { headers: { 'if-none-match': read[index]!.headers.get('etag')! } })
          return { status: response.status, text: await response.text() }
        }),
      )
    expect((await again()).map(({ status }) => status)).toEqual([304, 304])
    press.publishEdits()
    const [edited, unchanged] = await again()
    expect(unchanged!.status).toBe(304)
    expect(edited!.status).toBe(200)
    expect(edited!.text).toContain('At least 31 killed')
    expect(edited!.text).not.toContain('At least 23 killed')
  })
})

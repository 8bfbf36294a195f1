import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toArticle } from '#src/articles/file-entry.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'

const now = new Date('2026-11-22T12:00:00Z')
const filing = { outletId: 'example-news', feedId: 7, now, language: 'en' }
const entry: Entry = {
  guid: 'g1',
  link: 'https://news.example.org/a?utm_source=rss',
  title: 'Talks resume',
  date: new Date('2026-11-22T11:00:00Z'),
  contentHtml: '<p>The talks resume on Monday.</p><p>Both sides agreed.</p>',
}
const article = (
  fields: Partial<Entry> = {},
  options: Partial<typeof filing> & { audience?: string; body?: string } = {},
) => toArticle({ ...entry, ...fields }, { ...filing, ...options })

describe('an entry as an article', () => {
  it('is headline, blank line, body', () => {
    const filed = article()!
    expect(filed.text).toBe('Talks resume\n\nThe talks resume on Monday.\nBoth sides agreed.')
    expect(filed.text.slice(filed.title.start, filed.title.end)).toBe('Talks resume')
    expect(filed).toMatchObject({
      outletId: 'example-news',
      feedId: 7,
      url: 'https://news.example.org/a',
      guid: 'g1',
      language: 'en',
      revision: 1,
      firstSeenAt: now,
    })
  })

  it('does not say its headline twice', () => {
    expect(article({ contentHtml: '<h1>Talks Resume</h1><p>On Monday.</p>' })?.text).toBe('Talks resume\n\nOn Monday.')
  })

  it('is a headline alone where there is no more', () => {
    expect(article({ contentHtml: null })).toMatchObject({ text: 'Talks resume', title: { start: 0, end: 12 } })
  })

  it('is headed by its first line where it has no title', () => {
    const filed = article({ title: null })!
    expect(filed.text).toBe('The talks resume on Monday.\n\nBoth sides agreed.')
  })

  it('takes the text of its page for its body', () => {
    expect(article({}, { body: 'The whole story.' })?.text).toBe('Talks resume\n\nThe whole story.')
  })

  it('has its damage mended, and the hash of the words as they came', () => {
    const title = 'Envoy &quot;won&#8217;t&quot; return, AT&T says'
    const broken = article({ title, contentHtml: '<p>&amp;quot;We lost  it,&amp;quot; said. Ivo Marek.The end.</p>' })!
    expect(broken.text).toBe('Envoy "won’t" return, AT&T says\n\n"We lost it," said Ivo Marek.\nThe end.')
    expect(broken.text.slice(0, broken.title.end)).toBe('Envoy "won’t" return, AT&T says')
    const asItCame = `${title}\n\n&quot;We lost it,&quot; said. Ivo Marek.The end.`
    expect(broken.contentHash).toBe(createHash('sha256').update(asItCame).digest('hex'))
  })

  it('is none without any text', () => {
    expect(article({ title: ' ', contentHtml: '<img src="x">' })).toBeNull()
  })

  it('is the same article in another feed of its outlet under its guid, whatever its headline', () => {
    const other = article({ title: 'Talks to resume', link: 'https://news.example.org/a#top' }, { feedId: 8 })
    expect(other?.id).toBe(article()?.id)
    expect(other?.contentHash).not.toBe(article()?.contentHash)
  })

  it('is another article under another guid, for another outlet, and for those who alone see it', () => {
    const ids = [article(), article({ guid: 'g2' }), article({}, { outletId: 'other' }), article({}, { audience: 'f' })]
    expect(new Set(ids.map((one) => one?.id)).size).toBe(4)
  })

  it('is known by its guid without a link, by its words without either, never by its date', () => {
    const byGuid = article({ link: null })!
    expect(article({ link: null, title: 'Changed', date: null })?.id).toBe(byGuid.id)
    expect(article({ link: null }, { outletId: 'other' })?.id).not.toBe(byGuid.id)
    const byWords = article({ link: null, guid: null })!
    expect(article({ link: null, guid: null, date: null })?.id).toBe(byWords.id)
    expect(article({ link: null, guid: null, title: 'Other' })?.id).not.toBe(byWords.id)
  })

  it('is at the address that a feed service hides', () => {
    expect(article({ link: 'https://feeds.example.net/r/1', originalLink: 'https://news.example.org/a' })?.url).toBe(
      'https://news.example.org/a',
    )
  })

  it.each([
    { date: new Date('2026-11-22T11:00:00Z'), quality: 'stated' },
    { date: new Date('2026-11-22T12:05:00Z'), quality: 'stated' },
    { date: new Date('2026-11-23T12:00:00Z'), quality: 'future' },
    { date: null, quality: 'missing' },
  ])('keeps its date and labels it: $quality', ({ date, quality }) => {
    expect(article({ date })).toMatchObject({ publishedAt: date, dateQuality: quality })
  })
})

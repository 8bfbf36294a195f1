import { describe, expect, it } from 'vitest'
import type { ExtractedArticle } from '#src/articles/extract-article.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { fullTextReader } from '#src/newsroom/filing/full-text.ts'
import { readingOf } from '#test/support/reading.ts'

const signal = new AbortController().signal
const url = 'https://harbour.example/1'

/** What becomes the text of an article with a teaser of `teaser` characters. */
function textFor(extract: () => Promise<ExtractedArticle>, { teaser = 100, address = url as string | null } = {}) {
  const { article } = readingOf({ id: 'a', body: 'x'.repeat(teaser) })
  const read = fullTextReader({
    fetchPage: async () => ({ ok: true, value: { bytes: new Uint8Array(), contentType: 'text/html', url } }),
    extractArticle: extract,
  })
  const feed = { url: 'https://harbour.example/rss', byOperator: false }
  return read({ ...article, url: address }, { feed, turn: {}, signal })
}

const page =
  (length: number, facts: Partial<ExtractedArticle> = {}) =>
  async () => ({
    title: '',
    text: '',
    canonicalUrl: null,
    publishedAt: null,
    language: null,
    body: 'y'.repeat(length),
    isFree: true,
    isReserved: false,
    ...facts,
  })

describe('the text of an article’s page', () => {
  it.each([
    { story: 'is long enough', extract: page(400), isTaken: true },
    { story: 'is as short as a notice on cookies', extract: page(399), isTaken: false },
    { story: 'costs money', extract: page(900, { isFree: false }), isTaken: false },
    { story: 'is reserved', extract: page(900, { isReserved: true }), isTaken: false },
    {
      story: 'cannot be read',
      extract: () => Promise.reject(new UnreadableError('no text')),
      isTaken: false,
    },
  ])('that $story is taken: $isTaken', async ({ extract, isTaken }) => {
    expect((await textFor(extract)) !== null).toBe(isTaken)
  })

  it('is taken where it is longer than the teaser', async () => {
    expect(await textFor(page(500), { teaser: 499 })).toHaveLength(500)
    expect(await textFor(page(500), { teaser: 500 })).toBeNull()
  })

  it('is not sought where the article has no address', async () => {
    expect(await textFor(page(900), { address: null })).toBeNull()
  })

  it('that breaks the reader is no page without a text', async () => {
    await expect(textFor(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})

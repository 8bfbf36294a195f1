import { describe, expect, it } from 'vitest'
import { extractArticle } from '#src/articles/extract-article.ts'

const paragraph =
  'The foreign minister, Ada Example, said on Sunday that the talks would resume “within days”, after a week of accusations.'
const page = ({
  head = '',
  body = '',
} = {}) => `<!doctype html><html lang="en-GB"><head><title>Talks resume</title>${head}</head><body>
<nav><ul>${'<li><a href="/s">Section</a></li>'.repeat(30)}</ul></nav>
<article><h1>Talks resume</h1><figure><img src="a.jpg"><figcaption>A street in the capital</figcaption></figure>${`<p>${paragraph}</p>`.repeat(6)}${body}</article>
<aside>${'<a href="/o">Other story</a>'.repeat(30)}</aside><script>var x = "<p>never</p>"</script></body></html>`
const url = 'https://news.example.org/a/1'

describe('the article in a page', () => {
  it('is its paragraphs, without menus and teasers', () => {
    const article = extractArticle(page(), url)
    expect(article?.title).toBe('Talks resume')
    expect(article?.body).toBe(Array(6).fill(paragraph).join('\n'))
    expect(article?.text).toContain('A street in the capital')
    expect(article?.text).not.toMatch(/Section|Other story|never/)
  })

  it.each([
    { story: 'false', json: '{"@type":"NewsArticle","isAccessibleForFree":false}', isFree: false },
    { story: 'the word', json: '{"@type":"NewsArticle","isAccessibleForFree":"False"}', isFree: false },
    {
      story: 'in a graph, for a part',
      json: '{"@graph":[{"@type":"Article","hasPart":{"isAccessibleForFree":false,"cssSelector":".p"}}]}',
      isFree: false,
    },
    { story: 'true', json: '{"@type":"NewsArticle","isAccessibleForFree":true}', isFree: true },
    { story: 'broken', json: '{"isAccessibleForFree":', isFree: true },
  ])('says whether it is free: $story', ({ json, isFree }) => {
    expect(extractArticle(page({ head: `<script type="application/ld+json">${json}</script>` }), url)?.isFree).toBe(
      isFree,
    )
  })

  it.each([
    { head: '<meta name="robots" content="index, noarchive">', isReserved: true },
    { head: '<META NAME="Robots" CONTENT="NOARCHIVE">', isReserved: true },
    { head: '<meta name="attache" content="noarchive">', isReserved: true },
    { head: '<meta name="tdm-reservation" content="1">', isReserved: true },
    { head: '<meta name="tdm-reservation" content="0">', isReserved: false },
    { head: '<meta name="robots" content="max-image-preview:large, archive">', isReserved: false },
    { head: '<meta name="description" content="noarchive">', isReserved: false },
  ])('says whether it reserves its text: $head', ({ head, isReserved }) => {
    expect(extractArticle(page({ head }), url)?.isReserved).toBe(isReserved)
  })

  it('tells its address, date and language', () => {
    const head =
      '<link rel="canonical" href="/a/1-talks"><meta property="article:published_time" content="2026-11-22T10:00:00+01:00">'
    expect(extractArticle(page({ head }), url)).toMatchObject({
      canonicalUrl: 'https://news.example.org/a/1-talks',
      publishedAt: new Date('2026-11-22T09:00:00Z'),
      language: 'en-GB',
    })
  })

  it('is found in a fragment without html or body', () => {
    expect(extractArticle(`<div>${`<p>${paragraph}</p>`.repeat(8)}</div>`, url)?.body).toContain(paragraph)
  })

  it.each(['', ' ', 'x', '<', '<html>', '<html><body></body></html>', '{"a":1}', '<svg/>', '\u0000'])(
    'is none in %j',
    (html) => {
      expect(extractArticle(html, url)?.text ?? 'x').toMatch(/^.{0,10}$/)
    },
  )

  it('gives up on a page nested without end', () => {
    expect(extractArticle(`<html><body>${'<div>'.repeat(60_000)}x`, url)).toBeNull()
  })
})

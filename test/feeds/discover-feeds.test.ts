import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedAddresses, feedProbes, findFeedLinks } from '#src/feeds/reading/discover-feeds.ts'

const page = 'https://news.example.org/world/'

it('fifty feeds of a page are found, in its first 500,000 bytes', () => {
  const link = (n: number) => `<link rel="alternate" type="application/rss+xml" href="/${n}">`
  expect(findFeedLinks(Array.from({ length: 51 }, (_, n) => link(n)).join(''), page)).toHaveLength(50)
  const at = (bytes: number) => feedAddresses(Buffer.from(link(1).padStart(bytes)), 'text/html', page)[0]
  expect(at(500_000)).toBe('https://news.example.org/1')
  expect(at(500_001)).not.toBe('https://news.example.org/1')
})

describe('feeds that a page names', () => {
  it.each([
    {
      story: 'RSS',
      html: '<link rel="alternate" type="application/rss+xml" title="World" href="/world.xml">',
      found: [{ url: 'https://news.example.org/world.xml', title: 'World' }],
    },
    {
      story: 'Atom, in capitals, unquoted',
      html: '<LINK REL=alternate TYPE=application/atom+xml HREF=atom.xml>',
      found: [{ url: 'https://news.example.org/world/atom.xml', title: null }],
    },
    {
      story: 'JSON Feed',
      html: '<link rel="alternate" type="application/feed+json" href="feed.json">',
      found: [{ url: 'https://news.example.org/world/feed.json', title: null }],
    },
    {
      story: 'a type with a charset',
      html: '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/a&amp;b">',
      found: [{ url: 'https://news.example.org/a&b', title: null }],
    },
    {
      story: 'below a base',
      html: '<base href="/x/"><link rel="alternate" type="application/rss+xml" href="f">',
      found: [{ url: 'https://news.example.org/x/f', title: null }],
    },
    {
      story: 'each once',
      html: '<link rel="alternate" type="application/rss+xml" href="/f"><link rel="alternate" type="application/rss+xml" href="/f">',
      found: [{ url: 'https://news.example.org/f', title: null }],
    },
    {
      story: 'outside of comments',
      html: '<!-- <link rel="alternate" type="application/rss+xml" href="/a"> --><link rel="alternate" type="application/rss+xml" href="/b">',
      found: [{ url: 'https://news.example.org/b', title: null }],
    },
    {
      story: 'behind a comment that is never closed',
      html: '<!-- <link rel="alternate" type="application/rss+xml" href="/a">',
      found: [{ url: 'https://news.example.org/a', title: null }],
    },
    {
      story: 'behind a sign that opens nothing',
      html: '1 < 2 <<link rel="alternate" type="application/rss+xml" href="/a">',
      found: [{ url: 'https://news.example.org/a', title: null }],
    },
    {
      story: 'in anchors, and as feeds',
      html: '<a rel="feed" href="/a">Feed</a><a rel="feed" type="text/html" href="/b"><area rel="feed" href="/c">',
      found: [{ url: 'https://news.example.org/a', title: null }],
    },
    {
      story: 'comments last',
      html: '<link rel="alternate" type="application/rss+xml" title="Comments" href="/c"><link rel="alternate" type="application/rss+xml" title="News" href="/f">',
      found: [
        { url: 'https://news.example.org/f', title: 'News' },
        { url: 'https://news.example.org/c', title: 'Comments' },
      ],
    },
    { story: 'not another language', html: '<link rel="alternate" hreflang="fr" href="/fr">', found: [] },
    { story: 'not a style sheet', html: '<link rel="stylesheet" type="text/css" href="/s.css">', found: [] },
    {
      story: 'not in a comment',
      html: '<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->',
      found: [],
    },
    {
      story: 'not a script',
      html: '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
      found: [],
    },
    {
      story: 'not an interface for programs',
      html: '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">',
      found: [],
    },
  ])('$story', ({ html, found }) => {
    expect(findFeedLinks(`<html><head>${html}</head></html>`, page)).toEqual(found)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (html) => findFeedLinks(`<link rel=alternate ${html}`, page).length >= 0))
  })
})

describe('where to look when a page names none', () => {
  it('at most six places, its own folder first, each once', () => {
    expect(feedProbes(page)).toEqual([
      'https://news.example.org/world/feed/',
      'https://news.example.org/world/rss.xml',
      'https://news.example.org/feed/',
      'https://news.example.org/rss',
      'https://news.example.org/rss.xml',
      'https://news.example.org/feed.xml',
    ])
  })

  it('only at the root for a home page or a file', () => {
    expect(feedProbes('https://news.example.org')).toHaveLength(6)
    expect(feedProbes('https://news.example.org/index.html')[0]).toBe('https://news.example.org/feed/')
  })

  it('nowhere for what is no web address', () => {
    expect(feedProbes('mailto:a@example.org')).toEqual([])
    expect(feedProbes('world')).toEqual([])
  })
})

describe('where the feeds of a page may be', () => {
  it('what it names, then the usual places, each once', () => {
    const html =
      '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/w\u00e9">'
    const addresses = feedAddresses(new TextEncoder().encode(html), 'text/html', 'https://news.example.org/')
    expect(addresses.slice(0, 3)).toEqual([
      'https://news.example.org/rss',
      'https://news.example.org/w%C3%A9',
      'https://news.example.org/feed/',
    ])
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

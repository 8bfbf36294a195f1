import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '#src/articles/canonical-url.ts'

describe('the one address of an article', () => {
  it.each([
    ['https://News.Example.org/a', 'https://news.example.org/a'],
    ['https://news.example.org:443/a', 'https://news.example.org/a'],
    ['http://news.example.org:80', 'http://news.example.org/'],
    ['https://news.example.org/a#comments', 'https://news.example.org/a'],
    ['https://news.example.org/#!/a/1', 'https://news.example.org/#!/a/1'],
    ['https://news.example.org/a?utm_source=rss&utm_medium=feed', 'https://news.example.org/a'],
    ['https://news.example.org/a?id=7&utm_campaign=x&page=2', 'https://news.example.org/a?id=7&page=2'],
    ['https://news.example.org/a?UTM_Source=x&fbclid=y&gclid=z', 'https://news.example.org/a'],
    ['https://news.example.org/a?at_medium=RSS&at_campaign=rss', 'https://news.example.org/a'],
    ['https://news.example.org/a?ocid=x&cmpid=y&ns_mchannel=z', 'https://news.example.org/a?ns_mchannel=z'],
    ['https://news.example.org/a?source=rss', 'https://news.example.org/a'],
    ['https://news.example.org/a?source=ministry', 'https://news.example.org/a?source=ministry'],
    ['https://news.example.org/a?ref=rss&b=', 'https://news.example.org/a?b='],
    ['https://news.example.org/a?q=a+b&q=c%20d', 'https://news.example.org/a?q=a+b&q=c%20d'],
    ['https://news.example.org/a?', 'https://news.example.org/a'],
    ['https://user:secret@news.example.org/a', 'https://news.example.org/a'],
    ['https://news.example.org./a', 'https://news.example.org/a'],
    ['  https://news.example.org/a  ', 'https://news.example.org/a'],
    ['https://müller.example/straße', 'https://xn--mller-kva.example/stra%C3%9Fe'],
  ])('%s', (link, expected) => {
    expect(canonicalUrl(link)).toBe(expected)
  })

  it.each([
    '',
    'a',
    '/a',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'ftp://example.org/a',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('none of “%.40s”', (link) => {
    expect(canonicalUrl(link)).toBeNull()
  })

  it('does not change what is canonical already', () => {
    const part = fc.constantFrom(
      'utm_source=x',
      'id=1',
      'source=rss',
      '&',
      '?',
      '#',
      '/a',
      '=',
      '%',
      '%20',
      '+',
      'ä',
      '..',
      ';',
      ':81',
      '@',
      '.',
    )
    const link = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(part).map((parts) => `https://news.example.org${parts.join('')}`),
    )
    fc.assert(
      fc.property(link, (url) => {
        const once = canonicalUrl(url)
        expect(once === null ? null : canonicalUrl(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

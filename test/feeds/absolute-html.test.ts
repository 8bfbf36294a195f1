import { describe, expect, it } from 'vitest'
import { absoluteHtml } from '#src/feeds/reading/absolute-html.ts'
import { isPlaceholder, nestedBase, resolveLink } from '#src/feeds/reading/resolve-link.ts'

const base = 'https://news.example/world/'

describe('addresses in HTML', () => {
  it.each([
    ['<a href="a">x</a>', '<a href="https://news.example/world/a">x</a>'],
    ['x<img src=/b.png>', 'x<img src=https://news.example/b.png>'],
    ["<a HREF='?c=1&amp;d=2'>", "<a HREF='https://news.example/world/?c=1&amp;d=2'>"],
    ['<a href=" a ">', '<a href="https://news.example/world/a">'],
    ['<a title="href=a" href="a">', '<a title="href=a" href="https://news.example/world/a">'],
    ['<a id=a href=a src=b>', '<a id=a href=https://news.example/world/a src=https://news.example/world/b>'],
    [
      '<a href="a"><b>1 < 2</b><a href="b">',
      '<a href="https://news.example/world/a"><b>1 < 2</b><a href="https://news.example/world/b">',
    ],
    ['<a href="a"></a href="b">', '<a href="https://news.example/world/a"></a href="b">'],
    [
      '<a href="a"><a href="https://b.example/"><a href="#c"><a href="mailto:d@e.example"><a href="">',
      '<a href="https://news.example/world/a"><a href="https://b.example/"><a href="#c"><a href="mailto:d@e.example"><a href="">',
    ],
    ['<a data-href="a" longsrc="b">', '<a data-href="a" longsrc="b">'],
    ['<a href="a"><a href="http://[">', '<a href="https://news.example/world/a"><a href="http://[">'],
    ['<a href="a"><a href="//[">', '<a href="https://news.example/world/a"><a href="//[">'],
    ['no address at all', 'no address at all'],
  ])('%s', (html, absolute) => {
    expect(absoluteHtml(html, base)).toBe(absolute)
  })
})

describe('the link of a field', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b'],
    [' https://a.example/\n b ', 'https://a.example/ b'],
    ['ftp://a.example/b', 'ftp://a.example/b'],
    ['/b', 'https://news.example/b'],
    ['b', 'https://news.example/world/b'],
    ['www.a.example/b', 'http://www.a.example/b'],
    ['news.example/b', 'http://news.example/b'],
    ['other.example/b', 'https://news.example/world/other.example/b'],
    ['https:/a.example/b', 'https://a.example/b'],
    ['http://https://a.example/b', 'https://a.example/b'],
    ['http//a.example/b', 'http://a.example/b'],
    ['https://a.example/ https://b.example/', 'https://a.example/'],
    ['two words', null],
    ['<b>', null],
    ['javascript:void(0)', null],
    ['mailto:a@b.example', null],
    ['https://[', null],
    ['', null],
    ['N/A', null],
    ['#', null],
    ['0', null],
  ])('%s is %s', (written, link) => {
    expect(resolveLink(written, base)).toBe(link)
  })

  it('is read up to 8192 letters', () => {
    const of = (length: number) => `https://a.example/${'b'.repeat(length - 18)}`
    expect(resolveLink(of(8192), base)).toBe(of(8192))
    expect(resolveLink(of(8193), base)).toBeNull()
  })

  it('needs a base where it is relative, and one of the web', () => {
    expect(resolveLink('/b', null)).toBeNull()
    expect(resolveLink('b', 'file:///etc/')).toBeNull()
    expect(resolveLink('localhost/b', 'http://localhost/')).toBe('http://localhost/localhost/b')
    expect(nestedBase(base, ['a/', ' b/ ', 'http://['])).toBe('https://news.example/world/a/b/')
  })

  it.each(['n/a', 'NA', 'none', 'null', 'nil', 'undefined', 'unknown', 'false', '-', '---', '#', '0', '', ' '])(
    '“%s” says nothing',
    (written) => {
      expect(isPlaceholder(written)).toBe(true)
    },
  )

  it.each(['nato', '00', '----', 'no', 'true', '1'])('“%s” says something', (written) => {
    expect(isPlaceholder(written)).toBe(false)
  })
})

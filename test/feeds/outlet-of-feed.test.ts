import { describe, expect, it } from 'vitest'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import { belongsToAnother, outletOfFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { nameOfAdded } from '#src/feeds/outlet-name.ts'

describe('whose feed an address is', () => {
  it.each([
    ['https://www.bbc.co.uk/news/rss', 'bbc'],
    ['https://feeds.bbci.co.uk/news/world/rss.xml', 'bbc'],
    ['https://www.reuters.com/any/feed', 'reuters'],
    ['https://reuters.evil.example/rss', '@reuters.evil.example'],
    ['https://reuters.com.example/rss', '@reuters.com.example'],
    ['https://press.tv/rss', '@press.tv'],
  ])('%s is of %s', (url, id) => {
    expect(outletOfFeed(url).id).toBe(id)
  })

  it('is told by the full address where many share a host', () => {
    const shared = [
      'https://feeds.feedburner.com/a',
      'https://feeds.feedburner.com/b',
      'http://127.0.0.1:8080/a',
      'http://127.0.0.1:8080/b',
      'https://www.youtube.com/feeds/videos.xml?channel_id=a',
      'https://www.youtube.com/feeds/videos.xml?channel_id=b',
    ]
    expect(new Set(shared.map((url) => outletOfFeed(url).id)).size).toBe(shared.length)
  })

  it('is told by the home page where a house has several and the feed lies below it', () => {
    const of = (url: string, home: string) => outletOfFeed(url, home).id
    const one = of('https://institute.example/blog-a/feed', 'https://institute.example/blog-a/')
    expect(of('https://institute.example/blog-b/feed', 'https://institute.example/blog-b/')).not.toBe(one)
    expect(of('https://paper.example/rss/politics.xml', 'https://paper.example/politics')).toBe('@paper.example')
    expect(of('https://paper.example/feed', 'https://paper.example/')).toBe('@paper.example')
    // A home page elsewhere is only a claim.
    expect(of('https://paper.example/feed', 'https://www.reuters.com/')).toBe('@paper.example')
  })

  it('is nobody else’s where a link leads to a page of theirs', () => {
    expect(belongsToAnother('https://www.reuters.com/a', '@links.example')).toBe(true)
    expect(belongsToAnother('https://live.reuters.com/a', '@links.example')).toBe(true)
    expect(belongsToAnother('https://www.reuters.com/a', 'reuters')).toBe(false)
    expect(belongsToAnother('https://blog.example/a', '@links.example')).toBe(false)
  })
})

describe('a title', () => {
  it.each([
    'Reuters',
    'REUTERS',
    'Réuters',
    'Rеuters',
    'Reuters World News',
    'R e u t e r s',
    'Ｒｅｕｔｅｒｓ',
    'Reut\u200bers',
    'BBC News - Iraq',
    'ΒΒС Νеws',
    'Al Jazeera',
    'AI Jazeera',
    'BBC',
    'BBC World',
    'ВВС Online',
    'CNN',
    'Guardian',
    'The Guard1an',
    'DW',
    'Rеuters.com',
  ])('%s is taken for one of the catalogue', (title) => expect(looksLikeCatalogue(title)).toBe(true))

  it.each([
    'Ferry Times',
    'Notes on potassium',
    'Village well',
    'Port desk',
    'Kessel Guardian',
    'World News',
    'The Daily',
    '',
  ])('%s is not', (title) => expect(looksLikeCatalogue(title)).toBe(false))

  it('of any length becomes a short name with its host', () => {
    expect(nameOfAdded('A.'.repeat(100_000), 'a.example').length).toBeLessThan(100)
    expect(nameOfAdded('Ferry  Times\n', 'ferry.example')).toBe('Ferry Times (ferry.example)')
    expect(nameOfAdded('\u202e\u200b', 'ferry.example')).toBe('ferry.example')
  })
})

describe('the address of a feed', () => {
  it('has one spelling', () => {
    const spellings = [
      'https://DUP.example/rss',
      'https://dup.example:443/rss',
      'https://dup.example/rss#x',
      'feed:https://dup.example/rss',
      'feed://dup.example/rss',
      ' dup.example/rss ',
      'https://dup.example/rss?',
      'https://dup.example./rss',
      'https://dup.example/%72s%73',
      'https://dup.example/a/../rss',
      'pcast://dup.example/rss',
      'itpc://dup.example/rss',
      'rss://dup.example/rss',
      '//dup.example/rss',
    ]
    expect(new Set(spellings.map(readFeedAddress))).toEqual(new Set(['https://dup.example/rss']))
    expect(['ftp://dup.example/', 'javascript:alert(1)', '', 'https://'].map(readFeedAddress)).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(readFeedAddress('https://dup.example/a%2fb%3f?c=%2f')).toBe('https://dup.example/a%2Fb%3F?c=%2f')
    expect(catalogue.flatMap(({ feeds }) => feeds).filter(({ url }) => readFeedAddress(url) !== url)).toEqual([])
  })

  it('counts once in a list, however it is spelt', () => {
    const urls = [
      'https://dup.example/rss',
      'https://DUP.example:443/rss#x',
      'feed:https://dup.example/rss',
      'https://dup.example/rss/',
      'http://dup.example/rss',
      'feed://dup.example/rss',
    ]
    const listed = parseOpml(`<opml><body>${urls.map((url) => `<outline xmlUrl="${url}"/>`).join('')}</body></opml>`)
    expect(listed.ok && listed.value.feeds.map(({ address }) => address.url)).toEqual([
      'https://dup.example/rss',
      'https://dup.example/rss/',
      'http://dup.example/rss',
    ])
  })
})

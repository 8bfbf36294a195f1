import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, escapeFeedText, unescapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { link, webAddress } from '#src/discord/render/links.ts'
import { parseBlocks, parseInline } from '#test/support/discord-markdown.ts'

/** Characters that mean something to Discord, more often than chance would have them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_~`|>#[]()<@:/\\-+1. \n\t"“”„«»'.split('')),
      fc.constantFrom('@everyone', '@here', '<@123>', '<@&9>', '<#1>', '<t:1:R>', '</ban:1>', '<:x:1>', '<id:guide>'),
      fc.constantFrom('https://evil.example', '[a](https://b.example)', '```', '||', '~~', '**', '# ', '-# ', '> '),
      fc.constantFrom('\u202e', '\u200b', '\u2066', '\u0301', '\u0489', '\u{e0041}', '\ufeff', '\u3164', '\u200d'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('feed words stay words', () => {
  it.each([
    { story: 'a ping', feed: '@everyone look <@80351110224678912>' },
    { story: 'a masked link', feed: '[bank.example](https://evil.example/login)' },
    { story: 'a bare address', feed: 'see https://evil.example/x now' },
    { story: 'an address in angle brackets', feed: '<https://evil.example>' },
    { story: 'a heading', feed: '# Breaking' },
    { story: 'small print', feed: '-# by us' },
    { story: 'a quote block', feed: '>>> all of this' },
    { story: 'a list', feed: '1. one' },
    { story: 'a spoiler', feed: '||secret||' },
    { story: 'a timestamp', feed: '<t:0:R>' },
    { story: 'a code fence', feed: '```js\nalert(1)\n```' },
    { story: 'a heading on a second line', feed: 'calm\n# Breaking' },
    { story: 'a slash command', feed: '</ban:123>' },
    { story: 'an emoji', feed: '<:x:1> <a:y:2>' },
    { story: 'a place in the server', feed: '<id:customize> <#1>' },
    { story: 'a link with a title', feed: '[a](<https://evil.example> "title")' },
    { story: 'links in links', feed: '[a [b](https://evil.example) c](https://evil.example)' },
    { story: 'runs of marks', feed: '***a*** ___b___ ``c`` ~~~~d~~~~ ||||e||||' },
    { story: 'an escape of an escape', feed: '\\*not bold\\* \\\\[x](https://e.example)' },
  ])('$story', ({ feed }) => {
    const [block, ...others] = parseBlocks(escapeFeedText(feed))
    expect(others).toEqual([])
    expect(block?.kind).toBe('line')
    expect(block?.inner.every(({ kind }) => kind === 'text')).toBe(true)
  })

  it('whatever they are', () => {
    fc.assert(
      fc.property(hostile, (feed) => {
        const blocks = parseBlocks(escapeFeedText(feed))
        expect(blocks).toHaveLength(1)
        expect(blocks[0]?.kind).toBe('line')
        expect(blocks[0]?.inner.filter(({ kind }) => kind !== 'text')).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('and can be traced: what was escaped comes back', () => {
    fc.assert(
      fc.property(hostile, (feed) => {
        expect(unescapeFeedText(escapeFeedText(feed))).toBe(visible(feed))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('nothing invisible is left', () => {
  it.each([
    { story: 'text turned round', feed: 'abc\u202etxt.exe', shown: 'abctxt.exe' },
    { story: 'zero-width spaces', feed: 'I\u200bran', shown: 'Iran' },
    { story: 'a tower of accents', feed: `a${'\u0301'.repeat(30)}b`, shown: `a${'\u0301'.repeat(3)}b` },
    { story: 'blank letters', feed: 'a\u3164\u3164b', shown: 'a b' },
    { story: 'tags', feed: 'x\u{e0061}\u{e0062}', shown: 'x' },
  ])('$story', ({ feed, shown }) => {
    expect(visible(feed)).toBe(shown)
  })

  it.each(['می‌خواهم', 'नमस्ते', '👩‍👩‍👧', 'Tiếng Việt', 'שָׁלוֹם'])('%s keeps its own joiners and marks', (word) => {
    expect(visible(word)).toBe(word)
  })
})

describe('clipping', () => {
  it.each([
    { story: 'between words', text: 'one two three', most: 9, cut: 'one two…' },
    { story: 'never inside quotation marks', text: 'He said “never again shall we” today', most: 20, cut: 'He said…' },
    { story: 'nor inside German ones', text: 'Er sagte „nie wieder so etwas“ heute', most: 20, cut: 'Er sagte…' },
    {
      story: 'between letters where a script has no blanks',
      text: '外交部发言人说边界将关闭',
      most: 7,
      cut: '外交部发言人…',
    },
    {
      story: 'but not inside its quotation marks',
      text: '大臣は「国境は二度と閉じない」と言う',
      most: 10,
      cut: '大臣は…',
    },
    { story: 'an endless word somewhere, whole characters only', text: 'ab😀cdefghij', most: 4, cut: 'ab…' },
    {
      story: 'a quotation from the first word on, altogether',
      text: '“never again shall we” he said',
      most: 9,
      cut: '…',
    },
    { story: 'not at all where it fits', text: 'short', most: 9, cut: 'short' },
  ])('$story', ({ text, most, cut }) => {
    expect(clip(text, most)).toBe(cut)
  })

  it('keeps to its length', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, most) => clip(text, most).length <= most),
    )
  })
})

describe('words that run from right to left', () => {
  it.each(['محمد جواد ظريف', 'יאיר לפיד', 'Lena Hadi (لينا هادي)'])('%s stay together beside ours', (name) => {
    expect(escapeFeedText(name)).toBe(`\u2068${name}\u2069`)
    expect(unescapeFeedText(escapeFeedText(name))).toBe(name)
  })

  it('others need nothing', () => {
    expect(escapeFeedText('Łukasz Żak')).toBe('Łukasz Żak')
  })
})

describe('words that would act without looking like it', () => {
  it.each([
    { story: 'an invitation without scheme', feed: 'join discord.gg/abc now', never: /discord\.gg\/abc/ },
    { story: 'the end of a link round them', feed: 'x](https://evil.example)', never: /\]\(/ },
    { story: 'a ping parted by nothing', feed: '@\u200beveryone @\u2060here', never: /@everyone|@here/ },
    { story: 'a mark on what we wrote before', feed: '\u0301\u0336Talks', never: /\p{M}/u },
    { story: 'letters that nobody sees', feed: 'Ta\u{e0100}l\ufe0fk\u{fff0}s\u180e\u00ad', never: /[^\p{L}]/u },
    { story: 'a tower of accents', feed: `a${'\u0301'.repeat(40)}`, never: /\p{M}{4}/u },
    {
      story: 'a turn of direction',
      feed: 'Talks \u202eelpmaxe\u2069\u061c',
      never: /[\u061c\u202a-\u202e\u2066-\u2069]/,
    },
  ])('$story', ({ feed, never }) => {
    expect(escapeFeedText(feed)).not.toMatch(never)
  })

  it('keeps what emoji and letters need', () => {
    expect(visible('✌️ 1️⃣ 👩‍🚀 می‌خواهم')).toBe('✌️ 1️⃣ 👩‍🚀 می‌خواهم')
  })
})

describe('links', () => {
  it.each([
    {
      story: 'an outlet',
      text: 'Tigris Post',
      url: 'https://tigris.example/a',
      is: '[Tigris Post](https://tigris.example/a)',
    },
    {
      story: 'parentheses and spaces',
      text: 'x',
      url: 'https://e.example/a_(b) c',
      is: '[x](https://e.example/a%5F%28b%29%20c)',
    },
    { story: 'a script', text: 'x', url: 'javascript:alert(1)', is: 'x' },
    { story: 'a name with a password', text: 'x', url: 'https://bank.example@evil.example/', is: 'x' },
    { story: 'no address', text: 'x', url: null, is: 'x' },
    {
      story: 'another host’s name',
      text: 'bank.example',
      url: 'https://evil.example/',
      is: '[source](https://evil.example/)',
    },
    ...['github.io', 'http://bank', '93.184.216.34', 'bank。example', 'b\u200bank.example', 'ｂank.example'].map(
      (text) => ({
        story: `what looks like another host: ${text}`,
        text,
        url: 'https://evil.github.io/',
        is: '[source](https://evil.github.io/)',
      }),
    ),
    ...['x](https://evil.example)[y', 'x] y [', '[x', '[[x]]', '[x](https://evil.example)'].map((text) => ({
      story: `brackets that would end the link: ${text}`,
      text,
      url: 'https://good.example/',
      is: '[source](https://good.example/)',
    })),
    {
      story: 'a pair of brackets',
      text: 'Post [live]',
      url: 'https://good.example/',
      is: '[Post \\[live\\]](https://good.example/)',
    },
    {
      story: 'no words at all',
      text: '\u200b',
      url: 'https://good.example/',
      is: '[source](https://good.example/)',
    },
    {
      story: 'an address of numbers, whose brackets are the host’s own',
      text: 'Post',
      url: 'http://[2001:db8::1]:8080/a(b)[c]',
      is: '[Post](http://[2001:db8::1]:8080/a%28b%29%5Bc%5D)',
    },
    {
      story: 'a host among empty labels',
      text: 'see ..evil.example..',
      url: 'https://good.example/',
      is: '[source](https://good.example/)',
    },
    {
      story: 'four numbers',
      text: 'at 192.0.2.1',
      url: 'https://good.example/',
      is: '[source](https://good.example/)',
    },
    {
      story: 'its own host’s name',
      text: 'Evil.example',
      url: 'https://www.evil.example/',
      is: '[Evil.example](https://www.evil.example/)',
    },
  ])('$story', ({ text, url, is }) => {
    expect(link(text, url, 'source')).toBe(is)
  })

  it('lead where they should, and are all that Discord sees', () => {
    fc.assert(
      fc.property(hostile, fc.webUrl({ withFragments: true, withQueryParameters: true }), (text, url) => {
        const address = webAddress(url)
        fc.pre(address !== null && visible(text) !== '')
        const nodes = parseInline(link(text, url, 'source'))
        expect(nodes).toHaveLength(1)
        const [node] = nodes
        expect(node?.kind).toBe('link')
        expect(node?.kind === 'link' && new URL(node.url).hostname).toBe(new URL(url).hostname)
      }),
      { numRuns: 1000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { withTightTags } from '#src/feeds/reading/tight-tags.ts'

describe('tags and marks that are misspelt by one character', () => {
  it.each([
    ['< link>a< /link>', '<link>a</link>'],
    ['</ item>', '</item>'],
    ['<a>1 < 2</ title>', '<a>1 < 2</title>'],
    ['title>A</title>', 'title>A</title>'],
    ['<item>title>A</title>', '<item><title>A</title>'],
    [
      '<item> \n link>A</link>guid isPermaLink="false">1</guid>',
      '<item> \n <link>A</link><guid isPermaLink="false">1</guid>',
    ],
    ['<item>id/>', '<item><id/>'],
    ['<p>links>A', '<p>links>A'],
    ['<p>the title is here', '<p>the title is here'],
    ['<! [CDATA[a]]>', '<![CDATA[a]]>'],
    ['<![ CDATA[a]]>', '<![CDATA[a]]>'],
    ['<![cdata[a]]>', '<![CDATA[a]]>'],
    ['<![CDATA [a]]>', '<![CDATA[a]]>'],
    ['<![CDAT[a]]>', '<![CDATA[a]]>'],
    ['<![DATA[a]]>', '<![CDATA[a]]>'],
    ['<!CDATA[a]]>', '<![CDATA[a]]>'],
    ['<[CDATA[a]]>', '<![CDATA[a]]>'],
    ['<title>![CDATA[a]]>', '<title><![CDATA[a]]>'],
    [`<title>${' '.repeat(9)}![CDATA[a]]>`, `<title>${' '.repeat(9)}<![CDATA[a]]>`],
    [`<title>${' '.repeat(10)}![CDATA[a]]>`, `<title>${' '.repeat(10)}![CDATA[a]]>`],
    ['<a>![CDATA[1]]> <![CDATA[2]]>', '<a><![CDATA[1]]> <![CDATA[2]]>'],
    ['<a><![CDATA[1]]></a><a>![CDATA[2]]></a>', '<a><![CDATA[1]]></a><a><![CDATA[2]]></a>'],
    ['<![CDATA[1]]><![cdata[2]]>', '<![CDATA[1]]><![CDATA[2]]>'],
    ['<![cdata[1]]>', '<![CDATA[1]]>'],
    ['![CDATA[a]]>', '![CDATA[a]]>'],
    ['<p>words ![CDATA[a]]>', '<p>words ![CDATA[a]]>'],
    ['<!-- a --><!DOCTYPE rss>', '<!-- a --><!DOCTYPE rss>'],
  ])('%s becomes %s', (source, mended) => {
    expect(withTightTags(source)).toBe(mended)
  })
})

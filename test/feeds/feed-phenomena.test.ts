import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainText } from '#src/articles/plain-text.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'

const url = 'https://kessel.example/feeds/all.xml'

/**
 * Each section is a feed and what it says: `--- title of the feed`, then `title | link | guid | date` for each item, `-` where there is
 * none; or `--- !problem`. A guid that is made of the item's words is `words`. Where the text matters, ` | ` and its paragraphs
 * follow, parted by ` ¶ `.
 */
const sections = readFileSync(new URL('../fixtures/feed-phenomena.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((section) => {
    const [story = ''] = section.split('\n', 1)
    const cut = section.lastIndexOf('\n--- ')
    return { story, document: section.slice(story.length + 1, cut), says: section.slice(cut + 5).trim() }
  })

/** @param says - What it is compared with: the text of an item is added where this has it. */
async function saidBy(document: string, says: string): Promise<string> {
  const { title, items, problem } = await readFeed(new TextEncoder().encode(document), null, url)
  if (problem) return `!${problem.kind}`
  const wanted = says.split('\n').slice(1)
  const lines = items.map((item, index) =>
    [
      item.title,
      item.link,
      item.guid?.replace(/^[0-9a-f]{32}/, 'words'),
      item.date?.toISOString().replace('.000Z', 'Z'),
      ...(wanted[index]?.split(' | ')[4] === undefined ? [] : [paragraphsOf(item.contentHtml)]),
    ].map((one) => one ?? '-'),
  )
  return [title ?? '-', ...lines.map((line) => line.join(' | '))].join('\n')
}

const paragraphsOf = (html: string | null): string => plainText(html ?? '').replaceAll('\n', ' ¶ ') || '-'

describe('what feeds look like', () => {
  it.each(sections)('$story', async ({ document, says }) => {
    expect(await saidBy(document, says)).toBe(says)
  })

  it('under a carriage return for every line feed', async () => {
    for (const { document, says } of sections) {
      const links = (text: string) => text.replaceAll(/https?:\S+/g, '')
      expect(links(await saidBy(document.replaceAll('\n', '\r'), says))).toBe(links(says))
      expect(links(await saidBy(document.replaceAll('\n', '\r\n'), says))).toBe(links(says))
    }
  })

  it('cut off anywhere, they never have more items than they had, nor a problem of ours', async () => {
    for (const { document, says } of sections) {
      const most = says.split('\n').length - 1
      for (let end = 0; end < document.length; end += 7) {
        const { items, problem } = await readFeed(new TextEncoder().encode(document.slice(0, end)), null, url)
        expect(problem?.kind ?? '').not.toBe('unreadable')
        expect(items.length, document.slice(0, end)).toBeLessThanOrEqual(most)
      }
    }
  })
})

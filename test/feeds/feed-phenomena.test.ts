import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFeed } from '#src/feeds/reading/read-feed.ts'

const url = 'https://kessel.example/feeds/all.xml'

/**
 * Each section is a feed and what it says: `--- title of the feed`, then `title | link | guid | date` for each item, `-` where there is
 * none; or `--- !problem`. A guid that is made of the item's words is `words`.
 */
const sections = readFileSync(new URL('../fixtures/feed-phenomena.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((section) => {
    const [story = ''] = section.split('\n', 1)
    const cut = section.lastIndexOf('\n--- ')
    return { story, document: section.slice(story.length + 1, cut), says: section.slice(cut + 5).trim() }
  })

async function saidBy(document: string): Promise<string> {
  const { title, items, problem } = await readFeed(new TextEncoder().encode(document), null, url)
  if (problem) return `!${problem.kind}`
  const lines = items.map((item) =>
    [
      item.title,
      item.link,
      item.guid?.replace(/^[0-9a-f]{32}/, 'words'),
      item.date?.toISOString().replace('.000Z', 'Z'),
    ].map((one) => one ?? '-'),
  )
  return [title ?? '-', ...lines.map((line) => line.join(' | '))].join('\n')
}

describe('what feeds look like', () => {
  it.each(sections)('$story', async ({ document, says }) => {
    expect(await saidBy(document)).toBe(says)
  })

  it('under a carriage return for every line feed', async () => {
    for (const { document, says } of sections) {
      const links = (text: string) => text.replaceAll(/https?:\S+/g, '')
      expect(links(await saidBy(document.replaceAll('\n', '\r')))).toBe(links(says))
      expect(links(await saidBy(document.replaceAll('\n', '\r\n')))).toBe(links(says))
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

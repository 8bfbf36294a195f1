import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import Parser from 'rss-parser'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { loadPeer } from './peers.ts'
import { type Row, shareOf, timed } from './row.ts'

type Item = { readonly title: string | null; readonly link: string | null; readonly date: Date | null }
type Read = (document: string) => Promise<readonly Item[]>
type Section = { readonly document: string; readonly items: readonly string[] }

const url = 'https://kessel.example/feeds/all.xml'

/** The project's own feeds, one for each oddity that outlets have. Ours was written with them in view. */
export async function feedRows(): Promise<readonly Row[]> {
  const sections = readSections()
  const most = sections.reduce((sum, { items }) => sum + items.length, 0)
  const rows: Row[] = []
  for (const [who, read] of Object.entries(readers())) {
    const { value, ms } = await timed(async () => {
      let right = 0
      for (const { document, items } of sections) {
        const found = await read(document).catch(() => [])
        right += found.filter((item, index) => spell(item) === items[index]).length
      }
      return right
    })
    const quality = `${shareOf(value, most)} of items right in title, link and date`
    rows.push({ task: `feeds, ${sections.length} documents`, who, quality, time: `${ms.toFixed(0)} ms` })
  }
  return rows
}

/** Documents that are feeds, with `title | link | date` of each item. */
function readSections(): readonly Section[] {
  return readFileSync(new URL('../../test/fixtures/feed-phenomena.txt', import.meta.url), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const cut = section.lastIndexOf('\n--- ')
      const [, ...lines] = section
        .slice(cut + 5)
        .trim()
        .split('\n')
      const items = lines.map((line) => {
        const [title, link, , date] = line.split(' | ')
        return [title, link, date].join(' | ')
      })
      return { document: section.slice(section.indexOf('\n') + 1, cut), items }
    })
    .filter(({ items }) => items.length > 0)
}

function spell({ title, link, date }: Item): string {
  const moment = date && !Number.isNaN(date.getTime()) ? date.toISOString().replace('.000Z', 'Z') : null
  return [title?.trim() || '-', link || '-', moment ?? '-'].join(' | ')
}

function readers(): Readonly<Record<string, Read>> {
  const bare = new Parser()
  const feedsmith = loadPeer<{ parseFeed(text: string): { format: string; feed: LooseFeed } }>('feedsmith')
  const { parseFeed } = loadPeer<{ parseFeed(text: string): { items: LooseItem[] } }>('@rowanmanning/feed-parser')
  const FeedParser = loadPeer<new (options: object) => NodeJS.ReadWriteStream>('feedparser')
  return {
    Attaché: async (document) => (await readFeed(new TextEncoder().encode(document), null, url)).items,
    'rss-parser': async (document) => (await bare.parseString(document)).items.map(looseItem),
    feedsmith: async (document) => {
      const { feed } = feedsmith.parseFeed(document)
      return (feed.items ?? feed.entries ?? []).map(looseItem)
    },
    feedparser: async (document) => {
      const items: Item[] = []
      const parser = Readable.from([document]).pipe(new FeedParser({ feedurl: url }))
      for await (const item of parser) items.push(looseItem(item as unknown as LooseItem))
      return items
    },
    '@rowanmanning/feed-parser': async (document) => parseFeed(document).items.map(looseItem),
  }
}

type LooseFeed = { readonly items?: readonly LooseItem[]; readonly entries?: readonly LooseItem[] }

/** The names that the packages give to the same three things. */
type LooseItem = {
  readonly title?: unknown
  readonly link?: unknown
  readonly url?: string | null
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly isoDate?: string
  readonly pubDate?: string | Date | null
  readonly date?: string | Date | null
  readonly date_published?: string
  readonly published?: string | Date | null
  readonly updated?: string | Date | null
  readonly dc?: { readonly dates?: readonly string[] }
}

function looseItem(item: LooseItem): Item {
  const { title, links = [], dc } = item
  const date =
    item.isoDate ?? item.pubDate ?? item.published ?? item.date ?? item.date_published ?? item.updated ?? dc?.dates?.[0]
  const link = item.link ?? item.url ?? links.find(({ rel }) => !rel || rel === 'alternate')?.href
  return {
    title: textOf(title),
    link: typeof link === 'string' ? link : null,
    date: date ? new Date(date) : null,
  }
}

/** Some packages give a title with attributes as an object. */
function textOf(title: unknown): string | null {
  if (typeof title === 'string') return title
  const value = typeof title === 'object' && title !== null && 'value' in title ? title.value : null
  return typeof value === 'string' ? value : null
}

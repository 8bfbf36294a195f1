import { characterData, escapeAttribute } from '#src/feeds/xml-text.ts'

/** Texts from this length on are set aside: a parser would only copy them letter by letter. */
const longText = 256

/** More fields than these in one item, or more items than those in one feed, are no newsroom's. */
const mostFields = 400
const mostItems = 50_000

export type WrittenFeed = {
  /**
   * Well-formed RSS 2.0 whose fields bear canonical names (`core.title`, `dc.date`): a parser finds nothing to choke on and
   * nothing to mangle.
   */
  readonly xml: string
  /** `<content.encoded aside="3"/>` stands for the fourth of these. */
  readonly aside: readonly string[]
  readonly items: number
}

/** Writes a feed anew, element by element. Fields outside of an item are the feed's own. */
export type FeedWriter = {
  /** @param attributes - By lower-case name; colons become dots. */
  field(name: string, attributes: ReadonlyMap<string, string>, text: string): void
  startItem(): void
  finishItem(): void
  /** Unwrites the item at hand. */
  dropItem(): void
  readonly items: () => number
  written(): WrittenFeed
}

export function feedWriter(): FeedWriter {
  const channel: string[] = []
  const items: string[] = []
  const aside: string[] = []
  let itemStart: number | null = null
  let count = 0
  let fields = 0

  return {
    field(name, attributes, text) {
      if (fields++ >= mostFields || count >= mostItems) return
      const into = itemStart === null ? channel : items
      into.push('<', name)
      for (const [key, value] of attributes) into.push(' ', key.replace(':', '.'), '="', escapeAttribute(value), '"')
      if (text.length >= longText) into.push(` aside="${aside.push(text) - 1}"/>`)
      else into.push('>', characterData(text), '</', name, '>')
    },
    startItem() {
      itemStart = items.length
      fields = 0
      items.push('<item>')
    },
    finishItem() {
      if (itemStart === null) return
      if (count < mostItems) items.push('</item>')
      else items.length = itemStart
      itemStart = null
      count = Math.min(count + 1, mostItems)
    },
    dropItem() {
      if (itemStart !== null) items.length = itemStart
      itemStart = null
    },
    items: () => count,
    written: () => ({
      xml: [
        '<rss version="2.0"><channel>',
        ...[channel, items].map((parts) => parts.join('')),
        '</channel></rss>',
      ].join(''),
      aside,
      items: count,
    }),
  }
}

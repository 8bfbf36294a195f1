import { characterData, escapeAttribute } from '#src/feeds/reading/xml-text.ts'

/** Texts of this length or longer are kept outside the document: a parser would only copy them letter by letter. */
const longText = 128

/** Most fields of one item, and most items of one feed. No real feed has more. */
const mostFields = 400
const mostItems = 50_000

export type WrittenFeed = {
  /**
   * Well-formed RSS 2.0 with one element for every field, `<f n="core.title">…</f>`: a parser can neither fail on it
   * nor change its texts.
   */
  readonly xml: string
  /** `<f n="content.encoded" aside="3"/>` stands for the fourth of these. */
  readonly aside: readonly string[]
  readonly items: number
}

/** Writes a feed anew, field by field. Fields outside of an item are the feed's own. */
export type FeedWriter = {
  /** @param attributes - By lower-case name; colons become dots. */
  field(name: string, attributes: ReadonlyMap<string, string>, text: string): void
  startItem(): void
  finishItem(): void
  /** Whether the current item has no field yet. */
  isBlank(): boolean
  /** Removes the current item from the output. */
  dropItem(): void
  readonly items: () => number
  written(): WrittenFeed
}

export function feedWriter(): FeedWriter {
  const items: string[] = []
  const aside: string[] = []
  let channel = ''
  let item: string | null = null
  let fields = 0

  return {
    field(name, attributes, text) {
      if (fields++ >= mostFields) return
      let xml = `<f n="${name}"`
      for (const [key, value] of attributes) xml += ` ${key.replace(':', '.')}="${escapeAttribute(value)}"`
      xml += text.length >= longText ? ` aside="${aside.push(text) - 1}"/>` : `>${characterData(text)}</f>`
      if (item === null) channel += xml
      else item += xml
    },
    startItem() {
      item = ''
      fields = 0
    },
    finishItem() {
      if (item !== null && items.length < mostItems) items.push(item)
      item = null
      fields = 0
    },
    isBlank: () => item === '',
    dropItem() {
      item = null
    },
    items: () => items.length,
    written: () => ({
      xml: `<rss version="2.0"><channel>${channel}${items.map((fields) => `<item>${fields}</item>`).join('')}</channel></rss>`,
      aside,
      items: items.length,
    }),
  }
}

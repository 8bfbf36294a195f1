import type { Field, Fields } from '#src/feeds/reading/fields.ts'

/** Most fields of one item, and most items of one feed. No real feed has more. */
const mostFields = 400
const mostItems = 50_000

export type WrittenFeed = {
  /**
   * Well-formed RSS 2.0 in which `<f at="3"/>` stands for all fields of an item, or of the feed: a parser can neither fail
   * on it nor change a text, and copies none.
   */
  readonly xml: string
  /** The fields that the elements stand for, by that number. */
  readonly aside: readonly Fields[]
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

type OpenFields = Map<string, Field[]>

export function feedWriter(): FeedWriter {
  const items: Fields[] = []
  const channel: OpenFields = new Map()
  let item: OpenFields | null = null
  let fields = 0

  return {
    field(name, attributes, text) {
      if (fields++ >= mostFields) return
      const open = item ?? channel
      const field = { text: text.trim() === '' ? '' : text, attributes: attributesOf(attributes) }
      const others = open.get(name)
      if (others) others.push(field)
      else open.set(name, [field])
    },
    startItem() {
      item = new Map()
      fields = 0
    },
    finishItem() {
      if (item !== null && items.length < mostItems) items.push(item)
      item = null
      fields = 0
    },
    isBlank: () => item?.size === 0,
    dropItem() {
      item = null
    },
    items: () => items.length,
    written: () => ({
      xml: `<rss version="2.0"><channel><f at="0"/>${items.map((_, place) => `<item><f at="${place + 1}"/></item>`).join('')}</channel></rss>`,
      aside: [channel, ...items],
      items: items.length,
    }),
  }
}

const noAttributes: Field['attributes'] = {}

function attributesOf(attributes: ReadonlyMap<string, string>): Field['attributes'] {
  if (attributes.size === 0) return noAttributes
  const named: Record<string, string> = {}
  for (const [key, value] of attributes) named[key.replace(':', '.')] = value
  return named
}

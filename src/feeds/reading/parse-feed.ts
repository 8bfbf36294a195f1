import Parser from 'rss-parser'
import type { WrittenFeed } from '#src/feeds/reading/feed-writer.ts'
import type { Fields } from '#src/feeds/reading/fields.ts'

export type ParsedFeed = { readonly channel: Fields; readonly items: readonly Fields[] }

/** How xml2js returns `<f at="3"/>`. */
type Node = { readonly $: { readonly at: string } }

const fieldElements = ['f', 'fields', { keepArray: true }] as const

/** What rss-parser calls a feed, and an item: here nothing but our fields. */
type Holder = { readonly fields?: readonly Node[] }

const options = {
  customFields: { feed: [fieldElements], item: [fieldElements] },
} as unknown as Parser.ParserOptions<Holder, Holder> // its types know no renaming of a feed's fields

/**
 * Parses a feed that was rewritten. Its texts stand aside, so rss-parser leaves them alone: it does not cut them with an
 * expression of quadratic time, does not serialise them in another order, and does not copy them letter by letter.
 */
export async function parseFeed({ xml, aside }: Pick<WrittenFeed, 'xml' | 'aside'>): Promise<ParsedFeed> {
  const parsed = await new Parser<Holder, Holder>(options).parseString(xml)
  const fieldsOf = ({ fields: [node] = [] }: Holder): Fields => (node && aside[Number(node.$.at)]) ?? new Map()
  return { channel: fieldsOf(parsed), items: parsed.items.map(fieldsOf) }
}

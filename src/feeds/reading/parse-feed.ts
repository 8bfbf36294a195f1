import Parser from 'rss-parser'
import type { WrittenFeed } from '#src/feeds/reading/feed-writer.ts'

/** One occurrence of a field. */
export type Field = {
  readonly text: string
  /**
   * `href`, `rel`, `type`, `mode`, `ispermalink`, `term`, `label`, `xml.base`, `xml.lang`; `atom` where Atom's rules hold; `m` where the text is the
   * source of elements, `html` or `xhtml`.
   */
  readonly attributes: Readonly<Record<string, string>>
}

/** Fields by canonical name (`core.title`, `dc.date`), in the order of the document. */
export type Fields = ReadonlyMap<string, readonly Field[]>

export type ParsedFeed = { readonly channel: Fields; readonly items: readonly Fields[] }

/** How xml2js returns `<f n="core.title">Talks resume</f>`. */
type Node = { readonly _?: string; readonly $: Readonly<Record<string, string>> }

const fieldElements = ['f', 'fields', { keepArray: true }] as const

/** What rss-parser calls a feed, and an item: here nothing but our fields. */
type Holder = { readonly fields?: readonly Node[] }

const options = {
  customFields: { feed: [fieldElements], item: [fieldElements] },
} as unknown as Parser.ParserOptions<Holder, Holder> // its types know no renaming of a feed's fields

/**
 * Parses a feed that was rewritten. It has only one kind of element, so rss-parser leaves the contents alone: it does
 * not cut them with an expression of quadratic time, and does not serialise them in another order.
 */
export async function parseFeed({ xml, aside }: Pick<WrittenFeed, 'xml' | 'aside'>): Promise<ParsedFeed> {
  const parsed = await new Parser<Holder, Holder>(options).parseString(xml)
  return {
    channel: fieldsOf(parsed.fields, aside),
    items: parsed.items.map(({ fields }) => fieldsOf(fields, aside)),
  }
}

function fieldsOf(nodes: readonly Node[] = [], aside: readonly string[]): Fields {
  const fields = new Map<string, Field[]>()
  for (const { _: text = '', $: attributes } of nodes) {
    const name = attributes.n ?? ''
    const field = { text: attributes.aside === undefined ? text : (aside[Number(attributes.aside)] ?? ''), attributes }
    const others = fields.get(name)
    if (others) others.push(field)
    else fields.set(name, [field])
  }
  return fields
}

import Parser from 'rss-parser'
import { z } from 'zod'
import { channelFields, itemFields } from '#src/feeds/feed-names.ts'
import type { WrittenFeed } from '#src/feeds/feed-writer.ts'

/** One occurrence of a field. */
export type Field = {
  readonly text: string
  /** `href`, `rel`, `type`, `mode`, `ispermalink`, `xml.base`, `xml.lang`; `atom` where Atom's rules hold, `m` where elements were serialised. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Fields by canonical name, in the order of the document. */
export type Fields = ReadonlyMap<string, readonly Field[]>

export type ParsedFeed = { readonly channel: Fields; readonly items: readonly Fields[] }

const nodeSchema = z.object({ _: z.string().default(''), $: z.record(z.string(), z.string()).default({}) })

const channelNames = [...channelFields, 'x.base'] as const
const itemNames = [...itemFields, 'x.base'] as const

const asIs = { keepArray: true } as const

const options = {
  customFields: {
    feed: channelNames.map((name) => [name, name, asIs]),
    item: itemNames.map((name) => [name, name, asIs]),
  },
} as unknown as Parser.ParserOptions<object, object> // its types know no renaming of a feed's fields

/**
 * Parses a feed that was repaired. Its canonical names keep rss-parser's hands off the contents: it neither snips them
 * with an expression of quadratic time nor serialises them out of order.
 */
export async function parseFeed({ xml, aside }: Pick<WrittenFeed, 'xml' | 'aside'>): Promise<ParsedFeed> {
  const parsed = await new Parser(options).parseString(xml)
  return {
    channel: fieldsOf(parsed, channelNames, aside),
    items: parsed.items.map((item) => fieldsOf(item, itemNames, aside)),
  }
}

function fieldsOf(value: object, names: readonly string[], aside: readonly string[]): Fields {
  const fields = new Map<string, Field[]>()
  const record = value as Readonly<Record<string, unknown>>
  for (const name of names) {
    const nodes = record[name]
    if (Array.isArray(nodes))
      fields.set(
        name,
        nodes.flatMap((node) => fieldOf(node, aside)),
      )
  }
  return fields
}

function fieldOf(node: unknown, aside: readonly string[]): Field[] {
  if (typeof node === 'string') return [{ text: node, attributes: {} }]
  const read = nodeSchema.safeParse(node)
  if (!read.success) return []
  const { _: text, $: attributes } = read.data
  return [{ text: attributes.aside === undefined ? text : (aside[Number(attributes.aside)] ?? ''), attributes }]
}

import Parser from 'rss-parser'
import { z } from 'zod'
import { channelFields, itemFields } from '#src/feeds/feed-names.ts'

/** One occurrence of a field. */
export type Field = {
  readonly text: string
  /** `href`, `rel`, `type`, `mode`, `ispermalink`, `xml.base`, `xml.lang`; `atom` where Atom's rules hold, `m` where elements were serialised. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Fields by canonical name, in the order of the document. */
export type Fields = ReadonlyMap<string, readonly Field[]>

export type ParsedFeed = { readonly channel: Fields; readonly items: readonly Fields[] }

const nodeSchema = z.union([
  z.string().transform((text): Field => ({ text, attributes: {} })),
  z
    .object({ _: z.string().default(''), $: z.record(z.string(), z.string()).default({}) })
    .transform(({ _: text, $: attributes }): Field => ({ text, attributes })),
])

const channelNames = [...channelFields, 'x.base'] as const
const itemNames = [...itemFields, 'x.base'] as const

const parser = new Parser({
  customFields: {
    feed: channelNames.map((name) => [name, name, { keepArray: true }]) as unknown as never[],
    item: itemNames.map((name) => [name, name, { keepArray: true }]) as unknown as never[],
  },
})

/**
 * Parses a feed that was repaired. Its canonical names keep rss-parser's hands off the contents: it neither snips them
 * with an expression of quadratic time nor serialises them out of order.
 *
 * @param xml - Of `repairXml`.
 */
export async function parseFeed(xml: string): Promise<ParsedFeed> {
  const parsed: { items: readonly object[] } & object = await parser.parseString(xml)
  return { channel: fieldsOf(parsed, channelNames), items: parsed.items.map((item) => fieldsOf(item, itemNames)) }
}

function fieldsOf(value: object, names: readonly string[]): Fields {
  const fields = new Map<string, Field[]>()
  const record = value as Readonly<Record<string, unknown>>
  for (const name of names) {
    const nodes = record[name]
    if (!Array.isArray(nodes)) continue
    fields.set(
      name,
      nodes.flatMap((node) => {
        if (typeof node === 'string') return [{ text: node, attributes: {} }]
        const read = nodeSchema.safeParse(node)
        return read.success ? [read.data] : []
      }),
    )
  }
  return fields
}

import { decodeAttribute } from '#src/base/entities.ts'
import { withoutTags } from '#src/base/inline-text.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import type { ItemField } from '#src/feeds/reading/feed-names.ts'
import { type Field, type Fields, fieldsOf, firstText } from '#src/feeds/reading/fields.ts'
import { nestedBase, resolveLink } from '#src/feeds/reading/resolve-link.ts'

/** Links of an Atom entry that lead to something other than the article. */
const otherRelations = new Set([
  'self',
  'edit',
  'edit-media',
  'enclosure',
  'replies',
  'hub',
  'license',
  'next',
  'previous',
  'first',
  'last',
  'up',
  'service',
  'image',
])

/**
 * Absolute address of the article that an item is about; null where it gives none.
 *
 * @param base - Address that the item's relative links refer to.
 */
export function linkOf(item: Fields, base: string): string | null {
  const links = fieldsOf(item, 'core.link')
  const inBase = (field: Field): string =>
    nestedBase(
      base,
      [field.attributes['xml.base'] ?? ''].filter((value) => value !== ''),
    )
  for (const field of links) {
    const link = resolveLink(decodeAttribute(addressIn(field.text)), inBase(field))
    if (link && !otherRelations.has(relationOf(field))) return link
  }
  const targets = links.filter(({ attributes }) => attributes.href !== undefined)
  const ranked = [
    ...targets.filter((field) => relationOf(field) === 'alternate' && /^$|html/.test(field.attributes.type ?? '')),
    ...targets.filter((field) => relationOf(field) === 'alternate'),
  ]
  for (const field of ranked) {
    const link = resolveLink(field.attributes.href!, inBase(field))
    if (link) return link
  }
  return (
    permalinkOf(item, base) ??
    addressOfFields(item, ['core.href', 'core.about', 'feedburner.origlink', 'core.id'], base) ??
    resolveLink(targets.find((field) => !otherRelations.has(relationOf(field)))?.attributes.href ?? '', base) ??
    resolveLink(targets.find(isOwnPage)?.attributes.href ?? '', base)
  )
}

/** The text of a link; where that is an anchor (`<a href="…">Read on</a>`), its target. */
function addressIn(text: string): string {
  const at = text.search(/<a\s/i)
  const tag = at < 0 ? null : readTag(text, at)
  const target = tag && [...readAttributes(text, at, tag.end)].find(([name]) => name.toLowerCase() === 'href')?.[1]
  return target?.trim() || withoutTags(text)
}

/** An entry whose only link leads to itself, as a page. */
function isOwnPage(field: Field): boolean {
  return relationOf(field) === 'self' && /html/i.test(field.attributes.type ?? '')
}

function relationOf({ attributes }: Field): string {
  const relation = attributes.rel?.trim().toLowerCase() || 'alternate'
  return /^[a-z-]+/.exec(relation.replace('http://www.iana.org/assignments/relation/', ''))?.[0] ?? relation
}

/** RSS: a guid is the article's address unless it says `isPermaLink="false"`. */
function permalinkOf(item: Fields, base: string): string | null {
  for (const { text, attributes } of fieldsOf(item, 'core.guid')) {
    if (/^\s*(?:false|no|0)\s*$/i.test(attributes.ispermalink ?? '')) continue
    const guid = text.trim()
    if (/^(?:https?:\/\/|\/|www\.)/i.test(guid)) return resolveLink(guid, base)
  }
  return null
}

function addressOfFields(item: Fields, names: readonly ItemField[], base: string): string | null {
  for (const name of names) {
    const text = firstText(item, [name])
    if (text && (name === 'core.href' || /^https?:\/\//i.test(text))) {
      const link = resolveLink(text, base)
      if (link) return link
    }
  }
  return null
}

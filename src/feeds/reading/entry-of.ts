import { decodeAttribute, decodeLeftovers } from '#src/base/entities.ts'
import { foldSpace, inlineText, withoutTags } from '#src/base/inline-text.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { absoluteHtml } from '#src/feeds/reading/absolute-html.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'
import type { ItemField } from '#src/feeds/reading/feed-names.ts'
import type { Field, Fields } from '#src/feeds/reading/fields.ts'
import { nestedBase, resolveLink } from '#src/feeds/reading/resolve-link.ts'
import { escapeText } from '#src/feeds/reading/xml-text.ts'

/** Dates in the order in which they are believed to be that of publication. */
const dateFields: readonly ItemField[] = [
  'core.pubdate',
  'core.published',
  'core.issued',
  'dc.date',
  'dcterms.issued',
  'dcterms.available',
  'dcterms.created',
  'dcterms.date',
  'dc.issued',
  'dc.created',
  'prism.publicationdate',
  'core.created',
  'core.date',
  'core.updated',
  'core.modified',
  'dcterms.modified',
  'dc.modified',
  'core.lastmod',
]

const fullFields: readonly ItemField[] = [
  'content.encoded',
  'core.encoded',
  'yandex.full-text',
  'core.fulltext',
  'core.content',
  'xhtml.body',
  'xhtml.div',
  'core.body',
]
const teaserFields: readonly ItemField[] = [
  'core.description',
  'core.summary',
  'core.abstract',
  'media.description',
  'itunes.summary',
  'dc.description',
]

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
 * One item's fields as an entry. What is missing or garbled is null; no item is refused.
 *
 * @param base - Address that the item's relative links refer to.
 */
export function entryOf(item: Fields, base: string): Entry {
  const itemBase = nestedBase(
    base,
    fieldsOf(item, 'x.base').map(({ text }) => text),
  )
  const guid = firstText(item, ['core.guid', 'core.id', 'core.about', 'dc.identifier'])
  const categories = categoriesOf(item)
  return {
    guid,
    link: linkOf(item, itemBase),
    originalLink: resolveLink(firstText(item, ['feedburner.origlink']) ?? '', itemBase),
    title: titleOf(item),
    date: dateOf(item),
    contentHtml: contentOf(item, itemBase),
    language: firstText(item, ['core.language', 'dc.language']),
    ...(categories.length > 0 && { categories }),
  }
}

/** More tags than these tell nothing about an item. */
const mostCategories = 20
const longestCategory = 100

const categoryFields: readonly ItemField[] = ['core.category', 'core.section', 'prism.section', 'dc.subject']

/** RSS writes a category as text, Atom as `term` and `label`. */
function categoriesOf(item: Fields): readonly string[] {
  const given = categoryFields.flatMap((name) =>
    fieldsOf(item, name)
      .slice(0, mostCategories)
      .flatMap((field) => [plainTitle(field), field.attributes.label ?? '', field.attributes.term ?? '']),
  )
  return cleanCategories(given)
}

/** Each once, without what is no label. */
export function cleanCategories(given: readonly string[]): readonly string[] {
  const labels = given.map(foldSpace).filter((label) => label !== '' && label.length <= longestCategory)
  return [...new Set(labels)].slice(0, mostCategories)
}

function fieldsOf(item: Fields, name: string): readonly Field[] {
  return item.get(name) ?? []
}

function firstText(item: Fields, names: readonly ItemField[]): string | null {
  for (const name of names) {
    for (const field of fieldsOf(item, name)) {
      const text = (field.attributes.m ? withoutTags(field.text) : field.text).trim()
      if (text !== '') return text
    }
  }
  return null
}

function titleOf(item: Fields): string | null {
  for (const name of ['core.title', 'dc.title', 'itunes.title', 'dcterms.title', 'media.title'] as const) {
    for (const field of fieldsOf(item, name)) {
      const title = plainTitle(field)
      if (title !== '') return title
    }
  }
  return null
}

/** A title as plain text. Atom's `text` is taken by its word: a `<b>` in it is three letters. */
export function plainTitle(field: Field): string {
  const { attributes } = field
  const text = decodedText(field)
  return foldSpace(decodeLeftovers(inlineText(isPlainText(attributes) ? escapeTags(text) : text)))
}

const escapeTags = (text: string): string => text.replaceAll('<', '&lt;')

/** Whether Atom's rules make the content plain text rather than HTML. */
function isPlainText(attributes: Field['attributes']): boolean {
  if (attributes.m || attributes.mode === 'escaped') return false
  const type = attributes.type?.toLowerCase() ?? (attributes.atom ? 'text' : 'html')
  return attributes.atom !== undefined && (type === 'text' || type === 'text/plain')
}

function decodedText({ text, attributes }: Field): string {
  if (attributes.mode === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  // A CDATA section that was escaped like text
  return /^\s*<!\[CDATA\[/.test(text) ? text.replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, '') : text
}

function linkOf(item: Fields, base: string): string | null {
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

function dateOf(item: Fields): Date | null {
  for (const name of dateFields) {
    for (const field of fieldsOf(item, name)) {
      const date = parseFeedDate(inlineText(field.text.slice(0, 500)))
      if (date) return date
    }
  }
  return null
}

/** The fullest content that the item gives, as HTML with absolute links. */
function contentOf(item: Fields, base: string): string | null {
  const full = firstHtml(item, fullFields, base)
  if (full !== null && full.length > 600) return full
  const teaser = firstHtml(item, teaserFields, base)
  if (full === null || teaser === null) return full ?? teaser
  return inlineText(teaser).length > inlineText(full).length ? teaser : full
}

function firstHtml(item: Fields, names: readonly ItemField[], base: string): string | null {
  for (const name of names) {
    for (const field of fieldsOf(item, name)) {
      const html = htmlOf(field)
      if (html.trim() === '') continue
      return absoluteHtml(
        html,
        nestedBase(
          base,
          [field.attributes['xml.base'] ?? ''].filter((value) => value !== ''),
        ),
      )
    }
  }
  return null
}

function htmlOf(field: Field): string {
  const text = decodedText(field)
  const type = field.attributes.type?.toLowerCase() ?? ''
  if (/^(?:image|audio|video|application\/(?!xml|xhtml))/.test(type)) return ''
  if (field.attributes.m === 'xhtml') return withoutWrapper(text)
  // Many write HTML where Atom expects plain text
  if (isPlainText(field.attributes) && !(type === '' && /<(?:p|br|a|div|img|b|i|em|strong|ul|span)[\s>/]/i.test(text)))
    return escapeText(text)
  return text
}

/** Atom wraps XHTML in a `div` that is no part of the content (RFC 4287, section 3.1.1.3). */
function withoutWrapper(html: string): string {
  const trimmed = html.trim()
  const start = /^<div(?:\s[^<>]*)?>/i.exec(trimmed)
  if (!start || !/<\/div\s*>$/i.test(trimmed.slice(-12))) return html
  const content = trimmed.slice(start[0].length, trimmed.lastIndexOf('<'))
  let depth = 0
  for (const [tag] of content.matchAll(/<\/?div\b/gi)) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth < 0) return html // two wrappers side by side
  }
  return content
}

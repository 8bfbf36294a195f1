import { decodeLeftovers } from '#src/base/entities.ts'
import { foldSpace, inlineText } from '#src/base/inline-text.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { absoluteHtml } from '#src/feeds/reading/absolute-html.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'
import type { ItemField } from '#src/feeds/reading/feed-names.ts'
import { type Field, type Fields, fieldsOf, firstText } from '#src/feeds/reading/fields.ts'
import { linkOf } from '#src/feeds/reading/link-of.ts'
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
  'core.publishdate',
  'core.publisheddate',
  'core.publicationdate',
  'core.datepublished',
  'core.datecreated',
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
  'rambler.fulltext',
  'turbo.content',
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
  'googleplay.description',
  'dc.description',
  'dcterms.abstract',
  'dcterms.description',
]

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

function dateOf(item: Fields): Date | null {
  for (const name of dateFields) {
    for (const field of fieldsOf(item, name)) {
      const written = field.text.slice(0, 500)
      const date = parseFeedDate(momentIn(written) ?? inlineText(written))
      if (date) return date
    }
  }
  return null
}

/** What an element of HTML for moments says: `<time datetime="2026-11-22T10:00:00Z">Sunday</time>`. */
function momentIn(written: string): string | null {
  const at = written.search(/<time\s/i)
  const tag = at < 0 ? null : readTag(written, at)
  return (tag && readAttributes(written, at, tag.end).get('datetime')) || null
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
  if (
    isPlainText(field.attributes) &&
    !(
      type === '' &&
      /<(?:p|br|a|div|img|b|i|em|strong|[ou]l|span|table|h[1-6]|blockquote|figure|section|article|pre)[\s>/]/i.test(
        text,
      )
    )
  )
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

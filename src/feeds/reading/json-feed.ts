import { z } from 'zod'
import { decodeLeftovers } from '#src/base/entities.ts'
import { foldSpace } from '#src/base/inline-text.ts'
import { absoluteHtml } from '#src/feeds/reading/absolute-html.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { cleanCategories } from '#src/feeds/reading/entry-of.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'
import { repairJson } from '#src/feeds/reading/repair-json.ts'
import { resolveLink } from '#src/feeds/reading/resolve-link.ts'
import { escapeText } from '#src/feeds/reading/xml-text.ts'

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)

const itemSchema = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  language: text,
  tags: z.array(z.unknown()).nullish().catch(null),
})

const feedSchema = z.object({
  version: text,
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()).nullish(),
})

export type JsonFeed = {
  readonly title: string | null
  readonly homePage: string | null
  readonly language: string | null
  readonly items: readonly Entry[]
  readonly repairs: readonly string[]
}

/**
 * JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); null for everything else. Items that are no objects
 * are skipped.
 */
export function readJsonFeed(document: string, url: string): JsonFeed | null {
  const json = repairJson(document)
  const feed = feedSchema.safeParse(json?.value)
  if (json === null || !feed.success || !isFeed(feed.data)) return null
  const { title, home_page_url: homePage, language, items } = feed.data
  return {
    title: titleOf(title),
    homePage: resolveLink(homePage ?? '', url),
    language: language ?? null,
    repairs: json.repairs,
    items: (items ?? []).flatMap((item) => {
      const read = itemSchema.safeParse(item)
      return read.success ? [entryOf(read.data, url)] : []
    }),
  }
}

/** An id may be an address or any other word. */
function addressIn(id: string | null | undefined): string {
  return id && /^\s*https?:/i.test(id) ? id : ''
}

function entryOf(item: z.infer<typeof itemSchema>, url: string): Entry {
  const categories = cleanCategories((item.tags ?? []).filter((tag) => typeof tag === 'string'))
  return {
    guid: item.id?.trim() || null,
    link:
      resolveLink(item.url ?? '', url) ??
      resolveLink(addressIn(item.id), null) ??
      resolveLink(item.external_url ?? '', url),
    originalLink: null,
    title: titleOf(item.title),
    date: parseFeedDate(item.date_published ?? '') ?? parseFeedDate(item.date_modified ?? ''),
    contentHtml: contentOf(item, url),
    language: item.language ?? null,
    ...(categories.length > 0 && { categories }),
  }
}

/** A title is plain text, in which some systems leave references of HTML. */
function titleOf(title: string | null | undefined): string | null {
  return foldSpace(decodeLeftovers(title ?? '')) || null
}

/** What an item says, as HTML; its summary where it gives no more. */
function contentOf(item: z.infer<typeof itemSchema>, url: string): string | null {
  if (item.content_html?.trim()) return absoluteHtml(item.content_html, url)
  return escapeText([item.content_text, item.summary].find((given) => given?.trim()) ?? '') || null
}

/** Some outlets leave out the version; then the items show that it is a JSON feed. */
function isFeed({ version, items }: z.infer<typeof feedSchema>): boolean {
  return (
    version?.includes('jsonfeed.org') === true ||
    (Array.isArray(items) && items.length > 0 && items.every((item) => namelessSchema.safeParse(item).success))
  )
}

const namelessSchema = z
  .looseObject({ id: z.union([z.string(), z.number()]) })
  .refine((item) => ['content_html', 'content_text', 'title', 'url'].some((name) => typeof item[name] === 'string'))

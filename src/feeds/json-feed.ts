import { z } from 'zod'
import { foldSpace } from '#src/base/inline-text.ts'
import type { Entry } from '#src/feeds/entry.ts'
import { parseFeedDate } from '#src/feeds/feed-dates.ts'
import { resolveLink } from '#src/feeds/resolve-link.ts'
import { escapeText } from '#src/feeds/xml-text.ts'

const text = z.string().nullish().catch(null)

const itemSchema = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  language: text,
})

const feedSchema = z.object({
  version: z.string().refine((version) => version.includes('jsonfeed.org')),
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
})

export type JsonFeed = {
  readonly title: string | null
  readonly homePage: string | null
  readonly language: string | null
  readonly items: readonly Entry[]
}

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); null for all else. Items that are no objects are passed over. */
export function readJsonFeed(document: string, url: string): JsonFeed | null {
  const feed = feedSchema.safeParse(parsedJson(document))
  if (!feed.success) return null
  const { title, home_page_url: homePage, language, items } = feed.data
  return {
    title: foldSpace(title ?? '') || null,
    homePage: resolveLink(homePage ?? '', url),
    language: language ?? null,
    items: items.flatMap((item) => {
      const read = itemSchema.safeParse(item)
      return read.success ? [entryOf(read.data, url)] : []
    }),
  }
}

function entryOf(item: z.infer<typeof itemSchema>, url: string): Entry {
  return {
    guid: item.id?.trim() || null,
    link: resolveLink(item.url ?? item.id ?? '', url),
    originalLink: null,
    title: foldSpace(item.title ?? '') || null,
    date: parseFeedDate(item.date_published ?? '') ?? parseFeedDate(item.date_modified ?? ''),
    contentHtml: item.content_html || escapeText(item.content_text ?? item.summary ?? '') || null,
    language: item.language ?? null,
  }
}

function parsedJson(document: string): unknown {
  try {
    return JSON.parse(document)
  } catch {
    return null
  }
}

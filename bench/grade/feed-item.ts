import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { analyze } from '#src/analysis/running/analyze.ts'
import { toArticle } from '#src/articles/file-entry.ts'
import type { Reading } from '#src/stories/reading.ts'

/** One line of a JSON-lines file: an item as its feed gave it. */
const itemShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  outlet: z.string(),
  title: z.string().default(''),
  url: z.string().nullish(),
  /** Plain text, the feed's one or two sentences. */
  teaser: z.string().nullish(),
  /** Plain text of the whole article, where it is known. */
  text: z.string().nullish(),
  at: z.coerce.date(),
})

export type FeedItem = z.infer<typeof itemShape>

/**
 * The items of every `.jsonl` file of a folder, earliest first. Lines without a date are left out.
 *
 * @throws Error where the folder holds no item.
 */
export async function readItems(folder: string): Promise<readonly FeedItem[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()
  const items: FeedItem[] = []
  for (const file of files) {
    for (const line of (await readFile(join(folder, file), 'utf8')).split('\n')) {
      const item = line.trim() === '' ? null : itemShape.safeParse(JSON.parse(line))
      if (item?.success) items.push(item.data)
    }
  }
  if (items.length === 0) throw new Error(`${folder} holds no .jsonl file with items`)
  return items.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

/** An outlet's id as the store wants it: `the-guardian`. */
export function outletIdOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'unknown'
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the newsroom makes of an item that came in at its stated moment; null where it holds nothing or no English. */
export function readItem({ id, outlet, title, url, teaser, text, at }: FeedItem): Reading | null {
  const paragraphs = (text || teaser || '').split(/\n{2,}/).map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  const article = toArticle(
    { guid: id, link: url ?? null, title, date: at, contentHtml: paragraphs.join('\n') },
    { outletId: outletIdOf(outlet), feedId: null, now: at, language: 'en' },
  )
  if (article === null || article.language !== 'en') return null
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

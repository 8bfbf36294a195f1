import { createHash } from 'node:crypto'
import type { Article, DateQuality } from '#src/articles/article.ts'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import { cleanText, plainText } from '#src/articles/plain-text.ts'
import { recogniseLanguage } from '#src/articles/recognise-language.ts'
import { repairLine, repairText } from '#src/articles/repair/repair-text.ts'
import { statedKind } from '#src/articles/stated-kind.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'

/** Clocks of outlets run ahead by minutes; what lies further ahead is not believed. */
const toleratedAheadMs = 10 * 60_000

/** Some sixteen thousand words, more than any report; the rest costs time and is not read. */
const usualBody = 100_000
const longestTitle = 1_000

export type EntryContext = {
  readonly outletId: string
  readonly feedId: number | null
  /** Where not all may see what the feed brings: its address. Such an article is another one than the same of all. */
  readonly audience?: string | null
  /** End of the fetch that brought the entry. */
  readonly now: Date
  /** As declared by feed or catalogue, for entries that declare none; BCP 47. */
  readonly language: string | null
  /** The article page's own text, where it was read; else the feed's content is the body. */
  readonly body?: string | null
  /** Most UTF-16 units of a body; 100,000 where none is given. */
  readonly longestBody?: number
}

/**
 * An entry as an article: one text, one identity, a date with its quality.
 *
 * @returns `null` for an entry that holds neither title nor text.
 */
export function toArticle(
  entry: Entry,
  { outletId, feedId, audience, now, language, body, longestBody = usualBody }: EntryContext,
): Article | null {
  const content = body ?? plainText(entry.contentHtml ?? '')
  const headline =
    cleanText(entry.title ?? '')
      .replace(/\s+/g, ' ')
      .trim() || firstLine(content)
  if (headline === '') return null
  const titleAsGiven = cut(headline, longestTitle)
  const bodyAsGiven = cut(withoutPostLine(withoutTitle(content, titleAsGiven), titleAsGiven), longestBody)
  const title = repairLine(titleAsGiven)
  const text = joined(title, repairText(bodyAsGiven).text)
  const kind = statedKind(entry.categories)
  const url = canonicalUrl(entry.originalLink ?? '') ?? canonicalUrl(entry.link ?? '')
  // Of the words as they came: a later release that mends more makes no edit by the outlet
  const contentHash = hashOf(joined(titleAsGiven, bodyAsGiven))
  return {
    id: hashOf(JSON.stringify([audience ?? null, outletId, entry.guid ?? url ?? contentHash])).slice(0, 24),
    outletId,
    feedId,
    url,
    guid: entry.guid,
    ...(kind !== null && { statedKind: kind }),
    contentHash,
    text,
    title: { start: 0, end: title.length },
    language: recogniseLanguage(text, entry.language ?? language),
    publishedAt: entry.date,
    dateQuality: dateQuality(entry.date, now),
    firstSeenAt: now,
    revision: 1,
  }
}

/** One text of headline and body. */
function joined(title: string, body: string): string {
  return body === '' ? title : `${title}\n\n${body}`
}

/** How far a stated date can be believed at the moment of its fetching. */
export function dateQuality(date: Date | null, now: Date): DateQuality {
  if (date === null) return 'missing'
  return date.getTime() > now.getTime() + toleratedAheadMs ? 'future' : 'stated'
}

/** Entries without a title (some agencies' alerts) are headed by their first line. */
function firstLine(content: string): string {
  return content.split('\n', 1)[0]!.trim()
}

/** Many feeds begin the body with the headline again; it stands in the text once. */
function withoutTitle(body: string, title: string): string {
  const first = firstLine(body)
  return first.toLowerCase() === title.toLowerCase() ? body.slice(first.length).trimStart() : body
}

/** How much of a headline is enough to know it by. */
const tellingStart = 24

/** Feed software ends a body with “The post HEADLINE appeared first on …”; where a feed cuts it short, its headline still tells. */
function withoutPostLine(body: string, title: string): string {
  const at = body.lastIndexOf(`The post ${title.slice(0, tellingStart)}`)
  return title.length < tellingStart || at <= 0 ? body : body.slice(0, at).trimEnd()
}

/** At most `length` units, never half a surrogate pair. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, '')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

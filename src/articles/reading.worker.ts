import { extractArticle } from '#src/articles/extract-article.ts'
import { toArticle } from '#src/articles/file-entry.ts'
import { lowerPriority } from '#src/base/workers/lower-priority.ts'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'
import { parseRobots } from '#src/feeds/fetching/robots.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'
import { feedAddresses } from '#src/feeds/reading/discover-feeds.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import type { ReadingJob, ReadingReply } from './reading-job.ts'

lowerPriority()

/** No newsroom lists more, and handing over more would delay the main thread. */
const mostItems = 2000
const longestContent = 1_000_000

serveJobs<ReadingJob, ReadingReply>(async (job) => {
  switch (job.kind) {
    case 'feed': {
      const feed = await readFeed(job.bytes, job.contentType, job.url)
      const items = feed.items.slice(0, mostItems).map((item) => ({
        ...item,
        contentHtml: item.contentHtml?.slice(0, longestContent) ?? null,
      }))
      return { kind: 'feed', feed: { ...feed, items } }
    }
    case 'articles':
      return { kind: 'articles', articles: job.entries.map((entry) => toArticle(entry, job.filing)) }
    case 'page': {
      const html = typeof job.html === 'string' ? job.html : decodeBytes(job.html.bytes, job.html.contentType).text
      return { kind: 'page', page: extractArticle(html, job.url) }
    }
    case 'links':
      return { kind: 'links', urls: feedAddresses(job.bytes, job.contentType, job.url) }
    case 'opml':
      return { kind: 'opml', listed: parseOpml(job.xml) }
    case 'robots':
      return { kind: 'robots', rules: parseRobots(Buffer.from(job.bytes).toString(), job.robot) }
  }
})

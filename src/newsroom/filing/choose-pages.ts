import { type Article, momentOf } from '#src/articles/article.ts'
import { articleKind } from '#src/articles/article-kind.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import type { JobOptions } from '#src/base/workers/worker-pool.ts'
import { leastAbout } from '#src/stories/facts/about-topic.ts'
import { type TopicScope, topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { type AnalysingEffects, findingsOf } from './findings-of.ts'
import type { PageAllowance } from './page-allowance.ts'

/** Which of a feed's new articles have their pages read, newest first. Rejects only when `signal` aborts. */
export type ChoosePages = (
  articles: readonly Article[],
  options: { readonly turn: JobOptions; readonly signal: AbortSignal },
) => Promise<readonly Article[]>

export const pageChoice = {
  /** Most article pages that one poll of one feed fetches: half a minute at one page in five seconds. */
  mostAPoll: 6,
  /** Most of them of an outlet that the catalogue does not mark. */
  mostNeeded: 3,
  /** A body of more UTF-16 units is more than a teaser. */
  longestTeaser: 600,
  /** An event with so many articles is busy. */
  busyFrom: 5,
} as const

export type ChoosingEffects = AnalysingEffects & {
  /** Whether the catalogue says that an outlet's pages may be fetched. */
  readonly isMarked: (outletId: string) => boolean
  /** What digests and watches follow. */
  readonly topics: () => Promise<readonly TopicScope[]>
  /** How many articles the story has that each article would join; 0 where it would open one. */
  readonly foresee: (articles: readonly Article[], signal: AbortSignal) => Promise<readonly number[]>
  readonly allowance: Pick<PageAllowance, 'left'>
}

/** The choice that a policy makes. */
export function pageChooser(policy: FullTextPolicy, effects: ChoosingEffects): ChoosePages {
  return async (articles, options) => {
    const newest = articles
      .filter(({ url }) => url !== null)
      .toSorted((a, b) => momentOf(b).getTime() - momentOf(a).getTime())
    const marked = newest.filter(({ outletId }) => policy === 'always' || effects.isMarked(outletId))
    if (policy === 'never') return []
    if (policy !== 'needed') return marked.slice(0, pageChoice.mostAPoll)
    const teasers = newest.filter((article) => !marked.includes(article) && isNewsTeaser(article))
    const needed = await neededOf(teasers, options, effects)
    return [...marked, ...needed].slice(0, pageChoice.mostAPoll)
  }
}

function isNewsTeaser(article: Article): boolean {
  const body = article.text.length - article.title.end
  return body <= pageChoice.longestTeaser && article.language === 'en' && articleKind(article) === 'news'
}

/** Teasers of one outlet that tell of a followed topic, or join a busy event; as many as its day still allows. */
async function neededOf(
  teasers: readonly Article[],
  options: { readonly turn: JobOptions; readonly signal: AbortSignal },
  effects: ChoosingEffects,
): Promise<readonly Article[]> {
  const [first] = teasers
  if (first === undefined) return []
  const most = Math.min(pageChoice.mostNeeded, effects.allowance.left(first.outletId))
  if (most <= 0) return []
  const topics = await effects.topics()
  const sizes = await effects.foresee(teasers, options.signal)
  const needed: Article[] = []
  for (const [index, article] of teasers.entries()) {
    if (needed.length === most) break
    if (sizes[index]! >= pageChoice.busyFrom || (await isFollowed(article, topics, options, effects)))
      needed.push(article)
  }
  return needed
}

async function isFollowed(
  article: Article,
  topics: readonly TopicScope[],
  options: { readonly turn: JobOptions; readonly signal: AbortSignal },
  effects: AnalysingEffects,
): Promise<boolean> {
  if (topics.length === 0) return false
  const found = await findingsOf(article, effects, options)
  if (found === 'failed' || found === 'no time') return false
  const reading = { article, analysis: found }
  return topics.some((topic) => topicMatch(reading, topic) >= leastAbout)
}

import type { Article } from '#src/articles/article.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Clock } from '#src/base/clock.ts'
import { inSlices } from '#src/base/in-slices.ts'
import type { Quotas } from '#src/base/quotas.ts'
import type { JobOptions } from '#src/base/workers/worker-pool.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { FileEntries } from '#src/newsroom/polling/ask-feed.ts'
import type { FreshArticle } from '#src/newsroom/polling/poll-report.ts'
import type { ArticleStore, Filing } from '#src/store/ports/article-store.ts'
import type { WaitingArticleStore } from '#src/store/ports/waiting-article-store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { afterMove } from './after-move.ts'
import type { ChoosePages } from './choose-pages.ts'
import { newestFirst, withinQuotas } from './feed-quota.ts'
import { type AnalysingEffects, findingsOf, noFindings } from './findings-of.ts'
import type { FetchFullText } from './full-text.ts'
import { firstOfEach, type NewEntry, type Stranger, withOwnAddress, withoutKnown } from './new-entries.ts'
import { withdrawArticles } from './withdraw-articles.ts'

export type FilingEffects = AnalysingEffects & {
  readonly store: {
    readonly articles: Pick<
      ArticleStore,
      'fileAll' | 'known' | 'alike' | 'rename' | 'filedSince' | 'headlines' | 'forgotten'
    >
    readonly waiting: Pick<WaitingArticleStore, 'add' | 'drop'>
  }
  /** Whether other processes analyse: then articles wait for them. Else they are analysed here, before they are stored. */
  readonly othersAnalyse?: boolean
  readonly toArticles: ReadingPool['toArticles']
  readonly choosePages: ChoosePages
  readonly fetchFullText: FetchFullText
  /** Language of the feed in the catalogue, for feeds that declare none; BCP 47. */
  readonly languageOf: (outletId: string) => string | null
  /** Called with the new and revised articles after they are stored: for stories, watches and counts. */
  readonly onFiled: (readings: readonly Reading[]) => void | Promise<void>
  readonly quotas: Pick<Quotas, 'articlesADay' | 'revisionsADay' | 'articleCharacters'>
  readonly clock: Clock
}

/** How many articles are analysed together. */
const batch = 40
/** How many articles one transaction stores: 15 to 20 ms, in which this thread answers nothing else. */
const storedAtOnce = 6

/**
 * Turns entries into stored articles, in batches: clean, leave out known ones, read whole pages where that is allowed,
 * analyse, store. A first poll reads no pages: its articles are old news.
 */
export function entryFiler(effects: FilingEffects): FileEntries {
  const { store, toArticles, languageOf, clock } = effects
  return async (feed, entries, options) => {
    const { signal } = options
    const turn = options.budget ? { budget: options.budget } : {}
    const filing = {
      outletId: feed.outletId,
      feedId: feed.id,
      audience: feed.isCommon ? null : feed.url,
      now: clock.now(),
      language: options.language ?? languageOf(feed.outletId),
      longestBody: effects.quotas.articleCharacters,
    }
    const articles = (await toArticles(entries, filing, signal, turn)).flatMap((article, index) =>
      article ? [{ article: withOwnAddress(article), entry: entries[index]! }] : [],
    )
    const listed = firstOfEach(articles)
    const isPart = options.isPart ?? false
    const strange = await withoutKnown(feed, listed, { ...effects, isPart })
    const isMove = strange.filter(({ isNew }) => isNew).length * 2 > listed.length && !options.first
    const unknown = await withinQuotas(
      feed,
      isMove ? await afterMove(feed, strange, listed, { ...effects, isPart }) : strange,
      effects,
    )
    const fresh: Article[] = []
    let revised = 0
    let left = 0
    for (let start = 0; start < unknown.length; start += batch) {
      signal.throwIfAborted()
      const some = unknown.slice(start, start + batch)
      const whole =
        start === 0 && !options.first
          ? await withPages(some, filing, { feed, turn, signal }, effects)
          : some.map(({ article }) => article)
      tellOfCut(feed, whole, effects)
      const done = await (effects.othersAnalyse ? letWait : analyseAndFile)(whole, some, { turn, signal }, effects)
      fresh.push(...done.fresh)
      revised += done.revised
      left += done.left
    }
    // Behind the part the feed may list an entry again that it withdrew.
    const tombstones = isPart ? [] : (options.tombstones ?? [])
    const withdrawn = await withdrawArticles(feed, tombstones, entries, { ...store, now: filing.now })
    return { fresh: newestFirst(fresh).map(announcementOf), revised: revised + withdrawn, ...(left > 0 && { left }) }
  }
}

/** The empty line below a headline. */
const betweenTitleAndBody = 2

/** Whoever runs this may want to keep more. */
function tellOfCut(feed: Feed, articles: readonly Article[], { quotas, log }: FilingEffects): void {
  const most = quotas.articleCharacters
  const cut = articles.filter(({ text, title }) => text.length - title.end - betweenTitleAndBody >= most).length
  if (cut > 0) log.warn({ feedId: feed.id, url: feed.url, articles: cut, most }, 'texts of a feed were cut')
}

type FiledSome = { readonly fresh: readonly Article[]; readonly revised: number; readonly left: number }

async function analyseAndFile(
  articles: readonly Article[],
  _strangers: readonly Stranger[],
  turn: Turn,
  effects: FilingEffects,
): Promise<FiledSome> {
  const { store, onFiled } = effects
  const tried = await Promise.all(articles.map((article) => readingOf(article, turn, effects)))
  const readings = tried.filter((reading) => reading !== null)
  const filings: Filing[] = []
  try {
    await inSlices(readings, storedAtOnce, async (some) => filings.push(...(await store.articles.fileAll(some))), turn)
  } finally {
    // Articles that were stored before a failure are reported too.
    await onFiled(readings.filter((_, index) => (filings[index] ?? 'known') !== 'known'))
  }
  return {
    fresh: readings.flatMap(({ article }, index) => (filings[index] === 'new' ? [article] : [])),
    revised: filings.filter((became) => became === 'revised').length,
    left: tried.length - readings.length,
  }
}

/** Another process analyses them and files them. */
async function letWait(
  articles: readonly Article[],
  strangers: readonly Stranger[],
  _turn: Turn,
  { store, clock }: FilingEffects,
): Promise<FiledSome> {
  const filings = await store.waiting.add(articles, clock.now())
  const waits = (isNew: boolean) =>
    articles.filter((_, index) => filings[index] === 'new' && strangers[index]!.isNew === isNew)
  return { fresh: waits(true), revised: waits(false).length, left: 0 }
}

/**
 * Gives the articles that are chosen the text of their pages. Their hash stays the hash of the feed's own text, so the next poll
 * sees that nothing has changed.
 */
async function withPages(
  newEntries: readonly NewEntry[],
  filing: Parameters<ReadingPool['toArticles']>[1],
  { feed, turn, signal }: { readonly feed: Feed } & Turn,
  { choosePages, fetchFullText, toArticles }: FilingEffects,
): Promise<Article[]> {
  /** The teaser is used if the page takes too long or the poll has no time left. */
  const wholeArticle = async (entry: Entry, itsFiling: typeof filing): Promise<Article | null> => {
    const articles = await toArticles([entry], itsFiling, signal, turn).catch((cause: unknown) => {
      if (cause instanceof UnreadableError) return []
      throw cause
    })
    return articles[0] ?? null
  }
  const articles = newEntries.map(({ article }) => article)
  const chosen = new Set(await choosePages(articles, { turn, signal }))
  return Promise.all(
    newEntries.map(async ({ article, entry }) => {
      const body = chosen.has(article) ? await fetchFullText(article, { feed, turn, signal }) : null
      if (body === null) return article
      const whole = await wholeArticle(entry, { ...filing, body })
      return whole ? { ...whole, id: article.id, contentHash: article.contentHash } : article
    }),
  )
}

type Turn = { readonly turn: JobOptions; readonly signal: AbortSignal }

/**
 * Null if there is no time left; a later poll files the article. If the analysis fails, the article is stored without
 * findings, and its text is not analysed again.
 */
async function readingOf(article: Article, turn: Turn, effects: FilingEffects): Promise<Reading | null> {
  const found = await findingsOf(article, effects, turn)
  if (found === 'no time') return null
  return { article, analysis: found === 'failed' ? noFindings(article) : found }
}

function announcementOf({ id, text, title }: Article): FreshArticle {
  return { id, headline: text.slice(title.start, title.end) }
}

import type { Question } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import { pagePaths, pageSince, storyPathFrom } from '#src/base/page-paths.ts'
import { type PageWindow, pageWindows, windowNamed } from '#src/base/page-windows.ts'
import { trimEnd } from '#src/base/trim-end.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'
import type { Picture, Theme } from '#src/pictures/picture.ts'
import type { PicturePool } from '#src/pictures/picture-pool.ts'
import { actorPage, whichActorPage } from '#src/site/pages/actor-page.ts'
import { howPage } from '#src/site/pages/how-page.ts'
import { type LedgerQuery, ledgerPage } from '#src/site/pages/ledger-page.ts'
import { noticePage } from '#src/site/pages/notice-page.ts'
import { outletPage, outletsPage } from '#src/site/pages/outlet-pages.ts'
import { type PageParts, renderPage } from '#src/site/pages/page.ts'
import {
  type PagePictures,
  picturePath,
  picturesOfActor,
  picturesOfStory,
  picturesOfTopic,
} from '#src/site/pages/page-pictures.ts'
import { storyPage } from '#src/site/pages/story-page.ts'
import { topicFeed } from '#src/site/pages/topic-feed.ts'
import { todayPage, topicPage } from '#src/site/pages/topic-page.ts'
import { type Quoting, type QuotingRules, quotingBy } from '#src/site/quoting/quoting.ts'
import type { Answer } from './answer-cache.ts'

/** The archive's questions that the site asks. */
export type SiteArchive = Pick<Archive, 'brief' | 'stories' | 'story' | 'actor' | 'said' | 'outlet' | 'outlets'>

export type SiteSettings = {
  /** As others reach the site; null: unknown. */
  readonly publicUrl: string | null
  /** Whether search engines may list its pages. */
  readonly isIndexed: boolean
  readonly rules: QuotingRules
  /** Where whoever runs the site can be reached. */
  readonly contact: string | null
}

/** The page that leads to a story: its topic (empty: all stories) and its window. The story has its headline. */
export type BriefingBefore = { readonly about: string; readonly window: PageWindow }

type Effects = {
  readonly archive: SiteArchive
  readonly clock: Clock
  /** Draws a picture as SVG. */
  readonly pictures: Pick<PicturePool, 'svg'>
  readonly stylePath: string
  readonly signal: AbortSignal
}

const html = 'text/html; charset=utf-8'
const storiesOf = { today: 12, topic: 10 } as const
const ledgerPageSize = 20
/** Statements that a picture of an actor's days is made of: the newest of very many. */
const mostDrawn = 300
const outletMs = 3 * 24 * 3_600_000

/**
 * The answers of the site. The archive answers as for direct messages: only from what all may see. Each answer keeps to
 * the rules of quoting.
 */
export function siteAnswers(settings: SiteSettings, { archive, clock, pictures, stylePath, signal }: Effects) {
  const { publicUrl, isIndexed, rules, contact } = settings
  const base = basePathOf(publicUrl)
  const quoting: Quoting = quotingBy(rules)
  const asking: Question = { viewer: 'common', signal }
  const link = (path: string) => base + path
  const publicly = (path: string) => (publicUrl === null ? link(path) : `${new URL(publicUrl).origin}${link(path)}`)

  const page = (parts: PageParts, path: string | null, options: { status?: number; feed?: string } = {}): Answer => {
    const { status = 200, feed = null } = options
    const canonical = publicUrl === null || path === null ? null : publicly(path)
    const frame = { kind: 'site', base, stylePath: link(stylePath), isIndexed, canonical, feed } as const
    return { status, type: html, body: renderPage(parts, frame) }
  }
  const view = () => ({ link, now: clock.now() })
  const notice = (status: number, title: string, sentence: string, tryInstead: readonly string[] = []): Answer =>
    page(noticePage(title, sentence, view(), tryInstead), null, { status })
  const nothing = () => notice(404, 'Nothing here', 'There is no such page, or it was taken away.')

  const briefingOn = async (topic: string, { ms }: PageWindow) =>
    quoting.briefing(await archive.brief({ topic, sinceMs: ms, limit: storiesOf.topic }, asking))

  const picturesAt = (path: string, some: readonly Picture[]): PagePictures => ({
    pictures: some,
    address: (kind, theme) => link(picturePath(path, kind, theme)),
  })

  const drawn = async (some: readonly Picture[], kind: string, theme: Theme): Promise<Answer> => {
    const picture = some.find((one) => one.kind === kind)
    if (!picture) return nothing()
    return { status: 200, type: 'image/svg+xml', body: await pictures.svg(picture, signal, { theme }) }
  }

  /** What an actor said day by day. It counts statements and prints none, so that only outlets are left out. */
  const daysOf = async (found: ActorView, { ms }: PageWindow): Promise<readonly Picture[]> => {
    const query = { who: found.actor.id, sinceMs: ms, page: 0, pageSize: mostDrawn, timeline: true }
    const answer = quoting.counted(await archive.said(query, asking))
    const to = clock.now()
    return picturesOfActor(found, answer, { from: new Date(to.getTime() - ms), to })
  }

  const storyAsked = async (storyId: string, from: BriefingBefore | null) => {
    const briefing = from && { topic: from.about === '' ? null : from.about, sinceMs: from.window.ms }
    const found = await archive.story({ storyId, ...(briefing && { from: briefing }) }, asking)
    return found && quoting.story(found)
  }

  return {
    notice,
    nothing,
    async today(): Promise<Answer> {
      const briefing = await archive.stories({ sinceMs: pageWindows[0].ms, limit: storiesOf.today }, asking)
      return page(todayPage(quoting.briefing(briefing), view()), pagePaths.today)
    },
    async topic(topic: string, window: PageWindow): Promise<Answer> {
      const path = pagePaths.topic(topic)
      const asked = `?since=${window.key}`
      const feed = link(`${path}/feed.atom${asked}`)
      const json = link(`${path}/briefing.json${asked}`)
      const windows = pageWindows.map(({ key, name }) => ({
        name,
        address: key === window.key ? null : link(`${path}?since=${key}`),
      }))
      const briefing = await briefingOn(topic, window)
      const pictured = picturesAt(pageSince(path, window.ms), picturesOfTopic(briefing))
      return page(topicPage(briefing, view(), { pictured, feed, json, windows }), path, { feed })
    },
    async topicFeed(topic: string, window: PageWindow): Promise<Answer> {
      const path = pagePaths.topic(topic)
      const links = { self: publicly(`${path}/feed.atom?since=${window.key}`), page: publicly(path), of: publicly }
      const body = topicFeed(await briefingOn(topic, window), links)
      return { status: 200, type: 'application/atom+xml; charset=utf-8', body }
    },
    async topicJson(topic: string, window: PageWindow): Promise<Answer> {
      const body = `${JSON.stringify(await briefingOn(topic, window), null, 1)}\n`
      return { status: 200, type: 'application/json; charset=utf-8', body }
    },
    async story(storyId: string, from: BriefingBefore | null): Promise<Answer> {
      const story = await storyAsked(storyId, from)
      if (story === null) return nothing()
      const path = from ? storyPathFrom(story.id, from.about, from.window.ms) : pagePaths.story(story.id)
      return page(storyPage(story, picturesAt(path, picturesOfStory(story)), view()), pagePaths.story(story.id))
    },
    async storyPicture(storyId: string, from: BriefingBefore | null, kind: string, theme: Theme): Promise<Answer> {
      const story = await storyAsked(storyId, from)
      return await drawn(story === null ? [] : picturesOfStory(story), kind, theme)
    },
    async topicPicture(topic: string, window: PageWindow, kind: string, theme: Theme): Promise<Answer> {
      return await drawn(picturesOfTopic(await briefingOn(topic, window)), kind, theme)
    },
    async actorPicture(name: string, window: PageWindow, kind: string, theme: Theme): Promise<Answer> {
      const found = await archive.actor({ name, sinceMs: window.ms }, asking)
      return await drawn(found.ok ? await daysOf(found.value, window) : [], kind, theme)
    },
    async actor(name: string, window: PageWindow): Promise<Answer> {
      const found = await archive.actor({ name, sinceMs: window.ms }, asking)
      if (found.ok) {
        const path = pagePaths.actor(found.value.actor.id)
        const pictured = picturesAt(pageSince(path, window.ms), await daysOf(found.value, window))
        return page(actorPage(quoting.actor(found.value), pictured, view()), path)
      }
      if (found.problem.kind === 'ambiguous-actor')
        return page(whichActorPage(name, found.problem.candidates, view()), null)
      const sentence = 'No article of the last weeks names this actor.'
      return notice(404, 'Nobody of that name', sentence, found.problem.tryInstead)
    },
    async ledger(query: LedgerQuery): Promise<Answer> {
      const { who, about, grade, act, since, page: number } = query
      const answer = await archive.said(
        {
          sinceMs: windowNamed(since, '7d').ms,
          page: number,
          pageSize: ledgerPageSize,
          ...(who === '' ? {} : { who }),
          ...(about === '' ? {} : { about }),
          ...(grade === '' ? {} : { grade }),
          ...(act === '' ? {} : { act }),
        },
        asking,
      )
      return page(ledgerPage(query, quoting.said(answer), pageWindows, view()), null)
    },
    async outlet(outletId: string): Promise<Answer> {
      if (quoting.isLeftOut(outletId)) return nothing()
      const found = await archive.outlet({ outletId, sinceMs: outletMs }, asking)
      return found === null ? nothing() : page(outletPage(found, view()), pagePaths.outlet(outletId))
    },
    async outlets(): Promise<Answer> {
      const outlets = (await archive.outlets({}, asking)).filter(({ id }) => !quoting.isLeftOut(id))
      return page(outletsPage(outlets, view()), pagePaths.outlets)
    },
    async how(): Promise<Answer> {
      return page(howPage({ mostWords: rules.mostWords, contact }), pagePaths.how)
    },
    async robots(): Promise<Answer> {
      // A page that may not be listed must be open to be read, or nobody learns that it may not.
      const body = `User-agent: *\nDisallow: ${link(pagePaths.ledger)}\nCrawl-delay: 5\n`
      return { status: 200, type: 'text/plain; charset=utf-8', body }
    },
  }
}

/** The path below which the site stands, without a slash at its end. */
export function basePathOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : trimEnd(new URL(publicUrl).pathname, /\//)
}

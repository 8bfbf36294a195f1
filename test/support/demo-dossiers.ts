import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import type { Topic } from '#src/briefings/briefing.ts'
import type { BriefingMaterial, ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import { fillMoments, hoursFrom } from '#src/demo/moments.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { createClusterer } from '#src/stories/gathering/cluster.ts'

/** The moment at which the demo's press is read. */
export const demoNow = new Date('2026-03-04T12:00:00Z')

export const demoOutletServer: readonly Outlet[] = demoOutlets.map(
  ({ id, name, country, ownership, owner, creditLine }) => ({
    id,
    name,
    homePage: `https://${id}.example`,
    country,
    language: 'en',
    ownership,
    owner,
    creditLine,
  }),
)

/** Every article of the demo, or of its first outlets, read and analysed, oldest first. */
export function readDemo(outlets = demoOutlets): readonly ReadArticle[] {
  return outlets
    .flatMap((outlet, index) =>
      outlet.articles.map((demo): ReadArticle => {
        const title = fillMoments(demo.title, demoNow)
        const text = `${title}\n\n${fillMoments(demo.body, demoNow)}`
        const article: Article = {
          id: `${outlet.id}-${demo.slug}`,
          outletId: outlet.id,
          feedId: null,
          url: `https://${outlet.id}.example/${demo.slug}`,
          guid: null,
          contentHash: demo.slug,
          text,
          title: { start: 0, end: title.length },
          language: 'en',
          publishedAt: hoursFrom(demoNow, -demo.hoursAgo),
          dateQuality: 'stated',
          firstSeenAt: hoursFrom(demoNow, -demo.hoursAgo),
          revision: 1,
        }
        return { article, analysis: analyze(text, { title: article.title }), outlet: demoOutletServer[index]! }
      }),
    )
    .sort((a, b) => a.article.firstSeenAt.getTime() - b.article.firstSeenAt.getTime())
}

/** The demo's articles as stories, placed in the order in which they came and mended at the end. */
export function demoDossiers(): readonly StoryDossier[] {
  const read = readDemo()
  const clusterer = createClusterer()
  for (const { article } of read) {
    clusterer.place({
      id: article.id,
      title: article.text.slice(0, article.title.end),
      text: article.text,
      at: article.firstSeenAt.getTime(),
    })
  }
  clusterer.mend()
  const stories = Map.groupBy(read, ({ article }) => clusterer.storyOf(article.id)!)
  return [...stories].map(([id, articles]) => ({ id, articles }))
}

export const everything: Topic = { query: 'world', label: 'World', kind: 'words', actorIds: [] }

/** What a briefing on all of the demo's stories is made from. */
export function demoMaterial(
  stories: readonly StoryDossier[],
  change: Partial<BriefingMaterial> = {},
): BriefingMaterial {
  return {
    topic: everything,
    window: { from: new Date(demoNow.getTime() - 3 * 86_400_000), to: demoNow },
    corpus: { articles: 80, outlets: demoOutletServer.length, from: null, to: null, lastReadAt: demoNow },
    stories,
    outlets: demoOutletServer,
    shown: null,
    limit: 50,
    ...change,
  }
}

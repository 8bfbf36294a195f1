import { momentOf } from '#src/articles/article.ts'
import type { OtherEvent, ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import { headlineTells } from '#src/briefings/story-headline.ts'
import { partAbout, toldOf } from '#src/stories/facts/about-topic.ts'
import type { TopicScope } from '#src/stories/facts/belongs-to-topic.ts'
import { tellingOneEvent, tellSameEvent } from '#src/stories/facts/one-event.ts'

const mostEvents = 3

/**
 * What a briefing tells beside its stories: a story that goes on is told by one event, and another event of it may have
 * news too. Each by its reports of the window, none that a story of the briefing tells already.
 *
 * @param asked - Null: all stories count.
 */
export function alsoNewIn(
  dossiers: readonly StoryDossier[],
  asked: TopicScope | null,
  from: Date,
): readonly OtherEvent[] {
  const told = dossiers.map(({ articles }) => newsIn(articles))
  const found: OtherEvent[] = []
  for (const { id: storyId, aside = [] } of dossiers) {
    let left = reportsSince(from, aside)
    if (asked !== null) left = partAbout(left, asked)
    while (left.length > 0 && found.length < mostEvents) {
      const { news } = tellingOneEvent(left, [])
      left = left.filter((read) => !news.includes(read))
      const isAbout = asked === null || toldOf(news, asked).share !== 'nothing'
      const others = [...told, ...found.map((one) => one.news)]
      if (isAbout && !others.some((other) => tellSameEvent(news, other))) found.push({ storyId, news })
    }
  }
  return found
}

/** The reports since then whose headline says what happened. */
const reportsSince = (from: Date, articles: readonly ReadArticle[]): readonly ReadArticle[] =>
  newsIn(articles).filter((read) => momentOf(read.article) >= from && headlineTells(read))

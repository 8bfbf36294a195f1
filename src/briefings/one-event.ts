import { articleKind } from '#src/articles/article-kind.ts'
import { tellingOneEvent } from '#src/stories/facts/one-event.ts'
import type { StoryDossier } from './dossier.ts'
import { newsIn } from './news-of-story.ts'

/**
 * A story with only those articles that tell its event, so that what is counted, quoted and summed up together belongs
 * together. A newsletter tells of many events and stands with none. A story without a report stays as it is.
 *
 * @param since - From when on a report is new: of several events the one of which most is new is told. Null: all are.
 */
export function withOneEvent(dossier: StoryDossier, since: Date | null = null): StoryDossier {
  const news = newsIn(dossier.articles)
  if (news.length === 0) return dossier
  const others = dossier.articles.filter((read) => !news.includes(read) && articleKind(read.article) !== 'newsletter')
  const told = tellingOneEvent(news, others, since)
  const kept = new Set([...told.news, ...told.others])
  if (kept.size === dossier.articles.length) return dossier
  return { ...dossier, articles: dossier.articles.filter((read) => kept.has(read)) }
}

import { momentOf } from '#src/articles/article.ts'
import { boundedCache } from '#src/base/bounded-cache.ts'
import { remembering } from '#src/base/remember.ts'
import type { ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import { withOneEvent } from '#src/briefings/one-event.ts'

/** Which articles of a dossier tell its event, by their places in it; `key` is the one that it is kept under. */
type Told = { readonly key: string; readonly places: readonly number[] }

const told = boundedCache<Told>({
  mostBytes: 4_000_000,
  bytesOf: ({ key, places }) => 2 * key.length + 8 * places.length,
})

let objects = 0
const numberOf = remembering((_object: object) => {
  objects += 1
  return objects
})

/**
 * `withOneEvent`, remembered for the same readings of the same articles: a story is found under many topics, and finding
 * out what its articles have in common is most of the work of a briefing on a busy topic.
 */
export function rememberedEvent(dossier: StoryDossier, since: Date | null = null): StoryDossier {
  const { articles } = dossier
  const key = keyOf(articles, since)
  const known = told.get(key)
  if (known) {
    const isWhole = known.places.length === articles.length
    return isWhole ? dossier : { ...dossier, articles: known.places.map((place) => articles[place]!) }
  }
  const event = withOneEvent(dossier, since)
  const telling = new Set(event.articles)
  told.set(key, { key, places: articles.flatMap((read, place) => (telling.has(read) ? [place] : [])) })
  return event
}

/** Articles that are older than `since` count alike, however much older they are. */
function keyOf(articles: readonly ReadArticle[], since: Date | null): string {
  return articles
    .map((read) => `${isOld(read, since) ? '-' : ''}${numberOf(read.article)}.${numberOf(read.analysis)}`)
    .join(' ')
}

const isOld = ({ article }: ReadArticle, since: Date | null) => since !== null && momentOf(article) < since

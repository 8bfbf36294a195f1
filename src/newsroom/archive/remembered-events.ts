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
export function rememberedEvent(dossier: StoryDossier): StoryDossier {
  const { articles } = dossier
  const key = keyOf(articles)
  const known = told.get(key)
  if (known) {
    const isWhole = known.places.length === articles.length
    return isWhole ? dossier : { ...dossier, articles: known.places.map((place) => articles[place]!) }
  }
  const event = withOneEvent(dossier)
  const telling = new Set(event.articles)
  told.set(key, { key, places: articles.flatMap((read, place) => (telling.has(read) ? [place] : [])) })
  return event
}

function keyOf(articles: readonly ReadArticle[]): string {
  return articles.map(({ article, analysis }) => `${numberOf(article)}.${numberOf(analysis)}`).join(' ')
}

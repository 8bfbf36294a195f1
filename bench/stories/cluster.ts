import { performance } from 'node:perf_hooks'
import { createClusterer } from '#src/stories/cluster.ts'
import { clusterBatch } from '#src/stories/cluster-json-lines.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'
import { baselineStories } from './baseline.ts'
import { bCubed, type ClusterScore } from './bcubed.ts'
import { type LookAlike, readLookAlikes, shuffled } from './look-alikes.ts'

const asStoryArticle = ({ id, title, text }: LookAlike): StoryArticle => ({ id, title, text, at: null })

function scoreBatch(articles: readonly LookAlike[]): ClusterScore {
  const found = clusterBatch(articles.map(asStoryArticle))
  return bCubed(articles.map(({ event }, index) => ({ gold: event, found: found[index]!.story })))
}

function scoreOnePass(articles: readonly LookAlike[]): ClusterScore {
  const clusterer = createClusterer()
  const found = articles.map((article) => clusterer.place(asStoryArticle(article)).storyId)
  return bCubed(articles.map(({ event }, index) => ({ gold: event, found: found[index]! })))
}

/** The baseline at the threshold that suits it best on this very set: more than it could know. */
function scoreBaseline(articles: readonly LookAlike[]): ClusterScore {
  const thresholds = Array.from({ length: 30 }, (_, step) => 0.05 + step * 0.02)
  const scores = thresholds.map((threshold) => {
    const found = baselineStories(
      articles.map(({ title, text }) => `${title} ${text}`),
      threshold,
    )
    return bCubed(articles.map(({ event }, index) => ({ gold: event, found: found[index]! })))
  })
  return scores.reduce((best, score) => (score.f1 > best.f1 ? score : best))
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)

function report(
  name: string,
  orders: readonly (readonly LookAlike[])[],
  score: (articles: readonly LookAlike[]) => ClusterScore,
) {
  const scores = orders.map(score)
  const mean = (pick: (score: ClusterScore) => number) =>
    scores.reduce((sum, one) => sum + pick(one), 0) / scores.length
  const f1s = scores.map(({ f1 }) => f1)
  const spread = `${percent(Math.min(...f1s))} –${percent(Math.max(...f1s))}`
  process.stdout.write(
    `${name.padEnd(34)} P ${percent(mean(({ precision }) => precision))}  R ${percent(mean(({ recall }) => recall))}  F1 ${percent(mean(({ f1 }) => f1))}  (${spread} over ${orders.length} orders)\n`,
  )
}

const articles = readLookAlikes()
const headlines = articles.map((article) => ({ ...article, text: '' }))
const ordersOf = (items: readonly LookAlike[]) => [1, 2, 3, 4, 5].map((seed) => shuffled(items, seed))
process.stdout.write(
  `${articles.length} articles on ${new Set(articles.map(({ event }) => event)).size} look-alike events\n`,
)
report('tf-idf baseline, best threshold', ordersOf(articles), scoreBaseline)
report('one pass', ordersOf(articles), scoreOnePass)
report('one pass and second pass', ordersOf(articles), scoreBatch)
report('headlines: baseline', ordersOf(headlines), scoreBaseline)
report('headlines: both passes', ordersOf(headlines), scoreBatch)

const many = Array.from({ length: 20 }, (_, round) =>
  articles.map((article) => ({
    ...asStoryArticle(article),
    id: `${article.id}.${round}`,
    text: `${article.text} Edition ${round * 7919}.`,
  })),
).flat()
const begun = performance.now()
clusterBatch(many)
process.stdout.write(
  `batch: ${Math.round(many.length / ((performance.now() - begun) / 1000))} articles/s over ${many.length}\n`,
)

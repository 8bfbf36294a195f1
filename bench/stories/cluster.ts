import { readFileSync } from 'node:fs'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import { clusterBatch } from '#src/stories/gathering/cluster-json-lines.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'
import { baselineStories } from './baseline.ts'
import { bCubed, type ClusterScore } from './bcubed.ts'
import { type LookAlike, readLookAlikes, shuffled } from './look-alikes.ts'
import { retoldArticles, retoldHeadlines } from './retold.ts'

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

const ordersOf = (items: readonly LookAlike[]) => [1, 2, 3, 4, 5].map((seed) => shuffled(items, seed))

function reportSet(name: string, articles: readonly LookAlike[]) {
  const events = new Set(articles.map(({ event }) => event)).size
  process.stdout.write(`${name}: ${articles.length} articles on ${events} events\n`)
  const orders = ordersOf(articles)
  report('  tf-idf baseline, best threshold', orders, scoreBaseline)
  report('  one pass', orders, scoreOnePass)
  report('  stories of the batch', orders, scoreBatch)
}

/** A set of one's own: `{"id","event","title","text"}` a line. */
const [gold] = process.argv.slice(2)
if (gold !== undefined) {
  const lines = readFileSync(gold, 'utf8').trim().split('\n')
  reportSet(
    gold,
    lines.map((line) => JSON.parse(line) as LookAlike),
  )
  process.exit()
}
const articles = readLookAlikes()
reportSet('look-alikes', articles)
reportSet(
  'look-alikes, headlines alone',
  articles.map((article) => ({ ...article, text: '' })),
)
reportSet(
  'look-alikes, bodies alone',
  articles.map((article) => ({ ...article, title: '' })),
)
for (const half of ['tuned', 'kept'] as const) {
  reportSet(`told anew from facts, half that was ${half}`, retoldArticles({ half, facts: [1, 3] }))
  reportSet(`headlines of the same, half that was ${half}`, retoldHeadlines(half))
}

const many = Array.from({ length: 20 }, (_, round) =>
  articles.map((article) => ({
    ...asStoryArticle(article),
    id: `${article.id}.${round}`,
    text: `${article.text} Edition ${round * 7919}.`,
  })),
).flat()
const begun = process.cpuUsage()
clusterBatch(many)
const { user, system } = process.cpuUsage(begun)
process.stdout.write(
  `speed: ${Math.round(many.length / ((user + system) / 1e6))} articles a second of CPU, over ${many.length}\n`,
)

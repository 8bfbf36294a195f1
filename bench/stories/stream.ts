import { performance } from 'node:perf_hooks'
import { inMs, percentile } from '#bench/percentile.ts'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'
import { type LookAlike, readLookAlikes } from './look-alikes.ts'

/** A stream of news as dense as asked: all of it inside one window, so that every story stays open. */
const articles = Number(process.argv[2] ?? 100_000)
const windowMs = 72 * 3_600_000
const articlesPerStory = 5
const fillerWords = 60

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A name that belongs to one story alone, made up from its number. */
function nameOf(story: number, place: number): string {
  const letters = ((story * 31 + place) % 50_021).toString(36)
  return `N${letters}ov`
}

function invent(
  index: number,
  models: readonly LookAlike[],
  words: readonly string[],
  random: () => number,
): StoryArticle {
  const story = Math.floor(random() * (articles / articlesPerStory))
  const model = models[story % models.length]!
  const renamed = model.text.replace(/[A-Z]\w+/g, (name: string, at: number) => (at % 3 ? nameOf(story, at % 4) : name))
  const filler = Array.from({ length: fillerWords }, () => words[Math.floor(random() * words.length)])
  return {
    id: `a${index}`,
    title: model.title.replace(/[A-Z]\w+/, nameOf(story, 1)),
    text: `${renamed} ${filler.join(' ')}`,
    at: (index / articles) * windowMs,
  }
}

const models = readLookAlikes()
const words = models.flatMap(({ text }) => text.split(' '))
const random = createRandom(1)
const clusterer = createClusterer()
const times: number[] = []
let cpuFrom = process.threadCpuUsage()
const spread = (values: number[]) => {
  const at = (share: number): string => inMs(percentile(values, share), 2)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}`
}
const report = () => {
  const heap = Math.round(process.memoryUsage().heapUsed / 1e6)
  const { user, system } = process.threadCpuUsage(cpuFrom)
  const cpu = ((user + system) / 1000 / times.length).toFixed(2)
  process.stdout.write(`${spread(times)}; ${cpu} ms of CPU, the article's invention included; heap ${heap} MB\n`)
  times.length = 0
  cpuFrom = process.threadCpuUsage()
}
for (let index = 0; index < articles; index += 1) {
  const article = invent(index, models, words, random)
  const begun = performance.now()
  clusterer.place(article)
  times.push(performance.now() - begun)
  if ((index + 1) % Math.ceil(articles / 5) === 0) {
    process.stdout.write(`${String(index + 1).padStart(7)} articles in one window: placing one takes `)
    report()
  }
}

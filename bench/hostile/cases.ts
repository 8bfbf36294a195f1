import { hostileFeeds } from '#test/support/hostile-feeds.ts'
import {
  hostileLists,
  hostileSentences,
  hostileTexts,
  namesakes,
  openTombstones,
  repeatTo,
  starryRobots,
} from '#test/support/hostile-texts.ts'

/** An input made to hurt, at any size, and the work that meets it. */
export type HostileCase = {
  readonly name: string
  /** Of the smallest input; the work is measured at this, twice and four times as much. The unit is the case's own. */
  readonly size: number
  /** Prepares an input, which is not measured, and returns what is. */
  readonly prepare: (size: number) => Promise<() => unknown>
  /** What the largest input may cost, in ms; without it only growth is judged. */
  readonly mostMs?: number
}

/** About ten megabytes at four times the smallest: what a fetch lets through at most. */
const smallestFeed = 0.25
/** A megabyte at four times the smallest. */
const smallestText = 250_000
/** For a text of a megabyte; the worker is ended after five seconds. */
const mostForText = 2_000

export const hostileCases: readonly HostileCase[] = [
  ...Object.entries(hostileTexts).map(
    ([name, unit]): HostileCase => ({
      name: `analyse: ${name}`,
      size: smallestText,
      mostMs: mostForText,
      async prepare(size) {
        const { analyze } = await import('#src/analysis/running/analyze.ts')
        const text = repeatTo(size, unit)
        return () => analyze(text)
      },
    }),
  ),
  {
    name: 'analyse: people who share a first name',
    size: 2_500,
    async prepare(people) {
      const { analyze } = await import('#src/analysis/running/analyze.ts')
      const text = namesakes(people)
      return () => analyze(text)
    },
  },
  ...Object.entries(hostileSentences).map(
    ([name, unit]): HostileCase => ({
      name: `cut sentences: ${name}`,
      size: smallestText,
      async prepare(size) {
        const { splitSentences } = await import('#src/analysis/english/sentences/sentences.ts')
        const text = repeatTo(size, unit)
        return () => splitSentences(text)
      },
    }),
  ),
  ...Object.entries(hostileFeeds(1)).map(
    ([name]): HostileCase => ({
      name: `read feed: ${name}`,
      size: smallestFeed,
      async prepare(scale) {
        const { readFeed } = await import('#src/feeds/reading/read-feed.ts')
        const bytes = new TextEncoder().encode(hostileFeeds(scale)[name]!())
        return () => readFeed(bytes, null, 'https://hostile.example/feed')
      },
    }),
  ),
  {
    name: 'read feed: tombstones that are never closed',
    size: 50_000,
    async prepare(count) {
      const { tombstonesOf } = await import('#src/feeds/reading/tombstones.ts')
      const feed = openTombstones(count)
      return () => tombstonesOf(feed)
    },
  },
  ...Object.entries(hostileLists).map(
    ([name, unit]): HostileCase => ({
      name: `read OPML: ${name}`,
      size: 2_500_000,
      async prepare(size) {
        const { parseOpml } = await import('#src/feeds/opml/parse-opml.ts')
        const list = `<opml>${repeatTo(size, unit)}`.slice(0, size) // 10 MB are the most that is read
        return () => parseOpml(list)
      },
    }),
  ),
  {
    name: 'read robots.txt: stars without end',
    size: 50_000,
    async prepare(stars) {
      const { isAllowedByRobots, parseRobots } = await import('#src/feeds/fetching/robots.ts')
      const { rules, path } = starryRobots(stars)
      return () => isAllowedByRobots(parseRobots(rules, 'Attache'), path)
    },
  },
]

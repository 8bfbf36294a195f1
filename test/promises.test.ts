import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#src/config.ts'
import { hasFailedForGood } from '#src/feeds/pace/next-check.ts'
import { rankTerms, type StoryFacts } from '#src/stories/facts/rank.ts'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { checkBacklog, checkDeliveries, checkPolling, type Vitals } from '#src/web/vitals.ts'

const root = join(import.meta.dirname, '..')
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const now = new Date('2027-03-14T12:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)

/** The page says so, in these words; line ends count as blanks. */
function promised(page: string, words: string): void {
  expect(readFileSync(join(root, page), 'utf8').replaceAll(/\s+/g, ' ')).toContain(words)
}

describe('the rank of a story', () => {
  const facts: StoryFacts = {
    storyId: 's',
    origins: 0,
    countries: 0,
    lastAt: now,
    officialStatements: 0,
    topicMatch: 0,
  }
  const valueIn = (name: string, changes: Partial<StoryFacts>) =>
    rankTerms({ ...facts, ...changes }, now).find((term) => term.name === name)?.value

  it('halves its freshness every 12 hours', () => {
    promised('docs/how-it-works.md', 'freshness halves every 12 hours')
    promised('docs/ranking.md', 'halves with every 12 hours since the story')
    const values = [0, 12, 24, 36].map((hours) => valueIn('freshness', { lastAt: ago(hours * hourMs) }))
    expect(values).toEqual([1, 0.5, 0.25, 0.125])
  })

  it.each([
    { name: 'independent origins', field: 'origins', full: 12 },
    { name: 'countries of outlets', field: 'countries', full: 8 },
    { name: 'statements by office-holders', field: 'officialStatements', full: 10 },
  ])('counts $name as log2(1 + n) up to $full', ({ name, field, full }) => {
    promised('docs/how-it-works.md', `${name} log2(1 + n) / log2(${full + 1}), at most 1`)
    const values = [0, 1, 3, full - 1, full, full + 5].map((count) => valueIn(name, { [field]: count }))
    const rounded = (count: number) => Math.round((1000 * Math.log2(1 + count)) / Math.log2(full + 1)) / 1000
    expect(values).toEqual([0, rounded(1), rounded(3), rounded(full - 1), 1, 1])
  })
})

it('a story takes no more after 72 hours without an article', () => {
  promised('docs/ranking.md', 'after 72 hours without one a story takes no more')
  expect(clusterSettings.windowMs).toBe(72 * hourMs)
  const text = 'A freighter with fuel ran aground off Varna in a storm, the port authority of Varna said.'
  const storyAfter = (hours: number) => {
    const clusterer = createClusterer()
    const first = clusterer.place({ id: 'a', title: 'Freighter aground at Varna', text, at: 0 })
    const second = clusterer.place({ id: 'b', title: 'Freighter aground at Varna', text, at: hours * hourMs })
    return second.storyId === first.storyId
  }
  expect([24, 73].map(storyAfter)).toEqual([true, false])
})

it('a feed stops after ten failures in a row over seven days', () => {
  promised('docs/operating.md', 'has failed ten times in a row over seven days, stops')
  const stops = (failures: number, ms: number) => hasFailedForGood(failures, ago(ms), now)
  expect([stops(10, 7 * dayMs), stops(9, 30 * dayMs), stops(50, 7 * dayMs - 1)]).toEqual([true, false, false])
})

describe('/readyz', () => {
  const vitals: Vitals = {
    lastPollAt: now,
    startedAt: ago(dayMs),
    polls: true,
    analyses: true,
    talks: true,
    gatewayIsOpen: true,
  }

  it('is ill after ten minutes without a round of polling, and after a quarter of an hour with a message due', () => {
    promised('docs/operating.md', 'no round of polling for ten minutes')
    promised('docs/operating.md', 'a message due for a quarter of an hour')
    const polled = (ms: number) => checkPolling({ ...vitals, lastPollAt: ago(ms) }, now).isWell
    const due = (ms: number) => checkDeliveries(vitals, ago(ms), now).isWell
    expect([polled(10 * minuteMs), polled(10 * minuteMs + 1)]).toEqual([true, false])
    expect([due(15 * minuteMs), due(15 * minuteMs + 1)]).toEqual([true, false])
    expect(checkBacklog(vitals, ago(31 * minuteMs), now).isWell).toBe(false)
  })
})

describe('limits', () => {
  const page = readFileSync(join(root, 'docs/settings.md'), 'utf8')
  /** The defaults that the page has for these settings, in its order. */
  const defaultsOf = (names: string): number[] => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${names} `)) ?? ''
    return (row.split('|')[2] ?? '').split(',').map(Number)
  }
  const { quotas, keeping, pollFloorMs, databaseConnections } = readConfig({})

  it.each([
    { names: '`MAX_FEEDS`', values: [quotas.feeds] },
    { names: '`SERVER_FEEDS`, `ACCOUNT_FEEDS`', values: [quotas.serverFeeds, quotas.accountFeeds] },
    { names: '`SERVER_DIGESTS`, `SERVER_WATCHES`', values: [quotas.serverDigests, quotas.serverWatches] },
    { names: '`FEED_ARTICLES_A_DAY`', values: [quotas.articlesADay] },
    { names: '`FEED_REVISIONS_A_DAY`', values: [quotas.revisionsADay] },
    { names: '`MAX_ARTICLE_CHARS`', values: [quotas.articleCharacters] },
    { names: '`USER_COMMANDS_A_MINUTE`', values: [quotas.commandsAMinute] },
    { names: '`USER_COMPLETIONS_A_MINUTE`', values: [quotas.completionsAMinute] },
    {
      names: '`USER_REPORTS_AN_HOUR`, `SERVER_REPORTS_AN_HOUR`',
      values: [quotas.userReportsAnHour, quotas.serverReportsAnHour],
    },
    { names: '`POLL_FLOOR_SECONDS`', values: [pollFloorMs / 1000] },
    { names: '`DATABASE_CONNECTIONS`', values: [databaseConnections] },
  ])('$names are what the page of settings says', ({ names, values }) => {
    expect(defaultsOf(names)).toEqual(values)
  })

  it('texts are kept for a year, and statements for five', () => {
    promised('docs/operating.md', 'Texts are kept for a year and statements for five')
    expect(keeping).toMatchObject({ textsMs: 365 * dayMs, statementsMs: 5 * 365 * dayMs })
  })
})

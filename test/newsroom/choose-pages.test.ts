import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import { type ChoosingEffects, pageChooser } from '#src/newsroom/filing/choose-pages.ts'
import { allowanceRule, pageAllowance } from '#src/newsroom/filing/page-allowance.ts'
import { readingOf } from '#test/support/reading.ts'

const noon = new Date('2026-03-04T12:00:00Z')
const asking = { turn: {}, signal: new AbortController().signal }

const article = (id: string, title: string, change: Partial<Article> = {}): Article => ({
  ...readingOf({ id, title, body: 'A line of teaser text that says a little more about it.' }).article,
  url: `https://harbour-post.example/${id}`,
  publishedAt: new Date(noon.getTime() - Number(id) * 60_000),
  ...change,
})

const idle: ChoosingEffects = {
  isMarked: () => false,
  topics: async () => [],
  foresee: async (articles) => articles.map(() => 0),
  allowance: { left: () => 40 },
  analyse: async ({ text, title }) => analyze(text, { title }),
  log: { warn: () => {} },
}

const chosen = async (policy: FullTextPolicy, articles: readonly Article[], change: Partial<ChoosingEffects> = {}) =>
  (await pageChooser(policy, { ...idle, ...change })(articles, asking)).map(({ id }) => id)

const many = Array.from({ length: 8 }, (_, index) => article(String(index), `Harbour opens basin ${index} to ships`))
const grain = { query: 'grain', kind: 'words', actorIds: [] }

describe('whose pages are read', () => {
  it.each<[FullTextPolicy, boolean, readonly string[]]>([
    ['never', true, []],
    ['catalogue', false, []],
    ['catalogue', true, ['0', '1', '2', '3', '4', '5']],
    ['always', false, ['0', '1', '2', '3', '4', '5']],
    ['needed', true, ['0', '1', '2', '3', '4', '5']],
    ['needed', false, []],
  ])('%s, marked in the catalogue: %s', async (policy, isMarked, ids) => {
    expect(await chosen(policy, many.toReversed(), { isMarked: () => isMarked })).toEqual(ids)
  })

  it('are those of teasers on a followed topic', async () => {
    const topics = async () => [grain, { query: 'Iraq', kind: 'state', actorIds: ['state:IQ'] }]
    const articles = [
      article('1', 'Grain ships wait at the bar'),
      article('2', 'Choir sings at dawn'),
      article('3', 'Iraq closes two border posts'),
    ]
    expect(await chosen('needed', articles, { topics })).toEqual(['1', '3'])
  })

  it('are those of teasers that join a busy event, three of a poll at most', async () => {
    const foresee = async (articles: readonly Article[]) => articles.map((_, index) => (index === 1 ? 4 : 5))
    expect(await chosen('needed', many, { foresee })).toEqual(['0', '2', '3'])
  })

  it.each<[string, Partial<Article>]>([
    ['that has no address of its own', { url: null }],
    ['that is no news', { url: 'https://harbour-post.example/opinion/grain' }],
    ['that the feed files under sport', { statedKind: 'sport' }],
    ['in a language that we do not read', { language: 'de' }],
    [
      'with more than a teaser',
      { text: `Grain ships wait\n\n${'They wait at the bar. '.repeat(40)}`, title: { start: 0, end: 16 } },
    ],
  ])('are not those of an article %s', async (_, change) => {
    const busy = async (articles: readonly Article[]) => articles.map(() => 9)
    expect(await chosen('needed', [article('1', 'Grain ships wait', change)], { foresee: busy })).toEqual([])
  })

  it('are no more than the outlet’s day allows', async () => {
    const foresee = async (articles: readonly Article[]) => articles.map(() => 9)
    expect(await chosen('needed', many, { foresee, allowance: { left: () => 1 } })).toEqual(['0'])
    const nobodyAsks = async () => Promise.reject(new Error('asked in vain'))
    expect(await chosen('needed', many, { foresee: nobodyAsks, allowance: { left: () => 0 } })).toEqual([])
  })
})

describe('what an outlet’s day allows', () => {
  it('is forty pages, and the next day forty again', () => {
    let now = noon
    const { left, note } = pageAllowance({ clock: { now: () => now } })
    for (let page = 0; page < allowanceRule.mostADay; page += 1) note('a', true)
    expect([left('a'), left('b')]).toEqual([0, allowanceRule.mostADay])
    now = new Date('2026-03-05T00:00:00Z')
    expect(left('a')).toBe(allowanceRule.mostADay)
  })

  it('ends after three pages in a row that gave nothing', () => {
    const { left, note } = pageAllowance({ clock: { now: () => noon } })
    for (const isRead of [false, false, true, false, false]) note('a', isRead)
    expect(left('a')).toBe(35)
    note('a', false)
    expect(left('a')).toBe(0)
  })
})

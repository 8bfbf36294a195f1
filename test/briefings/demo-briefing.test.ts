import { describe, expect, it } from 'vitest'
import { momentOf } from '#src/articles/article.ts'
import type { BriefedStory, Briefing, Citation, Sourced } from '#src/briefings/briefing.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { composeStory } from '#src/briefings/compose-story.ts'
import type { BriefingMaterial, ShownBefore } from '#src/briefings/dossier.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { demoDossiers, demoMaterial, demoNow, demoOutletServer } from '#test/support/demo-dossiers.ts'
import { textOf } from '#test/support/read-message.ts'

const dossiers = demoDossiers()
const texts = new Map(dossiers.flatMap(({ articles }) => articles.map(({ article }) => [article.id, article] as const)))

const material = (change: Partial<BriefingMaterial> = {}) => demoMaterial(dossiers, change)
const briefing = composeBriefing(material())

function storyAbout(words: string): BriefedStory {
  const found = briefing.stories.find(({ sources }) => sources.some(({ headline }) => headline.includes(words)))
  if (!found) throw new Error(`No story about “${words}”`)
  return found
}

/** Everything in a value that claims to be words of a source, and everything that points into one. */
function walk(value: unknown, visit: { sourced(one: Sourced): void; citation(one: Citation): void }): void {
  if (typeof value !== 'object' || value === null) return
  if ('citation' in value && 'text' in value) visit.sourced(value as Sourced)
  if ('articleId' in value && 'start' in value) visit.citation(value as Citation)
  for (const inner of Object.values(value)) walk(inner, visit)
}

describe('the order of a briefing', () => {
  it('has stories that are surely about the topic first, and else the rank', () => {
    const order = briefing.stories.map(({ id }) => id)
    const doubtful = new Set(order.slice(0, 2))
    const stories = dossiers.map((one) => (doubtful.has(one.id) ? { ...one, chanceOfTopic: 0.86 } : one))
    const [first, second, ...others] = order
    expect(others.length).toBeGreaterThanOrEqual(3)
    expect(composeBriefing(material({ stories })).stories.map(({ id }) => id)).toEqual([
      ...others.slice(0, 3),
      first,
      second,
      ...others.slice(3),
    ])
  })
})

describe('the counts of a briefing', () => {
  it('are the sums of what its stories show', () => {
    const { counts, stories } = briefing
    expect(counts).toMatchObject({
      stories: stories.length,
      articles: stories.reduce((total, story) => total + story.articles, 0),
      outlets: new Set(stories.flatMap(({ outlets }) => outlets.map(({ id }) => id))).size,
    })
    expect(counts.origins).toBeGreaterThanOrEqual(Math.max(...stories.map(({ origins }) => origins)))
    expect(counts.origins).toBeLessThanOrEqual(counts.outlets)
    for (const story of stories) {
      expect(story.origins).toBeLessThanOrEqual(story.outlets.length)
      expect(story.outlets.length).toBeLessThanOrEqual(story.articles)
    }
  })

  it('take in the stories that are not read', () => {
    const others = { stories: 2, articles: 9, outletIds: ['meridian-wire', 'elsewhere'], sourceIds: ['elsewhere'] }
    const { counts } = composeBriefing(material({ others }))
    const alone = briefing.counts
    expect(counts).toEqual({
      stories: alone.stories + 2,
      articles: alone.articles + 9,
      outlets: alone.outlets + 1,
      origins: alone.origins + 1,
    })
  })

  it('are of the window, and what is of it leads; a story that is older says since when it goes', () => {
    const dayMs = 86_400_000
    const from = new Date(demoNow.getTime() - dayMs)
    const lately = composeBriefing(material({ window: { from, to: demoNow } }))
    const current = dossiers
      .flatMap(({ articles }) => newsIn(articles))
      .filter(({ article }) => momentOf(article) >= from)
    expect(lately.counts.articles).toBe(current.length)
    expect(lately.counts.articles).toBeLessThan(briefing.counts.articles)
    expect(lately.counts.outlets).toBe(new Set(current.map(({ outlet }) => outlet.id)).size)
    expect(lately.counts.origins).toBeLessThanOrEqual(lately.counts.outlets)
    const isOld = lately.statements.map(({ at }) => at < from)
    expect(isOld).toEqual(isOld.toSorted())
    const begunBefore = lately.stories.filter(({ firstSeen, lastAt }) => firstSeen.at < from && lastAt >= from)
    expect(begunBefore.length).toBeGreaterThan(0)
    for (const { headline } of begunBefore) expect(headline.citation.at >= from).toBe(true)
    const state = { topic: 'iraq', sinceMs: dayMs, at: demoNow, shared: false }
    const shown = textOf(renderBriefing(lately, state, voiceOf('en')))
    const since = begunBefore[0]!.firstSeen.at.getTime() / 1000
    expect(shown).toContain(`since <t:${Math.floor(since)}:d>`)
    // A statement is dated where it is older than the window.
    const [, said = ''] = shown.split('### Who said what\n')
    const dated = [...(said.split('###')[0] ?? '').matchAll(/^-# \[[^\]]*\]\(.*?<t:(\d+):R>$/gm)]
    for (const [, seconds] of dated) expect(Number(seconds) * 1000).toBeLessThan(from.getTime())
    expect(said).not.toBe('')
  })

  it('name no outlet as read that was not read in the window', () => {
    const readOutletIds = new Set(['meridian-wire', 'simurgh-tv'])
    for (const story of composeBriefing(material({ readOutletIds })).stories) {
      const silent = story.coverage.notIn.reduce((total, { outlets }) => total + outlets, 0)
      const carrying = new Set(story.outlets.map(({ id }) => id))
      expect(silent).toBe([...readOutletIds].filter((id) => !carrying.has(id)).length)
    }
  })
})

describe('every word of a briefing', () => {
  it('is a slice of the article that it cites, byte for byte', () => {
    let seen = 0
    walk(briefing, {
      sourced: ({ text, citation }) => {
        seen += 1
        expect(text).toBe(texts.get(citation.articleId)!.text.slice(citation.start, citation.end))
        expect(text.trim()).not.toBe('')
      },
      citation: ({ articleId, start, end, revision }) => {
        const article = texts.get(articleId)!
        expect(revision).toBe(article.revision)
        expect(0 <= start && start < end && end <= article.text.length).toBe(true)
      },
    })
    expect(seen).toBeGreaterThan(300)
  })

  it('is the same for the same material', () => {
    const again = composeBriefing(material({ stories: dossiers.toReversed() }))
    expect(again).toEqual(briefing)
  })

  it('stands in whole sentences that need no other to be understood', () => {
    for (const { summary } of briefing.stories) {
      for (const { text } of summary) expect(text).not.toMatch(/^(?:But|And|However)\b/)
    }
  })
})

describe('a story of the demo', () => {
  it('has what its press wrote about it, once', () => {
    const { sources, articles } = storyAbout('El Obeid')
    expect(articles).toBe(9)
    expect(sources.map(({ headline }) => headline)).toContain('Drone attack on Sudanese city kills over 20 people')
  })

  it('counts reprints of a wire text as one origin', () => {
    const story = storyAbout('river data')
    expect(story.origins).toBeLessThan(story.outlets.length)
    expect(story.sources.find(({ outlet }) => outlet.id === 'meridian-wire')!.originOf).toBeGreaterThan(0)
  })

  it('gives figures as a range with the source of each end', () => {
    const killed = storyAbout('El Obeid').figures.find(({ label }) => label === 'killed')!
    expect([killed.low, killed.high]).toEqual([20, 37])
    expect(killed.sources.find(({ value }) => value === 37)!.citation.outlet.id).toBe('acacia-post')
    for (const { text, value } of killed.sources) expect(text).toContain(String(value))
  })

  it('pairs the claim with its denial', () => {
    const [dispute] = storyAbout('El Obeid').disputes
    const denial = dispute!.denials.map(({ pieces }) => pieces.map(({ text }) => text).join(' ')).join(' ')
    expect(dispute!.claim.pieces[0]!.text).toContain('carrying out the attack')
    expect(denial).toContain('drone strike')
  })

  it('announces what the sources say will come, on its day', () => {
    const [vote] = storyAbout('timetable for coalition').comingUp
    expect(vote).toMatchObject({ on: '2026-03-06' })
    expect(vote!.sentence.text).toContain('will vote on Friday')
  })

  it('cites two outlets in its summary where it has two', () => {
    for (const { summary, outlets } of briefing.stories.filter((story) => story.outlets.length > 1)) {
      expect(new Set(summary.map(({ citation }) => citation.outlet.id)).size, outlets[0]!.id).toBeGreaterThan(1)
    }
  })

  it('names the other outlets that carry a quotation, its earliest source first', () => {
    const quote = storyAbout('river data').statements.find(({ pieces }) =>
      pieces[0]!.text.startsWith('Farmers in the south'),
    )!
    expect(quote.pieces[0]!.citation.outlet.id).toBe('meridian-wire')
    expect(quote.alsoIn.map(({ outlet }) => outlet.id).sort()).toEqual([
      'levant-courier',
      'strait-ledger',
      'tidewater-ledger',
    ])
  })

  it('says which countries and ownerships carry it, and which do not, with nobody lost', () => {
    for (const { coverage, outlets } of briefing.stories) {
      const count = (rows: typeof coverage.carriedBy) => rows.reduce((sum, row) => sum + row.outlets, 0)
      expect(count(coverage.carriedBy)).toBe(outlets.length)
      expect(count(coverage.notIn)).toBe(demoOutletServer.length - outlets.length)
    }
  })

  it('says what its sources leave open', () => {
    expect(storyAbout('Haze returns').unknowns).toContain('single-origin')
    expect(storyAbout('El Obeid').unknowns).not.toContain('single-origin')
  })

  it('goes forward in time in its timeline', () => {
    for (const { timeline, firstSeen, lastAt } of briefing.stories) {
      const moments = timeline.map(({ at }) => at.getTime())
      expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      expect(moments[0]).toBe(firstSeen.at.getTime())
      expect(moments.at(-1)!).toBeLessThanOrEqual(lastAt.getTime())
    }
  })

  it('prints the terms of its rank, in the order of the stories', () => {
    const ranks = briefing.stories.map(({ rank }) => rank.reduce((sum, { weight, value }) => sum + weight * value, 0))
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  })

  it('is refused when it has no article', () => {
    expect(() =>
      composeStory({ id: 's0', articles: [] }, { topic: null, now: demoNow, outlets: [], shown: null }),
    ).toThrow(/s0/)
  })
})

describe('what a reader was shown before', () => {
  const { id, articles } = dossiers.find(({ articles }) => articles.length === 9)!
  const yesterday = new Date(demoNow.getTime() - 30 * 3_600_000)
  const idsOf = (some: typeof articles) => new Set(some.map(({ article }) => article.id))
  const stories = (shown: ReadonlyMap<string, ShownBefore>) => composeBriefing(material({ shown })).stories

  it('folds a story without news', () => {
    const shown = new Map([[id, { firstShownAt: yesterday, articleIds: idsOf(articles) }]])
    expect(stories(shown).find((story) => story.id === id)!.sinceLast).toEqual({ state: 'unchanged', day: 2 })
  })

  it('repeats a story with what changed, from what the reader does not know', () => {
    const newest = articles.slice(-2)
    const shown = new Map([[id, { firstShownAt: yesterday, articleIds: idsOf(articles.slice(0, -2)) }]])
    const story = stories(shown).find((one) => one.id === id)!
    expect(story.sinceLast).toEqual({ state: 'changed', day: 2 })
    expect(idsOf(newest)).toContain(story.headline.citation.articleId)
    for (const { citation } of story.summary) expect(idsOf(newest)).toContain(citation.articleId)
  })

  it('calls a story new that was never told', () => {
    for (const { sinceLast } of stories(new Map())) expect(sinceLast).toEqual({ state: 'new', day: 1 })
  })
})

describe('a quiet day', () => {
  const quiet = composeBriefing(material({ stories: [], lastMention: dossiers[0]!.articles[0]!, tryInstead: ['Iraq'] }))

  it('says when the topic was last mentioned and what to try', () => {
    expect(quiet.stories).toEqual([])
    expect(quiet.counts).toEqual({ stories: 0, articles: 0, outlets: 0, origins: 0 })
    expect(quiet.quiet!.tryInstead).toEqual(['Iraq'])
    expect(quiet.quiet!.lastMention!.text).toBe(
      dossiers[0]!.articles[0]!.article.text.slice(0, dossiers[0]!.articles[0]!.article.title.end),
    )
  })
})

describe('the whole', () => {
  it('shows as many stories as asked and counts all', () => {
    const short: Briefing = composeBriefing(material({ limit: 2 }))
    expect(short.stories.map(({ id }) => id)).toEqual(briefing.stories.slice(0, 2).map(({ id }) => id))
    expect(short.counts.stories).toBe(dossiers.length)
  })

  it('lets every story speak before any speaks twice', () => {
    const shown: Briefing = composeBriefing(material({ limit: 3 }))
    const speakers = shown.statements
      .slice(0, 3)
      .map(({ id }) => shown.stories.findIndex(({ statements }) => statements.some((one) => one.id === id)))
    expect(speakers).toEqual([0, 1, 2])
  })
})

import { describe, expect, it } from 'vitest'
import { citedWords } from '#src/briefings/cited-words.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import type { ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import { alsoNewIn } from '#src/newsroom/archive/also-new.ts'
import { isQuiet, shownBefore, tells } from '#src/newsroom/archive/edition.ts'
import { toldUnder } from '#src/newsroom/archive/gather-material.ts'
import { demoDossiers, demoMaterial, demoNow } from '#test/support/demo-dossiers.ts'

const hoursAgo = (hours: number) => new Date(demoNow.getTime() - hours * 3_600_000)
const sudan = {
  query: 'sudan',
  label: 'Sudan',
  kind: 'state',
  actorIds: ['state:SD', 'place:el-obeid', 'group:rapid-support-forces'],
} as const
const chad = { query: 'chad', label: 'Chad', kind: 'state', actorIds: ['state:TD'] } as const
const headlinesOf = (articles: readonly ReadArticle[]) =>
  articles.map(({ article: { text, title } }) => text.slice(title.start, title.end))
const [story] = demoDossiers().filter(({ articles }) =>
  headlinesOf(articles).includes('RSF denies striking El Obeid market and blames army'),
)

/** What is told of the story of the market, and what is new beside it. */
function toldSince(from: Date, asked: typeof sudan | typeof chad | null) {
  const told = toldUnder(asked && { ...asked }, story!, { from, to: demoNow })
  const stories: readonly StoryDossier[] = told === null ? [] : [told]
  return { stories, alsoNew: alsoNewIn(stories, asked, from) }
}

describe('what is new beside the stories of a briefing', () => {
  it('is another event of one of them, by its reports of the window alone', () => {
    const { stories, alsoNew } = toldSince(hoursAgo(24), sudan)
    expect(headlinesOf(stories[0]!.articles)).toContain('UN coordinator demands inquiry into El Obeid market strike')
    expect(alsoNew.map(({ news }) => headlinesOf(news))).toEqual([
      ['RSF denies striking El Obeid market and blames army'],
    ])
  })

  it('is nothing that was told before the window', () => {
    expect(toldSince(hoursAgo(14), sudan)).toMatchObject({ stories: [expect.anything()], alsoNew: [] })
  })

  it('is nothing that is not about the topic', () => {
    const { stories } = toldSince(hoursAgo(24), sudan)
    expect(alsoNewIn(stories, chad, hoursAgo(24))).toEqual([])
    expect(alsoNewIn(stories, null, hoursAgo(24))).toHaveLength(1)
  })

  it('is nothing that another story of the briefing tells', () => {
    const { stories, alsoNew } = toldSince(hoursAgo(24), sudan)
    const other: StoryDossier = { id: 'other', articles: alsoNew[0]!.news }
    expect(alsoNewIn([...stories, other], sudan, hoursAgo(24))).toEqual([])
  })

  it('is named by its headline, which is compared again when its outlet edits it', () => {
    const { stories, alsoNew } = toldSince(hoursAgo(24), sudan)
    const briefing = composeBriefing(demoMaterial(stories, { alsoNew }))
    expect(briefing.alsoNew.map(({ text }) => text)).toEqual(['RSF denies striking El Obeid market and blames army'])
    const { articleId, start, end } = briefing.alsoNew[0]!.citation
    const cited = citedWords(briefing).find((words) => words.articleId === articleId)
    expect(cited?.spans).toContainEqual({ start, end })
  })

  it('is told once to a channel', () => {
    const { stories, alsoNew } = toldSince(hoursAgo(24), sudan)
    const material = demoMaterial(stories, { alsoNew, shown: new Map() })
    const first = composeBriefing(material)
    expect(first.alsoNew).toHaveLength(1)
    const told = tells(first, material, [], demoNow)
    expect(told[0]?.articleIds).toContain(first.alsoNew[0]?.citation.articleId)
    const next = composeBriefing({ ...material, shown: shownBefore(told) })
    expect([next.alsoNew, isQuiet(next)]).toEqual([[], true])
    const ofStory = { ...told[0]!, articleIds: stories[0]!.articles.map(({ article }) => article.id) }
    const missed = composeBriefing({ ...material, shown: shownBefore([ofStory]) })
    expect([missed.stories[0]?.sinceLast?.state, missed.alsoNew.length, isQuiet(missed)]).toEqual([
      'unchanged',
      1,
      false,
    ])
  })

  it('keeps what the channel was told of the story before: turning back to it is no news', () => {
    const { stories, alsoNew } = toldSince(hoursAgo(24), sudan)
    const material = demoMaterial(stories, { alsoNew, shown: new Map() })
    const aside = stories[0]!.aside!.map(({ article }) => article.id)
    const before = { storyId: story!.id, firstShownAt: hoursAgo(48), lastShownAt: hoursAgo(48), articleIds: aside }
    const [after] = tells(composeBriefing(material), material, [before], demoNow)
    expect(aside.length).toBeGreaterThan(alsoNew[0]!.news.length)
    expect(new Set(after!.articleIds).isSupersetOf(new Set(aside))).toBe(true)
    const [first] = tells(composeBriefing(material), material, [], demoNow)
    expect(first!.articleIds).not.toEqual(after!.articleIds)
  })
})

import { expect, it } from 'vitest'
import type { StoreView } from '#src/store/ports/store-view.ts'
import type { Store } from '#src/store/store.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const iraq = { 'state:IQ': 'Iraq' }
const talks = reading({ slug: 'talks', headline: 'Iraq calls for talks', body: 'It was a quiet day.', actors: iraq })
const border = reading({
  slug: 'border',
  outlet: tigrisPost,
  headline: 'Border opens',
  body: 'The crossing to Iraq opened. Customs officers of Niger looked on.',
  publishedAt: hoursAfter(noon, -2),
  actors: { ...iraq, 'state:NE': 'Niger', 'person:lena-hadi': 'Customs' },
  says: [{ who: 'person:lena-hadi', words: 'crossing', office: 'Chief of customs' }],
})
const floods = reading({
  slug: 'floods',
  headline: 'Floods in Nigeria',
  body: 'Nigerian villages were evacuated in São Félix.',
  actors: { 'state:NG': 'Nigeria' },
})
const day = { from: hoursAfter(noon, -24), to: hoursAfter(noon, 1) }

async function fill({ articles, stories, outlets }: Store): Promise<void> {
  await outlets.save([harbourTimes, tigrisPost])
  await articles.fileAll([talks, border, floods])
  await stories.place([
    { articleId: talks.article.id, storyId: 's-talks', at: noon },
    { articleId: border.article.id, storyId: 's-talks', at: noon },
    { articleId: floods.article.id, storyId: 's-floods', at: noon },
  ])
}

const byActors = (...actorIds: string[]) => ({ actorIds, phrases: [] })
const byWords = (...phrases: string[]) => ({ actorIds: [], phrases })

describeOnBothDialects('what belongs to a topic', (subject) => {
  const storyIds = async (scope: Parameters<StoreView['scope']['stories']>[0], window = day) =>
    (await (await subject.store.viewedBy('common')).scope.stories(scope, window)).map(({ storyId }) => storyId).sort()

  it('is counted by story', async () => {
    await fill(subject.store)
    const tallies = await (await subject.store.viewedBy('common')).scope.stories(byActors('state:IQ'), day)
    expect(tallies).toEqual([
      {
        storyId: 's-talks',
        articles: 2,
        outletIds: ['harbour-times', 'tigris-post'],
        officialStatements: 1,
        allArticles: 2,
        origins: 1,
        lastAt: noon,
        // One names Iraq in its headline, the other with a salience of 0.5.
        topicMatch: 0.95,
      },
    ])
  })

  it('is found by actor, never by likeness of names', async () => {
    await fill(subject.store)
    expect(await storyIds(byActors('state:NE'))).toEqual(['s-talks'])
    expect(await storyIds(byActors('state:NG'))).toEqual(['s-floods'])
    expect(await storyIds(byActors('state:NE', 'state:NG'))).toEqual(['s-floods', 's-talks'])
    expect(await storyIds(byActors('state:XX'))).toEqual([])
  })

  it('is not found by a mention in passing, though that is the last mention', async () => {
    await fill(subject.store)
    const fuel = reading({
      slug: 'fuel',
      headline: 'Fuel prices rise',
      body: 'Drivers queued. Pumps ran dry. A tanker that had been bound for Chad was sent back.',
      actors: { 'state:TD': 'Chad' },
      salience: 0.04,
    })
    await subject.store.articles.file(fuel.article, fuel.analysis)
    await subject.store.stories.place([{ articleId: fuel.article.id, storyId: 's-fuel', at: noon }])
    expect(await storyIds(byActors('state:TD'))).toEqual([])
    expect(await (await subject.store.viewedBy('common')).scope.countStories(byActors('state:TD'), day)).toBe(0)
    expect(await (await subject.store.viewedBy('common')).scope.lastArticle(byActors('state:TD'), day.to, day.to)).toBe(
      fuel.article.id,
    )
  })

  it('is found by words in any order, with English endings and without accents', async () => {
    await fill(subject.store)
    expect(await storyIds(byWords('village', 'evacuated'))).toEqual(['s-floods'])
    expect(await storyIds(byWords('sao felix'))).toEqual(['s-floods'])
    expect(await storyIds(byWords('felix sao'))).toEqual([])
    expect(await storyIds(byWords('villages', 'customs'))).toEqual([])
    expect(await storyIds(byWords('niger'))).toEqual(['s-talks'])
    expect(await storyIds(byWords())).toEqual([])
  })

  it.each(['"', "'", 'a" OR "b', '(', '*', '^', 'NEAR(', '-', '\\', '%', 'a:b', '\0', '🙂'])(
    'stands words such as %j',
    async (word) => {
      await fill(subject.store)
      expect(await storyIds(byWords(`${word} zzz`))).toEqual([])
    },
  )

  it('is everything where no topic is asked', async () => {
    await fill(subject.store)
    expect(await storyIds(null)).toEqual(['s-floods', 's-talks'])
  })

  it('keeps to the window', async () => {
    await fill(subject.store)
    const evening = { from: hoursAfter(noon, -1), to: hoursAfter(noon, 1) }
    const tallies = await (await subject.store.viewedBy('common')).scope.stories(byActors('state:IQ'), evening)
    expect(tallies.map(({ articles }) => articles)).toEqual([1])
    expect(await storyIds(byWords('crossing'), evening)).toEqual([])
  })

  it('uses only what was known at the end of the window', async () => {
    await fill(subject.store)
    const edited = reading({
      slug: 'talks',
      headline: 'Calls for talks',
      body: 'It was a quiet day in Niger.',
      seenAt: hoursAfter(noon, 3),
      actors: { 'state:NE': 'Niger' },
    })
    await subject.store.articles.file(edited.article, edited.analysis)
    const before = { ...day, to: hoursAfter(noon, 2) }
    const after = { ...day, to: hoursAfter(noon, 4) }
    const articles = async (id: string, window: typeof day) =>
      (await (await subject.store.viewedBy('common')).scope.stories(byActors(id), window))[0]?.articles
    expect([await articles('state:IQ', before), await articles('state:IQ', after)]).toEqual([2, 1])
    expect([await articles('state:NE', before), await articles('state:NE', after)]).toEqual([1, 2])
    expect(await storyIds(byWords('iraq', 'talks'), before)).toEqual(['s-talks'])
    expect(await storyIds(byWords('iraq', 'talks'), after)).toEqual([])
  })

  it('tells the last mention before the window', async () => {
    await fill(subject.store)
    const { scope } = await subject.store.viewedBy('common')
    const last = (before: Date, knownAt: Date) => scope.lastArticle(byActors('state:IQ'), before, knownAt)
    expect(await last(hoursAfter(noon, 1), hoursAfter(noon, 1))).toBe(talks.article.id)
    expect(await last(noon, hoursAfter(noon, 1))).toBe(border.article.id)
    expect(await last(hoursAfter(noon, -5), hoursAfter(noon, 1))).toBeNull()
  })

  it('says what was searched', async () => {
    await fill(subject.store)
    expect(await (await subject.store.viewedBy('common')).scope.corpus(day)).toEqual({
      articles: 3,
      outletIds: [harbourTimes.id, tigrisPost.id],
      lastReadAt: null,
    })
    const { scope } = await subject.store.viewedBy('common')
    expect(await scope.outletIds(day)).toEqual([harbourTimes.id, tigrisPost.id])
    const asked = (to: Date) => scope.corpus({ ...day, to }, { isPast: true })
    expect((await asked(hoursAfter(noon, 1))).lastReadAt).toEqual(noon)
    expect((await asked(hoursAfter(noon, -1))).lastReadAt).toEqual(hoursAfter(noon, -2))
    expect((await asked(hoursAfter(noon, -5))).lastReadAt).toBeNull()
    const counted = async (from: Date, to: Date) => {
      const { articles, outletIds } = await (await subject.store.viewedBy('common')).scope.corpus({ from, to })
      return [articles, outletIds.length]
    }
    expect(await counted(hoursAfter(noon, 1), hoursAfter(noon, 2))).toEqual([0, 0])
    expect(await counted(noon, noon)).toEqual([2, 1])
    expect(await counted(hoursAfter(noon, -2), hoursAfter(noon, -1))).toEqual([1, 1])
    expect(await counted(hoursAfter(noon, -1.9), hoursAfter(noon, 0.5))).toEqual([2, 1])
  })

  it('does not count what was not known then', async () => {
    await fill(subject.store)
    const found = reading({ slug: 'found', publishedAt: hoursAfter(noon, -3), seenAt: hoursAfter(noon, 5) })
    await subject.store.articles.file(found.article, found.analysis)
    const articles = async (hours: number) =>
      (await (await subject.store.viewedBy('common')).scope.corpus({ ...day, to: hoursAfter(noon, hours) })).articles
    expect([await articles(4), await articles(5)]).toEqual([3, 4])
  })
})

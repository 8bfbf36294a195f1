import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '#test/store/samples.ts'
import { readingOf } from '#test/support/reading.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const day = 24 * 3_600_000
const hadi = 'person:lena-hadi'
const other = 'person:omar-hadi'

const talks = reading({
  slug: 'talks',
  headline: 'Iraq calls for border talks with Turkey',
  body: 'Foreign Minister Lena Hadi said “we want border talks with Turkey now”. She spoke in the capital.',
  publishedAt: hoursAfter(noon, -3),
  actors: { [hadi]: 'Lena Hadi', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' },
  says: [
    {
      who: hadi,
      words: 'we want border talks with Turkey now',
      office: 'Foreign Minister',
      act: 'request',
      target: 'state:TR',
    },
  ],
})
const talksAgain = reading({
  slug: 'talks-again',
  outlet: tigrisPost,
  headline: 'Iraq calls for border talks with Turkey',
  body: 'Minister Lena Hadi: “We want border talks with Turkey now”. Turkey has not answered yet.',
  publishedAt: hoursAfter(noon, -2),
  actors: { [hadi]: 'Lena Hadi', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' },
  says: [
    {
      who: hadi,
      words: 'We want border talks with Turkey now',
      office: 'Minister',
      act: 'request',
      target: 'state:TR',
    },
  ],
})
const mosul = reading({
  slug: 'mosul',
  headline: 'Mosul reopens its bridge after nine years',
  body: 'The old bridge of Mosul was reopened to traffic on Monday, engineers and shopkeepers cheering.',
  publishedAt: hoursAfter(noon, -1),
  actors: { 'place:mosul': 'Mosul' },
})
const floods = reading({
  slug: 'floods',
  headline: 'Nigeria sends army to flooded villages',
  body: 'Rain fell for six days. Omar Hadi, a farmer, said the harvest was lost.',
  publishedAt: hoursAfter(noon, -5),
  actors: { 'state:NG': 'Nigeria', [other]: 'Omar Hadi' },
  says: [{ who: other, words: 'the harvest was lost', grade: 'reported' }],
})

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
  await newsroom.publish(talks, talksAgain, mosul, floods)
})
afterEach(() => newsroom.close())

const brief = (topic: string, options: { sinceMs?: number; at?: Date; limit?: number } = {}) =>
  newsroom.brief({ topic, sinceMs: day, ...options }, asking)
const headlines = async (topic: string, options = {}) => {
  const { stories } = await brief(topic, options)
  return stories.map(({ headline }) => headline.text)
}

describe('/brief', () => {
  it('tells the stories of a topic, each once, with its outlets', async () => {
    const briefing = await brief('iraq')
    expect(briefing.stories[0]).toMatchObject({
      headline: { text: 'Iraq calls for border talks with Turkey' },
      articles: 2,
    })
    expect(briefing.stories[0]!.outlets.map(({ name }) => name)).toEqual(['Harbour Times', 'Tigris Post'])
    expect(briefing.topic).toMatchObject({ query: 'iraq', label: 'Iraq' })
    expect(briefing.window).toEqual({ from: hoursAfter(noon, -24), to: noon })
    expect(briefing.corpus).toMatchObject({ articles: 4, outlets: 2 })
    expect(briefing.counts).toMatchObject({ stories: 1, articles: 2, outlets: 2, origins: 2 })
  })

  it('names as read only the outlets that were read in the window', async () => {
    const outlet = (id: string) => ({ ...tigrisPost, id, name: id, country: 'CN', ownership: 'state' as const })
    await newsroom.store.outlets.save([outlet('never-answered'), outlet('read-without-news')])
    for (const [outletId, lastSuccessAt] of [
      ['never-answered', null],
      ['read-without-news', hoursAfter(noon, -1)],
    ] as const) {
      const address = { outletId, url: `https://${outletId}.example/feed`, title: outletId, packs: [] }
      const { id } = await newsroom.store.feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
      await newsroom.store.feeds.save(id, { lastSuccessAt })
    }
    const [story] = (await brief('iraq')).stories
    expect(story!.coverage.notIn).toEqual([{ country: 'CN', ownership: 'state', outlets: 1 }])
    const [past] = (await brief('iraq', { at: noon })).stories
    expect(past!.coverage.notIn).toEqual([])
    const alone = await newsroom.story({ storyId: story!.id }, asking)
    expect(alone!.coverage.notIn).toEqual(story!.coverage.notIn)
  })

  it.each(['Iraqi', 'Baghdad', 'the Iraqis', 'state:IQ'])('understands “%s” like Iraq', async (topic) => {
    expect(await headlines(topic)).toEqual(await headlines('iraq'))
  })

  it('counts what happens in a country’s places as news of that country', async () => {
    const article = { ...mosul.article }
    const actors = mosul.analysis.actors.map((actor) => ({ ...actor, country: 'IQ' }))
    const elsewhere = reading({ slug: 'mosul-2', outlet: tigrisPost, publishedAt: hoursAfter(noon, -1) })
    await newsroom.publish({
      article: {
        ...article,
        id: 'a-mosul-2',
        url: elsewhere.article.url,
        outletId: tigrisPost.id,
        contentHash: 'other',
      },
      analysis: { ...mosul.analysis, actors },
    })
    await newsroom.publish(reading({ slug: 'x', actors: {} }))
    expect(await (await newsroom.store.viewedBy('common')).actors.placesIn('IQ', 5)).toMatchObject([
      { id: 'place:mosul' },
    ])
    expect(await headlines('iraq')).toContain('Mosul reopens its bridge after nine years')
  })

  it('takes what a central bank decides for news of its country, and a company by such a name for none', async () => {
    const plain = (id: string, title: string, body: string) =>
      readingOf({ id, outlet: harbourTimes, at: hoursAfter(noon, -1).toISOString(), title, body })
    await newsroom.publish(
      plain(
        'rates',
        'Bank of Japan keeps rates at zero',
        'The Bank of Japan said on Monday that it would wait for the yen.',
      ),
      plain('firm', 'Bank of China opens branch in Halvar', 'The Bank of China said on Monday that it would hire.'),
    )
    expect(await headlines('japan')).toEqual(['Bank of Japan keeps rates at zero'])
    expect(await headlines('china')).toEqual([])
  })

  it('does not take Nigeria for Niger', async () => {
    expect(await headlines('niger')).toEqual([])
    expect(await headlines('nigeria')).toEqual(['Nigeria sends army to flooded villages'])
  })

  it('takes a person for one in every form of the name', async () => {
    const plain = (id: string, title: string, body: string) =>
      readingOf({ id, outlet: harbourTimes, at: hoursAfter(noon, -1).toISOString(), title, body })
    await newsroom.publish(
      plain('full', 'Court hears Marta Olindes', 'Marta Olindes spoke for an hour about the grain fund.'),
      plain('alone', 'President Olindes leaves the court', 'Olindes said nothing more about the grain fund.'),
    )
    const both = ['Court hears Marta Olindes', 'President Olindes leaves the court']
    for (const topic of ['olindes', 'Marta Olindes']) {
      const { stories } = await brief(topic)
      expect(stories.flatMap(({ sources }) => sources.map(({ headline }) => headline)).toSorted()).toEqual(both)
    }
  })

  it('tells of a story that is wider than the topic the part that is about it', async () => {
    const dam = (id: string, title: string) =>
      readingOf({
        id,
        outlet: id === 'b' ? tigrisPost : harbourTimes,
        at: hoursAfter(noon, -1).toISOString(),
        title,
        body: 'The Orsa dam burst at dawn and the river tore two bridges away. Villagers fled to the hills.',
      })
    await newsroom.publish(
      dam('a', 'Orsa dam bursts, two bridges gone'),
      dam('c', 'Orsa dam bursts at dawn, villagers flee'),
      dam('d', 'Two bridges gone as Orsa dam bursts'),
      dam('b', 'Turkey offers boats after Orsa dam bursts'),
    )
    const { stories } = await brief('turkey')
    const part = stories.find(({ headline }) => headline.text.includes('Orsa'))
    expect(part).toMatchObject({ headline: { text: 'Turkey offers boats after Orsa dam bursts' }, articles: 1 })
    const whole = await newsroom.story({ storyId: part!.id }, asking)
    expect(whole!.articles).toBe(4)
    // Its outlets carry the story, so none of them is said not to have it.
    expect(part!.coverage).toEqual(whole!.coverage)
  })

  it('finds free words', async () => {
    expect(await headlines('bridge engineers')).toEqual(['Mosul reopens its bridge after nine years'])
  })

  it('answers a topic without news: what was read, the last mention, what to try', async () => {
    const { stories, quiet, corpus } = await brief('nigeria', { sinceMs: 3_600_000 })
    expect(stories).toEqual([])
    expect(corpus.articles).toBe(1)
    expect(quiet?.lastMention?.text).toBe('Nigeria sends army to flooded villages')
    expect(quiet?.tryInstead).toEqual(expect.arrayContaining(['Lena Hadi', 'Iraq', 'Turkey']))
  })

  it.each(['', '\u0000', '((("', 'x'.repeat(2000), '🙂', 'a" OR "b'])('stands a topic such as %j', async (topic) => {
    expect(await headlines(topic)).toEqual([])
  })

  it('gives the same answer each time for a moment in the past', async () => {
    const at = hoursAfter(noon, -1.5)
    const before = await brief('iraq', { at })
    newsroom.clock.time = hoursAfter(noon, 5)
    const edited = reading({ slug: 'talks', headline: 'Correction', seenAt: hoursAfter(noon, 4), actors: {} })
    const late = {
      headline: 'Iraq calls for border talks with Turkey in spring',
      publishedAt: hoursAfter(noon, -2.5),
      seenAt: hoursAfter(noon, 4),
      actors: { 'state:IQ': 'Iraq' },
    }
    await newsroom.publish(edited, reading({ ...late, slug: 'late' }), reading({ ...late, slug: 'later' }))
    expect(await brief('iraq', { at })).toEqual(before)
    expect((await brief('iraq')).counts).not.toEqual(before.counts)
  })

  it('prints nothing that is not a slice of a stored article', async () => {
    const { stories } = await brief('iraq')
    for (const { headline, summary, statements } of stories) {
      for (const { text, citation } of [headline, ...summary, ...statements.flatMap(({ pieces }) => pieces)]) {
        const article = await (await newsroom.store.viewedBy('common')).articles.find(citation.articleId)
        expect(article?.text.slice(citation.start, citation.end)).toBe(text)
      }
    }
  })

  it('ends when nobody waits any more', async () => {
    const signal = AbortSignal.abort(new Error('gone'))
    await expect(newsroom.brief({ topic: 'iraq', sinceMs: day }, { ...asking, signal })).rejects.toThrow('gone')
  })
})

describe('/stories and /story', () => {
  it('tell whatever happened', async () => {
    const { stories, counts } = await newsroom.stories({ sinceMs: day, limit: 10 }, asking)
    expect(stories.map(({ headline }) => headline.text).sort()).toEqual([
      'Iraq calls for border talks with Turkey',
      'Mosul reopens its bridge after nine years',
      'Nigeria sends army to flooded villages',
    ])
    expect(counts).toMatchObject({ stories: 3, articles: 4, outlets: 2 })
  })

  it('lead from a briefing to its story, and from a merged one to where it went', async () => {
    const { stories } = await newsroom.stories({ sinceMs: day, limit: 10 }, asking)
    const [first, second] = stories.map(({ id }) => id)
    expect(await newsroom.story({ storyId: first! }, asking)).toMatchObject({ id: first })
    const ids = await (await newsroom.store.viewedBy('common')).stories.articleIds([second!], noon, 9)
    await newsroom.store.stories.place(
      ids.get(second!)!.map((articleId) => ({ articleId, storyId: first!, at: hoursAfter(noon, 1) })),
    )
    await newsroom.store.stories.absorb([{ from: second!, into: first! }])
    newsroom.clock.time = hoursAfter(noon, 2)
    expect(await newsroom.story({ storyId: second! }, asking)).toMatchObject({ id: first })
    expect(await newsroom.story({ storyId: second!, at: noon }, asking)).toMatchObject({ id: second })
    expect(await newsroom.story({ storyId: 's-none' }, asking)).toBeNull()
  })
})

describe('/said', () => {
  const said = (query: Partial<Parameters<typeof newsroom.said>[0]>) =>
    newsroom.said({ sinceMs: 7 * day, ...query }, asking)

  it('gives a statement once, with the other outlets that carry it', async () => {
    const { statements, total, pages } = await said({ who: 'Lena Hadi' })
    expect({ total, pages }).toEqual({ total: 1, pages: 1 })
    expect(statements).toMatchObject([
      {
        speaker: { name: 'Lena Hadi', actorId: hadi },
        office: 'Foreign Minister',
        grade: 'verbatim',
        pieces: [{ text: 'we want border talks with Turkey now', citation: { outlet: { name: harbourTimes.name } } }],
        alsoIn: [{ outlet: { name: tigrisPost.name } }],
      },
    ])
  })

  it('asks who is meant where several bear a name, and knows the answer', async () => {
    const { candidates, statements } = await said({ who: 'hadi' })
    expect(statements).toEqual([])
    expect(candidates.map(({ name, office }) => [name, office])).toEqual([
      ['Lena Hadi', 'Minister'],
      ['Omar Hadi', null],
    ])
    expect((await said({ who: candidates[1]!.id })).statements).toMatchObject([{ speaker: { name: 'Omar Hadi' } }])
  })

  it('takes both filters, and grades', async () => {
    expect((await said({ who: 'lena hadi', about: 'turkish' })).total).toBe(1)
    expect((await said({ who: 'lena hadi', about: 'nigeria' })).total).toBe(0)
    expect((await said({ about: 'harvest' })).total).toBe(1)
    expect((await said({ grade: 'reported' })).total).toBe(1)
  })

  it('turns pages', async () => {
    const first = await said({ page: 0, pageSize: 1 })
    const second = await said({ page: 1, pageSize: 1 })
    expect([first.total, first.pages, first.page, second.page]).toEqual([2, 2, 0, 1])
    expect(first.statements[0]!.id).not.toBe(second.statements[0]!.id)
  })

  it('tells one speaker’s positions oldest first, with a mark where the act turns', async () => {
    const cues = { reject: 'rejected', agree: 'accepted' }
    const position = (slug: string, hours: number, words: string, act: 'reject' | 'agree') =>
      reading({
        slug,
        headline: `The dam of Sarab (${slug})`,
        body: `Lena Hadi ${cues[act]} it: ${words}.`,
        publishedAt: hoursAfter(noon, hours),
        actors: { [hadi]: 'Lena Hadi' },
        says: [{ who: hadi, words, act, cue: cues[act] }],
      })
    await newsroom.publish(
      position('never', -30, 'inspectors will never enter the dam', 'reject'),
      position('welcome', -20, 'inspectors may visit the dam at once', 'agree'),
    )
    const { statements, turns } = await said({ who: 'lena hadi', about: 'dam', timeline: true })
    expect(statements.map(({ act }) => act)).toEqual(['reject', 'agree'])
    expect(turns).toEqual([1])
    expect(await said({ who: 'lena hadi' })).not.toHaveProperty('turns')
    const onEverything = await said({ who: 'lena hadi', timeline: true })
    expect(onEverything.statements).toHaveLength(3)
    expect(onEverything.turns).toEqual([])
  })

  it('without a topic, a position is on whom the act concerns', async () => {
    const cues = { accuse: 'accused', support: 'backed' }
    const names = { 'state:IR': 'Iran', 'state:TR': 'Turkey' }
    const position = (slug: string, hours: number, act: 'accuse' | 'support', target: 'state:IR' | 'state:TR') =>
      reading({
        slug,
        headline: `Two neighbours talk (${slug})`,
        body: `Lena Hadi ${cues[act]} ${names[target]}: our word on ${slug} stands. Iran and Turkey listened.`,
        publishedAt: hoursAfter(noon, hours),
        actors: { [hadi]: 'Lena Hadi', ...names },
        says: [{ who: hadi, words: `our word on ${slug} stands`, act, target, cue: cues[act] }],
      })
    await newsroom.publish(
      position('pumps', -40, 'accuse', 'state:IR'),
      position('sluices', -30, 'support', 'state:TR'),
      position('gates', -20, 'support', 'state:IR'),
    )
    const { statements, turns } = await said({ who: 'lena hadi', timeline: true })
    expect(turns?.map((place) => statements[place]?.target)).toEqual(['Iran'])
  })

  it('says what was searched, and what to try, where nothing was found', async () => {
    const nobody = await said({ who: 'Nobody Known' })
    expect(nobody).toMatchObject({ total: 0, pages: 0, candidates: [], statements: [], corpus: { articles: 4 } })
    expect(nobody.tryInstead.length).toBeGreaterThan(0)
  })
})

describe('/actor', () => {
  it('shows an actor as articles state it', async () => {
    const found = await newsroom.actor({ name: 'lena hadi', sinceMs: 7 * day }, asking)
    if (!found.ok) throw new Error(found.problem.kind)
    const { actor, offices, by, about, actsByTarget, quotedBy } = found.value
    expect(actor).toMatchObject({ id: hadi, name: 'Lena Hadi', stories: 1, statements: 1 })
    expect(offices.map(({ office, citation }) => [office, citation.outlet.name])).toEqual([
      ['Minister', 'Tigris Post'],
      ['Foreign Minister', 'Harbour Times'],
    ])
    expect(by).toHaveLength(1)
    expect(about).toEqual([])
    expect(actsByTarget).toEqual([{ act: 'request', target: 'Turkey', count: 2 }])
    expect(quotedBy.map(({ outlet, count }) => [outlet.name, count])).toEqual([
      ['Harbour Times', 1],
      ['Tigris Post', 1],
    ])
  })

  it('knows none, or asks which', async () => {
    const none = await newsroom.actor({ name: 'Nobody', sinceMs: day }, asking)
    expect(none).toMatchObject({ ok: false, problem: { kind: 'unknown-actor' } })
    const several = await newsroom.actor({ name: 'Hadi', sinceMs: day }, asking)
    expect(several).toMatchObject({
      ok: false,
      problem: { kind: 'ambiguous-actor', candidates: [{ id: hadi }, { id: other }] },
    })
  })
})

describe('a topic that nothing is found for', () => {
  it('is answered with names that are spelled alike, before those in the news', async () => {
    const { quiet } = await brief('Iraqq')
    expect(quiet?.tryInstead[0]).toBe('Iraq')
  })

  it.each(['Irak', 'العراق', '🇮🇶', 'Ірак'])('is none where it is a country in another language: %s', async (typed) => {
    const { topic, stories } = await brief(typed)
    expect(topic).toMatchObject({ label: 'Iraq', actorIds: ['state:IQ'] })
    expect(stories.length).toBeGreaterThan(0)
  })
})

describe('completion', () => {
  const names = async (kind: 'topic' | 'actor' | 'zone', typed: string, guildId?: string) =>
    (await newsroom.suggest(kind, typed, guildId ? { guildId } : 'common')).map(({ name }) => name)

  it('offers the news to whoever has typed nothing', async () => {
    expect((await names('topic', '')).slice(0, 3).sort()).toEqual(['Iraq', 'Lena Hadi', 'Turkey'])
  })

  it('completes countries by any of their names, the exact one first, then what is in the news', async () => {
    expect((await names('topic', 'nige')).slice(0, 2)).toEqual(['Nigeria', 'Niger'])
    expect((await names('topic', 'ir'))[0]).toBe('Iraq')
    expect((await names('topic', 'Türk'))[0]).toBe('Turkey')
    expect((await names('topic', 'Ніг')).slice(0, 2)).toEqual(['Nigeria', 'Niger'])
    expect((await names('topic', 'niger'))[0]).toBe('Niger')
    expect((await names('topic', 'bagh'))[0]).toBe('Iraq')
  })

  it('knows a flag, a code in capitals, and the small letter that Turkish writes without a dot', async () => {
    expect(await names('topic', '🇵🇭')).toEqual(['Philippines'])
    expect((await names('topic', 'KE'))[0]).toBe('Kenya')
    expect((await names('topic', 'ır')).slice(0, 2)).toEqual(['Iraq', 'Iran'])
    expect((await names('actor', 'ırak'))[0]).toBe('Iraq')
  })

  it('offers names that begin so before names of which only a capital or another form does', async () => {
    expect((await names('topic', 'su')).slice(0, 3)).toEqual(['Sudan', 'Suriname', 'South Sudan'])
    expect((await names('topic', 'u'))[0]).toBe('Uganda')
    expect((await names('topic', 'u')).indexOf('Mongolia')).not.toBe(0)
  })

  it('completes people by their first or last name, or by the beginnings of several', async () => {
    expect(await names('actor', 'had')).toEqual(['Lena Hadi', 'Omar Hadi'])
    expect(await names('actor', 'le ha')).toEqual(['Lena Hadi'])
    expect(await names('actor', 'ha le')).toEqual([])
  })

  it('offers what is spelled alike where nothing completes it', async () => {
    expect((await names('topic', 'Iraqq')).slice(0, 1)).toEqual(['Iraq'])
    expect(await names('actor', 'lena hodi')).toEqual(['Lena Hadi'])
    expect(await names('actor', 'qqqqqqqq')).toEqual([])
  })

  it('offers this server’s own subscriptions first', async () => {
    const guild = { guildId: 'g1', channelId: 'c1', createdBy: null, time: '07:00', zone: 'UTC' }
    await newsroom.digests.add({ ...guild, topic: 'irrigation in the south' })
    expect((await names('topic', 'ir', 'g1'))[0]).toBe('irrigation in the south')
    expect(await names('topic', 'ir', 'g2')).not.toContain('irrigation in the south')
  })

  it('keeps to what Discord shows', async () => {
    const suggestions = await newsroom.suggest('topic', 'a', 'common')
    expect(suggestions.length).toBeLessThanOrEqual(25)
    expect(new Set(suggestions.map(({ name }) => name)).size).toBe(suggestions.length)
    expect(await names('topic', 'y'.repeat(300))).toEqual(['y'.repeat(100)])
  })

  it('completes zones', async () => {
    expect((await names('zone', 'berl'))[0]).toBe('Europe/Berlin')
  })
})

describe('/status', () => {
  it('tells what there is', async () => {
    expect(await newsroom.status(asking)).toMatchObject({
      version: '1.2.3',
      corpus: { articles: 4, outlets: 2 },
      feeds: { active: 0, failing: 0, stopped: 0 },
      stories: 3,
      statements: 3,
      deliveries: { pending: 0, sentToday: 0, paused: 0 },
      problems: [],
    })
  })
})

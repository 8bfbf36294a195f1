import { expect, it } from 'vitest'
import type { StatementFilter, StatementPlace } from '#src/store/ports/statement-store.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const hadi = 'person:lena-hadi'
const orban = 'person:tomas-reth'
const talks = reading({
  slug: 'talks',
  headline: 'Iraq calls for talks',
  body: 'Lena Hadi said “we want talks with Turkey now”. “The dam will not be built,” Tomas Reth said in Chad.',
  actors: { [hadi]: 'Lena Hadi', [orban]: 'Tomas Reth', 'state:IQ': 'Iraq', 'state:TR': 'Turkey', 'state:TD': 'Chad' },
  says: [
    {
      who: hadi,
      words: 'we want talks with Turkey now',
      office: 'Foreign Minister',
      act: 'request',
      target: 'state:TR',
    },
    { who: orban, words: 'The dam will not be built,', act: 'reject' },
  ],
})
const later = reading({
  slug: 'later',
  outlet: tigrisPost,
  publishedAt: hoursAfter(noon, 2),
  headline: 'Minister repeats',
  body: 'Lena Hadi said that Turkey had answered.',
  actors: { [hadi]: 'Lena Hadi', 'state:TR': 'Turkey' },
  says: [
    {
      who: hadi,
      words: 'Turkey had answered',
      office: 'minister',
      grade: 'reported',
      act: 'request',
      target: 'state:TR',
    },
  ],
})
const anything: StatementFilter = {
  speakerIds: null,
  about: null,
  grade: null,
  act: null,
  printed: true,
  window: { from: hoursAfter(noon, -24), to: hoursAfter(noon, 24) },
}
const about = (...actorIds: string[]) => ({ actorIds, phrases: [] })
const holding = (...phrases: string[]) => ({ actorIds: [], phrases })

const nameOf = ({ articleId, ordinal }: StatementPlace) => `${articleId.split('-').at(-1)}.${ordinal}`

describeOnBothDialects('the ledger of statements', (subject) => {
  const find = async (filter: Partial<StatementFilter>, page = { offset: 0, limit: 10 }) => {
    const { total, statements } = await (await subject.store.viewedBy('common')).statements.find(
      { ...anything, ...filter },
      page,
    )
    return [total, ...statements.map((places) => places.map(nameOf).join('+'))]
  }
  const fill = () => subject.store.articles.fileAll([talks, later])

  it('gives the newest first, a page at a time', async () => {
    await fill()
    expect(await find({})).toEqual([3, 'later.0', 'talks.1', 'talks.0'])
    expect(await find({}, { offset: 1, limit: 1 })).toEqual([3, 'talks.1'])
    expect(await find({}, { offset: 9, limit: 1 })).toEqual([3])
  })

  it('has nothing where nobody goes by the names that are asked for', async () => {
    await fill()
    expect(await find({ speakerIds: ['person:nobody'] })).toEqual([0])
    expect(await find({ about: about('person:nobody') })).toEqual([0])
    expect(await find({ speakerIds: [hadi], about: about('person:nobody') })).toEqual([0])
    expect(await find({ speakerIds: ['person:nobody'], about: about('state:TR') })).toEqual([0])
  })

  it('keeps what is not printed apart, whoever is asked about', async () => {
    const { article, analysis } = later
    const unsure = { ...analysis, statements: analysis.statements.map((one) => ({ ...one, printed: false })) }
    await subject.store.articles.fileAll([talks, { article, analysis: unsure }])
    for (const filter of [{}, { about: about('state:TR') }, { speakerIds: [hadi] }]) {
      expect(await find({ ...filter, act: 'request' })).toEqual([1, 'talks.0'])
      expect(await find({ ...filter, act: 'request', printed: false })).toEqual([1, 'later.0'])
    }
  })

  it('lists what several outlets carry once, the earliest first', async () => {
    await fill()
    const copy = reading({
      slug: 'copy',
      outlet: tigrisPost,
      publishedAt: hoursAfter(noon, 1),
      body: '“We want talks, with Turkey, NOW”, said Lena Hadi. Tomas Reth: “We want talks with Turkey now”.',
      actors: { [hadi]: 'Lena Hadi', [orban]: 'Tomas Reth' },
      says: [
        { who: hadi, words: 'We want talks, with Turkey, NOW' },
        { who: orban, words: 'We want talks with Turkey now' },
      ],
    })
    await subject.store.articles.file(copy.article, copy.analysis)
    expect(await find({})).toEqual([4, 'later.0', 'copy.1', 'talks.1', 'talks.0+copy.0'])
  })

  it.each<[string, Partial<StatementFilter>, (string | number)[]]>([
    ['by speaker', { speakerIds: [hadi] }, [2, 'later.0', 'talks.0']],
    ['by several speakers', { speakerIds: [hadi, orban] }, [3, 'later.0', 'talks.1', 'talks.0']],
    ['by a stranger', { speakerIds: ['person:nobody'] }, [0]],
    ['about whom they are aimed at', { about: about('state:TR') }, [2, 'later.0', 'talks.0']],
    ['about whom their sentence names', { about: about('state:TD') }, [1, 'talks.1']],
    ['about any of several', { about: about('state:TR', 'state:TD') }, [3, 'later.0', 'talks.1', 'talks.0']],
    ['not about who speaks', { about: about(hadi) }, [0]],
    ['not about who is named elsewhere in the article', { about: about('state:IQ') }, [0]],
    ['by words in them', { about: holding('dam') }, [1, 'talks.1']],
    ['not by words round them', { about: holding('said') }, [0]],
    ['by both', { speakerIds: [hadi], about: about('state:TR') }, [2, 'later.0', 'talks.0']],
    ['by both, none', { speakerIds: [orban], about: about('state:TR') }, [0]],
    ['by speaker and words', { speakerIds: [hadi], about: holding('talks') }, [1, 'talks.0']],
    ['by grade', { speakerIds: [hadi], grade: 'reported' }, [1, 'later.0']],
    ['by grade and about', { about: about('state:TR'), grade: 'verbatim' }, [1, 'talks.0']],
  ])('is asked %s', async (_story, filter, found) => {
    await fill()
    expect(await find(filter)).toEqual(found)
  })

  it('forgets what an edit withdrew, unless asked of the time before', async () => {
    await fill()
    const edited = reading({ slug: 'talks', headline: 'Withdrawn', seenAt: hoursAfter(noon, 3) })
    await subject.store.articles.file(edited.article, edited.analysis)
    const before = { ...anything.window, to: hoursAfter(noon, 2.5) }
    for (const filter of [{ about: about('state:TR') }, { speakerIds: [hadi] }, { about: holding('Turkey') }]) {
      expect(await find(filter)).toEqual([1, 'later.0'])
      expect(await find({ ...filter, window: before })).toEqual([2, 'later.0', 'talks.0'])
    }
  })

  it('looks at the newest where more stand under an actor than it is to read, and tells from when on', async () => {
    const readings = Array.from({ length: 5 }, (_, hour) =>
      reading({
        slug: `hour-${hour}`,
        publishedAt: hoursAfter(noon, hour),
        body: `Lena Hadi said that Turkey had written letter ${hour} to Chad.`,
        actors: { [hadi]: 'Lena Hadi', 'state:TR': 'Turkey', 'state:TD': 'Chad' },
        says: [{ who: hadi, words: `Turkey had written letter ${hour} to Chad`, grade: 'reported' }],
      }),
    )
    await subject.store.articles.fileAll(readings)
    const { statements } = await subject.store.viewedBy('common')
    const page = { offset: 0, limit: 10, mostEntries: 3 }
    for (const filter of [
      { speakerIds: [hadi] },
      { about: about('state:TR') },
      { about: about('state:TR', 'state:TD') },
      { speakerIds: [hadi], about: about('state:TR') },
    ]) {
      const found = await statements.find({ ...anything, ...filter }, page)
      expect(found.statements.flat().map(nameOf)).toEqual(['4.0', '3.0', '2.0'])
      expect(found).toMatchObject({ total: 3, others: 0, since: new Date(hoursAfter(noon, 1).getTime() + 1) })
      const all = await statements.find({ ...anything, ...filter }, { ...page, mostEntries: 5 })
      expect(all).toMatchObject({ total: 5, since: null })
    }
  })

  it('answers from rows that an earlier version wrote, and brings them up to date', async () => {
    await fill()
    const asked: readonly Partial<StatementFilter>[] = [
      { about: about('state:TR') },
      { about: about('state:TR', 'state:TD') },
      { about: about('state:TR'), act: 'request' },
      { speakerIds: [hadi], about: about('state:TR') },
      { speakerIds: [hadi] },
    ]
    const address = { outletId: tigrisPost.id, url: 'https://tigris.example/rss', title: 'Tigris Post', packs: [] }
    await subject.store.outlets.save([tigrisPost])
    const { id } = await subject.store.feeds.add(address, { nextCheckAt: noon, intervalMs: 60_000 })
    await subject.store.feeds.leave('guild', id)
    const answers = async () => {
      const views = await Promise.all([subject.store.viewedBy('common'), subject.store.viewedBy({ guildId: 'guild' })])
      const page = { offset: 0, limit: 9 }
      return await Promise.all(
        views.flatMap(({ statements }) => asked.map((filter) => statements.find({ ...anything, ...filter }, page))),
      )
    }
    const whole = await answers()
    expect(whole.map(({ total }) => total)).toEqual([2, 3, 2, 2, 2, 1, 2, 1, 1, 1])
    await subject.within(async ({ db }) => {
      await db.updateTable('statement').set({ outlet_id: null }).execute()
      const none = { words_key: null, printed: null, act: null, audience: null, outlet_id: null }
      await db.updateTable('statement_about').set(none).execute()
      await db.deleteFrom('backfill').execute()
    })
    expect(await answers()).toEqual(whole)
    await subject.reopen()
    await subject.within(async ({ db }) => {
      const left = await db.selectFrom('statement_about').select('words_key').where('outlet_id', 'is', null).execute()
      const leftAlone = await db.selectFrom('statement').select('id').where('outlet_id', 'is', null).execute()
      expect([...left, ...leftAlone]).toEqual([])
    })
    expect(await answers()).toEqual(whole)
  })

  it('knows the statement that a quotation comes from', async () => {
    await fill()
    const alike = await (await subject.store.viewedBy('common')).statements.alike(['dams', 'never', 'built'], 3)
    expect(alike[0]).toEqual({ articleId: talks.article.id, ordinal: 1 })
    expect(await (await subject.store.viewedBy('common')).statements.alike([], 3)).toEqual([])
  })

  it('counts what an actor did to whom, and who carries it', async () => {
    await fill()
    const { statements } = await subject.store.viewedBy('common')
    expect(await statements.actsByTarget([hadi], anything.window, 5)).toEqual([
      { act: 'request', targetId: 'state:TR', target: 'Turkey', count: 2 },
    ])
    expect(await statements.byOutlet([hadi], anything.window, 5)).toEqual([
      { outletId: harbourTimes.id, count: 1 },
      { outletId: tigrisPost.id, count: 1 },
    ])
    expect(await statements.count()).toBe(3)
  })

  it('knows actors by their names, later words and first letters', async () => {
    await fill()
    const { actors } = await subject.store.viewedBy('common')
    const named = async (name: string) => (await actors.named(name, 5)).map(({ id, isWhole }) => [id, isWhole])
    expect(await named('lena hadi')).toEqual([[hadi, true]])
    expect(await named('hadi')).toEqual([[hadi, false]])
    expect(await named('had')).toEqual([])
    const completing = async (prefix: string) => (await actors.completing(prefix, 5)).map(({ id }) => id)
    expect(await completing('had')).toEqual([hadi])
    expect(await completing('t')).toEqual(['state:TR', orban])
    expect(await actors.find(['state:TD', 'state:XX', hadi])).toMatchObject([
      { id: 'state:TD', name: 'Chad', kind: 'state', country: 'TD', mentions: 1, lastAt: noon },
      { id: hadi, mentions: 2, lastAt: hoursAfter(noon, 2) },
    ])
    const news = await actors.inTheNews(hoursAfter(noon, 1), ['state', 'person'], 5)
    expect(news.map(({ id }) => id)).toEqual([hadi, 'state:TR'])
  })

  it('knows offices as articles state them, with their dates', async () => {
    await fill()
    const { actors } = await subject.store.viewedBy('common')
    const minister = { actorId: hadi, office: 'minister', from: hoursAfter(noon, 2), to: hoursAfter(noon, 2) }
    const foreign = { actorId: hadi, office: 'Foreign Minister', from: noon, to: noon }
    expect(await actors.offices([hadi], hoursAfter(noon, 9))).toEqual([
      { ...minister, articleId: later.article.id },
      { ...foreign, articleId: talks.article.id },
    ])
    expect(await actors.offices([hadi], hoursAfter(noon, 1))).toEqual([{ ...foreign, articleId: talks.article.id }])
  })
})

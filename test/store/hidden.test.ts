import { expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { wordsKey } from '#src/analysis/shared/words-key.ts'
import { foldName } from '#src/base/fold-name.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

/** So long that whole days of it are counted from their sums. */
const window = { from: hoursAfter(noon, -96), to: hoursAfter(noon, 96) }
const page = { offset: 0, limit: 10 }
const words = 'the gates of the dam are open'

const dam = (outlet: typeof tigrisPost, slug: string, seenAt = noon) => {
  const body = `Water rose behind the dam of Mosul in Iraq. “The gates of the dam are open,” Lena Hadi said in Mosul.`
  const { article } = reading({
    slug,
    headline: 'Water rises behind the dam of Mosul',
    body,
    outlet,
    seenAt,
  })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

describeOnBothDialects('what the operator has hidden', (subject) => {
  const fileTwo = async () => {
    await subject.store.outlets.save([harbourTimes, tigrisPost])
    await subject.store.articles.fileAll([dam(tigrisPost, 'one'), dam(harbourTimes, 'two')])
  }
  const statement = () => {
    const { article, analysis } = dam(tigrisPost, 'one')
    return {
      kind: 'statement',
      what: `${article.id}.1.0`,
      said: { articleId: article.id, words, wordsKey: wordsKey(article.text, analysis.statements[0]!) },
    } as const
  }
  const seen = async () => {
    const view = await subject.store.viewedBy('operator')
    const filter = { speakerIds: null, about: null, grade: null, act: null, printed: true, window }
    const about = { ...filter, about: { actorIds: [], phrases: ['gates'] } }
    return {
      statements: (await view.statements.find(filter, page)).total,
      byWords: (await view.statements.find(about, page)).total,
      alike: (await view.statements.alike(['gates', 'dam', 'open'], 5)).length,
      counted: await view.statements.count(),
      articles: (await view.scope.corpus(window)).articles,
      phrase: await view.scope.countStories({ actorIds: [], phrases: ['gates'] }, window),
      actors: (await view.actors.completing('lena', 5)).map(({ mentions }) => mentions),
      loaded: (await view.articles.load(['a-tigris-post-one', 'a-harbour-times-two'])).map(
        ({ analysis }) => analysis.statements.length,
      ),
    }
  }
  const all = { statements: 1, byWords: 1, alike: 2, counted: 2, articles: 2, phrase: 0, actors: [2], loaded: [1, 1] }

  it('is out of every table, and comes back whole', async () => {
    await fileTwo()
    expect(await seen()).toEqual(all)
    const { store } = subject
    const none = { statements: 0, byWords: 0, alike: 0, counted: 0, phrase: 0 }

    expect(await store.hidden.hide(statement(), noon)).toEqual({ articles: 2, storyIds: [] })
    expect(await seen()).toEqual({ ...all, ...none, loaded: [0, 0] })
    expect(await store.hidden.show(statement(), hoursAfter(noon, 1))).toMatchObject({ articles: 2 })
    expect(await seen()).toEqual(all)

    const one = { ...all, alike: 1, counted: 1, articles: 1, actors: [1], loaded: [1] }
    for (const thing of [
      { kind: 'article', what: 'a-tigris-post-one' },
      { kind: 'outlet', what: 'tigris-post' },
    ] as const) {
      await store.hidden.hide(thing, noon)
      expect(await seen()).toEqual(one)
      await store.hidden.hide(thing, noon)
      expect(await seen()).toEqual(one)
      expect((await store.hidden.ofArticle('a-tigris-post-one')).isWhole).toBe(true)
      await store.hidden.show(thing, noon)
      expect(await seen()).toEqual(all)
    }
    expect(await store.hidden.list()).toEqual([])
    expect(await store.hidden.show(statement(), noon)).toBeNull()
  })

  it('survives a restart, and hides what comes later', async () => {
    await fileTwo()
    await subject.store.hidden.hide(statement(), noon)
    await subject.store.hidden.hide({ kind: 'outlet', what: 'tigris-post' }, noon)
    const store = await subject.reopen()
    expect(await store.hidden.list()).toMatchObject([
      { kind: 'statement', words },
      { kind: 'outlet', what: 'tigris-post' },
    ])
    expect(foldName('The gates of the dam are open')).toBe(words)
    const later = [dam(tigrisPost, 'three', hoursAfter(noon, 0.5)), dam(harbourTimes, 'four', hoursAfter(noon, 0.5))]
    expect(await store.articles.fileAll(later)).toEqual(['new', 'new'])
    expect(await store.articles.fileAll(later)).toEqual(['known', 'known'])
    expect(await seen()).toMatchObject({ statements: 0, counted: 0, articles: 2, loaded: [0] })
    expect(await store.hidden.articlesAt('https://tigris-post.example/three')).toEqual(['a-tigris-post-three'])
  })

  it('makes each message that prints it outdated once', async () => {
    await fileTwo()
    const { store } = subject
    const nextRunAt = hoursAfter(noon, 24)
    const digest = await store.digests.add(wantedDigest({ topic: 'dam', nextRunAt: noon }))
    const cites = [{ articleId: 'a-tigris-post-one', revision: 1, spans: [{ start: 0, end: 10 }] }]
    const deliveries = [{ part: 0, nonce: 'n', payload: '{}', cites }]
    await store.digests.publish({
      digest: digest!,
      localDate: '2026-03-10',
      deliveries,
      shown: [],
      now: noon,
      nextRunAt,
    })
    const farthest = { lease: hoursAfter(noon, 9), retry: hoursAfter(noon, 9) }
    const [leased] = await store.deliveries.lease({ owner: 'me', now: noon, leaseUntil: noon, farthest, limit: 5 })
    await store.deliveries.markSent(leased!.id, { messageId: '1', at: noon })
    const outdated = () => store.deliveries.outdated({ revisedSince: hoursAfter(noon, -1), limit: 10 })
    const outdatedOf = (shard: number) =>
      store.deliveries.outdated({
        revisedSince: hoursAfter(noon, -1),
        limit: 10,
        shards: { count: 2, ids: [shard] },
      })
    expect(await outdated()).toEqual([])
    for (const at of [noon, hoursAfter(noon, 1)]) {
      await store.hidden.hide({ kind: 'article', what: 'a-tigris-post-one' }, at)
      expect(await outdated()).toMatchObject([{ cites }])
      expect((await Promise.all([0, 1].map(outdatedOf))).flat()).toHaveLength(1)
      const { at: hiddenAt } = await store.hidden.ofArticle('a-tigris-post-one')
      const articles = [{ articleId: 'a-tigris-post-one', revision: 1, hiddenAt }]
      await store.deliveries.saveCorrected(leased!.id, { payload: '{}', articles })
      expect(await outdated()).toEqual([])
      await store.hidden.show({ kind: 'article', what: 'a-tigris-post-one' }, at)
    }
  })
})

describeOnBothDialects('reports of readers', (subject) => {
  const wrong = { statementId: 'a.1.0', words: 'No.', speaker: 'Lena Hadi', url: null, guildId: '1' }

  it('are one for each statement, counted, and forget an erased server', async () => {
    const { reports, guilds } = subject.store
    const first = await reports.add(wrong, noon)
    expect(first).toMatchObject({ ...wrong, times: 1, postedAt: null })
    await reports.add({ ...wrong, statementId: 'b.1.0', guildId: null }, noon)
    expect(await reports.add({ ...wrong, guildId: '2' }, hoursAfter(noon, 1))).toMatchObject({ id: first.id, times: 2 })
    expect((await reports.list()).map(({ statementId, times }) => [statementId, times])).toEqual([
      ['a.1.0', 2],
      ['b.1.0', 1],
    ])
    await reports.markTold(first.id, noon)
    expect(await reports.untold()).toMatchObject([{ statementId: 'b.1.0' }])
    await guilds.erase('1')
    expect(await reports.find(first.id)).toMatchObject({ guildId: null, postedAt: noon })
    expect(await reports.ofStatement('c.1.0')).toBeNull()
  })
})

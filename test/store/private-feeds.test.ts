import { expect, it } from 'vitest'
import { privateFeeds } from '#src/store/migrations/017-private-feeds.ts'
import { privateWords } from '#src/store/migrations/020-private-words.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const day = { from: hoursAfter(noon, -24), to: hoursAfter(noon, 24) }
const hadi = 'person:lena-hadi'

describeOnBothDialects('an installation from before feeds had followers', (subject) => {
  /** A feed of the catalogue, one that somebody added, and one under a catalogue outlet's name on another host. */
  async function fill({ withServers }: { readonly withServers: boolean }): Promise<void> {
    const { store } = subject
    await store.outlets.save([{ ...tigrisPost, id: 'bbc', name: 'BBC News' }, tigrisPost])
    const add = (outletId: string, url: string, title: string) =>
      store.feeds.add({ outletId, url, title, packs: [] }, { nextCheckAt: noon, intervalMs: 1 })
    const common = await add('bbc', 'https://feeds.bbci.co.uk/news/world/rss.xml', 'World')
    const own = await add(tigrisPost.id, 'https://tigris-post.example/rss?token=secret', 'The Tigris Post')
    const forged = await add('bbc', 'https://evil.example/rss', 'BBC News')
    const said = (slug: string, feedId: number, outletId: string) =>
      reading({
        slug,
        feedId,
        outlet: { ...tigrisPost, id: outletId },
        body: `Lena Hadi spoke of ${slug} in Iraq. “Word ${slug}”, she said.`,
        actors: { [hadi]: 'Lena Hadi', 'state:IQ': 'Iraq' },
        says: [{ who: hadi, words: `Word ${slug}`, office: 'minister', target: 'state:IQ' }],
      })
    const readings = [
      said('one', common.id, 'bbc'),
      said('two', own.id, tigrisPost.id),
      said('three', forged.id, 'bbc'),
    ]
    await store.articles.fileAll(readings)
    await store.stories.place(readings.map(({ article }) => ({ articleId: article.id, storyId: 's1', at: noon })))
    if (withServers) await store.guilds.saveSettings('g1', '{}')
  }

  /** Takes the step once more, over what was filled in since. */
  async function upgrade(): Promise<void> {
    await subject.redo(privateFeeds)
    await subject.redo(privateWords)
  }

  async function seenBy(viewer: { readonly guildId: string } | 'common') {
    const view = await subject.store.viewedBy(viewer)
    const [story] = await view.scope.stories({ actorIds: [hadi], phrases: [] }, day)
    const [actor] = await view.actors.named('hadi', 5)
    const filter = {
      speakerIds: [hadi],
      about: { actorIds: ['state:IQ'], phrases: [] },
      grade: null,
      act: null,
      printed: true,
      window: day,
    }
    return {
      articles: (await view.scope.corpus(day)).articles,
      inStory: story?.allArticles,
      mentions: actor?.mentions,
      said: (await view.statements.find(filter, { offset: 0, limit: 9 })).total,
      offices: (await view.actors.offices([hadi], day.to)).length,
      words: (await view.scope.stories({ actorIds: [], phrases: ['two'] }, day)).length,
      spoken: (await view.statements.alike(['three'], 9)).length,
      outlets: (await view.outlets.all()).map(({ name }) => name).sort(),
      masked: (await view.feeds.all()).filter(({ isMasked }) => isMasked).length,
    }
  }

  it('gives every server that it knows the feeds that are not the catalogue’s, and nobody else', async () => {
    await fill({ withServers: true })
    await upgrade()
    expect(await seenBy('common')).toEqual({
      articles: 1,
      inStory: 1,
      mentions: 1,
      said: 1,
      offices: 1,
      words: 0,
      spoken: 0,
      outlets: ['BBC News'],
      masked: 0,
    })
    expect(await seenBy({ guildId: 'later' })).toEqual(await seenBy('common'))
    // Only what is private is analysed again: then its words stand in its own index.
    const { reanalysis } = subject.store
    const again = await reanalysis.next(null, 9)
    expect(again.map(({ article }) => article.feedId)).toEqual([3, 2])
    await reanalysis.replace(
      again.map(({ textId }) => ({ textId, analysis: null })),
      noon,
    )
    expect(await seenBy({ guildId: 'g1' })).toEqual({
      articles: 3,
      inStory: 3,
      mentions: 3,
      said: 3,
      offices: 1,
      words: 1,
      spoken: 1,
      outlets: ['BBC News', 'The Tigris Post (tigris-post.example)', 'evil.example'],
      masked: 1,
    })
  })

  it('keeps all feeds common where it knows no server', async () => {
    await fill({ withServers: false })
    await upgrade()
    expect(await seenBy('common')).toMatchObject({ articles: 3, said: 3 })
  })

  it('goes on filing where it left off', async () => {
    await fill({ withServers: true })
    await upgrade()
    const [, own] = await subject.store.feeds.all()
    const four = reading({
      slug: 'four',
      feedId: own!.id,
      body: 'Lena Hadi spoke of two.',
      actors: { [hadi]: 'Lena Hadi' },
    })
    expect(await subject.store.articles.fileAll([four])).toEqual(['new'])
    expect(await seenBy({ guildId: 'g1' })).toMatchObject({ articles: 4, mentions: 4 })
    expect(await seenBy('common')).toMatchObject({ articles: 1, mentions: 1 })
  })

  it('asks for common actors by the names of common articles alone', async () => {
    const { store } = subject
    await store.outlets.save([{ ...tigrisPost, id: 'bbc', name: 'BBC News' }, tigrisPost])
    const add = (outletId: string, url: string) =>
      store.feeds.add({ outletId, url, title: '', packs: [] }, { nextCheckAt: noon, intervalMs: 1 })
    const common = await add('bbc', 'https://feeds.bbci.co.uk/news/world/rss.xml')
    const own = await add(tigrisPost.id, 'https://tigris-post.example/rss')
    const naming = (name: string, slug: string, feedId: number, outletId: string) =>
      reading({
        slug,
        feedId,
        outlet: { ...tigrisPost, id: outletId },
        body: `${name} spoke in Iraq on the ${slug}.`,
        actors: { [hadi]: name, 'state:IQ': 'Iraq' },
      })
    await store.articles.fileAll([naming('Lena Basra Hadi', 'dam', own.id, tigrisPost.id)])
    const others = Array.from({ length: 60 }, (_, n) => naming('Lena Hadi', `port-${n}`, common.id, 'bbc'))
    await store.articles.fileAll([...others, naming('Lena Mosul Hadi', 'last', common.id, 'bbc')])
    await store.guilds.saveSettings('g1', '{}')
    await upgrade()
    const found = async (viewer: { readonly guildId: string } | 'common', name: string) => {
      const view = await subject.store.viewedBy(viewer)
      return (await view.actors.named(name, 5)).map((actor) => actor.name)
    }
    expect(await found('common', 'hadi')).toEqual(['Lena Hadi'])
    expect(await found('common', 'mosul hadi')).toEqual(['Lena Hadi'])
    expect(await found('common', 'basra hadi')).toEqual([])
    expect(await found('common', 'lena basra hadi')).toEqual([])
    expect(await found({ guildId: 'g1' }, 'basra hadi')).not.toEqual([])
    expect(await found('common', 'iraq')).toEqual(['Iraq'])
  })
})

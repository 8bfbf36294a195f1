import { expect, it } from 'vitest'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const talks = reading({
  slug: 'talks',
  headline: 'Iraq calls for talks',
  body: 'Foreign Minister Lena Hadi said “we want talks with Turkey now”. She spoke in the capital.',
  guid: 'guid-1',
  actors: { 'person:lena-hadi': 'Lena Hadi', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' },
  says: [
    { who: 'person:lena-hadi', words: 'we want talks with Turkey now', office: 'Foreign Minister', act: 'request' },
  ],
})

describeOnBothDialects('articles', (subject) => {
  it('come back as they were filed, with all that was found in them', async () => {
    const { store } = subject
    expect(await store.articles.file(talks.article, talks.analysis)).toBe('new')
    expect(await (await store.viewedBy('common')).articles.find(talks.article.id)).toEqual(talks.article)
    expect(await (await store.viewedBy('common')).articles.load([talks.article.id])).toEqual([talks])
  })

  it('keep the kind that their feed states, and take the one of a later text', async () => {
    const { store } = subject
    const { articles } = await store.viewedBy('common')
    const opinion = { ...talks.article, statedKind: 'opinion' as const }
    await store.articles.file(opinion, talks.analysis)
    expect(await articles.find(talks.article.id)).toEqual(opinion)
    const edited = { ...talks.article, contentHash: 'edited', text: `${talks.article.text} It rained.` }
    expect(await store.articles.file(edited, talks.analysis)).toBe('revised')
    expect(await articles.find(talks.article.id)).toEqual({ ...edited, revision: 2 })
  })

  it('survive a restart', async () => {
    await subject.store.articles.file(talks.article, talks.analysis)
    const store = await subject.reopen()
    expect(await (await store.viewedBy('common')).articles.load([talks.article.id])).toEqual([talks])
  })

  it('are loaded in the order asked for, unknown ones left out', async () => {
    const { articles } = subject.store
    const second = reading({ slug: 'second' })
    await articles.fileAll([talks, second])
    const loaded = await (await subject.store.viewedBy('common')).articles.load([
      second.article.id,
      'a-nobody',
      talks.article.id,
    ])
    expect(loaded.map(({ article }) => article.id)).toEqual([second.article.id, talks.article.id])
  })

  it('are known again by their guid within their outlet, wherever they stand', async () => {
    const { articles } = subject.store
    await articles.file(talks.article, talks.analysis)
    const again = { ...talks.article, id: 'a-other' }
    const moved = 'https://harbour-times.example/moved'
    expect(await articles.file(again, talks.analysis)).toBe('known')
    expect(await articles.file({ ...again, url: moved }, talks.analysis)).toBe('known')
    expect(await articles.file({ ...again, id: 'a-third', guid: 'guid-2' }, talks.analysis)).toBe('new')
    expect(await articles.file({ ...again, id: 'a-fourth', outletId: tigrisPost.id }, talks.analysis)).toBe('new')
  })

  it('go by another guid where they are told to', async () => {
    const { articles } = subject.store
    await articles.file(talks.article, talks.analysis)
    await articles.rename(talks.article.id, 'guid-new')
    const again = { ...talks.article, id: 'a-other', guid: 'guid-new' }
    expect(await articles.file(again, talks.analysis)).toBe('known')
  })

  it('are listed by headline as it stands now, newest first, within their outlet', async () => {
    const { articles } = subject.store
    const later = reading({ slug: 'later', headline: 'Talks begin', publishedAt: hoursAfter(noon, 2) })
    const edited = reading({ slug: 'later', headline: 'Talks have begun', publishedAt: hoursAfter(noon, 2) })
    const other = reading({ slug: 'other', outlet: tigrisPost })
    await articles.fileAll([talks, later, edited, other])
    const window = { from: hoursAfter(noon, -24), to: hoursAfter(noon, 24) }
    const listed = await articles.headlines({ outletId: harbourTimes.id, feedId: null }, window)
    expect(listed.map(({ id, headline }) => [id, headline])).toEqual([
      [later.article.id, 'Talks have begun'],
      [talks.article.id, 'Iraq calls for talks'],
    ])
    expect(
      await articles.headlines({ outletId: harbourTimes.id, feedId: null }, { ...window, to: hoursAfter(noon, -23) }),
    ).toEqual([])
  })

  it('of another outlet with the same words are reprints, and articles of their own', async () => {
    const { articles } = subject.store
    const reprint = { ...talks.article, id: 'a-reprint', outletId: tigrisPost.id, url: 'https://tigris-post.example/1' }
    expect(await articles.fileAll([talks, { ...talks, article: reprint }])).toEqual(['new', 'new'])
  })

  it('keep each text that their outlet gave them', async () => {
    const { articles } = subject.store
    const edited = reading({ slug: 'talks', headline: 'Iraq wants talks', seenAt: hoursAfter(noon, 3) })
    await articles.file(talks.article, talks.analysis)
    expect(await articles.file(edited.article, edited.analysis)).toBe('revised')
    expect(await articles.file(edited.article, edited.analysis)).toBe('known')

    const revisions = await articles.revisions(talks.article.id)
    expect(revisions.map(({ article }) => article.text)).toEqual([talks.article.text, edited.article.text])
    expect(revisions.map(({ article }) => article.revision)).toEqual([1, 2])
    expect(revisions[1]!.article.firstSeenAt).toEqual(noon)
  })

  it('are read as they stood at a moment', async () => {
    const { articles } = subject.store
    const edited = reading({ slug: 'talks', headline: 'Iraq wants talks', seenAt: hoursAfter(noon, 3) })
    await articles.fileAll([talks, edited])
    const textAt = async (at: Date) =>
      (await (await subject.store.viewedBy('common')).articles.find(talks.article.id, { at }))?.text ?? null
    expect(await textAt(hoursAfter(noon, -1))).toBeNull()
    expect(await textAt(hoursAfter(noon, 2))).toBe(talks.article.text)
    expect(await textAt(hoursAfter(noon, 3))).toBe(edited.article.text)
  })

  it('are seen before they are superseded, though the clock was set back in between', async () => {
    const { store } = subject
    const yearsLater = hoursAfter(noon, 24 * 365 * 5)
    const filed = (body: string, seenAt: Date) => {
      const { article, analysis } = reading({ slug: 'dam', body, guid: 'dam', seenAt })
      return store.articles.file(article, analysis)
    }
    await filed('The dam holds.', yearsLater)
    const day = { from: hoursAfter(noon, -24), to: hoursAfter(noon, 2) }
    const { articles, scope } = await store.viewedBy('common')
    expect(await filed('The dam broke.', noon)).toBe('revised')
    expect(await filed('The dam broke at night.', hoursAfter(noon, 1))).toBe('revised')
    const revisions = await store.articles.revisions('a-harbour-times-dam')
    expect(revisions.map(({ article }) => article.firstSeenAt)).toEqual([noon, noon, noon])
    const readAt = async (hours: number) =>
      (await articles.load(['a-harbour-times-dam'], { at: hoursAfter(noon, hours) }))[0]?.article.text
    expect(await readAt(0.5)).toContain('The dam broke.')
    expect(await readAt(2)).toContain('The dam broke at night.')
    expect((await scope.corpus(day)).articles).toBe(1)
  })

  it('are not revised by another feed’s shorter version', async () => {
    const { articles, feeds, outlets } = subject.store
    await outlets.save([harbourTimes])
    const address = { outletId: harbourTimes.id, url: 'https://harbour-times.example/short', title: 'Short', packs: [] }
    const { id: feedId } = await feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
    const short = reading({ slug: 'talks', body: 'Lena Hadi wants talks.', feedId })
    await articles.file(talks.article, talks.analysis)
    expect(await articles.file(short.article, short.analysis)).toBe('known')
    expect(await articles.revisions(talks.article.id)).toHaveLength(1)
  })

  it('are not revised where their outlet mends what our repair had mended', async () => {
    const { articles } = subject.store
    const mended = { ...talks.article, contentHash: 'of-the-mended-words', firstSeenAt: hoursAfter(noon, 3) }
    await articles.file(talks.article, talks.analysis)
    expect(await articles.file(mended, talks.analysis)).toBe('known')
    expect(await articles.revisions(talks.article.id)).toHaveLength(1)
    const source = { outletId: talks.article.outletId, feedId: null }
    const alike = await articles.alike(source, { urls: [], hashes: ['of-the-mended-words'] })
    expect(alike.map(({ id }) => id)).toEqual([talks.article.id])
  })

  it('tell which identities are known', async () => {
    const { articles } = subject.store
    await articles.file(talks.article, talks.analysis)
    const { id, guid, url, feedId, contentHash } = talks.article
    const same = { id, guid, url, feedId, contentHash }
    const source = { outletId: harbourTimes.id, feedId: null }
    expect([...(await articles.known(source, ['guid-1', 'guid-9']))]).toEqual([['guid-1', same]])
    expect(await articles.alike(source, { urls: [url!, 'https://nobody.example/'], hashes: [] })).toEqual([same])
    expect(await articles.alike(source, { urls: [], hashes: [contentHash, 'none'] })).toEqual([same])
    const elsewhere = { ...source, outletId: tigrisPost.id }
    expect((await articles.known(elsewhere, ['guid-1'])).size).toBe(0)
    expect(await articles.alike(elsewhere, { urls: [url!], hashes: [contentHash] })).toEqual([])
  })

  it('are filed all or none', async () => {
    const { articles } = subject.store
    const broken = reading({ slug: 'broken' })
    const unstorable = { ...broken, article: { ...broken.article, text: null as unknown as string } }
    await expect(articles.fileAll([talks, unstorable])).rejects.toThrow()
    expect(await (await subject.store.viewedBy('common')).articles.find(talks.article.id)).toBeNull()
  })

  it('may be many, and without dates, links or findings', async () => {
    const { articles } = subject.store
    const many = Array.from({ length: 1_200 }, (_, index) =>
      reading({ slug: `many-${index}`, publishedAt: null, url: null, guid: `g-${index}` }),
    )
    expect(new Set(await articles.fileAll(many))).toEqual(new Set(['new']))
    expect(await (await subject.store.viewedBy('common')).articles.load(many.map(({ article }) => article.id))).toEqual(
      many,
    )
  })
})

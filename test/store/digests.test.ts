import { expect, it } from 'vitest'
import type { NewEdition } from '#src/store/ports/digest-store.ts'
import type { Store } from '#src/store/store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { hoursAfter, noon, reading } from './samples.ts'

const wanted = {
  guildId: 'g1',
  channelId: 'c1',
  topic: 'Iraq',
  time: '07:30',
  zone: 'Asia/Baghdad',
  days: [1, 2, 3],
  style: 'full',
  whenQuiet: 'say-so',
  hasPicture: true,
  roleId: 'r1',
  locale: 'en-GB',
  createdBy: 'u1',
  nextRunAt: noon,
} as const

async function subscribe(
  store: Store,
  change: Partial<typeof wanted> | { topic: string; channelId: string } = {},
): Promise<Digest> {
  const digest = await store.digests.add({ ...wanted, ...change })
  if (!digest) throw new Error('refused')
  return digest
}

function edition(digest: Digest, change: Partial<NewEdition> = {}): NewEdition {
  return {
    digest,
    localDate: '2026-03-10',
    deliveries: [0, 1].map((part) => ({ part, nonce: `nonce-${digest.id}-${part}`, payload: `{"part":${part}}` })),
    shown: [{ storyId: 's1', firstShownAt: noon, lastShownAt: noon, articleIds: ['a1'] }],
    now: noon,
    nextRunAt: hoursAfter(noon, 24),
    ...change,
  }
}

const farthestFrom = (now: Date) => ({ lease: hoursAfter(now, 2), retry: hoursAfter(now, 3) })

const lease = (store: Store, change: { owner?: string; now?: Date; limit?: number } = {}) => {
  const { owner = 'one', now = noon, limit = 10 } = change
  return store.deliveries.lease({ owner, now, leaseUntil: hoursAfter(now, 1), farthest: farthestFrom(now), limit })
}

describeOnBothDialects('digests', (subject) => {
  it('are kept as they were wished', async () => {
    const digest = await subscribe(subject.store)
    expect(digest).toEqual({ ...wanted, id: digest.id, state: 'active', pausedBecause: null, lastRunAt: null })
    const store = await subject.reopen()
    expect(await store.digests.find(digest.id)).toEqual(digest)
    expect(await store.digests.list('g1')).toEqual([digest])
    expect(await store.digests.list('g2')).toEqual([])
  })

  it('are one for each topic of a channel, whatever its spelling', async () => {
    const { store } = subject
    await subscribe(store)
    expect(await store.digests.add({ ...wanted, topic: 'IRAQ ' })).toBeNull()
    await subscribe(store, { topic: 'Iran', channelId: 'c1' })
    await subscribe(store, { topic: 'Iraq', channelId: 'c2' })
    expect(await store.digests.list('g1')).toHaveLength(3)
  })

  it('are due when their time has come and they are not paused', async () => {
    const { store } = subject
    const due = await subscribe(store)
    const paused = await subscribe(store, { topic: 'Iran', channelId: 'c1' })
    const because = { kind: 'lacks', permission: 'SendMessages' } as const
    await store.digests.save(paused.id, { state: 'paused', pausedBecause: because })
    expect((await store.digests.due(noon, 5)).map(({ id }) => id)).toEqual([due.id])
    expect(await store.digests.due(hoursAfter(noon, -1), 5)).toEqual([])
    expect(await store.digests.countPaused()).toBe(1)
    expect(await store.digests.find(paused.id)).toMatchObject({ pausedBecause: because })
  })

  it('are changed in part', async () => {
    const { store } = subject
    const { id } = await subscribe(store)
    await store.digests.save(id, { topic: 'Iran', roleId: null, days: [7], hasPicture: false, nextRunAt: null })
    expect(await store.digests.find(id)).toMatchObject({
      topic: 'Iran',
      roleId: null,
      days: [7],
      hasPicture: false,
      nextRunAt: null,
      time: '07:30',
    })
  })

  it('remember what they shown, and run next when the edition says', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    const shown = [{ storyId: 's1', firstShownAt: noon, lastShownAt: hoursAfter(noon, 24), articleIds: ['a1', 'a2'] }]
    await store.digests.publish(
      edition((await store.digests.find(digest.id))!, {
        localDate: '2026-03-11',
        deliveries: [{ part: 0, nonce: 'next-day', payload: '{}' }],
        shown: shown.map((story) => ({ ...story, firstShownAt: hoursAfter(noon, 24) })),
      }),
    )
    expect(await store.digests.shown(digest.id)).toEqual(shown)
    expect(await store.digests.everShown()).toEqual(new Set(['s1']))
    expect(await store.digests.find(digest.id)).toMatchObject({ nextRunAt: hoursAfter(noon, 24), lastRunAt: noon })
  })

  it('publish an edition once, though two processes make it', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    const again = { shown: [{ storyId: 's2', firstShownAt: noon, lastShownAt: noon, articleIds: [] }] }
    await store.digests.publish(edition(digest, again))
    expect(await store.deliveries.ofEdition(digest.id, '2026-03-10')).toHaveLength(2)
    expect((await store.digests.shown(digest.id)).map(({ storyId }) => storyId)).toEqual(['s1'])
  })

  it('publish an edition that prints an article which is gone', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    const cites = [{ articleId: 'a-gone', revision: 1, spans: [{ start: 0, end: 1 }] }]
    const deliveries = [{ part: 0, nonce: 'n', payload: '{}', cites }]
    await store.digests.publish(edition(digest, { deliveries }))
    expect(await lease(store)).toHaveLength(1)
  })

  it('know the forum post that tells of a story, also after a restart', async () => {
    const { id } = await subscribe(subject.store)
    const [digest, watch] = [{ kind: 'digest', id } as const, { kind: 'watch', id } as const]
    expect(await subject.store.deliveries.forumPost(digest, 's1')).toBeNull()
    await subject.store.deliveries.saveForumPost(digest, 's1', 't1')
    await subject.store.deliveries.saveForumPost(digest, 's1', 't2')
    await subject.store.deliveries.saveForumPost(watch, 's1', 't3')
    const store = await subject.reopen()
    expect(await store.deliveries.forumPost(digest, 's1')).toBe('t2')
    await store.digests.remove(id)
    expect(await store.deliveries.forumPost(digest, 's1')).toBeNull()
    expect(await store.deliveries.forumPost(watch, 's1')).toBe('t3')
  })

  it('take all that is theirs along when they are removed', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    expect([await store.digests.remove(digest.id), await store.digests.remove(digest.id)]).toEqual([true, false])
    expect(await store.digests.shown(digest.id)).toEqual([])
    expect(await lease(store)).toEqual([])
  })
})

describeOnBothDialects('the outbox', (subject) => {
  it('hands out the parts of an edition one after the other', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    const [first, ...none] = await lease(store)
    expect(none).toEqual([])
    expect(first).toMatchObject({
      part: 0,
      channelId: 'c1',
      guildId: 'g1',
      payload: '{"part":0}',
      attempts: 1,
      state: 'pending',
    })
    expect(await lease(store)).toEqual([])
    await store.deliveries.markSent(first!.id, { messageId: 'm1', at: noon })
    expect(await lease(store)).toMatchObject([{ part: 1 }])
    expect(await store.deliveries.ofEdition(digest.id, '2026-03-10')).toMatchObject([
      { state: 'sent', messageId: 'm1' },
      { state: 'pending', messageId: null },
    ])
  })

  it('gives a delivery to one process only, and to another once its lease has ended', async () => {
    const { store } = subject
    await store.digests.publish(edition(await subscribe(store)))
    const both = await Promise.all([lease(store, { owner: 'one' }), lease(store, { owner: 'two' })])
    expect(both.flat()).toHaveLength(1)
    expect(await lease(store, { owner: 'two', now: hoursAfter(noon, 0.9) })).toEqual([])
    expect(await lease(store, { owner: 'two', now: hoursAfter(noon, 1) })).toMatchObject([{ part: 0, attempts: 2 }])
  })

  it('takes back what could not be sent, until later', async () => {
    const { store } = subject
    await store.digests.publish(edition(await subscribe(store)))
    const [first] = await lease(store)
    await store.deliveries.postpone(first!.id, { dueAt: hoursAfter(noon, 2), problem: 'Discord answered 502.' })
    expect(await store.deliveries.nextDue()).toEqual(noon)
    expect(await lease(store, { now: hoursAfter(noon, 1.9) })).toEqual([])
    expect(await lease(store, { now: hoursAfter(noon, 2) })).toMatchObject([{ part: 0, attempts: 2 }])
  })

  it.each([
    { story: 'a lease', begun: 5, postponed: false, kept: 4.1, over: 3.9 },
    { story: 'a retry', begun: 0, postponed: true, kept: -0.9, over: -1.1 },
  ])('that wait beyond the farthest, since the clock was set back, are due: $story', async (given) => {
    const { store } = subject
    await store.digests.publish(edition(await subscribe(store)))
    const [first] = await lease(store, { now: hoursAfter(noon, given.begun) })
    if (given.postponed)
      await store.deliveries.postpone(first!.id, { dueAt: hoursAfter(noon, 2), problem: 'No answer.' })
    expect(await lease(store, { now: hoursAfter(noon, given.kept) })).toEqual([])
    expect(await lease(store, { now: hoursAfter(noon, given.over) })).toMatchObject([{ id: first!.id, attempts: 2 }])
    expect(await lease(store, { now: hoursAfter(noon, given.over) })).toEqual([])
  })

  it('does not count a try that was not made', async () => {
    const { store } = subject
    await store.digests.publish(edition(await subscribe(store)))
    const [first] = await lease(store)
    await store.deliveries.release(first!.id)
    expect(await lease(store)).toMatchObject([{ part: 0, attempts: 1 }])
  })

  it('lets the next part go where one was refused', async () => {
    const { store } = subject
    await store.digests.publish(edition(await subscribe(store)))
    const [first] = await lease(store)
    await store.deliveries.markFailed(first!.id, 'Refused.')
    expect(await lease(store)).toMatchObject([{ part: 1 }])
  })

  it('drops what a digest still had to send', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    await store.deliveries.cancel({ kind: 'digest', id: digest.id }, 'The digest was paused.')
    expect(await lease(store)).toEqual([])
    expect(await store.deliveries.nextDue()).toBeNull()
  })

  it('never marks a sent message as anything else', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    await store.digests.publish(edition(digest))
    const [first] = await lease(store)
    await store.deliveries.markSent(first!.id, { messageId: 'm1', at: noon })
    await store.deliveries.postpone(first!.id, { dueAt: noon, problem: 'late news' })
    await store.deliveries.markFailed(first!.id, 'late news')
    await store.deliveries.release(first!.id)
    expect((await store.deliveries.ofEdition(digest.id, '2026-03-10'))[0]).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await store.deliveries.counts(hoursAfter(noon, -1))).toEqual({ pending: 1, sent: 1 })
    expect(await store.deliveries.counts(hoursAfter(noon, 1))).toEqual({ pending: 1, sent: 0 })
  })
})

describeOnBothDialects('servers', (subject) => {
  it('keep their settings', async () => {
    const { guilds } = subject.store
    expect(await guilds.settings('g1')).toBeNull()
    await guilds.saveSettings('g1', '{"locale":"fr"}')
    await guilds.saveSettings('g1', '{"locale":"de"}')
    expect(await guilds.settings('g1')).toBe('{"locale":"de"}')
  })

  it('that removed the bot wait to be erased, unless they come back', async () => {
    const { guilds } = subject.store
    await guilds.saveSettings('g1', '{"locale":"de"}')
    await guilds.markLeft('g1', noon)
    await guilds.markLeft('g2', noon)
    await guilds.markPresent('g2')
    expect(await guilds.leftBefore(noon)).toEqual([])
    expect(await guilds.leftBefore(hoursAfter(noon, 1))).toEqual(['g1'])
    expect(await guilds.settings('g1')).toBe('{"locale":"de"}')
  })

  it('are known by whatever is kept of them', async () => {
    const { guilds } = subject.store
    await subscribe(subject.store)
    await guilds.saveSettings('g2', '{"locale":"fr"}')
    await guilds.markLeft('g3', noon)
    expect(await guilds.known()).toEqual([
      { id: 'g1', hasLeft: false, settings: null, showOut: null },
      { id: 'g2', hasLeft: false, settings: '{"locale":"fr"}', showOut: null },
      { id: 'g3', hasLeft: true, settings: '{}', showOut: null },
    ])
  })

  it('leave nothing behind when they are erased', async () => {
    const { store } = subject
    const digest = await subscribe(store)
    const old = reading({ slug: 'old' }).article
    await store.articles.fileAll([reading({ slug: 'old' })])
    const cites = [{ articleId: old.id, revision: 1, spans: [old.title] }]
    await store.digests.publish(edition(digest, { deliveries: [{ part: 0, nonce: 'n', payload: '{}', cites }] }))
    const [sent] = await lease(store)
    await store.deliveries.markSent(sent!.id, { messageId: 'm1', at: noon })
    await store.articles.fileAll([reading({ slug: 'old', body: 'Edited.', seenAt: hoursAfter(noon, 1) })])
    const outdated = () => store.deliveries.outdated({ revisedSince: noon, limit: 10 })
    expect(await outdated()).toMatchObject([{ delivery: { messageId: 'm1' }, cites }])
    await store.guilds.saveSettings('g1', '{}')
    await store.guilds.erase('g1')
    expect(await store.digests.list('g1')).toEqual([])
    expect(await store.digests.shown(digest.id)).toEqual([])
    expect(await store.guilds.settings('g1')).toBeNull()
    expect(await store.guilds.known()).toEqual([])
    expect(await outdated()).toEqual([])
    expect(await lease(store)).toEqual([])
  })
})

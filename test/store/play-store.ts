import type { Viewer } from '#src/base/viewer.ts'
import type { Store } from '#src/store/store.ts'
import type { NewWatch } from '#src/subscriptions/watch.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

const hadi = 'person:lena-hadi'
const reth = 'person:tomas-reth'
const actors = { [hadi]: 'Lena Hadi', [reth]: 'Tomas Reth', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' }
const talkBody =
  'Lena Hadi said “we want talks with Turkey now”. “The dam will not be built,” Tomas Reth said. Iraq waits for Turkey.'
const saysTalks = [
  { who: hadi, words: 'we want talks with Turkey now', office: 'Foreign Minister', act: 'request', target: 'state:TR' },
  { who: reth, words: 'The dam will not be built,', act: 'reject' },
] as const

const talks = reading({
  slug: 'talks',
  headline: 'Iraq calls for talks',
  body: talkBody,
  guid: 'g-talks',
  actors,
  says: saysTalks,
})
const edited = reading({
  slug: 'talks',
  headline: 'Iraq calls for talks again',
  body: `${talkBody} It was edited.`,
  guid: 'g-talks',
  seenAt: hoursAfter(noon, 3),
  actors,
  says: saysTalks,
})
const later = reading({
  slug: 'later',
  outlet: tigrisPost,
  publishedAt: hoursAfter(noon, 2),
  headline: 'Minister repeats',
  body: 'Lena Hadi said that Turkey had answered. “We want talks with Turkey now,” she said.',
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
    { who: hadi, words: 'We want talks with Turkey now,', act: 'request' },
  ],
})
const old = reading({
  slug: 'old',
  publishedAt: hoursAfter(noon, -500),
  body: 'Tomas Reth said “nothing”.',
  actors: { [reth]: 'Tomas Reth' },
  says: [{ who: reth, words: 'nothing' }],
})
const undated = reading({
  slug: 'undated',
  publishedAt: null,
  seenAt: hoursAfter(noon, 1),
  url: null,
  body: 'Bridges in Chad.',
  salience: 0.1,
  actors: { 'state:TD': 'Chad' },
})

const ofFeed = reading({
  slug: 'private',
  feedId: 2,
  outlet: tigrisPost,
  publishedAt: hoursAfter(noon, 3),
  body: 'Omar Said of Iraq said “the dam is ours”.',
  actors: { 'person:omar-said': 'Omar Said', 'state:IQ': 'Iraq' },
  says: [{ who: 'person:omar-said', words: 'the dam is ours', act: 'reject', target: 'state:IQ' }],
})

const all = { from: new Date(0), to: hoursAfter(noon, 24) }
const windows = {
  all,
  'to noon': { from: hoursAfter(noon, -1), to: noon },
  'after noon': { from: hoursAfter(noon, 0.001), to: hoursAfter(noon, 24) },
}
const watch: NewWatch = {
  guildId: 'g1',
  channelId: 'c1',
  subject: { kind: 'actor', name: 'Lena Hadi' },
  pace: 'instant',
  dailyCap: 3,
  quietHours: { from: '22:00', to: '07:00' },
  zone: 'UTC',
  locale: 'en',
  createdBy: 'u1',
}
const lease = (owner: string, at: Date) => ({
  owner,
  now: at,
  leaseUntil: hoursAfter(at, 1),
  farthest: { lease: hoursAfter(at, 2), retry: hoursAfter(at, 3) },
  limit: 2,
})

const parts = {
  feeds,
  articles,
  subscriptions,
  'views of all': viewsOf('common'),
  'views of a server': viewsOf({ guildId: 'g1' }),
  'views of a server with a feed of its own': viewsOf({ guildId: 'g3' }),
  ends,
} as const satisfies Readonly<Record<string, (store: Store, note: Note) => Promise<void>>>

export type StorePart = keyof typeof parts
export const storeParts = Object.keys(parts) as readonly StorePart[]

/** What only asks. */
const isAsking = (part: StorePart): boolean => part.startsWith('views')

/**
 * Uses a part of a store once in its ordinary way and at its limits, and writes down each answer: a line for the question, a
 * line for the answer. What has to be there before is written first.
 */
export async function playStore(store: Store, asked: StorePart): Promise<string> {
  const lines: string[] = []
  await store.outlets.save([harbourTimes, tigrisPost])
  for (const part of storeParts.slice(0, storeParts.indexOf(asked) + 1)) {
    if (part !== asked && isAsking(part)) continue
    await parts[part](store, async (question, answer) => {
      const value = await answer
      if (part === asked) lines.push(question, `    ${JSON.stringify(value, plainly) ?? '–'}`)
    })
  }
  return `${lines.join('\n')}\n`
}

function plainly(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}

type Note = (asked: string, answer: Promise<unknown>) => Promise<void>

async function feeds({ feeds: store }: Store, note: Note): Promise<void> {
  const address = (name: string, outletId = 'harbour-times') => ({
    outletId,
    url: `https://${name}.example/rss`,
    title: `Feed ${name}`,
    packs: ['iraq'],
  })
  const soon = { nextCheckAt: noon, intervalMs: 900_000 }
  const by = (guildId: string, userId: string | null) => ({ guildId, userId })
  await note('an operator adds a feed', store.add(address('one'), soon))
  await note('and adds it again', store.add(address('one'), { ...soon, byOperator: true }))
  await note('a server follows it', store.follow(address('one'), { ...soon, follower: by('g1', 'u1') }))
  const limits = { ofServer: 2, ofAccount: 3, inAll: 5 }
  for (const [name, guildId, userId] of [
    ['two', 'g1', 'u1'],
    ['three', 'g1', 'u1'],
    ['four', 'g1', 'u1'],
    ['two', 'g1', 'u1'],
    ['four', 'g2', 'u1'],
    ['five', 'g2', 'u1'],
    ['five', 'g3', null],
    ['six', 'g3', 'u2'],
    ['two', 'g3', 'u2'],
  ] as const)
    await note(
      `${guildId} of ${userId} follows ${name}`,
      store.follow(address(name), { ...soon, follower: by(guildId, userId), limits }),
    )
  await note('for everybody', store.follow(address('three'), { ...soon, follower: by('g2', 'u1'), isCommon: true }))
  await note('leaves its own', store.leave('g1', 2))
  await note('leaves what is common', store.leave('g1', 1))
  await note('leaves what is not its own', store.leave('g1', 4))
  await note('leaves nothing', store.leave('g1', 99))
  await note('takes the outlet back', store.restore('g1', 'harbour-times'))
  await note(
    'saves',
    store.save(1, { state: 'active', failures: 2, lastError: 'It is gone.', lastSuccessAt: noon, etag: '"e"' }),
  )
  await note('saves nothing', store.save(1, {}))
  await note('finds by address', store.find('https://one.example/rss'))
  await note('finds by id', store.find(3))
  await note('finds nothing', store.find(99))
  await note('due', store.due(noon, 2))
  await note('due later', store.due(hoursAfter(noon, 1), 99, hoursAfter(noon, 2)))
  await note('due before', store.due(hoursAfter(noon, -1), 99, hoursAfter(noon, -1)))
  await note('claims', store.claim({ id: 3, nextCheckAt: noon }, hoursAfter(noon, 1)))
  await note('claims what is claimed', store.claim({ id: 3, nextCheckAt: noon }, hoursAfter(noon, 2)))
  await note('removes', store.remove(4))
  await note('removes nothing', store.remove(4))
  await note('active', store.active())
  await note('all', store.all())
}

async function articles(store: Store, note: Note): Promise<void> {
  const { articles: kept, stories } = store
  await note('files', kept.fileAll([talks, later, old, undated]))
  await note('files of a private feed', kept.fileAll([ofFeed]))
  await note('files the same', kept.fileAll([talks]))
  await note('files an edit', kept.file(edited.article, edited.analysis))
  const source = { outletId: 'harbour-times', feedId: null }
  await note(
    'revisions',
    kept.revisions(talks.article.id).then((found) => found.map(({ article }) => article)),
  )
  await note('known', kept.known(source, ['g-talks', 'none']))
  await note('alike', kept.alike(source, { urls: [talks.article.url!], hashes: [old.article.contentHash] }))
  await note('alike to nothing', kept.alike(source, { urls: [], hashes: [] }))
  for (const [name, window] of Object.entries(windows)) await note(`headlines ${name}`, kept.headlines(source, window))
  await note('forgotten', kept.forgotten([talks.article.id, 'none']))
  const at = hoursAfter(noon, 4)
  await note('unplaced', stories.unplaced([talks.article.id, later.article.id, 'none']))
  const placing = (article: typeof talks, storyId: string, when = at) => ({
    articleId: article.article.id,
    storyId,
    at: when,
  })
  await note(
    'places',
    stories.place([
      placing(talks, 's1'),
      placing(later, 's1'),
      placing(old, 's2'),
      { ...placing(ofFeed, 's3'), circleId: 5 },
    ]),
  )
  await note('moves', stories.place([placing(later, 's2', hoursAfter(at, 1))]))
  await note('moves to where it is', stories.place([placing(later, 's2', hoursAfter(at, 2))]))
  await note('origins', stories.saveOrigins(new Map([['s1', 2]]), at))
  await note(
    'the same origins',
    stories.saveOrigins(
      new Map([
        ['s1', 2],
        ['s2', 3],
      ]),
      hoursAfter(at, 1),
    ),
  )
  await note(
    'affairs',
    stories.placeInAffairs(
      [
        { storyId: 's1', affairId: 'a1' },
        { storyId: 's2', affairId: 'a1' },
      ],
      at,
    ),
  )
  await note('leaves the affair', stories.placeInAffairs([{ storyId: 's2', affairId: null }], hoursAfter(at, 1)))
  await note('affairs of', stories.affairs(['s1', 's2', 'none']))
  await note('unplaced now', stories.unplaced([talks.article.id, undated.article.id]))
  await note('last', stories.last())
  await note('circles', stories.circles())
  for (const page of [
    { after: 0, limit: 2 },
    { after: 2, limit: 9 },
    { after: 0, limit: 9, isUnplaced: true },
  ])
    await note(`recent ${JSON.stringify(page)}`, stories.recent(hoursAfter(noon, -24), page))
}

async function subscriptions(store: Store, note: Note): Promise<void> {
  const { digests, deliveries, watches, notices, reports, leases, guilds } = store
  const wanted = (topic: string, change = {}) =>
    wantedDigest({ topic, guildId: 'g1', channelId: 'c1', nextRunAt: noon, ...change })
  const first = await digests.add(wanted('Iraq', { hasPicture: true, roleId: 'r1', days: [1, 5] }))
  await note('a digest', Promise.resolve(first))
  await note('the same again', digests.add(wanted('IRAQ')))
  await note('within two', digests.addWithin(2, wanted('Iran')))
  await note('within two, full', digests.addWithin(2, wanted('Chad')))
  await note(
    'of another server',
    digests.addWithin(1, wanted('Chad', { guildId: 'g2', nextRunAt: hoursAfter(noon, 1) })),
  )
  await note('due', digests.due(noon, 9))
  await note('due before', digests.due(hoursAfter(noon, -0.001), 9))
  await note('due, one', digests.due(hoursAfter(noon, 2), 1))
  const delivery = (part: number) => ({
    part,
    nonce: `n${part}`,
    payload: `{"part":${part}}`,
    cites: [{ articleId: talks.article.id, revision: 1, spans: [{ start: 0, end: 5 }] }],
  })
  const edition = {
    digest: first!,
    localDate: '2026-03-10',
    deliveries: [delivery(0), delivery(1)],
    shown: [{ storyId: 's1', firstShownAt: noon, lastShownAt: noon, articleIds: [talks.article.id] }],
    now: noon,
    nextRunAt: hoursAfter(noon, 24),
  }
  await note('publishes', digests.publish(edition))
  await note('publishes twice', digests.publish({ ...edition, nextRunAt: hoursAfter(noon, 48) }))
  await note('shown', digests.shown(1))
  await note('ever shown', digests.everShown())
  await note('next due', deliveries.nextDue())
  await note('taken', deliveries.lease(lease('a', noon)))
  await note('taken by another', deliveries.lease(lease('b', noon)))
  await note('owners', deliveries.owners())
  await note('sent', deliveries.markSent(1, { messageId: 'm1', at: noon }))
  await note('the next part', deliveries.lease(lease('a', noon)))
  await note('postponed', deliveries.postpone(2, { dueAt: hoursAfter(noon, 1), problem: 'unavailable: no' }))
  await note('counts', deliveries.counts(noon))
  await note('counts later', deliveries.counts(hoursAfter(noon, 1)))
  await note('hastened', deliveries.hasten('unavailable', noon))
  await note('taken after the lease', deliveries.lease(lease('b', hoursAfter(noon, 5))))
  await note('released', deliveries.release(2))
  await note('released nothing', deliveries.release())
  await note('refused', deliveries.markFailed(2, 'rejected: no'))
  await note('last failure', deliveries.lastFailure({ kind: 'digest', id: 1 }))
  await note('failures', deliveries.failures('g1'))
  await note('outdated', deliveries.outdated({ revisedSince: new Date(0), limit: 9 }))
  await note('a watch', watches.add(watch, 2))
  await note('the same again', watches.add(watch, 2))
  await note('another', watches.add({ ...watch, quietHours: null, subject: { kind: 'topic', topic: 'Iraq' } }, 2))
  await note('full', watches.add({ ...watch, subject: { kind: 'topic', topic: 'Iran' } }, 2))
  const [active] = await watches.active()
  await note('untold', watches.untold(1, ['x', 'y']))
  const news = { localDate: '2026-03-10', number: 1, nonce: 'w', payload: '{}' }
  await note('tells', watches.tell(active!, { what: ['x'], at: noon, delivery: news }))
  await note('tells as before', watches.tell(active!, { what: ['y'], at: noon, delivery: news }))
  await note('untold now', watches.untold(1, ['x', 'y']))
  await note('alerts on', watches.alertsOn(1, '2026-03-10'))
  await note('alerts on another day', watches.alertsOn(1, '2026-03-11'))
  await note('pauses', watches.save(3, { state: 'paused', pausedBecause: { kind: 'channel-gone' } }))
  await note('watches', watches.list('g1'))
  await note('active ones', watches.active())
  await note(
    'pauses a digest',
    digests.save(3, { state: 'paused', pausedBecause: { kind: 'lacks', permission: 'SendMessages' } }),
  )
  await note('saves nothing', digests.save(2, {}))
  await note('paused', digests.countPaused())
  await note('topics', digests.topics())
  await note('digests', digests.list('g1'))
  await note('keeps a notice', notices.keep({ key: 'k', content: '{}', keptAt: noon }))
  await note('keeps it once', notices.keep({ key: 'k', content: '{"new":1}', keptAt: hoursAfter(noon, 1) }))
  await note('pending', notices.pending())
  await note('done', notices.done('k'))
  await note('pending now', notices.pending())
  const report = { statementId: '1', words: 'words', speaker: null, url: null, guildId: 'g1' }
  await note('a report', reports.add(report, noon))
  await note('once more', reports.add({ ...report, speaker: 'Lena Hadi' }, hoursAfter(noon, 1)))
  await note('another', reports.add({ ...report, statementId: '2', url: 'https://a.example' }, noon))
  await note('told', reports.markTold(1, noon))
  await note('untold reports', reports.untold())
  await note('reports', reports.list())
  const held = { owner: 'a', now: noon, until: hoursAfter(noon, 1), farthest: hoursAfter(noon, 2) }
  await note('leases', leases.take(['x', 'y'], held))
  await note('of another', leases.take(['y', 'z'], { ...held, owner: 'b' }))
  await note('held', leases.held('', noon))
  await note('held at the end', leases.held('', hoursAfter(noon, 1)))
  await note('over', leases.take(['x'], { ...held, owner: 'b', now: hoursAfter(noon, 1) }))
  await note('released', leases.release(['y'], 'b'))
  await note('ended', leases.endAll('a'))
  await note('held now', leases.held('', noon))
  await note('settings', guilds.settings('g1'))
  await note('saved', guilds.saveSettings('g1', '{"zone":"UTC"}'))
  await note('settings now', guilds.settings('g1'))
  await note('left', guilds.markLeft('g2', noon))
  await note('left before', guilds.leftBefore(hoursAfter(noon, 1)))
  await note('left before that', guilds.leftBefore(noon))
  await note('back', guilds.markPresent('g2'))
  await note('shown out', guilds.showOut('g3', 'block'))
  await note('holdings', guilds.holdings())
  await note('known', guilds.known())
}

function viewsOf(viewer: Viewer) {
  return async (store: Store, note: Note): Promise<void> => {
    const who = typeof viewer === 'string' ? viewer : viewer.guildId
    const view = await store.viewedBy(viewer)
    await note(`${who}: outlets`, view.outlets.all())
    await note(
      `${who}: feeds`,
      view.feeds.all().then((seen) => seen.map(({ feed, ...of }) => ({ id: feed.id, ...of }))),
    )
    for (const [name, window] of Object.entries(windows)) {
      const filter = { speakerIds: null, about: null, grade: null, act: null, printed: true, window }
      const find = (what: string, change: object, page = { offset: 0, limit: 9 }) =>
        note(`${who}, ${name}: said ${what}`, view.statements.find({ ...filter, ...change }, page))
      await find('by anybody', {})
      await find('one of them', {}, { offset: 1, limit: 1 })
      await find('beyond them', {}, { offset: 9, limit: 1 })
      await find('by somebody', { speakerIds: [hadi] })
      await find('by nobody', { speakerIds: [] })
      await find('by one unknown', { speakerIds: ['person:none'] })
      await find('about a state', { about: { actorIds: ['state:TR'], phrases: [] } })
      await find('by somebody about a state', { speakerIds: [hadi], about: { actorIds: ['state:TR'], phrases: [] } })
      await find('with a word', { about: { actorIds: [], phrases: ['dam'] } })
      await find('about nothing', { about: { actorIds: [], phrases: [] } })
      await find('word for word', { grade: 'verbatim' })
      await find('in an act', { act: 'reject' })
      await find('less certainly', { printed: false })
      await note(`${who}, ${name}: acts`, view.statements.actsByTarget([hadi], window, 9))
      await note(`${who}, ${name}: by outlet`, view.statements.byOutlet([hadi, reth], window, 9))
      const scopes = {
        all: null,
        state: { actorIds: ['state:TR'], phrases: [] },
        two: { actorIds: ['state:TR', 'state:IQ'], phrases: [] },
        words: { actorIds: [], phrases: ['talks'] },
        nothing: { actorIds: [], phrases: [] },
      }
      for (const [of, scope] of Object.entries(scopes)) {
        await note(`${who}, ${name}: stories of ${of}`, view.scope.stories(scope, window))
        if (scope) await note(`${who}, ${name}: number of ${of}`, view.scope.countStories(scope, window))
        if (scope) await note(`${who}, ${name}: last of ${of}`, view.scope.lastArticle(scope, window.to, window.to))
      }
      await note(`${who}, ${name}: corpus`, view.scope.corpus(window))
      await note(`${who}, ${name}: past corpus`, view.scope.corpus(window, { isPast: true }))
      await note(`${who}, ${name}: outlets`, view.scope.outletIds(window))
      await note(`${who}, ${name}: in the news`, view.actors.inTheNews(window.from, ['person', 'state'], 3))
      await note(`${who}, ${name}: offices`, view.actors.offices([hadi], window.to))
    }
    await note(`${who}: alike`, view.statements.alike(['talks', 'Turkey'], 9))
    await note(`${who}: alike to nothing`, view.statements.alike([], 9))
    await note(`${who}: statements`, view.statements.count())
    await note(`${who}: oldest`, view.scope.oldest())
    await note(`${who}: texts since`, view.scope.textsSince())
    await note(`${who}: actors`, view.actors.find([hadi, 'person:none', 'state:IQ']))
    await note(`${who}: named`, view.actors.named('hadi', 9))
    await note(`${who}: completing`, view.actors.completing('le', 9))
  }
}

async function ends(store: Store, note: Note): Promise<void> {
  const { hidden, forgetting, reanalysis, digests, watches, guilds, articles: kept, stories } = store
  await note('hides an outlet', hidden.hide({ kind: 'outlet', what: 'tigris-post' }, noon))
  await note('hides an article', hidden.hide({ kind: 'article', what: old.article.id }, noon))
  await note('hides it again', hidden.hide({ kind: 'article', what: old.article.id }, hoursAfter(noon, 1)))
  await note('hidden', hidden.list())
  const view = await store.viewedBy('common')
  await note('statements now', view.statements.count())
  await note('outlets now', view.scope.outletIds(all))
  await note('shows the outlet', hidden.show({ kind: 'outlet', what: 'tigris-post' }, hoursAfter(noon, 1)))
  await note('shows nothing', hidden.show({ kind: 'outlet', what: 'tigris-post' }, hoursAfter(noon, 1)))
  await note('hidden of', hidden.ofArticle(old.article.id))
  await note('articles at', hidden.articlesAt(talks.article.url!))
  await note('words', hidden.words())
  await note('to read again', reanalysis.count(null))
  const before = { seenBefore: hoursAfter(noon, -100), outletId: null }
  await note('whole', forgetting.countWhole(noon))
  await note('old ones', forgetting.countArticles(before))
  await note('of an outlet', forgetting.articleIds({ seenBefore: null, outletId: 'tigris-post' }, 9))
  await note('ids of', forgetting.idsOf(talks.article.url!))
  await note('forgets', forgetting.forget([old.article.id], hoursAfter(noon, 9)))
  await note('forgotten', kept.forgotten([old.article.id, talks.article.id]))
  await note('removes', forgetting.remove([undated.article.id, 'none'], hoursAfter(noon, 9)))
  await note('removed', forgetting.countRemoved())
  await note('old ones now', forgetting.countArticles(before))
  await note('absorbed', stories.absorb([{ from: 's1', into: 's2' }]))
  await note('a digest ends', digests.remove(1))
  await note('which has ended', digests.remove(1))
  await note('a watch ends', watches.remove(1))
  await note('a server is erased', guilds.erase('g1'))
  await note('known now', guilds.known())
  await note('holdings now', guilds.holdings())
}

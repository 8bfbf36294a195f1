import { afterEach, beforeEach, expect, it } from 'vitest'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { followedTopics } from '#src/newsroom/filing/followed-topics.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

const where = { guildId: 'g1', channelId: 'c1', zone: 'UTC', locale: 'en', createdBy: 'u1' }
const watch = (subject: Parameters<TestNewsroom['watches']['add']>[0]['subject']) =>
  newsroom.watches.add({ ...where, subject, pace: 'instant', dailyCap: 3, quietHours: null })

it('followed topics are those of active digests and watches, each once, and are heard of within ten minutes', async () => {
  const topics = followedTopics({ store: newsroom.store, clock: newsroom.clock, lookUp: knownName })
  const known = async () => (await topics()).map(({ query, kind, actorIds: [first] }) => [query, kind, first ?? null])
  expect(await known()).toEqual([])
  const digest = await newsroom.digests.add({ ...where, topic: 'Iraq', time: '07:30' })
  expect(digest.ok).toBe(true)
  await watch({ kind: 'topic', topic: 'iraq' })
  await watch({ kind: 'origins', topic: 'grain ships', atLeast: 3 })
  await watch({ kind: 'actor', name: 'Lena Hadi' })
  await watch({ kind: 'act', act: 'threaten', by: 'Iraq', against: null })
  expect(await known()).toEqual([])
  newsroom.clock.time = new Date(newsroom.clock.time.getTime() + 10 * 60_000)
  expect(await known()).toEqual([
    ['iraq', 'state', 'state:IQ'],
    ['grain ships', 'words', null],
    ['lena hadi', 'words', null],
  ])
})

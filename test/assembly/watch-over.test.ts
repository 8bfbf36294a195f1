import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, it } from 'vitest'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { type Watching, watchOver } from '#src/assembly/watch-over.ts'
import { readConfig } from '#src/config.ts'
import { startFeedServer } from '#test/support/feed-server.ts'
import { rssOf } from '#test/support/rss-of.ts'

it('the heartbeat file has the time of the last minute in which feeds were read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attache-heartbeat-'))
  let now = new Date('2027-03-14T09:00:00Z')
  const clock = { now: () => now }
  const effects = { log: pino({ level: 'silent' }), version: 'test', clock }
  const place = { place: { path: ':memory:' }, contactUrl: null, allowPrivate: [], ports: [], pollFloorMs: 1000 }
  const open = () => openNewsroom({ ...place, fullText: 'never', defaultZone: 'UTC' }, effects)
  const parts = await open()
  const config = readConfig({ ROLES: 'poller', DATA_DIR: folder })
  const watching = await watchOver({ ...parts, gatewayIsOpen: () => false }, { config, ...effects, open })
  const beat = async (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
    await watching.heartbeat.run(new AbortController().signal)
    return (await stat(join(folder, 'heartbeat'))).mtime.toISOString()
  }
  expect(await beat(1)).toBe('2027-03-14T09:01:00.000Z')
  watching.polled([])
  expect(await beat(9)).toBe('2027-03-14T09:10:00.000Z')
  expect(await beat(5)).toBe('2027-03-14T09:10:00.000Z')
  await watching.close()
  await parts.close()
  await rm(folder, { recursive: true })
})

it('tells how long analyses took, and since when a feed is due', async () => {
  await using server = await startFeedServer({ '/feed': { body: rssOf(['The ferry sails again, the minister said']) } })
  let now = new Date('2027-03-14T09:00:00Z')
  const clock = { now: () => now }
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const effects = { log, version: 'test', clock }
  const config = { ...readConfig({ ROLES: 'poller' }), ops: { host: '127.0.0.1', port: 0 } }
  let watching: Watching | null = null
  const open = () =>
    openNewsroom(
      {
        place: { path: ':memory:' },
        contactUrl: null,
        allowPrivate: ['127.0.0.0/8'],
        ports: [server.port],
        pollFloorMs: 1000,
        fullText: 'never',
        defaultZone: 'UTC',
        onAnalysed: (timed) => watching?.analysed(timed),
      },
      effects,
    )
  const parts = await open()
  watching = await watchOver({ ...parts, gatewayIsOpen: () => false }, { config, ...effects, open })
  const { port } = JSON.parse(logged.at(-1)!)
  const metrics = async () => await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const { signal } = new AbortController()
  await parts.newsroom.feeds.add(server.at('/feed'), { signal, viewer: 'operator' })
  now = new Date(now.getTime() + 90_000)
  expect(await metrics()).toMatch(/^attache_oldest_due_feed_seconds 90$/m)
  await parts.newsroom.feeds.poll({}, { signal })
  const text = await metrics()
  expect(text).toMatch(/^attache_oldest_due_feed_seconds 0$/m)
  expect(text).toMatch(/^attache_analysis_seconds_count\{outcome="done"\} 1$/m)
  await watching.close()
  await parts.close()
})

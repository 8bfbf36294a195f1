import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, it } from 'vitest'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { watchOver } from '#src/assembly/watch-over.ts'
import { readConfig } from '#src/config.ts'

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

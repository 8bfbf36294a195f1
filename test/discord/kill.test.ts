import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { endOf, startChild } from '#test/support/child.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels } from '#test/support/discord-double/world.ts'
import { textOf } from '#test/support/read-message.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

const deliveries = 70
const leastKills = 10
const seed = 20261120
const script = join(import.meta.dirname, '../support/deliver-process.ts')
const rooms = [channels.news, channels.announcements, channels.desk]

let folder: string
let double: DiscordDouble

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-kill-'))
  double = await startDouble()
})
afterEach(async () => {
  await double.stop()
  await rm(folder, { recursive: true })
})

describe('kill -9 at any moment', () => {
  // Each run's clock is ahead of the last one's by more than a lease; all of them stay within the six hours of news.
  it(`of a run of ${deliveries} deliveries loses nothing and sends nothing twice`, {
    // Some fifteen processes one after another: minutes on a machine that has much else to do.
    timeout: 900_000,
  }, async ({ signal }) => {
    const path = join(folder, 'attache.sqlite')
    await fillOutbox(path)
    const random = seededRandom(seed)
    // Some answers are lost on their way, though what they tell of was done.
    const posts = ({ method, path }: { method: string; path: string }) => method === 'POST' && /messages$/.test(path)
    const hidden = { resets: 0, badGateways: 0 }
    const nowAndThen = (kind: keyof typeof hidden) => {
      const chance = seededRandom(seed + kind.length)
      return (request: { method: string; path: string }) => {
        if (!posts(request) || chance() >= 0.1) return false
        hidden[kind] += 1
        return true
      }
    }
    double.faults.push(
      { when: nowAndThen('resets'), act: 'hidden-success' },
      { when: nowAndThen('badGateways'), act: { status: 502, after: true } },
      { when: posts, act: { delayMs: 40 } },
    )
    const startRun = (run: number) =>
      startChild([script, path, double.apiUrl, double.token, String(run * 130_000), String(seed + run)])

    let kills = 0
    let run = 0
    for (; double.messages.length < deliveries || kills < leastKills; run += 1) {
      signal.throwIfAborted()
      if (run > 120) throw new Error(`No end after ${run} runs: ${double.messages.length} messages`)
      const child = startRun(run)
      const end = endOf(child)
      const started = double.messages.length + 1 + Math.floor(random() * 13)
      while (double.messages.length < Math.min(started, deliveries) && child.exitCode === null)
        await wait(5, undefined, { signal })
      await wait(random() * 40)
      if (child.exitCode === null) {
        child.kill('SIGKILL')
        kills += 1
      }
      const { code } = await end
      if (code !== null) expect(code).toBe(0)
      // By the time we are back Discord may have forgotten every nonce: then our own look at the channel must do.
      await double.minutesPass()
    }
    expect((await endOf(startRun(run + 1))).code).toBe(0)

    const topics = double.messages.map(({ body }) => textOf(body)).toSorted()
    expect(kills).toBeGreaterThanOrEqual(leastKills)
    expect(Math.min(hidden.resets, hidden.badGateways)).toBeGreaterThan(0)
    expect(new Set(topics).size).toBe(deliveries)
    expect(topics).toHaveLength(deliveries)
    const store = await openStore({ path })
    expect(await store.deliveries.counts(new Date(0))).toEqual({ pending: 0, sent: deliveries })
    await store.close()
  })
})

async function fillOutbox(path: string): Promise<void> {
  const store = await openStore({ path })
  const now = new Date()
  for (let number = 0; number < deliveries; number += 1) {
    const topic = `topic ${number}`
    const channelId = rooms[number % rooms.length]!
    const digest = await store.digests.add(wantedDigest({ channelId, topic, nextRunAt: now }))
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(`News on ${topic}.`)) })
    await store.digests.publish({
      digest: digest!,
      localDate: '2026-11-20',
      deliveries: [{ part: 0, nonce: `nonce-${number}`, payload }],
      shown: [],
      now,
      nextRunAt: new Date(now.getTime() + 86_400_000),
    })
  }
  await store.close()
}

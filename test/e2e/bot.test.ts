import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#src/base/clock.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { type DemoOutlets, serveOutlets } from '#src/demo/serve-outlets.ts'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { menuOf, textOf } from '#test/support/read-message.ts'
import { type CliRun, runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { until } from '#test/support/until.ts'

let press: DemoOutlets
let discord: DiscordDouble
let home: BotHome

beforeAll(async () => {
  press = await serveOutlets(demoOutlets, { now: systemClock.now() })
  discord = await startDouble()
  home = await botHome(discord, { LOG_LEVEL: 'info' })
  await followPress()
  const polled = await runHere(['poll', '--all', '--json'], { env: home.env })
  expect(JSON.parse(polled.out)).toHaveLength(demoOutlets.length)
})

afterAll(async () => {
  await discord.stop()
  await press.close()
  await home.remove()
})

function followPress(): Promise<void> {
  return home.inStore(async (store) => {
    await store.outlets.save(demoOutlets.map((outlet) => ({ ...outlet, homePage: '', language: 'en' })))
    for (const { outletId, url } of press.feeds) {
      const address = { outletId, url, title: outletId, packs: [] }
      await store.feeds.add(address, { nextCheckAt: systemClock.now(), intervalMs: 3_600_000, byOperator: true })
    }
  })
}

/** A digest that fell due a minute ago. @param lastRunAt - When it came last: it tells of the news since then. */
function dueDigest(
  channelId: string,
  topic: string,
  style: 'short' | 'full',
  lastRunAt: Date | null = null,
): Promise<{ readonly id: number; readonly localDate: string }> {
  return home.inStore(async (store) => {
    const due = new Date(Math.floor(Date.now() / 60_000 - 1) * 60_000)
    const time = due.toISOString().slice(11, 16)
    const digest = await store.digests.add(
      wantedDigest({ channelId, topic, time, style, whenQuiet: 'say-so', nextRunAt: due }),
    )
    await store.digests.save(digest!.id, { lastRunAt })
    return { id: digest!.id, localDate: due.toISOString().slice(0, 10) }
  })
}

function isPng(data: Uint8Array): boolean {
  return Buffer.from(data).subarray(1, 4).toString() === 'PNG'
}

/** How many stories a briefing on a topic has. */
async function storiesOn(topic: string): Promise<number> {
  const { out } = await runHere(['brief', topic, '--json'], { env: home.env })
  return JSON.parse(out).stories.length
}

/** Until nothing waits in the outbox any more. */
async function untilSent(least: number, { end }: RunningBot): Promise<void> {
  await until(async () => {
    const { pending, sent } = await home.inStore(({ deliveries }) => deliveries.counts(new Date(0)))
    return pending === 0 && sent >= least
  }, end)
}

type RunningBot = {
  readonly end: Promise<CliRun>
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<CliRun>
}

/** The bot in a process of its own, once it is ready. */
async function startBot(): Promise<RunningBot> {
  const before = discord.gateway.counts.identified
  let send: ((signal: NodeJS.Signals) => void) | undefined
  const run = runCli(['start'], {
    env: home.env,
    onStart: (kill) => {
      send = kill
    },
  })
  await until(() => discord.gateway.counts.identified > before, run)
  return {
    end: run,
    stop(signal) {
      send?.(signal)
      return run
    },
  }
}

describe('the bot as people run it', () => {
  it('answers in Discord what it read over HTTP', async () => {
    const bot = await startBot()
    await until(() => discord.commands.global.length > 0, bot.end)
    const answer = await discord.person.uses('brief', { topic: 'sudan' })
    expect(textOf(answer.message)).toMatch(/El Obeid/)
    expect(textOf(answer.message)).toContain(`](${new URL(press.feeds[0]!.url).origin}/`)
    const { customId } = menuOf(answer.message, 'picture-where')
    const pictured = await discord.person.presses(customId, { values: ['picture-where'] })
    expect(pictured.files.map(({ name, data }) => [name, isPng(data)])).toEqual([['where.png', true]])
    const { code } = await bot.stop('SIGTERM')
    expect(code).toBe(0)
    expect(discord.refusals).toEqual([])
  })

  it('posts a digest that fell due while it was away, once, however often it is killed and started', async () => {
    await dueDigest(channels.news, 'sudan', 'short', new Date(systemClock.now().getTime() - 3 * 86_400_000))
    const first = await startBot()
    await until(() => discord.messages.length > 0, first.end)
    expect((await first.stop('SIGKILL')).code).toBeNull()
    const second = await startBot()
    await untilSent(1, second)
    expect((await second.stop('SIGTERM')).code).toBe(0)
    expect(discord.messages.map(({ channelId }) => channelId)).toEqual([channels.news])
    expect(discord.refusals).toEqual([])
  })

  it('corrects what it posted once the outlet has edited its article', async () => {
    const [posted] = discord.messages
    const printed = textOf(posted?.body)
    press.publishEdits()
    await runHere(['poll', '--all'], { env: home.env })
    const bot = await startBot()
    await until(
      () => discord.requests.some(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/')),
      bot.end,
    )
    await bot.stop('SIGTERM')
    const corrected = textOf(posted?.body)
    expect(printed).not.toContain('~~')
    expect(corrected).toMatch(
      /wounded: ~~\*\*60\*\*~~, \[Meridian Wire\][\s\S]*✎ Corrected <t:\d+:f>: a source changed its words\./,
    )
    expect(discord.messages).toHaveLength(1)
    expect(discord.refusals).toEqual([])
  })

  it('opens a forum post for each story once, however often it is killed amid the editions', async () => {
    discord.faults.push({
      when: ({ path, method }) => method === 'POST' && /threads$/.test(path),
      act: { delayMs: 100 },
    })
    const before = discord.messages.length
    const topics = ['sudan', 'iraq']
    const stories = (await Promise.all(topics.map(storiesOn))).reduce((sum, count) => sum + count, 0)
    const digests = [
      await dueDigest(channels.forum, topics[0]!, 'full'),
      await dueDigest(channels.forum, topics[1]!, 'full'),
    ]
    const posts = () => discord.guilds[0]!.channels.filter(({ type }) => type === 11)
    const random = seededRandom(3)
    const atKill: number[] = []
    while (atKill.length < stories - 1) {
      const bot = await startBot()
      await until(() => posts().length > atKill.length, bot.end)
      await wait(random() * 80)
      atKill.push(posts().length)
      await bot.stop('SIGKILL')
    }
    // Otherwise nothing was interrupted.
    expect(atKill.length).toBeGreaterThanOrEqual(2)
    expect(atKill[0]).toBeLessThan(stories)
    const last = await startBot()
    await untilSent(1, last)
    expect((await last.stop('SIGTERM')).code).toBe(0)
    discord.faults.length = 0
    const editions = await home.inStore(({ deliveries }) =>
      Promise.all(digests.map(({ id, localDate }) => deliveries.ofEdition(id, localDate))),
    )
    const rows = editions.flat()
    expect(rows).toHaveLength(stories)
    expect(
      posts()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(rows.map(({ payload }) => JSON.parse(payload).title).toSorted())
    expect(discord.messages.length - before).toBe(stories)
    expect(discord.refusals).toEqual([])
  })

  it('lets the digests of a server rest that removed it while it was away, and goes on once it is back', async () => {
    const all = (wanted: string) =>
      home.inStore(async ({ digests }) => (await digests.list(guildId)).every(({ state }) => state === wanted))
    const startUntil = async (state: string): Promise<void> => {
      const bot = await startBot()
      await until(() => all(state), bot.end)
      expect((await bot.stop('SIGTERM')).code).toBe(0)
    }
    const [server] = discord.guilds.splice(0, 1)
    await startUntil('paused')
    discord.guilds.unshift(server!)
    await startUntil('active')
  })

  it('ends with a clear word when its token is revoked', async () => {
    const bot = await startBot()
    await until(() => discord.gateway.counts.identified > 0)
    const { token } = discord
    discord.token = 'revoked'
    discord.gateway.close(4004)
    const { code, err } = await bot.end
    discord.token = token
    expect(code).toBe(1)
    expect(err).toMatch(/Discord (?:closed the connection for good|refused DISCORD_TOKEN)/)
  })
})

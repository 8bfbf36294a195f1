import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile } from '#bench/percentile.ts'
import type { Store } from '#src/store/store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { channel, guildId } from '#test/support/discord-double/world.ts'
import { inStoreAt } from '#test/support/in-store-at.ts'
import type { Figures, FromBot, ToBot } from './bot.ts'
import { startPress } from './press.ts'
import { tellGrowth } from './tell-growth.ts'

const usage = `Presses a week of the bot's life into twenty minutes, and looks whether it takes more and more.

  npm run soak -- [--minutes 20] [--feeds 20] [--articles-a-day 20] [--digests 20] [--days-before 4]

  --minutes N      less than twenty: as much of the week as fits, at the same pace
  --days-before N  days that are read first, in steps of a day: what the bot keeps of the last days in memory is there

Feeds, questions, digests every hour, an hour without Discord each day, a process that is killed and one that is
stopped in good order. Ends with 1 where memory, threads or open files grow after the first tenth, where an article or an edition
is lost or comes twice, or where a question has no answer. Reads /proc, so it needs Linux.
`
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    feeds: { type: 'string', default: '20' },
    'articles-a-day': { type: 'string', default: '20' },
    digests: { type: 'string', default: '20' },
    'days-before': { type: 'string', default: '4' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}
const minutes = Number(values.minutes)
const stepMs = 15 * 60_000
const stepsAWeek = (7 * 86_400_000) / stepMs
const steps = Math.max(20, Math.round((stepsAWeek * minutes) / 20))
const paceMs = (20 * 60_000) / stepsAWeek
const killedAt = Math.round(steps * 0.05)
const stoppedAt = Math.round(steps * 0.95)
const stepsADay = 86_400_000 / stepMs
/** Twelve hours into each day Discord is away for an hour; in a short run once in the middle. */
const awayFrom = steps < stepsADay ? Math.round(steps / 2) : stepsADay / 2
const awaySteps = 4
const topics = ['Iraq', 'Turkey', 'Sudan', 'China', 'Brazil']
const print = (line: string): void => void process.stdout.write(`${line}\n`)

// The clock of the soak ends at the present, so that what Discord dates is never before it.
const end = new Date(Math.floor(Date.now() / stepMs) * stepMs)
const begin = new Date(end.getTime() - steps * stepMs)
const firstDay = new Date(begin.getTime() - Number(values['days-before']) * 86_400_000)
/** No more articles than a feed shows. */
const stepBeforeMs = Math.min(86_400_000, (30 / Number(values['articles-a-day'])) * 86_400_000)
const folder = await mkdtemp(join(tmpdir(), 'attache-soak-'))
const path = join(folder, 'attache.sqlite')
const discord = await startDouble({ validate: false, patienceMs: 30_000 })
const press = await startPress(
  { feeds: Number(values.feeds), articlesADay: Number(values['articles-a-day']) },
  { begin: firstDay, end },
)
const answers: { readonly firstMs: number | null }[] = []
const rooms = Array.from({ length: Number(values.digests) }, (_, number) => ({
  id: String(100_000_000_000_000_000n + BigInt(number)),
  topic: topics[number % topics.length]!,
  time: `${String(number % 24).padStart(2, '0')}:00`,
}))
try {
  const digestIds = await inStore(prepare)
  const lived = await live()
  const isLost = await inStore((store) => tellLosses(store, digestIds))
  const grows = tellGrowth(lived, print)
  if (isLost || grows) process.exitCode = 1
} finally {
  await discord.stop()
  await press.close()
  await rm(folder, { recursive: true, force: true })
}

/** Outlets, their feeds, and a digest an hour, each in a channel of its own. */
async function prepare(store: Store): Promise<readonly number[]> {
  const facts = { country: 'GB', language: 'en', ownership: null, owner: null, creditLine: null } as const
  for (const [feed, url] of press.urls.entries()) {
    await store.outlets.save([
      { id: `o${feed}`, name: `Outlet ${feed}`, homePage: `https://outlet${feed}.example/`, ...facts },
    ])
    const address = { outletId: `o${feed}`, url, title: `Outlet ${feed}`, packs: [] }
    await store.feeds.add(address, { nextCheckAt: firstDay, intervalMs: 3_600_000, byOperator: true })
  }
  const ids: number[] = []
  for (const { id, topic, time } of rooms) {
    discord.guilds[0]?.channels.push(channel(id, guildId, 0, `room-${time}`))
    const wanted = wantedDigest({ channelId: id, topic, time, whenQuiet: 'say-so', nextRunAt: firstRun(time) })
    const digest = await store.digests.add(wanted)
    if (digest) ids.push(digest.id)
  }
  return ids
}

/** The first moment after the beginning at which it is this time of day in UTC. */
function firstRun(time: string): Date {
  const run = new Date(`${begin.toISOString().slice(0, 10)}T${time}:00Z`)
  return run > begin ? run : new Date(run.getTime() + 86_400_000)
}

/** @returns The figures of the one long life between the kill and the stop. */
async function live(): Promise<readonly Figures[]> {
  print(
    `${steps} steps of 15 minutes: ${((steps * stepMs) / 86_400_000).toFixed(1)} days in at least ${minutes} minutes`,
  )
  const figures: Figures[] = []
  let bot = await startBot(firstDay)
  for (let at = firstDay.getTime() + stepBeforeMs; at <= begin.getTime(); at += stepBeforeMs) {
    press.publishUntil(new Date(at))
    await tick(bot, new Date(at))
  }
  for (let step = 1; step <= steps; step += 1) {
    const began = performance.now()
    const now = new Date(begin.getTime() + step * stepMs)
    press.publishUntil(now)
    if (step === killedAt) bot = await killInTheMiddle(bot, now)
    if (step === stoppedAt) bot = await restart(bot, now)
    const dayStep = step % stepsADay
    if (dayStep === awayFrom) await discord.goAway()
    if (dayStep === awayFrom + awaySteps) await letDiscordBack()
    const isAway = dayStep >= awayFrom && dayStep < awayFrom + awaySteps
    const asked = isAway ? [] : [ask('brief', step), ask('said', step)]
    const taken = await tick(bot, now)
    answers.push(...(await Promise.all(asked)))
    if (step > killedAt && step < stoppedAt) figures.push(taken)
    if (step % 12 === 0) print(`${(step / stepsADay).toFixed(1)} days: ${inWords(taken)}`)
    await wait(Math.max(0, paceMs - (performance.now() - began)))
  }
  await readTheRest(bot)
  await stop(bot)
  return figures
}

/** Discord answers again; goes on once the bot is connected, which takes it some seconds by the real clock. */
async function letDiscordBack(): Promise<void> {
  const logins = () => discord.gateway.counts.identified + discord.gateway.counts.resumed
  const before = logins()
  await discord.comeBack()
  for (let tries = 0; logins() === before && tries < 1200; tries += 1) await wait(100)
}

/** Every feed once more, and what still waits to be sent. */
async function readTheRest(bot: ChildProcess): Promise<void> {
  await inStore(async (store) => {
    for (const { id } of await store.feeds.all()) await store.feeds.save(id, { nextCheckAt: begin })
  })
  for (const minutesLater of [1, 16, 31]) await tick(bot, new Date(end.getTime() + minutesLater * 60_000))
}

async function ask(command: 'brief' | 'said', step: number) {
  const topic = topics[step % topics.length]!
  const options = command === 'brief' ? { topic } : { about: topic }
  const answer = await discord.person.uses(command, options).catch(() => null)
  return { firstMs: answer?.message ? answer.firstAnswerMs : null }
}

async function startBot(now: Date): Promise<ChildProcess> {
  const script = new URL('./bot.ts', import.meta.url)
  const arguments_ = [path, discord.apiUrl, discord.token, String(now.getTime())]
  const bot = fork(script, arguments_, { execArgv: ['--expose-gc'] })
  await hear(bot)
  return bot
}

async function hear(bot: ChildProcess): Promise<FromBot> {
  const heard = new AbortController()
  const { signal } = heard
  const ended = once(bot, 'exit', { signal }).then(() => {
    throw new Error('The bot ended')
  })
  try {
    return await Promise.race([once(bot, 'message', { signal }).then(([message]) => message as FromBot), ended])
  } finally {
    ended.catch(() => undefined)
    heard.abort()
  }
}

async function tick(bot: ChildProcess, now: Date): Promise<Figures> {
  bot.send({ tickAt: now.getTime() } satisfies ToBot)
  const heard = await hear(bot)
  if (heard === 'ready') throw new Error('The bot began twice')
  return heard
}

async function killInTheMiddle(bot: ChildProcess, now: Date): Promise<ChildProcess> {
  bot.send({ tickAt: now.getTime() } satisfies ToBot)
  await wait(100)
  bot.kill('SIGKILL')
  await once(bot, 'exit')
  return await startBot(now)
}

async function restart(bot: ChildProcess, now: Date): Promise<ChildProcess> {
  await stop(bot)
  return await startBot(now)
}

async function stop(bot: ChildProcess): Promise<void> {
  const ended = once(bot, 'exit')
  bot.send('stop' satisfies ToBot)
  await ended
}

/** @returns Whether anything is missing or came twice. */
async function tellLosses(store: Store, digestIds: readonly number[]): Promise<boolean> {
  const published = press.published().reduce((sum, count) => sum + count, 0)
  const filed = (await store.feeds.all()).reduce((sum, { articles }) => sum + articles, 0)
  const editions = await editionsOf(store, digestIds)
  const twice =
    discord.messages.length - new Set(discord.messages.map(({ channelId, nonce }) => `${channelId} ${nonce}`)).size
  const unanswered = answers.filter(({ firstMs }) => firstMs === null).length
  const first = answers.map(({ firstMs }) => firstMs)
  print(`articles: ${published} published, ${filed} filed`)
  print(`editions: ${editions.due} due, ${editions.sent} sent; messages sent twice: ${twice}`)
  print(
    `questions: ${answers.length}, without an answer ${unanswered}; first sign p50 ${percentile(first, 0.5).toFixed(0)} ms, p99 ${percentile(first, 0.99).toFixed(0)} ms`,
  )
  return published !== filed || editions.due !== editions.sent || twice !== 0 || unanswered > 0
}

async function editionsOf(store: Store, digestIds: readonly number[]) {
  const arrived = new Set(discord.messages.map(({ id }) => id))
  let [due, sent] = [0, 0]
  for (const [index, digestId] of digestIds.entries()) {
    for (let run = firstRun(rooms[index]!.time); run <= end; run = new Date(run.getTime() + 86_400_000)) {
      const parts = await store.deliveries.ofEdition(digestId, run.toISOString().slice(0, 10))
      due += 1
      if (parts.length > 0 && parts.every(({ messageId }) => messageId !== null && arrived.has(messageId))) sent += 1
    }
  }
  return { due, sent }
}

function inWords({ residentBytes, ownBytes, heapBytes, heapsBytes, threads, files }: Figures): string {
  return `${(residentBytes / 1e6).toFixed(0)} MB resident, of that ${(ownBytes / 1e6).toFixed(0)} MB of no file, heaps of all threads ${(heapsBytes / 1e6).toFixed(0)} MB, alive in the main thread ${(heapBytes / 1e6).toFixed(0)} MB, ${threads} threads, ${files} open files`
}

function inStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  return inStoreAt(path, work)
}

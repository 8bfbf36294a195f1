import { join } from 'node:path'
import { type Client, RequestMethod, Routes } from 'discord.js'
import type { Asking } from '#src/base/asking.ts'
import { systemClock } from '#src/base/clock.ts'
import type { Config } from '#src/config.ts'
import { makeClient } from '#src/discord/gateway/make-client.ts'
import { placesOfGuild } from '#src/discord/guild-places.ts'
import { missingPermissions, type Places, type Purpose } from '#src/discord/places.ts'
import { subjectWords } from '#src/discord/render/watches.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { RoomLeft } from '#src/newsroom/forgetting/room-left.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'
import type { Check } from './check.ts'
import { fileRights, type PrivateFile } from './file-rights.ts'
import { cureOfLoginProblem, sentenceOfLoginProblem } from './login-problem.ts'

/** What the doctor examines. */
type Examined = {
  readonly newsroom: Newsroom
  readonly store: Store
  room(): Promise<RoomLeft>
  close(): Promise<void>
}

export type ExamineParts = {
  readonly config: Pick<Config, 'contactUrl' | 'databaseUrl' | 'dataDir' | 'discord'>
  open(): Promise<Examined>
}

const well = (name: string, finding: string): Check => ({ name, state: 'well', finding, remedy: null })
const ill = (name: string, finding: string, remedy: string): Check => ({ name, state: 'ill', finding, remedy })
const warning = (name: string, finding: string, remedy: string): Check => ({ name, state: 'warning', finding, remedy })

/** Checks one thing after the other. A check that fails to run counts as ill, and the others still run. */
export async function* examine({ config, open }: ExamineParts, { signal }: Asking): AsyncGenerator<Check> {
  yield runtime(process.versions.node)
  yield config.contactUrl === null
    ? warning(
        'contact',
        'CONTACT_URL is not set.',
        'Set it to a page or mailto: address, so that outlets can reach you.',
      )
    : well('contact', config.contactUrl)
  yield* await fileRights(privateFiles(config))
  let parts: Awaited<ReturnType<ExamineParts['open']>>
  try {
    parts = await open()
  } catch (cause) {
    yield ill('database', sentenceOf(cause), 'Check DATA_DIR or DATABASE_URL; the reason stands above.')
    return
  }
  try {
    yield await database(parts, config)
    yield* room(await parts.room())
    yield await backlog(parts)
    yield* feeds(parts)
    yield* discord(parts.store, config, signal)
  } finally {
    await parts.close()
  }
}

/** `.env` stands where the program was started; secrets of a container have rights of their own. */
function privateFiles({ databaseUrl, dataDir, discord }: ExamineParts['config']): readonly PrivateFile[] {
  const tokenFile = discord?.tokenFile ?? null
  const database = join(dataDir, 'attache.sqlite')
  return [
    { name: 'the settings', path: '.env' },
    ...(databaseUrl === null
      ? ['', '-wal', '-shm'].map((end) => ({ name: 'the database', path: `${database}${end}` }))
      : []),
    ...(tokenFile === null || tokenFile.startsWith('/run/secrets/') ? [] : [{ name: 'the token', path: tokenFile }]),
  ]
}

function runtime(version: string): Check {
  return Number.parseInt(version, 10) >= 24
    ? well('runtime', `Node ${version}`)
    : ill('runtime', `Node ${version} is too old.`, 'Start through npm (npm start), which brings Node 24.')
}

async function database(
  { newsroom }: Pick<Examined, 'newsroom'>,
  { databaseUrl, dataDir }: ExamineParts['config'],
): Promise<Check> {
  const { corpus, storeBytes, statements } = await newsroom.status({
    signal: new AbortController().signal,
    viewer: 'operator',
  })
  const size = storeBytes === null ? '' : `, ${(storeBytes / 1_000_000).toFixed(1)} MB`
  const place = databaseUrl === null ? `SQLite in ${dataDir}` : 'PostgreSQL'
  return well('database', `${place}${size}, ${corpus.articles} articles, ${statements} statements`)
}

function* room({ isFull, usedBytes, maxBytes }: RoomLeft): Generator<Check> {
  if (maxBytes === null || usedBytes === null) return
  const finding = `${(usedBytes / 1e6).toFixed(1)} of ${(maxBytes / 1e6).toFixed(1)} MB used`
  yield isFull
    ? ill(
        'room',
        `${finding}: nothing is filed.`,
        'Set KEEP_DAYS lower, run npm run attache -- prune, or raise MAX_DISK.',
      )
    : usedBytes > 0.9 * maxBytes
      ? warning('room', `${finding}.`, 'Filing stops at MAX_DISK: set KEEP_DAYS lower, or raise it.')
      : well('room', finding)
}

/** An article waits a moment for its analysis; this long only where analysts are too few, or none runs. */
const longestBacklogMs = 10 * 60_000

async function backlog({ store }: Pick<Examined, 'store'>): Promise<Check> {
  const { articles, since } = await store.waiting.backlog()
  if (since === null) return well('analysis', 'no article waits to be analysed')
  const ageMs = systemClock.now().getTime() - since.getTime()
  const finding = `articles that wait to be analysed: ${articles}, the oldest for ${Math.round(ageMs / 60_000)} min`
  return ageMs <= longestBacklogMs
    ? well('analysis', finding)
    : warning('analysis', `${finding}.`, 'Start one more process with ROLES=analyst; docs/scaling.md tells how.')
}

async function* feeds({ newsroom }: Pick<Examined, 'newsroom'>): AsyncGenerator<Check> {
  const known = (await newsroom.feeds.list('operator')).filter(
    ({ state }) => state !== 'unfollowed' && state !== 'hidden',
  )
  if (known.length === 0) {
    yield ill('feeds', 'No feed is followed.', 'npm run attache -- feeds pack world follows a first set.')
    return
  }
  const stopped = known.filter(({ state }) => state === 'stopped')
  const failing = known.filter(({ state, failures }) => state !== 'stopped' && failures > 0)
  const isUnread = known.every(({ lastSuccessAt }) => lastSuccessAt === null)
  const tried = known.find(({ lastError }) => lastError !== null)
  yield isUnread
    ? warning(
        'feeds',
        `${known.length === 1 ? 'The one feed that is followed' : `None of ${known.length} feeds`} was ${known.length === 1 ? 'not ' : ''}read yet.${tried ? ` ${tried.lastError}` : ''}`,
        tried
          ? 'Look at the network of this machine; npm run attache -- poll tries again.'
          : 'npm run attache -- poll reads them now.',
      )
    : well('feeds', `${known.length} followed, ${failing.length} failing, ${stopped.length} stopped`)
  const inPart = known.filter(
    ({ state, failures, lastError, lastSuccessAt }) =>
      state !== 'stopped' && failures === 0 && lastError !== null && lastSuccessAt !== null,
  )
  for (const { lastError } of inPart.slice(0, 10)) {
    yield warning('feed', lastError ?? '', 'If it stays so, tell the outlet; npm run attache -- poll asks again.')
  }
  for (const { url, lastError, code } of [...stopped, ...failing].slice(0, 10)) {
    yield warning(
      'feed',
      lastError ?? `${url} fails.`,
      `npm run attache -- feeds mend finds out whether it has moved; feeds remove ${code} ends it.`,
    )
  }
}

async function* discord(
  store: Store,
  { discord: settings }: ExamineParts['config'],
  signal: AbortSignal,
): AsyncGenerator<Check> {
  if (settings === null) {
    yield warning('Discord', 'DISCORD_TOKEN is not set: npm start opens a prompt.', 'Set it in .env to run the bot.')
    return
  }
  const client = makeClient(settings, { nowMs: Date.now })
  try {
    const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()))
    await client.login(settings.token)
    await Promise.race([ready, waitFor(signal)])
    const guilds = client.guilds.cache
    yield well('Discord', `${client.user?.tag ?? 'logged in'}, in ${guilds.size} servers`)
    yield await clockCheck(client)
    for (const guild of guilds.values()) {
      const places = placesOfGuild(guild)
      for (const { id, channelId, topic, state, hasPicture } of await store.digests.list(guild.id)) {
        const purpose = hasPicture ? 'digest with picture' : 'digest'
        if (state === 'active') yield await post(`digest ${id} on ${topic}`, channelId, purpose, places)
      }
      for (const { id, channelId, subject, state } of await store.watches.list(guild.id)) {
        const name = `watch ${id}: ${subjectWords(subject, voiceOf('en'), (words) => words)}`
        if (state === 'active') yield await post(name, channelId, 'watch', places)
      }
    }
  } catch (cause) {
    signal.throwIfAborted()
    yield ill('Discord', sentenceOfLoginProblem(cause), cureOfLoginProblem(cause))
  } finally {
    await client.destroy()
  }
}

/** Whether a subscription can be posted where it is to go. */
async function post(name: string, channelId: string, purpose: Purpose, places: Places): Promise<Check> {
  const place = await places.find(channelId)
  if (!place) {
    const remedy = `Grant it View Channel there, or remove the ${purpose}.`
    return ill(name, `The bot cannot see channel ${channelId}.`, remedy)
  }
  const missing = missingPermissions(place, purpose)
  if (missing.length === 0) return well(name, 'its channel can be written to')
  const named = missing.map((permission) => phrases[`permission.${permission}`]).join(', ')
  const finding = `Missing in channel ${channelId}: ${named}.`
  return missing.every((permission) => permission === 'ReadMessageHistory')
    ? warning(name, finding, `Grant the bot ${named} there: without it nothing is sent again when an answer is lost.`)
    : ill(name, finding, `Grant the bot ${named} there.`)
}

/** A wrong clock makes digests late and interactions fail. */
async function clockCheck({ rest }: Pick<Client, 'rest'>): Promise<Check> {
  const answer = await rest.queueRequest({
    method: RequestMethod.Get,
    fullRoute: Routes.gateway(),
    signal: AbortSignal.timeout(10_000),
  })
  const theirs = Date.parse(answer.headers.get('date') ?? '')
  const seconds = Math.round(Math.abs(systemClock.now().getTime() - theirs) / 1000)
  if (Number.isNaN(seconds)) return well('clock', systemClock.now().toISOString())
  return seconds <= 5
    ? well('clock', 'agrees with Discord’s')
    : ill('clock', `It is ${seconds} s away from Discord’s.`, 'Turn on time synchronisation (NTP).')
}

function waitFor(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(20_000)])
    stop.addEventListener('abort', () => reject(new Error('the gateway did not answer within 20 seconds')), {
      once: true,
    })
  })
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.split('\n')[0]! : String(cause)
}

import { commands } from '#commands/index.ts'
import { startBot } from '#src/discord/gateway/client.ts'
import { deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { fakeNewsroom } from './fake-newsroom.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * A bot that sends all of the outbox and ends. Tests kill it at any moment. Arguments: database, API, token, how many
 * ms its clock is ahead, so that a test need not wait for the leases of the one killed before it, and a seed for its
 * pauses.
 */
const [path = '', apiUrl = '', token = '', ahead = '0', seed = '1'] = process.argv.slice(2)
const clock = { now: () => new Date(Date.now() + Number(ahead)) }
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet }
const { signal } = new AbortController()

function quiet(): void {}

const store = await openStore({ path })
const bot = await startBot({ token, applicationId: null, apiUrl, cdnUrl: null, guildId: null }, commands, {
  newsroom: fakeNewsroom(),
  safeFetch: () => Promise.reject(new Error('no attachments in this process')),
  log: silent,
  now: clock.now,
  signal,
  starterOf: async () => null,
  posts: { find: async () => null, save: async () => undefined },
})
await deliverDigests({
  store,
  courier: bot.courier,
  clock,
  random: seededRandom(Number(seed)),
  owner: `process ${process.pid}`,
  log: silent,
  onPaused: () => undefined,
  signal,
})
await bot.stop()
await store.close()

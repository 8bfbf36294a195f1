import type { Clock } from '#src/base/clock.ts'
import { isOfShards, type Shards } from '#src/base/shards.ts'
import type { Store } from '#src/store/store.ts'
import { nextRun } from '#src/subscriptions/next-run.ts'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'

/** A server as the operator sees it. */
export type ServerHoldings = {
  readonly id: string
  readonly feeds: number
  readonly digests: number
  readonly watches: number
  /** `left`: the bot is not there any more. */
  readonly state: 'present' | 'left' | 'leaving' | 'blocked'
}

/** What a server's coming and going means for what is kept of it. */
export type ServerKeeper = {
  joined(guildId: string): Promise<void>
  /** Its digests and watches rest; after 30 days all of it is erased, unless it comes back. */
  left(guildId: string): Promise<void>
  /**
   * At a start: who came and went while nobody was here. `guildIds`: all servers of these shards that the bot is in; of all
   * shards where nothing is said.
   */
  present(guildIds: readonly string[], shards?: Shards): Promise<void>
  /** At once: digests, watches, settings, deliveries, feeds that it follows. */
  erase(guildId: string): Promise<void>
  /** For the operator: every server of which anything is kept. */
  list(): Promise<readonly ServerHoldings[]>
  /** For the operator: the bot leaves it within a minute; once, or whenever it is there. Null: it may stay. */
  showOut(guildId: string, how: 'leave' | 'block' | null): Promise<void>
}

type ServerEffects = { readonly store: Store; readonly clock: Clock }

/** How long the data of a server is kept after it removed the bot. */
const keptMs = 30 * 24 * 3_600_000

const left: RestReason = { kind: 'left' }

const undelivered = 'The bot was removed from this server.'

/** The keeper of the servers in a store. */
export function serverKeeper({ store, clock }: ServerEffects): ServerKeeper {
  const keeper: ServerKeeper = {
    async joined(guildId) {
      await store.guilds.markPresent(guildId)
      for (const digest of await store.digests.list(guildId)) {
        if (digest.pausedBecause?.kind !== 'left') continue
        const nextRunAt = nextRun(digest, clock.now()).at
        await store.digests.save(digest.id, { state: 'active', pausedBecause: null, nextRunAt })
      }
      for (const watch of await store.watches.list(guildId)) {
        if (watch.pausedBecause?.kind !== 'left') continue
        await store.watches.save(watch.id, { state: 'active', pausedBecause: null })
      }
    },

    async left(guildId) {
      await store.guilds.markLeft(guildId, clock.now())
      for (const { id, state } of await store.digests.list(guildId)) {
        if (state !== 'active') continue
        await store.digests.save(id, { state: 'paused', pausedBecause: left, nextRunAt: null })
        await store.deliveries.cancel({ kind: 'digest', id }, undelivered)
      }
      for (const { id, state } of await store.watches.list(guildId)) {
        if (state !== 'active') continue
        await store.watches.save(id, { state: 'paused', pausedBecause: left })
        await store.deliveries.cancel({ kind: 'watch', id }, undelivered)
      }
    },

    async present(guildIds, shards = null) {
      const here = new Set(guildIds)
      for (const { id, hasLeft } of await store.guilds.known()) {
        if (!isOfShards(shards, id)) continue
        if (hasLeft && here.has(id)) await keeper.joined(id)
        else if (!hasLeft && !here.has(id)) await keeper.left(id)
      }
    },

    erase: (guildId) => store.guilds.erase(guildId),

    async list() {
      const [known, held] = await Promise.all([store.guilds.known(), store.guilds.holdings()])
      const byId = new Map(held.map((one) => [one.id, one]))
      return known.map(({ id, hasLeft, showOut }) => ({
        id,
        feeds: byId.get(id)?.feeds ?? 0,
        digests: byId.get(id)?.digests ?? 0,
        watches: byId.get(id)?.watches ?? 0,
        state: showOut === 'block' ? 'blocked' : showOut === 'leave' ? 'leaving' : hasLeft ? 'left' : 'present',
      }))
    },

    showOut: (guildId, how) => store.guilds.showOut(guildId, how),
  }
  return keeper
}

/** Erases all that is kept of servers that left thirty days ago. For the schedule. */
export async function eraseLeftServers({ store, clock }: ServerEffects): Promise<number> {
  const guildIds = await store.guilds.leftBefore(new Date(clock.now().getTime() - keptMs))
  for (const guildId of guildIds) await store.guilds.erase(guildId)
  return guildIds.length
}

/**
 * Leaves the servers that the operator wants left. For the schedule, so that it takes no second program with the token.
 *
 * @param leave - Leaves a server where the bot is in it.
 */
export async function leaveServers(
  leave: (guildId: string) => Promise<void>,
  { store, shards = null }: Pick<ServerEffects, 'store'> & { readonly shards?: Shards },
): Promise<void> {
  for (const { id, showOut } of await store.guilds.known()) {
    if (showOut === null || !isOfShards(shards, id)) continue
    await leave(id)
    if (showOut === 'leave') await store.guilds.showOut(id, null)
  }
}

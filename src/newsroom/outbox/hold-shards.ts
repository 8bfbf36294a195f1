import type { Clock } from '#src/base/clock.ts'
import { type LeaseStore, leaseFor } from '#src/store/ports/lease-store.ts'

/** A process that dies leaves its shards so long after it last held them. It holds them again every ten seconds. */
export const shardLeaseMs = 60_000

const shardPrefix = 'shard '
const botPrefix = 'bot '

/** Shards of a number of them, as leases name them: `shard 3/12`. */
const nameOf = (id: number, count: number) => `${shardPrefix}${id}/${count}`

export type ShardHolder = {
  /**
   * Holds on to its shards, takes those that it lacks to its fair share, and leaves those beyond it.
   *
   * @returns The shards that this process holds now.
   */
  hold(): Promise<ReadonlySet<number>>
  /** Others may take these from now on: their connections are closed. */
  release(ids: readonly number[]): Promise<void>
  /** Leaves all of them to others. */
  leave(): Promise<void>
}

/**
 * Shares out shard ids among the bot processes of a store: to each as many as to the others, or one more.
 *
 * @param count - How many shards there are in all.
 */
export function holdShards(
  count: number,
  { leases, owner, clock }: { readonly leases: LeaseStore; readonly owner: string; readonly clock: Clock },
): ShardHolder {
  const all = Array.from({ length: count }, (_, id) => id)
  const presence = `${botPrefix}${owner}`
  let mine: ReadonlySet<number> = new Set()

  const take = async (ids: readonly number[]): Promise<number[]> => {
    const names = [presence, ...ids.map((id) => nameOf(id, count))]
    const held = await leases.take(names, { owner, ...leaseFor(clock.now(), shardLeaseMs) })
    return ids.filter((id) => held.has(nameOf(id, count)))
  }

  return {
    async hold() {
      const kept = await take([...mine])
      const now = clock.now()
      const bots = (await leases.held(botPrefix, now)).length
      const fair = Math.ceil(count / Math.max(1, bots))
      const taken = new Set((await leases.held(shardPrefix, now)).map(({ name }) => name))
      const free = all.filter((id) => !taken.has(nameOf(id, count)))
      const more = kept.length < fair ? await take(free.slice(0, fair - kept.length)) : []
      mine = new Set([...kept, ...more].slice(0, fair))
      return mine
    },
    async release(ids) {
      mine = new Set([...mine].filter((id) => !ids.includes(id)))
      await leases.release(
        ids.map((id) => nameOf(id, count)),
        owner,
      )
    },
    async leave() {
      const names = [presence, ...[...mine].map((id) => nameOf(id, count))]
      mine = new Set()
      await leases.release(names, owner)
    },
  }
}

/** How many shards the processes of the store have now; null: none holds any. */
export async function shardsInUse(leases: Pick<LeaseStore, 'held'>, now: Date): Promise<number | null> {
  const [first] = await leases.held(shardPrefix, now)
  return first ? Number(first.name.split('/')[1]) : null
}

/** The servers that a process has to do with: those of some of Discord's shards. Null: all. */
export type Shards = {
  /** How many shards there are in all. */
  readonly count: number
  /** Those that are meant, from 0. */
  readonly ids: readonly number[]
} | null

/**
 * The shard that tells of a server.
 *
 * Source: https://discord.com/developers/docs/events/gateway#sharding
 */
export function shardOf(guildId: string, count: number): number {
  return count === 1 ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))
}

/** Whether a server belongs to one of them. */
export function isOfShards(shards: Shards, guildId: string): boolean {
  return shards === null || shards.ids.includes(shardOf(guildId, shards.count))
}

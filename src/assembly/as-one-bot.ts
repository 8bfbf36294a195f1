import { failed } from '#src/base/result.ts'
import { shardOf } from '#src/base/shards.ts'
import type { Bot } from '#src/discord/gateway/client.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { markLate } from '#src/discord/render/edition.ts'

/** What posting asks of a bot. */
export type PostingBot = Omit<Bot, 'client' | 'stop' | 'ended'>

/**
 * The bots of a process as one, each with one shard of Discord's. A server whose shard has just gone to another process is
 * left to that process: what is tried for it here fails, and stays due.
 *
 * @param bots - By their shards. They come and go.
 * @param count - How many shards there are in all.
 */
export function asOneBot(bots: ReadonlyMap<number, PostingBot>, count: number): PostingBot {
  const botOf = (guildId: string) => bots.get(shardOf(guildId, count))
  const held = (guildId: string): PostingBot => {
    const bot = botOf(guildId)
    if (!bot) throw new Error(elsewhere)
    return bot
  }
  const unavailable = () => failed({ kind: 'unavailable' as const, sentence: elsewhere })

  return {
    courier: {
      send: async (delivery, options) =>
        (await botOf(delivery.guildId)?.courier.send(delivery, options)) ?? unavailable(),
      findSent: async (delivery, options) =>
        (await botOf(delivery.guildId)?.courier.findSent(delivery, options)) ?? unavailable(),
      edit: async (delivery, options) =>
        (await botOf(delivery.guildId)?.courier.edit(delivery, options)) ?? unavailable(),
    },
    renderer: {
      render: (briefing, facts) => held(facts.digest.guildId).renderer.render(briefing, facts),
      renderAlert: (watch, found) => held(watch.guildId).renderer.renderAlert(watch, found),
      // A correction and a late mark are the same for every server.
      correct: correctPayload,
      markLate,
    },
    onPaused: async (paused) => (await botOf(paused.guildId)?.onPaused(paused)) ?? false,
    onRefused: async (refused) => (await botOf(refused.guildId)?.onRefused(refused)) ?? false,
    async onFeedStopped({ shard, ...stopped }) {
      const those = shard?.count === count ? [...bots].filter(([id]) => id === shard.id) : [...bots]
      const told = await Promise.all(those.map(([, bot]) => bot.onFeedStopped(stopped)))
      return told.length > 0 && told.every((one) => one)
    },
    async onReported(report) {
      const [some] = bots.values()
      return some ? await some.onReported(report) : false
    },
    leaveServer: async (guildId) => await held(guildId).leaveServer(guildId),
  }
}

const elsewhere = 'The shard of this server is at another process.'

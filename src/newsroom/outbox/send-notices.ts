import { z } from 'zod'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import { isOfShards, type Shards } from '#src/base/shards.ts'
import type { Store } from '#src/store/store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import type { DigestsPaused } from './close-channel.ts'
import type { MessageRefused } from './deliver.ts'

/** A feed that is not read any more, why, and what a person can do: whole sentences. */
export type StoppedFeed = { readonly url: string; readonly reason: string; readonly remedy: string }

/** One of Discord's shards, and how many there are. */
export type OneShard = { readonly id: number; readonly count: number }

/** A refused message, and whose it was. */
export type RefusedOf = MessageRefused & { readonly digest: Digest | null; readonly watch: Watch | null }

/**
 * Sends notices to the people who manage servers. False if Discord could not be reached, and the notice must be tried
 * again.
 */
export type NoticeSender = {
  readonly onPaused: (paused: DigestsPaused) => Promise<boolean>
  /** `shard`: tells the servers of that one alone. */
  readonly onFeedStopped: (stopped: StoppedFeed & { readonly shard?: OneShard }) => Promise<boolean>
  readonly onRefused: (refused: RefusedOf) => Promise<boolean>
}

/** Saves a notice before the event that it reports is saved, so a crash in between cannot lose the notice. */
export type NoticeKeeper = {
  keepPause(paused: DigestsPaused): Promise<void>
  keepStoppedFeed(stopped: StoppedFeed): Promise<void>
  keepRefusal(refused: MessageRefused): Promise<void>
}

export type NoticeQueue = {
  /** Sends the saved notices whose events were saved. The schedule calls it. */
  tell(asking: Asking & { readonly shards?: Shards }): Promise<void>
}

/** A notice is dropped if its event was not saved within an hour, or if it could not be sent within a day. */
const patience = { untrueMs: 3_600_000, untoldMs: 24 * 3_600_000 } as const

/** Saves notices as rows, so that they survive a crash and the process that is connected to Discord finds them. */
export function noticeKeeper({
  store,
  clock,
}: {
  readonly store: Pick<Store, 'notices'>
  readonly clock: Clock
}): NoticeKeeper {
  const keep = (key: string, content: Content): Promise<void> =>
    store.notices.keep({ key, content: JSON.stringify(content), keptAt: clock.now() })

  return {
    keepPause: ({ guildId, channelId, digests, watches, problem }) =>
      keep(`pause ${channelId}`, {
        kind: 'pause',
        guildId,
        channelId,
        digestIds: digests.map(({ id }) => id),
        watchIds: watches.map(({ id }) => id),
        problem: { kind: closedSchema.parse(problem.kind), sentence: problem.sentence },
      }),
    keepRefusal: ({ problem, ...refused }) =>
      keep(`refused ${refused.subject.kind} ${refused.subject.id} ${problem.kind}`, {
        kind: 'refused',
        ...refused,
        problem: { kind: problem.kind, sentence: problem.sentence },
      }),
    keepStoppedFeed: (stopped) => keep(`feed ${stopped.url}`, { kind: 'feed', ...stopped }),
  }
}

/** Tries each saved notice until it is sent. */
export function noticeQueue({
  store,
  clock,
  sender,
}: {
  readonly store: Pick<Store, 'notices' | 'digests' | 'watches' | 'feeds'>
  readonly clock: Clock
  readonly sender: NoticeSender
}): NoticeQueue {
  return {
    async tell({ signal, shards = null }) {
      for (const { key, content, keptAt } of await store.notices.pending()) {
        signal.throwIfAborted()
        const read = contentSchema.parse(JSON.parse(content))
        if (read.kind === 'feed' && read.shard === undefined && shards !== null) {
          // The process with the first shard writes a notice for each shard, so that each is told once.
          if (shards.ids.includes(0)) await splitByShards(key, read, shards.count, keptAt)
          continue
        }
        if (!isFor(read, shards)) continue
        const outcome = await tellOne(read)
        const ageMs = clock.now().getTime() - keptAt.getTime()
        const given = outcome === 'untrue' ? patience.untrueMs : patience.untoldMs
        if (outcome === 'told' || ageMs > given) await store.notices.done(key)
      }
    },
  }

  async function splitByShards(key: string, content: FeedContent, count: number, keptAt: Date): Promise<void> {
    for (let id = 0; id < count; id += 1) {
      const one = JSON.stringify({ ...content, shard: { id, count } })
      await store.notices.keep({ key: `${key} ${id}/${count}`, content: one, keptAt })
    }
    await store.notices.done(key)
  }

  async function tellOne(content: Content): Promise<'told' | 'later' | 'untrue'> {
    if (content.kind === 'feed') {
      const feed = await store.feeds.find(content.url)
      if (feed?.state !== 'stopped') return 'untrue'
      const { shard, kind: _, ...stopped } = content
      return (await sender.onFeedStopped(shard ? { ...stopped, shard } : stopped)) ? 'told' : 'later'
    }
    if (content.kind === 'refused') {
      const { kind, id } = content.subject
      const digest = kind === 'digest' ? await store.digests.find(id) : null
      const watch = kind === 'watch' ? await store.watches.find(id) : null
      if (digest === null && watch === null) return 'untrue'
      return (await sender.onRefused({ ...content, digest, watch })) ? 'told' : 'later'
    }
    const digests = (await Promise.all(content.digestIds.map((id) => store.digests.find(id)))).flatMap(ifPaused)
    const watches = (await Promise.all(content.watchIds.map((id) => store.watches.find(id)))).flatMap(ifPaused)
    if (digests.length + watches.length === 0) return 'untrue'
    return (await sender.onPaused({ ...content, digests, watches })) ? 'told' : 'later'
  }
}

/** Where the number of shards has changed since, the process with the first one tells. */
function isFor(content: Content, shards: Shards): boolean {
  if (shards === null) return true
  if (content.kind !== 'feed') return isOfShards(shards, content.guildId)
  const { shard } = content
  return shards.ids.includes(shard?.count === shards.count ? shard.id : 0)
}

function ifPaused<Subscription extends { readonly state: string }>(found: Subscription | null): Subscription[] {
  return found?.state === 'paused' ? [found] : []
}

const closedSchema = z.enum(['missing-access', 'missing-permission', 'unknown-channel', 'closed-thread'])
const finalSchema = z.enum(['rejected', 'tag-required', 'too-late'])
const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pause'),
    guildId: z.string(),
    channelId: z.string(),
    digestIds: z.array(z.int()),
    watchIds: z.array(z.int()),
    problem: z.object({ kind: closedSchema, sentence: z.string() }),
  }),
  z.object({
    kind: z.literal('refused'),
    guildId: z.string(),
    channelId: z.string(),
    subject: z.object({ kind: z.enum(['digest', 'watch']), id: z.int() }),
    localDate: z.string(),
    problem: z.object({ kind: finalSchema, sentence: z.string() }),
  }),
  z.object({
    kind: z.literal('feed'),
    url: z.string(),
    reason: z.string(),
    remedy: z.string(),
    shard: z.object({ id: z.int(), count: z.int() }).optional(),
  }),
])
type Content = z.infer<typeof contentSchema>
type FeedContent = Extract<Content, { kind: 'feed' }>

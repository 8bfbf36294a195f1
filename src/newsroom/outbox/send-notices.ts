import { z } from 'zod'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import type { DigestsPaused } from './close-channel.ts'
import type { MessageRefused } from './deliver.ts'

/** A feed that is not read any more, why, and what a person can do: whole sentences. */
export type StoppedFeed = { readonly url: string; readonly reason: string; readonly remedy: string }

/** A refused message, and whose it was. */
export type RefusedOf = MessageRefused & { readonly digest: Digest | null; readonly watch: Watch | null }

/**
 * Sends notices to the people who manage servers. False if Discord could not be reached, and the notice must be tried
 * again.
 */
export type NoticeSender = {
  readonly onPaused: (paused: DigestsPaused) => Promise<boolean>
  readonly onFeedStopped: (stopped: StoppedFeed) => Promise<boolean>
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
  tell(asking: Asking): Promise<void>
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
    async tell({ signal }) {
      for (const { key, content, keptAt } of await store.notices.pending()) {
        signal.throwIfAborted()
        const outcome = await tellOne(contentSchema.parse(JSON.parse(content)))
        const ageMs = clock.now().getTime() - keptAt.getTime()
        const given = outcome === 'untrue' ? patience.untrueMs : patience.untoldMs
        if (outcome === 'told' || ageMs > given) await store.notices.done(key)
      }
    },
  }

  async function tellOne(content: Content): Promise<'told' | 'later' | 'untrue'> {
    if (content.kind === 'feed') {
      const feed = await store.feeds.find(content.url)
      if (feed?.state !== 'stopped') return 'untrue'
      return (await sender.onFeedStopped(content)) ? 'told' : 'later'
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
  z.object({ kind: z.literal('feed'), url: z.string(), reason: z.string(), remedy: z.string() }),
])
type Content = z.infer<typeof contentSchema>

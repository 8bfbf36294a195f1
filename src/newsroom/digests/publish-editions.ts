import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Asking, Question } from '#src/base/asking.ts'
import type { Shards } from '#src/base/shards.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { CitedWords } from '#src/briefings/cited-words.ts'
import { type Edition, type EditionAsked, isQuiet, materialKey, nonceOf } from '#src/newsroom/archive/edition.ts'
import type { NewsroomDeps } from '#src/newsroom/archive/newsroom-deps.ts'
import type { NewEdition } from '#src/store/ports/digest-store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import { lateness } from '#src/subscriptions/lateness.ts'
import { newestDueRun, nextRun, type Run } from '#src/subscriptions/next-run.ts'
import { isKnownZone } from '#src/subscriptions/zones.ts'

/** Turns a briefing into the messages of an edition, in order and in the channel's language. */
export type EditionRenderer = {
  render(briefing: Briefing, edition: EditionFacts): readonly object[]
}

export type EditionFacts = {
  readonly digest: Digest
  /** The run was missed while the program was down; the edition is sent now. */
  readonly isLate: boolean
  /** There is nothing new for the channel, and the digest wants a message that says so. */
  readonly isQuiet: boolean
  /** Ids of its stories that all may see, not this server alone. Absent: none. */
  readonly seenByAll?: ReadonlySet<string>
}

/**
 * How many digests are loaded at a time. Their editions are written in one transaction, which waits for the disk once.
 */
const batchSize = 200
const togetherAtMost = 20

export type PublishReport = {
  readonly published: number
  readonly quiet: number
  readonly missed: number
  /** How many could not be written. The next tick tries them again. */
  readonly failed: number
}

type Outcome =
  | { readonly is: 'published' | 'quiet'; readonly edition: NewEdition }
  | { readonly is: 'missed' | 'not yet' }

/**
 * Writes the editions that are due into the outbox. An edition is written as a whole or not at all: its messages, the
 * stories that it shows, and the next run of the digest are one transaction. An edition that cannot be written does not
 * stop the others.
 *
 * Material is gathered once for all digests of one topic, and composed once for all channels that have seen the same
 * stories.
 */
export async function publishEditions(
  { signal }: Asking,
  deps: NewsroomDeps & {
    readonly renderer: EditionRenderer
    /** For servers of which shards; all where nothing is said. */
    readonly shards?: Shards
    readonly log: { warn(facts: object, sentence: string): void; error(facts: object, sentence: string): void }
  },
): Promise<PublishReport> {
  const { store, clock } = deps
  const now = clock.now()
  const library = createLibrary(now, deps, { signal })
  const report = { published: 0, quiet: 0, missed: 0, failed: 0 }
  const failed = new Set<number>()
  for (;;) {
    const limit = batchSize + failed.size
    const due = await store.digests.due(now, limit, deps.shards)
    for (const some of inTwenties(due.filter(({ id }) => !failed.has(id)))) {
      const editions: NewEdition[] = []
      for (const digest of some) {
        signal.throwIfAborted()
        const outcome = await attempt(digest)
        if (outcome === null) continue
        if (outcome.is !== 'not yet') report[outcome.is] += 1
        if ('edition' in outcome) editions.push(outcome.edition)
        // Interactions are answered in between.
        await nextTurn()
      }
      await store.digests.publish(...editions)
    }
    if (due.length < limit) return report
  }

  async function attempt(digest: Digest): Promise<Outcome | null> {
    try {
      return await editionOf(digest)
    } catch (err) {
      signal.throwIfAborted()
      failed.add(digest.id)
      report.failed += 1
      deps.log.error({ err, digestId: digest.id }, 'edition could not be written')
      if (!isKnownZone(digest.zone)) await restWithout(digest)
      return null
    }
  }

  async function editionOf(digest: Digest): Promise<Outcome> {
    const run = newestDueRun(digest, digest.nextRunAt ?? now, now)
    // The rules of the zone have changed since the run was calculated, so its local time is still ahead.
    if (run.at > now) {
      await store.digests.save(digest.id, { nextRunAt: run.at })
      return { is: 'not yet' }
    }
    const nextRunAt = nextRun(digest, now).at
    const lateMs = now.getTime() - run.at.getTime()
    if (lateMs >= lateness.tooLateMs) {
      deps.log.warn({ digestId: digest.id, localDate: run.localDate }, 'edition missed')
      await store.digests.save(digest.id, { nextRunAt })
      return { is: 'missed' }
    }
    const { briefing, cites, tells: shown, seenByAll } = await library.editionOf(digest)
    const quiet = isQuiet(briefing)
    const isSilent = quiet && digest.whenQuiet === 'silent'
    const facts = { digest, isLate: lateMs >= lateness.lateMs, isQuiet: quiet, seenByAll }
    const deliveries = isSilent ? [] : partsOf(deps.renderer.render(briefing, facts), cites, digest, run)
    const edition = { digest, localDate: run.localDate, deliveries, shown, now, nextRunAt }
    return { is: isSilent ? 'quiet' : 'published', edition }
  }

  /** The runtime does not know the zone any more, so there is no local time. A person has to choose another zone. */
  async function restWithout({ id, zone }: Digest): Promise<void> {
    await store.digests.save(id, { state: 'paused', pausedBecause: { kind: 'unknown-zone', zone }, nextRunAt: null })
  }
}

function* inTwenties(digests: readonly Digest[]): Generator<readonly Digest[]> {
  for (let from = 0; from < digests.length; from += togetherAtMost) yield digests.slice(from, from + togetherAtMost)
}

/**
 * Every message counts as printing all that the briefing prints. Which part it really prints is read from its text when
 * a correction needs it.
 */
function partsOf(messages: readonly object[], cites: readonly CitedWords[], digest: Digest, { localDate }: Run) {
  return messages.map((message, part) => ({
    part,
    nonce: nonceOf(digest.id, localDate, part),
    payload: JSON.stringify(message),
    cites,
  }))
}

type OpenEdition = Edition & { readonly seenByAll: ReadonlySet<string> }

/**
 * Makes the editions of one run. An edition for many channels is made once, and if it fails, it is not tried again for
 * each of them.
 */
function createLibrary(now: Date, { store, archive }: NewsroomDeps, asking: Asking) {
  const editions = new Map<string, Promise<OpenEdition>>()

  return {
    async editionOf(digest: Digest): Promise<OpenEdition> {
      const shown = await store.digests.shown(digest.id)
      const viewer = { guildId: digest.guildId }
      const view = await store.viewedBy(viewer)
      const key = `${view.key} ${materialKey(digest, now)} ${JSON.stringify(shown)}`
      const { topic, lastRunAt, style } = digest
      const making =
        editions.get(key) ?? make({ digest: { topic, lastRunAt, style }, shown, now }, { ...asking, viewer })
      editions.set(key, making)
      return await making
    },
  }

  async function make(asked: EditionAsked, asking: Question) {
    const edition = await archive.edition(asked, asking)
    const storyIds = edition.briefing.stories.map(({ id }) => id)
    return { ...edition, seenByAll: await archive.seenByAll({ storyIds }, asking) }
  }
}

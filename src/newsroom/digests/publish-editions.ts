import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { CitedWords } from '#src/briefings/cited-words.ts'
import type { FrontDesk } from '../desk.ts'
import type { Asking } from '../newsroom.ts'
import { newestDueRun, nextRun, type Run } from '../next-run.ts'
import type { Digest } from './digest.ts'
import { type Edition, isQuiet, materialKey, nonceOf } from './edition.ts'

/** How a briefing becomes the messages of an edition, in order. Rendered by whoever knows the channel's language. */
export type EditionPress = {
  render(briefing: Briefing, edition: EditionFacts): readonly object[]
}

export type EditionFacts = {
  readonly digest: Digest
  /** Missed while the program was down, and sent now. */
  readonly isLate: boolean
  /** Nothing that the channel has not read before; the digest wishes to be told so. */
  readonly isQuiet: boolean
}

const minuteMs = 60_000

/** A run is late from here on, and not made at all from `tooLateMs` on. */
export const lateness = { lateMs: 10 * minuteMs, tooLateMs: 6 * 60 * minuteMs } as const

/** Digests taken from the store at a time. */
const batchSize = 200

export type PublishReport = { readonly published: number; readonly quiet: number; readonly missed: number }

/**
 * Writes the editions that are due into the outbox. Each is one transaction: what is sent, what the channel is then
 * told, and when the digest runs next; a crash leaves an edition whole or not begun.
 *
 * Material is gathered once for all digests of one topic, and composed once for all channels that were told the same.
 */
export async function publishEditions(
  { signal }: Asking,
  desk: FrontDesk & {
    readonly press: EditionPress
    readonly log: { warn(facts: object, sentence: string): void }
  },
): Promise<PublishReport> {
  const { store, clock } = desk
  const now = clock.now()
  const library = createLibrary(now, desk, { signal })
  const report = { published: 0, quiet: 0, missed: 0 }
  for (;;) {
    const due = await store.digests.due(now, batchSize)
    for (const digest of due) {
      signal.throwIfAborted()
      report[await publishOne(digest)] += 1
      // Interactions are answered in between.
      await nextTurn()
    }
    if (due.length < batchSize) return report
  }

  async function publishOne(digest: Digest): Promise<keyof PublishReport> {
    const run = newestDueRun(digest, digest.nextRunAt ?? now, now)
    const nextRunAt = nextRun(digest, now).at
    const lateMs = now.getTime() - run.at.getTime()
    if (lateMs >= lateness.tooLateMs) {
      desk.log.warn({ digestId: digest.id, localDate: run.localDate }, 'edition missed')
      await store.digests.save(digest.id, { nextRunAt })
      return 'missed'
    }
    const edition = await library.editionOf(digest)
    const quiet = isQuiet(edition.briefing)
    const isSilent = quiet && digest.whenQuiet === 'silent'
    const facts = { digest, isLate: lateMs >= lateness.lateMs, isQuiet: quiet }
    await store.digests.publish({
      digest,
      localDate: run.localDate,
      deliveries: isSilent ? [] : partsOf(desk.press.render(edition.briefing, facts), edition.cites, digest, run),
      told: edition.tells,
      now,
      nextRunAt,
    })
    return isSilent ? 'quiet' : 'published'
  }
}

/** Every part counts as printing whatever the briefing prints: which of it, its text tells once it matters. */
function partsOf(messages: readonly object[], cites: readonly CitedWords[], digest: Digest, { localDate }: Run) {
  return messages.map((message, part) => ({
    part,
    nonce: nonceOf(digest.id, localDate, part),
    payload: JSON.stringify(message),
    cites,
  }))
}

/** Editions of one run: what many channels read is made once. */
function createLibrary(now: Date, { store, archive }: FrontDesk, asking: Asking) {
  const editions = new Map<string, Edition>()

  return {
    async editionOf(digest: Digest): Promise<Edition> {
      const told = await store.digests.told(digest.id)
      const key = `${materialKey(digest, now)} ${JSON.stringify(told)}`
      const known = editions.get(key)
      if (known) return known
      const { topic, lastRunAt, style } = digest
      const edition = await archive.edition({ digest: { topic, lastRunAt, style }, told, now }, asking)
      editions.set(key, edition)
      return edition
    },
  }
}

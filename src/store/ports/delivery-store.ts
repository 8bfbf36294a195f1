import type { Shards } from '#src/base/shards.ts'
import type { Span } from '#src/base/span.ts'
import type { FailedMessages } from '#src/subscriptions/digest.ts'

/** One message of an edition, ready to send. */
export type NewDelivery = {
  readonly part: number
  /** At most 25 characters, the same for the same (digest, local date, part). */
  readonly nonce: string
  /** The message as JSON. */
  readonly payload: string
  /** What it prints of which articles; absent: nothing. */
  readonly cites?: readonly CitedArticle[]
}

/** Stretches of one text of an article that a message prints. */
export type CitedArticle = { readonly articleId: string; readonly revision: number; readonly spans: readonly Span[] }

/** An article as a message was compared with it: its newest text, and when something of it was last hidden. */
export type ComparedArticle = {
  readonly articleId: string
  readonly revision: number
  readonly hiddenAt: Date | null
}

/** The digest or watch that a message belongs to. */
export type DeliverySubject = { readonly kind: 'digest' | 'watch'; readonly id: number }

/** A message in the outbox. */
export type Delivery = {
  readonly id: number
  readonly subject: DeliverySubject
  readonly guildId: string
  readonly channelId: string
  readonly localDate: string
  readonly part: number
  readonly nonce: string
  readonly payload: string
  /** `cancelled`: its digest or watch was paused before it was sent. */
  readonly state: 'pending' | 'sent' | 'failed' | 'cancelled'
  /** Tries begun, this one included. From the second on the message may have arrived already. */
  readonly attempts: number
  readonly messageId: string | null
  readonly createdAt: Date
}

/** A message, and which of the articles that it prints have changed. */
export type OutdatedMessage = { readonly delivery: Delivery; readonly cites: readonly CitedArticle[] }

export type DeliveryStore = {
  /**
   * Takes deliveries that are due, oldest first, and reserves them for `owner` until `leaseUntil`; parts of one edition
   * in order: a part waits for the one before it. Durable.
   */
  lease(options: {
    readonly owner: string
    readonly now: Date
    readonly leaseUntil: Date
    /**
     * No lease ends later and no retry lies further ahead: what does was written before the clock was set back, and its
     * wait is over. Leave room for the clocks of other machines.
     */
    readonly farthest: { readonly lease: Date; readonly retry: Date }
    readonly limit: number
    /** Of these servers alone. */
    readonly shards?: Shards
  }): Promise<readonly Delivery[]>
  /**
   * A crash does not undo it. A power cut may, until the next durable write, for which nothing waits: whoever takes the
   * delivery up again finds its message in the channel.
   */
  markSent(
    id: number,
    sent: {
      readonly messageId: string
      readonly at: Date
      /** As it was sent, where that is not as it was written. */
      readonly payload?: string
    },
  ): Promise<void>
  /** Releases it, and sets its next try to `dueAt`. */
  postpone(id: number, retry: { readonly dueAt: Date; readonly problem: string }): Promise<void>
  /** Releases leased deliveries without a try. */
  release(...ids: readonly number[]): Promise<void>
  markFailed(id: number, problem: string): Promise<void>
  /** What waits for a retry because of a problem whose kept words begin so is due at `now`. Durable. */
  hasten(problem: string, now: Date): Promise<void>
  /** The newest message of a digest or a watch that was given up; null where there is none. */
  lastFailure(of: DeliverySubject): Promise<{ readonly problem: string; readonly createdAt: Date } | null>
  /** For each digest of a server the messages of its newest edition that were given up; digests without any are left out. */
  failures(guildId: string): Promise<readonly FailedMessages[]>
  /** Owners of leases that have not been given back. */
  owners(): Promise<readonly string[]>
  /** Ends the leases of an owner that is no more: what it had begun may have arrived. Durable. */
  endLeases(owner: string): Promise<void>
  /** Cancels all unsent messages of a digest or a watch. */
  cancel(of: DeliverySubject, problem: string): Promise<void>
  /** Next moment at which something is due or a lease ends; null where nothing waits. */
  nextDue(): Promise<Date | null>
  counts(since: Date): Promise<{ readonly pending: number; readonly sent: number }>
  /** Sent messages, alerts too, that print of an article which changed, or was hidden, since then; at most `limit`, oldest first. */
  outdated(options: {
    readonly revisedSince: Date
    readonly limit: number
    readonly shards?: Shards
  }): Promise<readonly OutdatedMessage[]>
  /**
   * Messages that wait to be sent, and print of an article of which the operator hid or removed something after they
   * were written; at most `limit` citations, oldest first.
   */
  hiddenWaiting(options: { readonly limit: number; readonly shards: Shards }): Promise<readonly OutdatedMessage[]>
  /**
   * Saves what a message says now, and which texts it was compared with. It is not outdated any more. Durable.
   */
  saveCorrected(
    id: number,
    corrected: { readonly payload: string; readonly articles: readonly ComparedArticle[] },
  ): Promise<void>
  /** Deletes what older messages print. They are not corrected any more. */
  forgetCitations(before: Date): Promise<void>
  /** All of one edition, in order of parts. */
  ofEdition(digestId: number, localDate: string): Promise<readonly Delivery[]>
  /** The forum thread that a digest or a watch has for a story; null if it has none yet. */
  forumPost(of: DeliverySubject, storyId: string): Promise<string | null>
  saveForumPost(of: DeliverySubject, storyId: string, threadId: string): Promise<void>
}

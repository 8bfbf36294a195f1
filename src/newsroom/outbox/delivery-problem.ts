import type { PostingPermission } from '#src/subscriptions/rest-reason.ts'

/** Why a message did not go out. Sentences are for people, and name what is at fault. */
export type DeliveryProblem =
  /** The channel is gone, hidden, or closed to us. Another try would not help. */
  | {
      readonly kind: 'missing-access' | 'missing-permission' | 'unknown-channel'
      /** “The bot may not send messages in this channel; grant it Send Messages.” */
      readonly sentence: string
      /** The missing permission, if it is known. */
      readonly permission?: PostingPermission
    }
  /** A thread that a moderator locked, or that rests and cannot be woken: nothing is said of the channel round it. */
  | { readonly kind: 'closed-thread'; readonly sentence: string }
  /** A forum that takes no post without a tag: whoever manages it changed that since. */
  | { readonly kind: 'tag-required'; readonly sentence: string }
  /** The token is not, or no longer, valid: nothing can be sent to anyone. */
  | { readonly kind: 'unauthorised'; readonly sentence: string }
  /** Discord refuses this very message. Our bug. */
  | { readonly kind: 'rejected'; readonly sentence: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number; readonly sentence: string }
  /** 5xx, a reset, no answer in time, a fault of Discord's edge: it may have arrived. */
  | { readonly kind: 'unavailable'; readonly sentence: string }

/** Why a message will never be posted, while its digest goes on. */
export type FinalProblem =
  | Extract<DeliveryProblem, { kind: 'rejected' | 'tag-required' }>
  | { readonly kind: 'too-late'; readonly sentence: string }

/** A problem as the outbox keeps it beside the message: its kind, by which it is found again, and its sentence. */
export function keptProblem({ kind, sentence }: { readonly kind: string; readonly sentence: string }): string {
  return `${kind}: ${sentence}`
}

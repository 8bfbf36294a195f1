import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { RESTJSONErrorCodes } from 'discord-api-types/v10'
import { ZodError } from 'zod'
import { RequestsSuspendedError } from '#src/discord/sending/refusal-budget.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'

/** Discord does not know the thread or post of a message any more. */
export class NowhereError extends Error {
  override readonly name = 'NowhereError'

  constructor(deliveryId: number) {
    super(`Delivery ${deliveryId} stands nowhere`)
  }
}

/** A thread in which nobody may speak any more. */
const closedThread: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
])

/** “internal network error”: Discord's edge turns requests away for minutes. It has no name in the documentation. */
const EDGE_BLOCKS = 40333

export function isClosedThread(cause: unknown): boolean {
  return cause instanceof DiscordAPIError && closedThread.has(Number(cause.code))
}

/** What a failure means for sending: stop for this channel, stop for all, or try again later. */
export function problemOf(cause: unknown): DeliveryProblem {
  if (cause instanceof RequestsSuspendedError) {
    return { kind: 'rate-limited', retryAfterMs: cause.retryAfterMs, sentence: cause.message }
  }
  if (cause instanceof RateLimitError) {
    return { kind: 'rate-limited', retryAfterMs: cause.retryAfter, sentence: 'Discord asks us to wait.' }
  }
  if (cause instanceof NowhereError) return { kind: 'rejected', sentence: cause.message }
  if (cause instanceof ZodError || cause instanceof SyntaxError) {
    return { kind: 'rejected', sentence: 'The stored message is not one of ours.' }
  }
  if (cause instanceof HTTPError) return { kind: 'unavailable', sentence: `Discord answered ${cause.status}.` }
  if (cause instanceof DiscordAPIError) return refusalOf(cause)
  if (cause instanceof Error && /token to be set/i.test(cause.message)) {
    return { kind: 'unauthorised', sentence: 'Discord no longer takes our token.' }
  }
  return { kind: 'unavailable', sentence: cause instanceof Error ? cause.message : 'The line to Discord broke.' }
}

/** Each code has a consequence of its own: only a true lack of permission closes a channel. */
function refusalOf({ code, status, message }: DiscordAPIError): DeliveryProblem {
  if (status === 401) return { kind: 'unauthorised', sentence: 'Discord no longer takes our token.' }
  switch (Number(code)) {
    case RESTJSONErrorCodes.UnknownChannel:
      return { kind: 'unknown-channel', sentence: 'The channel is gone.' }
    case RESTJSONErrorCodes.MissingAccess:
      return { kind: 'missing-access', sentence: 'I cannot see the channel; grant me View Channel there.' }
    case RESTJSONErrorCodes.MissingPermissions:
      return { kind: 'missing-permission', sentence: 'I may not write in the channel; grant me Send Messages there.' }
    case RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel:
      return { kind: 'tag-required', sentence: 'The forum takes no post without a tag.' }
    case EDGE_BLOCKS:
      return { kind: 'unavailable', sentence: `Discord answered ${status}: ${message.slice(0, 300)}` }
  }
  if (closedThread.has(Number(code))) {
    return { kind: 'closed-thread', sentence: 'The thread is locked or archived.' }
  }
  // Without a code of the API's own it comes from what stands before Discord, and passes.
  if ((status === 403 || status === 400) && !(Number(code) > 0)) {
    return { kind: 'unavailable', sentence: `Discord answered ${status}.` }
  }
  return { kind: 'rejected', sentence: `Discord refused the message: ${message.slice(0, 300)}` }
}

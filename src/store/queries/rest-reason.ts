import { z } from 'zod'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'

const schema: z.ZodType<RestReason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel-gone') }),
  z.object({ kind: z.literal('thread-closed') }),
  z.object({
    kind: z.literal('lacks'),
    permission: z.enum([
      'ViewChannel',
      'SendMessages',
      'CreatePublicThreads',
      'SendMessagesInThreads',
      'ReadMessageHistory',
    ]),
  }),
  z.object({ kind: z.literal('unknown-zone'), zone: z.string() }),
  z.object({ kind: z.literal('left') }),
  z.object({ kind: z.literal('told'), sentence: z.string() }),
])

/** The reason as it is stored. */
export function keptReason(reason: RestReason | null): string | null {
  return reason && JSON.stringify(reason)
}

/** Reads the reason of a row. Earlier versions stored an English sentence, which is read where it is a known one. */
export function reasonOf(kept: string | null): RestReason | null {
  if (kept === null) return null
  return kept.startsWith('{') ? schema.parse(JSON.parse(kept)) : reasonOfSentence(kept)
}

function reasonOfSentence(sentence: string): RestReason {
  const known = earlierSentences.find(([words]) => sentence.endsWith(words))
  return known ? known[1] : { kind: 'told', sentence }
}

const earlierSentences: readonly (readonly [words: string, reason: RestReason])[] = [
  ['The channel is gone.', { kind: 'channel-gone' }],
  ['The bot was removed from this server.', { kind: 'left' }],
  ['grant me View Channel there.', { kind: 'lacks', permission: 'ViewChannel' }],
  ['grant me Send Messages there.', { kind: 'lacks', permission: 'SendMessages' }],
  ['grant me Create Public Threads there.', { kind: 'lacks', permission: 'CreatePublicThreads' }],
  ['grant me Send Messages in Threads there.', { kind: 'lacks', permission: 'SendMessagesInThreads' }],
  ['grant me Read Message History there.', { kind: 'lacks', permission: 'ReadMessageHistory' }],
]

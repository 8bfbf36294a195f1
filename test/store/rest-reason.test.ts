import { describe, expect, it } from 'vitest'
import { keptReason, reasonOf } from '#src/store/queries/rest-reason.ts'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'

describe('why a subscription rests', () => {
  const reasons: readonly (RestReason | null)[] = [
    null,
    { kind: 'channel-gone' },
    { kind: 'lacks', permission: 'ReadMessageHistory' },
    { kind: 'unknown-zone', zone: 'Atlantis/Poseidonis' },
    { kind: 'left' },
    { kind: 'told', sentence: 'Somebody pulled the plug.' },
  ]

  it.each(reasons)('is read as it was kept: %j', (reason) => {
    expect(reasonOf(keptReason(reason))).toEqual(reason)
  })

  it.each([
    ['The channel is gone.', { kind: 'channel-gone' }],
    ['The bot was removed from this server.', { kind: 'left' }],
    ['I cannot see the channel; grant me View Channel there.', { kind: 'lacks', permission: 'ViewChannel' }],
    ['The channel is closed to me; grant me Send Messages there.', { kind: 'lacks', permission: 'SendMessages' }],
    [
      'The channel is closed to me; grant me Send Messages in Threads there.',
      { kind: 'lacks', permission: 'SendMessagesInThreads' },
    ],
    ['Holidays until May.', { kind: 'told', sentence: 'Holidays until May.' }],
  ])('is understood where an earlier version kept a sentence: %s', (sentence, reason) => {
    expect(reasonOf(sentence)).toEqual(reason)
  })

  it.each(['{"kind":"whim"}', '{"kind":"lacks","permission":"Charm"}', '{'])(
    'is refused where nobody wrote it: %s',
    (kept) => {
      expect(() => reasonOf(kept)).toThrow()
    },
  )
})

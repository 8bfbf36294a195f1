import { describe, expect, it } from 'vitest'
import {
  allows,
  missingPermission,
  missingPermissions,
  type PlaceKind,
  type Purpose,
  permissionBits,
} from '#src/discord/places.ts'

const missing = (kind: PlaceKind, purpose: Purpose, permissions = 0n) =>
  missingPermissions({ id: '1', kind, permissions, tags: [] }, purpose)

describe('what the bot needs in a channel', () => {
  it.each([
    ['text', 'digest', 'ViewChannel SendMessages CreatePublicThreads SendMessagesInThreads ReadMessageHistory'],
    ['text', 'watch', 'ViewChannel SendMessages ReadMessageHistory'],
    ['announcement', 'digest', 'ViewChannel SendMessages ReadMessageHistory'],
    ['forum', 'watch', 'ViewChannel SendMessages SendMessagesInThreads ReadMessageHistory'],
    ['thread', 'watch', 'ViewChannel SendMessagesInThreads ReadMessageHistory'],
    ['thread', 'digest with picture', 'ViewChannel SendMessagesInThreads ReadMessageHistory AttachFiles'],
    ['other', 'digest with picture', ''],
  ] as const)('of kind %s for a %s', (kind, purpose, names) => {
    expect(missing(kind, purpose).join(' ')).toBe(names)
  })

  it('is not asked for where it is granted', () => {
    expect(missing('announcement', 'watch', permissionBits.ViewChannel | permissionBits.SendMessages)).toEqual([
      'ReadMessageHistory',
    ])
    const administrator = 1n << 3n
    expect(missing('text', 'digest with picture', administrator)).toEqual([])
    expect(allows(0n, 'ViewChannel')).toBe(false)
  })

  it('is asked for one by one', () => {
    const place = { id: '1', kind: 'text', permissions: permissionBits.ViewChannel, tags: [] } as const
    expect(missingPermission(place, 'watch')).toBe('SendMessages')
    expect(missingPermission({ ...place, kind: 'other' }, 'watch')).toBeNull()
  })
})

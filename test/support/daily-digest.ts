import type { DigestStore } from '#src/store/ports/digest-store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import { channels, guildId } from './discord-double/world.ts'

type Wanted = Parameters<DigestStore['add']>[0]

/** A plain daily digest for the double's channel of news, as the store is asked to keep it. */
export function wantedDigest(change: Partial<Wanted> & Pick<Wanted, 'topic' | 'nextRunAt'>): Wanted {
  return {
    guildId,
    channelId: channels.news,
    time: '07:30',
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    style: 'short',
    whenQuiet: 'silent',
    hasPicture: false,
    roleId: null,
    locale: 'en',
    createdBy: null,
    ...change,
  }
}

/** The same digest as the store gives it, for a renderer. */
export function keptDigest(change: Partial<Digest> & Pick<Digest, 'id' | 'topic'>): Digest {
  const nextRunAt = change.nextRunAt ?? new Date('2026-11-21T06:30:00Z')
  const wanted = wantedDigest({ topic: change.topic, nextRunAt })
  return { ...wanted, state: 'active', pausedBecause: null, lastRunAt: null, ...change }
}

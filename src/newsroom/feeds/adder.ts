import type { Question } from '#src/base/asking.ts'
import type { Quotas } from '#src/base/quotas.ts'
import type { FeedLimits, FeedQuota, Follower } from '#src/store/ports/feed-store.ts'

/** Who adds or removes feeds: a server, through one of its members, or the operator. */
export type Adder = Question & { readonly userId?: string | null }

/** The server for which feeds are added; null for the operator, whose feeds are common. */
export function followerOf({ viewer, userId = null }: Adder): Follower {
  return typeof viewer === 'object' ? { guildId: viewer.guildId, userId } : null
}

/** How many feeds there may be. */
export type FeedQuotas = Required<FeedLimits>

export function feedQuotas({ feeds, serverFeeds, accountFeeds }: Quotas): FeedQuotas {
  return { ofServer: serverFeeds, ofAccount: accountFeeds, inAll: feeds }
}

/** Why nothing more is added, in one sentence. */
export function sentenceOfQuota({ kind, most }: FeedQuota): string {
  switch (kind) {
    case 'server':
      return `A server follows at most ${most} feeds of its own; remove one first.`
    case 'account':
      return `One account adds at most ${most} feeds, in all servers together; remove one first.`
    case 'all':
      return `At most ${most} feeds are read here in all; ask whoever runs this bot.`
  }
}

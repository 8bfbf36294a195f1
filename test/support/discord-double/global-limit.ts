import type { DiscordDouble } from './double.ts'

export const requestsPerSecond = 50

/**
 * Discord's limit for a whole bot: fifty requests a second, answers to interactions aside. Discord does not say when
 * its seconds begin, so here the limit is for every span of one second.
 */
export function globalLimit(now: () => number = () => performance.now()): NonNullable<DiscordDouble['limiter']> {
  const taken: number[] = []
  return ({ path }) => {
    if (/^\/(?:interactions|webhooks)\//.test(path)) return null
    const moment = now()
    while (taken.length > 0 && taken[0]! <= moment - 1000) taken.shift()
    if (taken.length < requestsPerSecond) {
      taken.push(moment)
      return null
    }
    const seconds = (taken[0]! + 1000 - moment) / 1000
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: true },
      headers: {
        'retry-after': seconds.toFixed(3),
        'x-ratelimit-global': 'true',
        'x-ratelimit-scope': 'global',
      },
    }
  }
}

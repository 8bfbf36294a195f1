import { describe, expect, it } from 'vitest'
import { feedCode, healthOf } from '#src/newsroom/feeds/health-of.ts'
import { harbourTimes } from '#test/store/samples.ts'
import { newFeed } from '#test/support/memory-feeds.ts'

const now = new Date('2026-03-04T12:00:00Z')
const msLater = (ms: number) => new Date(now.getTime() + ms)
const url = 'https://a.example/rss?key=secret'

const health = (change: Parameters<typeof newFeed>[1] = {}, isMasked = false) =>
  healthOf({ feed: newFeed(url, change), isPrivate: false, isMasked }, harbourTimes, now)

describe('the health of a feed', () => {
  it.each([
    [{ lastError: 'Gone.', nextCheckAt: msLater(1) }, 'resting', true],
    [{ lastError: 'Gone.', nextCheckAt: now }, 'active', true],
    [{ lastError: null, nextCheckAt: msLater(1) }, 'active', true],
    [{ lastError: 'Gone.', nextCheckAt: msLater(1), state: 'stopped' as const }, 'stopped', false],
    [{ lastError: null, nextCheckAt: now, state: 'stopped' as const }, 'stopped', false],
  ])('with %o is %s, and a feed that is not read has no next check', (change, state, hasCheck) => {
    expect(health(change)).toMatchObject({ state, nextCheckAt: hasCheck ? change.nextCheckAt : null })
  })

  it.each([
    [false, null, url, null],
    [true, null, 'https://a.example/rss?…', null],
    [false, `${url} is away, ${url}!`, url, `${url} is away, ${url}!`],
    [
      true,
      `${url} is away, ${url}!`,
      'https://a.example/rss?…',
      'https://a.example/rss?… is away, https://a.example/rss?…!',
    ],
  ])('tells no secret of an address where it is masked: %o', (isMasked, lastError, shown, told) => {
    expect(health({ lastError }, isMasked)).toMatchObject({ url: shown, lastError: told, isMasked })
  })

  it('has a code of six letters and digits that belongs to the address, and begins with a letter', () => {
    const codes = Array.from({ length: 300 }, (_, number) => feedCode(`https://a.example/${number}`))
    expect(codes.every((code) => /^[a-km-np-z][a-km-np-z2-9]{5}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBe(300)
    // People write codes down: they stay what they are.
    expect(['https://a.example/rss', 'https://b.example/rss'].map(feedCode)).toEqual(['pawfz5', 'dh2bf7'])
  })
})

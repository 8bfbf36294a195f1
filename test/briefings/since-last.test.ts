import { describe, expect, it } from 'vitest'
import { sinceLastOf } from '#src/briefings/since-last.ts'

const first = new Date('2026-11-20T07:30:08Z')
const shown = { firstShownAt: first, articleIds: new Set<string>() }

describe('the day of a story', () => {
  it.each([
    { story: 'the edition that shown it first', at: '2026-11-20T07:30:08Z', day: 1 },
    { story: 'the next one, some seconds earlier in its minute', at: '2026-11-21T07:30:02Z', day: 2 },
    { story: 'one that was moved to an earlier hour', at: '2026-11-21T06:00:00Z', day: 2 },
    { story: 'a second one of the same day', at: '2026-11-20T12:00:00Z', day: 1 },
    { story: 'a week later', at: '2026-11-27T07:30:05Z', day: 8 },
  ])('$story: $day', ({ at, day }) => {
    expect(sinceLastOf([], shown, new Date(at))).toEqual({ state: 'unchanged', day })
  })
})

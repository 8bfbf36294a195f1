import { expect, it } from 'vitest'
import { secondPassAfterRounds } from '#src/newsroom/filing/second-pass.ts'

const round = (newArticles: number) => ({
  feedId: 1,
  url: 'https://a.example/feed',
  outcome: 'new' as const,
  newArticles,
  revisedArticles: 0,
  error: null,
  announced: [],
  more: 0,
})

it('the second pass follows a round that filed something, at most once in ten minutes', async () => {
  const clock = { at: 0, now: () => new Date(clock.at) }
  const passes: number[] = []
  const storyGatherer = { mend: async () => void passes.push(clock.at / 60_000) }
  const after = secondPassAfterRounds({ storyGatherer, clock })
  const { signal } = new AbortController()
  for (const [minute, filed] of [
    [0, 0],
    [1, 3],
    [5, 2],
    [10, 1],
    [11, 1],
    [30, 0],
    [31, 1],
  ] as const) {
    clock.at = minute * 60_000
    await after([round(0), round(filed)], signal)
  }
  expect(passes).toEqual([1, 11, 31])
})

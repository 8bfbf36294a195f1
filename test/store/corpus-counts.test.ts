import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, reading, tigrisPost } from './samples.ts'

const spellMs = 6 * 3_600_000
/** The start of a spell of six hours. */
const start = Date.parse('2026-03-10T12:00:00Z')

/** When articles appeared, in ms from that start, and by how much later some were seen first. */
const moments = [-spellMs, -spellMs + 1, -1, 0, 1, spellMs - 1, spellMs, spellMs + 1, 2 * spellMs - 1, 2 * spellMs]
const seenLater: Readonly<Record<number, number>> = { [spellMs + 1]: 2 * spellMs }

let store: Store
beforeAll(async () => {
  store = await openFreshStore()
  await store.outlets.save([harbourTimes, tigrisPost])
  await store.articles.fileAll(
    moments.map((ms, n) =>
      reading({
        slug: `a${n}`,
        outlet: n % 2 === 0 ? harbourTimes : tigrisPost,
        publishedAt: new Date(start + ms),
        seenAt: new Date(start + ms + (seenLater[ms] ?? 0)),
      }),
    ),
  )
})
afterAll(() => store.close())

const ends = [
  -spellMs - 1,
  -spellMs,
  -1,
  0,
  1,
  spellMs - 1,
  spellMs,
  2 * spellMs - 1,
  2 * spellMs,
  3 * spellMs,
  9 * spellMs,
]

it('articles of any window are counted as if one by one, though whole spells are counted beforehand', async () => {
  const view = await store.viewedBy('common')
  for (const from of ends) {
    for (const to of ends.filter((end) => end >= from)) {
      const known = moments.filter((ms) => ms >= from && ms <= to && ms + (seenLater[ms] ?? 0) <= to)
      const window = { from: new Date(start + from), to: new Date(start + to) }
      const { articles } = await view.scope.corpus(window)
      expect([from, to, articles]).toEqual([from, to, known.length])
    }
  }
})

it('outlets are counted once each', async () => {
  const view = await store.viewedBy('common')
  const outletsIn = async (from: number, to: number) =>
    (await view.scope.corpus({ from: new Date(start + from), to: new Date(start + to) })).outletIds.length
  expect([await outletsIn(-spellMs, 3 * spellMs), await outletsIn(0, 0), await outletsIn(2, 3)]).toEqual([2, 1, 0])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { topicsInTheNews } from '#src/newsroom/archive/gather-material.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

/** So many hours after noon an outlet quotes the minister of water with these words. */
async function quoted(outlet: Outlet, words: string, hours: number): Promise<void> {
  const at = hoursAfter(noon, hours)
  const body = `Iraq opened the dam. “${words},” Water Minister Lena Hadi said in Mosul.`
  const { article } = reading({
    slug: `dam-${hours}`,
    headline: 'Iraq opens the dam',
    body,
    outlet,
    seenAt: at,
    publishedAt: at,
  })
  await newsroom.publish({ article, analysis: analyze(article.text, { title: article.title }) })
}

describe('a quotation that is checked', () => {
  it('has versions only where somebody has other words, and the earliest source of all', async () => {
    await quoted(tigrisPost, 'The dam at Mosul will hold for a hundred years', -5)
    await quoted(harbourTimes, 'The dam at Mosul will hold for a hundred years', -4)
    const same = await newsroom.checkQuote({ text: 'The dam at Mosul will hold for a hundred years' }, asking)
    expect(same).toMatchObject({ similarity: 1, versions: [], earliest: { at: hoursAfter(noon, -5) } })
    await quoted(harbourTimes, 'The dam at Mosul will hold for a thousand years', -3)
    const other = await newsroom.checkQuote({ text: 'The dam at Mosul will hold for a hundred years' }, asking)
    expect(other.versions.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([
      expect.stringContaining('a thousand years'),
    ])
  })
})

describe('names that have news', () => {
  it('had it in the last three days', async () => {
    await quoted(tigrisPost, 'The dam at Mosul will hold for a hundred years', 0)
    const view = await newsroom.store.viewedBy('common')
    const named = async (hours: number) => (await topicsInTheNews(hoursAfter(noon, hours), view)).includes('Iraq')
    expect([await named(1), await named(71), await named(73), await named(80)]).toEqual([true, true, false, false])
  })
})

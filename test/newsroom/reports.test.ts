import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { usualQuotas } from '#src/base/quotas.ts'
import type { Viewer } from '#src/base/viewer.ts'
import { tellReports } from '#src/newsroom/hiding/reports.ts'
import { hoursAfter, noon, reading } from '../store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const dayMs = 24 * 3_600_000
const spoken = ['The pumps have failed', 'The canal is dry', 'The wells are empty'].map(
  (words) => `“${words} in Basra,” Lena Hadi said in Basra.`,
)

let newsroom: TestNewsroom
let ids: readonly string[]

beforeEach(async () => {
  newsroom = await openTestNewsroom({ quotas: { ...usualQuotas, userReportsAnHour: 2, serverReportsAnHour: 3 } })
  const { article } = reading({
    slug: 'pumps',
    headline: 'Water runs short in Basra',
    body: spoken.join(' '),
  })
  await newsroom.publish({ article, analysis: analyze(article.text, { title: article.title }) })
  const { statements } = await newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)
  ids = statements.map(({ id }) => id)
})
afterEach(() => newsroom.close())

const report = (statementId: string, userId = '1', guildId: string | null = '9', viewer: Viewer = 'common') =>
  newsroom.reports.add({ statementId }, { userId, guildId }, { ...asking, viewer })

describe('a statement that a reader calls wrong', () => {
  it('is kept with its words, its speaker, its link and the server, and nothing of the reader', async () => {
    expect(await report(ids[0]!)).toBe('kept')
    const [kept, ...others] = await newsroom.reports.list()
    expect(others).toEqual([])
    expect(kept).toEqual({
      id: 1,
      statementId: ids[0],
      words: expect.stringMatching(/^“.+ in Basra”$/),
      speaker: 'Lena Hadi',
      url: expect.stringContaining('https://'),
      guildId: '9',
      times: 1,
      firstAt: noon,
      lastAt: noon,
      postedAt: null,
    })
  })

  it('is counted where it is reported again, and told to the operator once', async () => {
    const told: [string, number][] = []
    const tell = () =>
      tellReports(
        {
          async onReported({ statementId, times }) {
            told.push([statementId, times])
            return true
          },
        },
        newsroom,
      )
    await report(ids[0]!, '1')
    await tell()
    newsroom.clock.time = hoursAfter(noon, 0.5)
    await report(ids[0]!, '2')
    await tell()
    expect(told).toEqual([[ids[0], 1]])
    expect(await newsroom.reports.list()).toMatchObject([{ times: 2, firstAt: noon, lastAt: newsroom.clock.time }])
  })

  it('is told later where Discord is away', async () => {
    await report(ids[0]!)
    await tellReports({ onReported: async () => false }, newsroom)
    expect(await newsroom.store.reports.untold()).toHaveLength(1)
    await tellReports({ onReported: async () => true }, newsroom)
    expect(await newsroom.store.reports.untold()).toEqual([])
  })

  it('may be one of a few in an hour, for a person and for a server', async () => {
    expect(await report(ids[0]!, '1')).toBe('kept')
    expect(await report(ids[1]!, '1')).toBe('kept')
    expect(await report(ids[2]!, '1')).toBe('too-many')
    expect(await report(ids[2]!, '1', '8')).toBe('too-many')
    expect(await report(ids[2]!, '2')).toBe('kept')
    expect(await report(ids[2]!, '3')).toBe('too-many')
    expect(await report(ids[2]!, '3', '8')).toBe('kept')
    expect(await report(ids[2]!, '4', null)).toBe('kept')
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await report(ids[0]!, '1')).toBe('kept')
  })

  it('must be one that the reader sees', async () => {
    expect(await report('a-nobody.1.7')).toBe('unknown')
    expect(await report('not an id')).toBe('unknown')
    await newsroom.hidden.hide(ids[0]!, asking)
    expect(await report(ids[0]!, '2', null)).toBe('unknown')
    expect(await newsroom.reports.list()).toEqual([])
  })

  it('can be hidden by the number of its report', async () => {
    await report(ids[0]!)
    expect(await newsroom.hidden.hide('report:1', asking)).toMatchObject({
      ok: true,
      value: { kind: 'statement', what: ids[0] },
    })
    const { total } = await newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)
    expect(total).toBe(2)
  })

  it('of a page that is not kept is reported by its words', async () => {
    const read = { words: 'The pumps have failed', speaker: 'Lena Hadi', url: 'https://page.example/1' }
    for (const userId of ['1', '2']) await newsroom.reports.add(read, { userId, guildId: null }, asking)
    expect(await newsroom.reports.list()).toMatchObject([{ ...read, times: 2, guildId: null }])
    expect(await newsroom.hidden.hide('report:1', asking)).toMatchObject({ ok: false })
  })
})

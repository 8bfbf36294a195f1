import { describe, expect, it } from 'vitest'
import { feedReport } from '#src/cli/feed-report.ts'
import type { FeedCheck } from '#src/newsroom/feeds/check-feeds.ts'
import { FeedReportError, takeFeedReport } from '../../scripts/feed-report.ts'

const asked = new Date('2026-11-30T09:30:00Z')
const nothing = { entries: null, newest: null, movedTo: null, error: null, read: null }
const harbour = 'https://harbour.example/rss'
const addresses = new Set([harbour, 'https://inland.example/feed', 'https://coast.example/atom'])

/** A report as the terminal prints it. */
function reportOf(...checks: readonly (Partial<FeedCheck> & Pick<FeedCheck, 'url'>)[]): string {
  return JSON.stringify(
    feedReport(
      checks.map((check) => ({ ...nothing, ...check })),
      { now: asked, version: '1.2.3' },
    ),
  )
}

describe('a report of feeds check --all --json', () => {
  it.each([
    {
      story: 'entries of this week',
      answer: { entries: 3, newest: new Date('2026-11-28T00:00:00Z') },
      state: 'answered',
    },
    { story: 'entries without dates', answer: { entries: 3 }, state: 'answered' },
    {
      story: 'a newest entry 90 days old',
      answer: { entries: 3, newest: new Date('2026-09-01T09:30:00Z') },
      state: 'answered',
    },
    {
      story: 'a newest entry older than that',
      answer: { entries: 3, newest: new Date('2026-09-01T09:29:59Z') },
      state: 'frozen',
    },
    { story: 'a feed without entries', answer: { entries: 0 }, state: 'empty' },
    { story: 'another address', answer: { entries: 3, movedTo: 'https://harbour.example/new' }, state: 'moved' },
    { story: 'no feed', answer: { error: 'harbour.example answered 404.' }, state: 'failed' },
    { story: 'neither entries nor an error', answer: {}, state: 'failed' },
  ])('takes $story as $state', ({ answer, state }) => {
    const report = reportOf({ url: harbour, ...answer }, { url: 'https://inland.example/feed', entries: 1 })
    const { verified, taken } = takeFeedReport(report, {}, addresses)
    expect(verified[harbour]).toEqual({ on: '2026-11-30', state })
    expect(taken).toBe(2)
  })

  it('carries no text of any feed', () => {
    const read = { title: 'Harbour Times', items: [], repairs: [] }
    expect(reportOf({ url: harbour, entries: 3, read })).not.toContain('Harbour Times')
  })

  it('names what has moved and what the catalogue lacks', () => {
    const report = reportOf(
      { url: harbour, entries: 1, movedTo: 'https://harbour.example/new' },
      { url: 'https://stranger.example/rss', entries: 1 },
    )
    const { verified, unknown, moved } = takeFeedReport(report, {}, addresses)
    expect(Object.keys(verified)).toEqual([harbour])
    expect(unknown).toEqual(['https://stranger.example/rss'])
    expect(moved).toEqual([{ from: harbour, to: 'https://harbour.example/new' }])
  })

  it('keeps what a later report said, and forgets addresses that left the catalogue', () => {
    const known = {
      [harbour]: { on: '2026-12-01', state: 'failed' },
      'https://inland.example/feed': { on: '2026-11-30', state: 'failed' },
      'https://coast.example/atom': { on: '2026-10-01', state: 'frozen' },
      'https://former.example/rss': { on: '2026-10-01', state: 'answered' },
    } as const
    const report = reportOf({ url: harbour, entries: 1 }, { url: 'https://inland.example/feed', entries: 1 })
    const { verified, taken } = takeFeedReport(report, known, addresses)
    expect(Object.entries(verified)).toEqual([
      ['https://coast.example/atom', { on: '2026-10-01', state: 'frozen' }],
      [harbour, { on: '2026-12-01', state: 'failed' }],
      ['https://inland.example/feed', { on: '2026-11-30', state: 'answered' }],
    ])
    expect(taken).toBe(1)
  })

  it.each([
    { story: 'that is no JSON', text: 'Harbour Times', says: 'no JSON' },
    { story: 'that is something else', text: '[]', says: 'no report' },
    {
      story: 'of a machine without a network',
      text: reportOf({ url: harbour, error: 'Unreachable.' }),
      says: 'internet',
    },
  ])('is refused where it is one $story', ({ text, says }) => {
    expect(() => takeFeedReport(text, {}, addresses)).toThrow(FeedReportError)
    expect(() => takeFeedReport(text, {}, addresses)).toThrow(says)
  })
})

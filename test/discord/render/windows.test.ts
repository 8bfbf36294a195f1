import { describe, expect, it } from 'vitest'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { renderSaid } from '#src/discord/render/said.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { corpus, iraq, noon } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en-GB')
const hourMs = 3_600_000

describe('a window in words', () => {
  it.each([
    [1, '1 hour'],
    [24, '24 hours'],
    [36, '36 hours'],
    [48, '2 days'],
    [100, '100 hours'],
    [168, '7 days'],
  ])('of %i hours reads “%s” over a briefing and over the ledger', (hours, words) => {
    const sinceMs = hours * hourMs
    expect(windowWords(sinceMs, voice).replace('\u00a0', ' ')).toBe(words)
    const window = { from: new Date(noon.getTime() - sinceMs), to: noon }
    const state = { topic: 'Iraq', sinceMs, at: noon, shared: false }
    expect(textOf(renderBriefing({ ...iraq, window }, state, voice).components)).toContain(`last ${words}`)
    const asked = { who: null, about: 'Iraq', sinceMs, grade: null, lessCertain: false, at: noon, page: 0 }
    const answer = {
      query: { sinceMs },
      candidates: [],
      total: 0,
      others: 0,
      page: 0,
      pages: 0,
      statements: [],
      corpus,
      tryInstead: [],
    }
    expect(textOf(renderSaid(answer, asked, voice, 'list').components)).toContain(`last ${words}`)
    const since = new Date('2026-08-03T04:00:00Z')
    const cut = textOf(renderSaid({ ...answer, since }, asked, voice, 'list').components)
    expect(cut).toContain(`since <t:${since.getTime() / 1000}:d>`)
    expect(cut).not.toContain(`last ${words}`)
  })
})

import { describe, expect, it } from 'vitest'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import { renderPositions } from '#src/discord/render/actor-positions.ts'
import { parseBriefPress, type StoryPart } from '#src/discord/render/brief-state.ts'
import { renderArticle } from '#src/discord/render/one-article.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { parseSaidState } from '#src/discord/render/said-state.ts'
import { renderStory, renderStoryPart } from '#src/discord/render/story-view.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { actors, corpus, iraq, noon, sourced, statement, statements, stories } from '#test/support/invented-news.ts'
import { buttonsOf, textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en-GB')
const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false }

/** A story with more of everything than one screen shows. */
const rich: BriefedStory = {
  ...stories[0]!,
  summary: Array.from({ length: 12 }, (_, n) => sourced(`Fact ${n} ${'of the day '.repeat(25)}`, 'tigris', n, 'x')),
  statements: Array.from({ length: 9 }, (_, n) =>
    statement({ id: `r${n}`, name: `Speaker ${n}`, text: `Word ${n}`, outlet: 'tigris', hours: n, slug: 'x' }),
  ),
  disputes: Array.from({ length: 4 }, (_, n) => ({
    ...iraq.disputes[0]!,
    claim: { ...iraq.disputes[0]!.claim, id: `c${n}` },
  })),
  figures: ['killed', 'wounded', 'displaced', 'missing', 'detained'].map((label) => ({
    ...stories[1]!.figures[0]!,
    label: label as 'killed',
  })),
  comingUp: Array.from({ length: 5 }, (_, n) => ({
    on: `2026-12-0${n + 1}`,
    sentence: sourced(`Vote ${n}.`, 'tigris', 15, 'budget'),
  })),
}

/** Of what is left out, the words that lead nowhere. */
const deadEnds = (message: unknown) => textOf(message).match(/^-# \+\d+ (?:more|earlier)$/gm) ?? []

describe('what is left out of a story', () => {
  const message = renderStory(rich, voice, state)
  const buttons = buttonsOf(message).filter(({ label }) => /^\+\d+ more$/.test(label))

  it('is behind a button', () => {
    expect(deadEnds(message)).toEqual([])
    expect(buttons.length).toBeGreaterThan(3)
  })

  it.each([
    ['summary', 'Fact 11'],
    ['statements', 'Speaker 8'],
    ['disputed', 'Daniel Whitcombe'],
    ['numbers', 'detained'],
    ['coming', 'Vote 4.'],
  ] as const)('stands whole in the part that its button opens: %s', (part, words) => {
    const { shown, last } = pressed(part)
    expect(shown).toContain(words)
    expect(last).toBe(true)
  })

  /** All pages of the part that one of the buttons opens. */
  function pressed(part: StoryPart) {
    const found = buttons.map(({ customId }) => parseBriefPress(stateOf(customId).state))
    const last = found.some((press) => press?.shows === 'story' && press.part === part)
    const pages = [0, 1, 2].map((page) => textOf(renderStoryPart(part, rich, state, voice, { page })))
    return { shown: pages.join('\n'), last }
  }
})

describe('what is left out of one article', () => {
  const text = Array.from({ length: 40 }, (_, n) => `${'A long sentence about the weather '.repeat(4)}number ${n}.`)
  const whole = text.join(' ')
  let at = 0
  const summary = text.map((sentence) => {
    const start = whole.indexOf(sentence, at)
    at = start + sentence.length
    return { start, end: at }
  })
  const analysis = { language: 'en', sentences: summary, summary, actors: [], statements: [], acts: [] }
  const article = { text: whole, title: 'Weather', url: 'https://tigris-post.example/weather', analysis }

  it('is behind a link to the article', () => {
    const message = renderArticle(article, null, voice)
    expect(deadEnds(message)).toEqual([])
    expect(textOf(message)).toMatch(/^-# \[\\\+\d+ more\]\(https:\/\/tigris-post\.example\/weather\)$/m)
  })
})

describe('what is left out elsewhere', () => {
  it('of the versions of a quotation is in the ledger', () => {
    const versions = Array.from({ length: 7 }, (_, n) => ({ ...statements[0]!, id: `v${n}` }))
    const check = { closest: statements[0]!, similarity: 0.9, earliest: null, versions, corpus, textsSince: null }
    const [button] = buttonsOf(renderQuoteCheck('No army will decide', check, voice))
    expect(button?.label).toBe('+3 more')
    expect(parseSaidState(stateOf(button!.customId).state)).toMatchObject({
      action: 'open',
      state: { who: 'Layla Haddad' },
    })
  })

  it('of an actor’s positions is in the ledger', () => {
    const view = {
      actor: actors[1]!,
      offices: [],
      by: [],
      about: [],
      actsByTarget: [],
      quotedBy: [],
      corpus,
    }
    const answer = {
      query: { sinceMs: 86_400_000 },
      candidates: [],
      total: 9,
      others: 0,
      page: 0,
      pages: 1,
      statements: statements.slice(0, 2),
      turns: [],
      corpus,
      tryInstead: [],
    }
    const message = renderPositions(view, 'Turkey', answer, { name: 'Layla Haddad', sinceMs: 86_400_000 }, voice)
    expect(deadEnds(message)).toEqual([])
    const button = buttonsOf(message).find(({ label }) => label === '+7 earlier')
    expect(parseSaidState(stateOf(button!.customId).state)).toMatchObject({
      state: { who: 'Layla Haddad', about: 'Turkey' },
    })
  })
})

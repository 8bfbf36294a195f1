import { describe, expect, it } from 'vitest'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { iraq, noon, sourced, statement, stories } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en')
const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false } as const
const talks = sourced('The talks go on in Ankara, Okur said.', 'bosporus', 2, 'talks')
const said = (id: string, office: string, text: string) =>
  statement({ id, name: 'Selma Okur', office, text, outlet: 'bosporus', hours: 2, slug: 'talks' })
const goOn = {
  ...said('goes-on', 'Energy Minister', 'The talks go on in Ankara'),
  grade: 'reported',
  kind: 'indirect',
} as const
const ready = said('ready', 'Turkish Energy Minister', 'We are ready')
const waited = said('waited', 'energy minister', 'We have waited')
const story = {
  ...stories[0]!,
  headline: { ...talks, text: 'Ankara talks enter a third day' },
  summary: [talks],
  statements: [goOn, ready, waited],
  lastAt: talks.citation.at,
}
const briefing = { ...iraq, stories: [story], disputes: [], figures: [], comingUp: [], actors: [] }
const times = (text: string, words: string): number => text.split(words).length - 1

describe('what a message tells once', () => {
  it('is a statement that the sentence of its story has with its speaker', () => {
    const text = textOf(renderBriefing(briefing, state, voice))
    expect(times(text, 'The talks go on in Ankara')).toBe(1)
    const elsewhere = { ...talks, text: 'The talks go on in Ankara.' }
    const unattributed = { ...briefing, stories: [{ ...story, summary: [elsewhere] }] }
    expect(times(textOf(renderBriefing(unattributed, state, voice)), 'The talks go on in Ankara')).toBe(2)
  })

  it('is an office, in whatever words, over all statements of a story and of a view', () => {
    for (const message of [renderStory(story, voice, state), renderBriefView('statements', briefing, state, voice)]) {
      expect(times(textOf(message).toLowerCase(), 'energy minister')).toBe(1)
    }
  })

  it('has the fullest form of an office among the key actors', () => {
    const actor = { ...iraq.actors[0]!, id: ready.speaker!.actorId!, name: 'Selma Okur', office: 'energy minister' }
    const text = textOf(renderBriefing({ ...briefing, actors: [actor] }, state, voice))
    expect(text).toContain('**Key actors** — Selma Okur, Turkish Energy Minister')
    expect(times(text.toLowerCase(), 'energy minister')).toBe(1)
  })

  it('is who owns an outlet, on each page of a view', () => {
    const text = textOf(renderBriefView('statements', briefing, state, voice))
    expect(times(text, '(cooperative, TR)')).toBe(1)
    expect(times(text, 'Bosporus Wire')).toBe(3)
  })

  it('is a headline: a statement that is made of it does not stand below it', () => {
    const headline = { ...talks, text: 'Minister: talks enter a third day' }
    const repeated = { ...goOn, id: 'headline', pieces: [{ ...goOn.pieces[0]!, text: 'talks enter a third day' }] }
    const shown = { ...story, headline, statements: [repeated, ready] }
    for (const message of [
      renderStory(shown, voice, state),
      renderBriefView('statements', { ...briefing, stories: [shown] }, state, voice),
    ]) {
      expect(times(textOf(message), 'talks enter a third day')).toBe(1)
    }
  })

  it('is that stories are new, where all of them are', () => {
    const [first, second] = iraq.stories
    const earlier = { ...second!, firstSeen: { ...second!.firstSeen, at: new Date(noon.getTime() - 2 * 86_400_000) } }
    expect(textOf(renderBriefing({ ...iraq, stories: [first!] }, state, voice))).not.toContain('· new\n')
    expect(textOf(renderBriefing({ ...iraq, stories: [first!, earlier] }, state, voice))).toContain('· new\n')
  })
})

describe('the small print of a story', () => {
  const line = (one: typeof story) =>
    textOf(renderBriefing({ ...briefing, stories: [one] }, state, voice))
      .split('\n')
      .find((text) => text.includes('(cooperative, TR)'))

  it('counts one outlet as one source, with no second word for it', () => {
    expect(line({ ...story, outlets: story.outlets.slice(0, 1), origins: 1 })).toMatch(/\) · 1 outlet · <t:\d+:R>$/)
    expect(line(story)).toMatch(/\) · 4 outlets · 3 independent sources · <t:\d+:R>$/)
  })

  it('says that a time is the latest where the outlet beside it has an older article', () => {
    expect(line({ ...story, lastAt: new Date(talks.citation.at.getTime() + 1000) })).toMatch(/ · latest <t:\d+:R>$/)
  })
})

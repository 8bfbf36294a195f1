import { expect, it } from 'vitest'
import { said } from '#commands/said.ts'
import { payloadSchema } from '#src/discord/payload.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { parseBriefPress } from '#src/discord/render/brief-state.ts'
import { parseSaidState } from '#src/discord/render/said-state.ts'
import { stateOf } from '#src/discord/state.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { noon, statements, stories } from '#test/support/invented-news.ts'
import { buttonNamed, buttonsOf, textOf } from '#test/support/read-message.ts'

const watch: Watch = {
  id: 7,
  guildId: 'g1',
  channelId: 'c1',
  subject: { kind: 'act', act: 'threaten', by: null, against: '@everyone' },
  pace: 'instant',
  dailyCap: 3,
  quietHours: null,
  zone: 'UTC',
  locale: 'en-GB',
  createdBy: null,
  state: 'active',
  pausedBecause: null,
}

it('an alert names its watch, tells what is new, and mentions nobody', () => {
  const payload = renderAlert(watch, { statements, stories, at: noon })
  expect(payloadSchema.parse(payload)).toEqual(payload)
  expect(payload.body.allowed_mentions).toEqual({ parse: [] })
  const words = JSON.stringify(payload.body.components)
  expect(words).toContain('### Watch 7')
  expect(words).not.toMatch(/[^\\u200b]@everyone/)
  expect(words).toContain(statements[0]!.speaker!.name)
})

it('in a forum a watch has one post, named after it, without marks of Markdown', () => {
  const payload = renderAlert(watch, { statements, stories: [], at: noon }, { kind: 'forum' })
  expect(payloadSchema.parse(payload)).toEqual(payload)
  expect(payload).toMatchObject({ kind: 'post', storyId: 'alerts', title: 'Watch 7: anyone threatens → @everyone' })
  expect(renderAlert(watch, { statements, stories: [], at: noon }, { kind: 'announcement' }).kind).toBe('message')
})

it('more than ten new statements are the first ten, and a button that opens the others for the presser', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ ...statements[0]!, id: String(index + 1) }))
  const message = renderAlert(watch, { statements: many, stories: [], at: noon }).body.components
  const words = JSON.stringify(message)
  expect(words.split(statements[0]!.speaker!.name)).toHaveLength(11)
  const { command, state } = stateOf(buttonNamed(message, '+4 more'))
  expect(command).toBe('said')
  expect(parseSaidState(state)).toMatchObject({ action: 'open', state: { about: '@everyone', at: noon } })
  expect(said.answersPressInPrivate?.(state, [])).toBe(true)
})

it('of a watch without any name the others are only counted: the ledger has no such question', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ ...statements[0]!, id: String(index + 1) }))
  const subject = { kind: 'act', act: 'threaten', by: null, against: null } as const
  const message = renderAlert({ ...watch, subject }, { statements: many, stories: [], at: noon }).body.components
  expect(buttonsOf(message)).toEqual([])
  expect(textOf(message)).toContain('-# +4 more')
})

it('stories that find no room are a button too', () => {
  const long = stories.map((story) => ({ ...story, headline: { ...story.headline, text: 'Long words '.repeat(25) } }))
  const many = Array.from({ length: 14 }, (_, index) => ({ ...long[0]!, id: `s${index}` }))
  const subject = { kind: 'topic', topic: 'Iraq' } as const
  const message = renderAlert({ ...watch, subject }, { statements: [], stories: many, at: noon }).body.components
  const [more] = buttonsOf(message)
  expect(more?.label).toMatch(/^\+\d+ more$/)
  const { state } = stateOf(more!.customId)
  expect(parseBriefPress(state)).toMatchObject({
    shows: 'view',
    view: 'stories',
    state: { topic: 'Iraq', shared: true },
  })
})

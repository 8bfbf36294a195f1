import { expect, it } from 'vitest'
import { payloadSchema } from '#src/discord/payload.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { statements, stories } from '#test/support/invented-news.ts'

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
  const payload = renderAlert(watch, { statements, stories })
  expect(payloadSchema.parse(payload)).toEqual(payload)
  expect(payload.body.allowed_mentions).toEqual({ parse: [] })
  const words = JSON.stringify(payload.body.components)
  expect(words).toContain('### Watch 7')
  expect(words).not.toMatch(/[^\\u200b]@everyone/)
  expect(words).toContain(statements[0]!.speaker!.name)
})

it('in a forum a watch has one post, named after it, without marks of Markdown', () => {
  const payload = renderAlert(watch, { statements, stories: [] }, { kind: 'forum' })
  expect(payloadSchema.parse(payload)).toEqual(payload)
  expect(payload).toMatchObject({ kind: 'post', storyId: 'alerts', title: 'Watch 7: anyone threatens → @everyone' })
  expect(renderAlert(watch, { statements, stories: [] }, { kind: 'announcement' }).kind).toBe('message')
})

it('more than ten new statements are the first ten, and how many more', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ ...statements[0]!, id: String(index + 1) }))
  const words = JSON.stringify(renderAlert(watch, { statements: many, stories: [] }).body.components)
  expect(words.split(statements[0]!.speaker!.name)).toHaveLength(11)
  expect(words).toContain('+4 more')
})

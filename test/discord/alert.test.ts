import { expect, it } from 'vitest'
import { payloadSchema } from '#src/discord/payload.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import type { Watch } from '#src/newsroom/newsroom.ts'
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

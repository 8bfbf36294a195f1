import { describe, expect, it } from 'vitest'
import { bodyFor, payloadSchema } from '#src/discord/payload.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { notice } from '#src/discord/render/notice.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { quietDay, stories } from '#test/support/invented-news.ts'

const body = bodyFor(notice('Port shut'))

describe('the body of a message', () => {
  it('has the flag of components, and mentions nobody but one role', () => {
    expect(body).toMatchObject({ flags: 32_768, allowed_mentions: { parse: [] } })
    expect(body.allowed_mentions).not.toHaveProperty('roles')
    expect(bodyFor(notice('Port shut'), '7').allowed_mentions).toEqual({ parse: [], roles: ['7'] })
  })
})

describe('a payload', () => {
  const post = { kind: 'post', storyId: 's', title: 'x', tags: [], body }
  const holds = (payload: unknown) => payloadSchema.safeParse(payload).success

  it.each([
    { payload: { kind: 'message', body }, isGood: true },
    { payload: { kind: 'message', body: { ...body, components: [] } }, isGood: false },
    { payload: { kind: 'message', body: { ...body, components: [null] } }, isGood: false },
    { payload: { kind: 'message', body: { ...body, components: ['x'] } }, isGood: false },
    { payload: { kind: 'message', body: { ...body, flags: 0 } }, isGood: false },
    { payload: { kind: 'message', body: { ...body, allowed_mentions: { parse: ['everyone'] } } }, isGood: false },
    {
      payload: { kind: 'message', body: { ...body, allowed_mentions: { parse: [], roles: ['1', '2'] } } },
      isGood: false,
    },
    { payload: { kind: 'in-thread', thread: 'x'.repeat(100), body }, isGood: true },
    { payload: { kind: 'in-thread', thread: 'x'.repeat(101), body }, isGood: false },
    { payload: { kind: 'in-thread', thread: '', body }, isGood: false },
    { payload: { ...post, title: 'x'.repeat(100), tags: ['1', '2', '3', '4', '5'] }, isGood: true },
    { payload: { ...post, title: 'x'.repeat(101) }, isGood: false },
    { payload: { ...post, title: '' }, isGood: false },
    { payload: { ...post, tags: ['1', '2', '3', '4', '5', '6'] }, isGood: false },
  ])('no. %# is as Discord takes it, or is refused', ({ payload, isGood }) => {
    expect(holds(payload)).toBe(isGood)
  })
})

describe('a digest with pictures', () => {
  it('has none where there is nothing to draw', () => {
    const digest = keptDigest({ id: 7, topic: 'Vanuatu', hasPicture: true })
    const briefing = { ...quietDay, stories: [{ ...stories[0]!, statements: [], timeline: [], outlets: [] }] }
    const facts = { digest, isLate: false, isQuiet: true }
    const payloads = renderEdition(quietDay, facts, { kind: 'text', tags: [] })
    expect(payloads.some((payload) => 'pictured' in payload)).toBe(false)
    expect(renderEdition(briefing, { ...facts, isQuiet: false }, { kind: 'forum', tags: [] })).toHaveLength(1)
  })
})

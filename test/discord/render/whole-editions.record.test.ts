import { describe, expect, it } from 'vitest'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import type { Payload } from '#src/discord/payload.ts'
import { editionRenderer, markLate, renderEdition } from '#src/discord/render/edition.ts'
import { editionTitle } from '#src/discord/render/edition-head.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { drawMessage } from '#test/support/draw-message.ts'
import { iraq, noon, quietDay, secondDay, stories } from '#test/support/invented-news.ts'

const golden = (name: string) => `../../golden/messages/${name}.txt`
const lastRunAt = new Date('2026-11-19T12:00:00Z')
const digest = keptDigest({ id: 1, topic: 'Iraq', nextRunAt: noon, locale: 'en-GB', lastRunAt })
const pages = { address: (path: string) => `https://read.example${path}`, leftOut: new Set(['alborz-news']) }
const seenByAll = new Set(['s1', 's2', 's4'])

type Facts = Parameters<typeof renderEdition>[1]
type Shape = Parameters<typeof renderEdition>[2]

function drawn(payloads: readonly Payload[]): string {
  return payloads
    .map((payload) => {
      const { kind, body } = payload
      const facts = {
        kind,
        roles: body.allowed_mentions.roles,
        ...(payload.kind === 'post' ? { story: payload.storyId, title: payload.title, tags: payload.tags } : {}),
        ...(payload.kind === 'in-thread' ? { thread: payload.thread } : {}),
        ...('pictured' in payload && payload.pictured ? { file: payload.pictured.file } : {}),
      }
      const below = 'pictured' in payload && payload.pictured ? [payload.pictured.component] : []
      return `${JSON.stringify(facts)}\n${drawMessage({ components: [...body.components, ...below] })}`
    })
    .join('\n')
}

function editions(all: Readonly<Record<string, readonly [Briefing, Partial<Facts>, Shape, boolean?]>>): string {
  return Object.entries(all)
    .map(([name, [briefing, facts, place, hasPages]]) => {
      const given = { digest, isLate: false, isQuiet: false, ...facts }
      return `=== ${name} ===\n${drawn(renderEdition(briefing, given, place, hasPages ? pages : undefined))}\n`
    })
    .join('\n')
}

/** Two stories, one of them with a place that can be drawn. */
const located: Briefing = {
  ...secondDay,
  stories: secondDay.stories.slice(0, 2).map((story) => ({
    ...story,
    places: [
      { id: 'place:mosul', name: 'Mosul', country: 'IQ', citation: story.headline.citation },
      { id: 'place:erbil', name: 'Erbil', country: 'IQ', citation: story.headline.citation },
    ],
  })),
}

describe('a whole edition', () => {
  it('has the shape that its place asks for', async () => {
    const full = { ...digest, style: 'full', roleId: '6' } as const
    const first = { ...digest, lastRunAt: null, zone: 'Nowhere/None' }
    const text = { kind: 'text', tags: [] } as const
    const shown = {
      'short, in a text channel': [secondDay, {}, text],
      'the first, late, with a role and pages': [
        iraq,
        { digest: { ...first, roleId: '6' }, isLate: true, seenByAll },
        text,
        true,
      ],
      'pages that not all may see': [iraq, {}, text, true],
      'full, in a text channel': [located, { digest: full, seenByAll }, text, true],
      'full, in an announcement channel': [
        secondDay,
        { digest: full, isLate: true },
        { kind: 'announcement', tags: [] },
      ],
      'full, where the channel is not known': [secondDay, { digest: full }, null],
      quiet: [quietDay, { digest: { ...full, hasPicture: true }, isQuiet: true, isLate: true }, text],
    } as const
    await expect(editions(shown)).toMatchFileSnapshot(golden('editions'))
  })

  it('is a post for each story in a forum, with tags and pictures', async () => {
    const names = ['Turkey', 'Rejects', 'REQUEST', 'raids', 'of', 'warnings', 'Ankara', 'Baghdad', 'chess']
    const tags = names.map((name, index) => ({ id: String(index), name }))
    const forum = { kind: 'forum', tags } as const
    const pictured = { ...digest, hasPicture: true, roleId: '6' }
    const untitled: BriefedStory = { ...stories[0]!, headline: { ...stories[0]!.headline, text: '\u200b' } }
    const shown = {
      posts: [secondDay, { seenByAll, isLate: true }, forum, true],
      'posts with pictures': [located, { digest: pictured }, forum],
      'a story without a title': [{ ...iraq, stories: [untitled] }, {}, forum],
      quiet: [quietDay, { isQuiet: true }, forum],
    } as const
    await expect(editions(shown)).toMatchFileSnapshot(golden('forum-posts'))
  })

  it('has one picture in a channel, of what is new', () => {
    const pictured = { ...digest, hasPicture: true }
    const files = (briefing: Briefing) =>
      renderEdition(briefing, { digest: pictured, isLate: false, isQuiet: false }, null).flatMap((payload) =>
        payload.kind === 'message' && payload.pictured ? [payload.pictured.file] : [],
      )
    expect(files(located)).toEqual(['where.png'])
    expect(files({ ...located, statements: [], figures: [] })).toEqual(['where.png'])
    const told = located.stories.map((story) => ({ ...story, sinceLast: { state: 'unchanged', day: 2 } as const }))
    expect(files({ ...located, stories: told, statements: [], figures: [] })).toEqual([])
  })

  it.each([
    ['03:59', 'Night'],
    ['04:00', 'Morning'],
    ['10:59', 'Morning'],
    ['11:00', 'Midday'],
    ['15:59', 'Midday'],
    ['16:00', 'Evening'],
    ['21:59', 'Evening'],
    ['22:00', 'Night'],
  ])('of %s is called after its part of the day: %s', (time, part) => {
    const to = new Date(`2026-11-20T${time}:00Z`)
    const title = editionTitle({ ...iraq, window: { ...iraq.window, to } }, { zone: 'UTC' }, voiceOf('en'))
    expect(title).toMatch(new RegExp(`^${part}\\b.*Fri,?\\s20\\sNov$`))
  })
})

describe('the renderer of many channels', () => {
  const place = (kind: 'forum' | 'text', tags: readonly string[] = []) => ({
    kind,
    tags: tags.map((name) => ({ id: name, name })),
  })
  const facts = { digest, isLate: false, isQuiet: false }

  it('renders once what is the same, and anew what differs in anything', () => {
    const places = new Map<string, ReturnType<typeof place>>([
      ['a', place('text')],
      ['b', place('text', ['x'])],
      ['forum', place('forum', ['x'])],
      ['other', place('forum', ['y'])],
    ])
    const { render } = editionRenderer((channelId) => (places.get(channelId) ?? null) as never)
    const of = (change: Partial<typeof digest>, more: Partial<Facts> = {}, briefing = iraq) =>
      render(briefing, { ...facts, ...more, digest: { ...digest, channelId: 'a', ...change } })
    const first = of({})
    const same = [
      of({}),
      of({ channelId: 'b' }),
      of({ id: 9, guildId: 'other', time: '09:00' }),
      of({ nextRunAt: null }),
    ]
    expect(same.every((one) => one === first)).toBe(true)
    const later = new Date('2026-11-20T13:00:00Z')
    const others = [
      of({ topic: 'Iran' }),
      of({ style: 'full' }),
      of({ locale: 'de' }),
      of({ roleId: '6' }),
      of({ zone: 'Asia/Tokyo' }),
      of({ hasPicture: true }),
      of({ lastRunAt: later }),
      of({}, { isQuiet: true }),
      of({}, { isLate: true }),
      of({ nextRunAt: later }, { isLate: true }),
      of({ channelId: 'none' }),
      of({ channelId: 'forum' }),
      of({ channelId: 'other' }),
      of({}, {}, { ...iraq }),
    ]
    expect(new Set([first, ...others]).size).toBe(others.length + 1)
  })
})

describe('a message that waited', () => {
  const [message] = renderEdition(iraq, { digest, isLate: false, isQuiet: false }, null)
  const late = (payload: Payload) => markLate(JSON.stringify(payload), noon, 'en-GB')

  it('says once when it was due, before everything else', () => {
    const marked: Payload = JSON.parse(late(message!)!)
    expect(drawMessage(marked.body).split('\n')[0]).toMatch(/^▏-# .*<t:1795176000:f>/)
    expect(marked.body.components.slice(1)).toEqual(message!.body.components)
    expect(late(marked)).toBeNull()
  })

  it('says nothing in a thread, and nothing where it is full', () => {
    const text = (words: string) => ({ type: 10 as const, content: words })
    const of = (length: number): Payload => ({
      kind: 'message',
      body: { ...message!.body, components: [text('x'.repeat(length))] },
    })
    const added = drawMessage(JSON.parse(late(of(1))!).body).length - 4
    expect(late(of(4000 - added))).not.toBeNull()
    expect(late(of(4001 - added))).toBeNull()
    expect(late({ kind: 'in-thread', thread: 'Iraq', body: message!.body })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Citation } from '#src/briefings/briefing.ts'
import { bodyFor, type Payload, payloadSchema } from '#src/discord/payload.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { fitted, fixed, list, stack } from '#src/discord/render/fit.ts'
import { LONGEST_URL, link, misleads, webAddress } from '#src/discord/render/links.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { notice } from '#src/discord/render/notice.ts'
import { linesInPages, pageOf, pressedPage } from '#src/discord/render/pages.ts'
import { button, menu, row, text } from '#src/discord/render/parts.ts'
import { pictureParts, picturesOfStory, withPicture } from '#src/discord/render/pictures.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { drawMessage, drawScenes } from '#test/support/draw-message.ts'
import { citation, iraq, noon, stories } from '#test/support/invented-news.ts'

const voice = voiceOf('en-GB')
const golden = (name: string) => `../../golden/messages/${name}.txt`

type Correction = Parameters<typeof correctPayload>[1]

describe('a message that is corrected', () => {
  const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: true }
  const whole: Payload = { kind: 'message', body: bodyFor(renderBriefView('overview', iraq, state, voice)) }
  const headline = stories[0]!.headline.text
  const said = 'No foreign army will decide where our border runs.'
  const base: Correction = { lostWords: [], lostFigures: [], isWithdrawn: false, at: noon }
  const corrected = (payload: Payload, change: Partial<Correction>): Payload | null => {
    const changed = correctPayload(JSON.stringify(payload), { ...base, ...change }, 'en-GB')
    return changed === null ? null : payloadSchema.parse(JSON.parse(changed))
  }

  it('has words struck, taken out or marked', async () => {
    const once = corrected(whole, { lostWords: [said] })!
    const scenes = {
      'words that changed': once,
      'words that were withdrawn': corrected(whole, { lostWords: [said, headline], isWithdrawn: true }),
      'words that are hidden': corrected(whole, { lostWords: [], hiddenWords: [said, headline] }),
      'hidden, and others lost': corrected(whole, { lostWords: [headline], hiddenWords: [said] }),
      'words that changed once more': corrected(once, { lostWords: [headline] }),
      'a figure': corrected(whole, { lostFigures: [{ label: 'displaced', value: 9000 }] as never }),
    }
    const drawn = Object.fromEntries(
      Object.entries(scenes).map(([name, payload]) => [name, payload?.body ?? notice('–')]),
    )
    await expect(drawScenes(drawn)).toMatchFileSnapshot(golden('corrections'))
  })

  it('stays where it prints nothing of them, or says so already', () => {
    expect(corrected(whole, { lostWords: ['Words of another message altogether.'] })).toBeNull()
    const once = corrected(whole, { lostWords: [said] })!
    expect(corrected(once, { lostWords: [said] })).toBeNull()
    const gone = corrected(once, { lostWords: [said], isWithdrawn: true })!
    expect(drawMessage(gone.body)).toContain('⊘')
    expect(corrected(gone, { lostWords: [said], isWithdrawn: true })).toBeNull()
    expect(corrected(whole, { lostWords: [], hiddenWords: ['short'] })).toBeNull()
  })

  it.each([
    [{ lostWords: ['Talks resume in Oslo'] }, 'changed'],
    [{ lostWords: ['Talks resume in Oslo'], isWithdrawn: true }, 'withdrew'],
    [{ hiddenWords: ['Talks resume in Oslo'] }, 'took out'],
  ] as const)('has another title where it is a post and its title is %o: %s', (change, word) => {
    const post: Payload = {
      kind: 'post',
      storyId: 's1',
      title: 'Talks resume in Oslo',
      tags: [],
      body: bodyFor(notice('Talks resume in Oslo')),
    }
    const found = corrected(post, change)
    expect(found).toMatchObject({ isRetitled: true })
    expect(found && 'title' in found && found.title.toLowerCase()).toContain(word)
    const other = corrected({ ...post, title: 'Another title' }, change)
    expect(other).toMatchObject({ title: 'Another title' })
    expect(other).not.toHaveProperty('isRetitled')
  })

  it('that is full is marked in place of its last part, or stays', () => {
    const full: Payload = {
      kind: 'message',
      body: bodyFor({ components: [text(said), text('x'.repeat(3900))] as never }),
    }
    const marked = corrected(full, { lostWords: [said] })!
    expect(marked.body.components).toHaveLength(2)
    const alone: Payload = {
      kind: 'message',
      body: bodyFor({ components: [text(`${said}${'x'.repeat(3940)}`)] as never }),
    }
    expect(corrected(alone, { lostWords: [said] })).toBeNull()
  })
})

describe('a message that is too large', () => {
  const lines = (count: number, length: number) => Array.from({ length: count }, (_, n) => `${n}`.padEnd(length, 'x'))
  const block = (plan: Partial<Parameters<typeof list>[0]>) =>
    list({ lines: lines(3, 10), more: moreLine(voice), ...plan })

  it('loses its last lines first, and then those that stay as long as they can', async () => {
    const scenes = {
      'a list': fitted([block({})]),
      'with a heading, apart': fitted([block({ heading: '### H', apart: true })]),
      'undivided, two at most': fitted([block({ isUndivided: true, atMost: 2 })]),
      'more than those given': fitted([block({ unseen: 4 })]),
      'no lines': fitted([fixed(text('head')), block({ lines: [], unseen: 4, heading: '### H' })]),
      'a stack': fitted([
        stack([text('a'), text('b')], moreLine(voice)),
        stack([text('c')], moreLine(voice), { unseen: 2 }),
      ]),
      'the last goes first': fitted([block({ lines: lines(3, 1500), least: 1 }), block({ lines: lines(2, 900) })]),
      'what stays longest': fitted([
        block({ lines: lines(3, 1900), least: 2 }),
        block({ lines: lines(2, 500), least: 2 }),
      ]),
      'room that is kept': fitted([block({ lines: lines(4, 900) })], {
        head: [text('head')],
        room: { components: 0, textLength: 1000 },
      }),
      'many components': fitted([block({ lines: lines(50, 1), apart: true })]),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('fitted'))
  })

  it('that has nothing to lose is our fault', () => {
    expect(() => fitted([fixed(text('x'.repeat(4001)))])).toThrow(/2 components and 4001 characters/)
    expect(() => fitted([fixed(text('x'.repeat(4000)))])).not.toThrow()
    const room = { head: [], room: { components: 0, textLength: 1 } }
    expect(() => fitted([fixed(text('x'.repeat(4000)))], room)).toThrow()
  })
})

describe('pages of lines', () => {
  const entries = (count: number, length: number, section: string | null = null) =>
    Array.from({ length: count }, () => ({ section, line: 'x'.repeat(length) }))
  const sizes = (of: ReturnType<typeof entries>) => {
    const { pages } = pageOf(of, 0)
    return Array.from({ length: pages }, (_, page) => pageOf(of, page).entries.length)
  }

  it('have twelve entries or 2,600 characters, headings included', () => {
    expect(sizes(entries(25, 1))).toEqual([12, 12, 1])
    expect(sizes(entries(4, 1298))).toEqual([2, 2])
    expect(sizes(entries(4, 1299))).toEqual([1, 1, 1, 1])
    expect(sizes(entries(4, 1200, 'x'.repeat(196)))).toEqual([2, 2])
    expect(sizes(entries(4, 1200, 'x'.repeat(197)))).toEqual([1, 1, 1, 1])
    expect(sizes(entries(2, 9999))).toEqual([1, 1])
    expect(pageOf(entries(13, 1), 9)).toMatchObject({ page: 1, pages: 2 })
    expect(pageOf([], 3).entries).toEqual([])
  })

  it('have buttons that know their page', () => {
    const shown = fitted(
      linesInPages(
        Array.from({ length: 30 }, (_, n) => `line ${n}`),
        1,
        ['feeds', 'list'],
        voice,
      ),
    )
    expect(drawMessage(shown)).toContain('[2 of 3 → feeds|list|page|1] off')
    expect([pressedPage(['list', 'next', '2'], 'list'), pressedPage(['list', 'next', '2'], 'health')]).toEqual([
      2,
      null,
    ])
    expect([pressedPage(['list', 'x', '9999'], 'list'), pressedPage(['list', 'x', '10000'], 'list')]).toEqual([
      9999,
      null,
    ])
    expect(pressedPage(['list'], 'list')).toBeNull()
  })
})

describe('parts', () => {
  it('are cut to what Discord takes', () => {
    const choices = Array.from({ length: 26 }, (_, n) => ({
      label: `${n}`.padEnd(101, 'l'),
      value: `${n}`.padEnd(101, 'v'),
    }))
    const [select] = menu('id', 'p'.repeat(151), [
      { ...choices[0]!, description: 'd'.repeat(101) },
      ...choices.slice(1),
    ]).components
    const { placeholder, options } = select as unknown as {
      placeholder: string
      options: readonly Record<string, string>[]
    }
    expect([placeholder.length, options.length]).toEqual([150, 25])
    expect(Object.values(options[0]!).map(({ length }) => length)).toEqual([100, 100, 100])
    expect(Object.keys(options[1]!)).toEqual(['label', 'value'])
    expect(row([button('a', 'b', { danger: true, disabled: true }), button('c', 'd')]).components).toEqual([
      { type: 2, style: 4, label: 'a', custom_id: 'b', disabled: true },
      { type: 2, style: 2, label: 'c', custom_id: 'd' },
    ])
  })
})

describe('a link', () => {
  it.each([
    ['Tigris Post', 'https://tigris-post.example/a', '[Tigris Post](https://tigris-post.example/a)'],
    ['other.example', 'https://tigris-post.example/a', '[source](https://tigris-post.example/a)'],
    [
      'www.tigris-post.example',
      'https://tigris-post.example/a',
      '[www.tigris-post.example](https://tigris-post.example/a)',
    ],
    ['1.2.3.4', 'https://tigris-post.example/a', '[source](https://tigris-post.example/a)'],
    ['1.2.3', 'https://tigris-post.example/a', '[1\u2060.2.3](https://tigris-post.example/a)'],
    ['1.2.3.4567', 'https://tigris-post.example/a', '[1\u2060.2.3.4567](https://tigris-post.example/a)'],
    ['a [b', 'https://tigris-post.example/a', '[source](https://tigris-post.example/a)'],
    ['a [b] c', 'https://tigris-post.example/a', '[a \\[b\\] c](https://tigris-post.example/a)'],
    [' ', 'https://tigris-post.example/a', '[source](https://tigris-post.example/a)'],
    ['Post', null, 'Post'],
    ['Post', 'ftp://tigris-post.example/a', 'Post'],
    ['Post', 'https://u:p@tigris-post.example/a', 'Post'],
    ['Post', 'https://tigris-post.example/(a)', '[Post](https://tigris-post.example/%28a%29)'],
  ])('named “%s” to %s is %s', (name, url, shown) => {
    expect(link(name, url, 'source')).toBe(shown)
  })

  it('is as long as may be', () => {
    const of = (length: number) => `https://a.example/`.padEnd(length, 'x')
    expect([webAddress(of(LONGEST_URL))?.length, webAddress(of(LONGEST_URL + 1))]).toEqual([LONGEST_URL, null])
    expect(misleads('Read https://b.example', 'https://a.example/')).toBe(true)
    expect(misleads('Read https://a.example', 'https://a.example/')).toBe(false)
  })
})

describe('a picture', () => {
  const [pictured] = picturesOfStory(stories[0]!, { voice, zone: 'UTC' })
  const from = (count: number, urlLength = 0): readonly Citation[] =>
    Array.from({ length: count }, (_, n) => ({
      ...citation('tigris', 1, 'a'),
      outlet: { id: `o${n}`, name: `Outlet ${n}`, country: null, ownership: null },
      url: `https://a.example/${n}${'x'.repeat(urlLength)}`,
    }))
  const below = (citations: readonly Citation[]) =>
    drawMessage({ components: [...pictureParts({ ...pictured!, citations }, voice)] })
      .split('\n')
      .slice(1)
      .join('\n')

  it('names eight outlets below it, each once, as far as there is room', () => {
    expect(below([])).toBe('')
    expect(below(from(8)).match(/Outlet/g)).toHaveLength(8)
    expect(below(from(8))).not.toContain('more')
    expect(below(from(9)).match(/Outlet/g)).toHaveLength(8)
    expect(below(from(9))).toContain('+1 more')
    expect(below([...from(2), ...from(2)]).match(/Outlet/g)).toHaveLength(2)
    const long = below(from(8, 200))
    expect(long.length).toBeLessThanOrEqual(1201)
    expect(long.match(/Outlet/g)?.length).toBe(5)
  })

  it('stands below its answer, or alone where both are too much, and in words where there is none', () => {
    const image = new Uint8Array([1])
    const small = withPicture(notice('answer'), pictured!, image, voice)
    expect(small.components).toHaveLength(2)
    expect(small.files).toEqual([{ name: `${pictured!.picture.kind}.png`, data: image }])
    expect(withPicture(notice('x'.repeat(3900)), pictured!, image, voice).components).toHaveLength(1)
    const told = withPicture(notice('answer'), pictured!, null, voice)
    expect(told.files).toEqual([])
    expect(drawMessage(told)).toContain(`▏-# ${pictured!.picture.alt.replaceAll('\u00a0', ' ')}`)
  })
})

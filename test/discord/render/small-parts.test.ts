import { describe, expect, it } from 'vitest'
import { affairParts } from '#src/discord/render/affair.ts'
import { renderFeeds, renderHealth } from '#src/discord/render/feeds.ts'
import { pageLink } from '#src/discord/render/page-link.ts'
import { dot } from '#src/discord/render/parts.ts'
import { renderSettings } from '#src/discord/render/settings.ts'
import { customIdOf, hoursCode, lengthOfCode, stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { stories } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en')
const unset = voice.say('settings.default')

describe('what a server has chosen', () => {
  const nothing = { zone: null, locale: null, noticeChannelId: null, fullText: null }
  const shown = (change: Partial<Parameters<typeof renderSettings>[0]>) =>
    textOf(renderSettings({ ...nothing, ...change }, { zone: 'UTC', by: 'operator' }, voice)).split('\n')

  it('is named, and what it left open is named as such', () => {
    expect(shown({})[1]).toContain(`${unset} (UTC)`)
    expect(shown({}).filter((line) => line.includes(unset))).toHaveLength(4)
    expect(shown({ zone: 'Asia/Baghdad' })[1]).toContain('Asia/Baghdad')
    expect(shown({ locale: 'de' })[2]).toContain('Deutsch')
    expect(shown({ locale: 'xx' })[2]).toContain('xx')
    expect(shown({ noticeChannelId: '7' })[3]).toContain('<#7>')
    expect(shown({ fullText: 'never' })[4]).toContain(voice.word('fullText.never'))
  })
})

describe('a list of feeds', () => {
  it('says so where there are none', () => {
    expect(textOf(renderFeeds([], 0, voice))).toBe(`## ${voice.say('feeds.title')}\n${voice.say('feeds.none')}`)
    expect(textOf(renderHealth([], 0, voice))).toBe(`## ${voice.say('feeds.health')}\n${voice.say('feeds.wellAll')}`)
    expect(textOf(renderFeeds([], 0, voice))).not.toContain(dot)
  })
})

describe('the affair of a story', () => {
  const event = (storyId: string, articles: number) => ({
    ...stories[0]!,
    storyId,
    articles,
    headline: { ...stories[0]!.headline, text: `Event ${storyId}` },
  })
  const shown = (...events: ReturnType<typeof event>[]) =>
    affairParts({ events } as unknown as Parameters<typeof affairParts>[0], 'own', voice)

  it('is told by the largest other event, of equal ones by the first', () => {
    expect(textOf(shown(event('own', 9), event('a', 1), event('b', 3), event('c', 3)))).toContain('Event b')
    expect(shown(event('own', 9))).toEqual([])
    expect(affairParts(null, 'own', voice)).toEqual([])
  })
})

describe('a link to the page', () => {
  it.each([
    [null, 0],
    ['no address', 0],
    ['https://news.example/topic/iraq', 1],
    [`https://news.example/${'x'.repeat(3000)}`, 0],
  ])('to %s', (address, links) => {
    expect(pageLink(address, voice)).toHaveLength(links)
  })
})

describe('the state of a button', () => {
  it('fits into a hundred characters, or there is no button', () => {
    expect(customIdOf('said', ['x'.repeat(95)])).toHaveLength(100)
    expect(customIdOf('said', ['x'.repeat(96)])).toBeNull()
  })

  it('comes back as it was', () => {
    expect(stateOf(customIdOf('said', ['a|b', '5%', 7])!)).toEqual({ command: 'said', state: ['a|b', '5%', '7'] })
  })

  it.each([
    [0, 1],
    [1.4, 1],
    [24, 24],
    [9000, 8784],
  ])('has %d hours as %d', (hours, code) => {
    expect(hoursCode(hours * 3_600_000)).toBe(code)
  })

  it.each([
    ['1', 3_600_000],
    ['8784', 8784 * 3_600_000],
    ['8785', null],
    ['0', null],
    ['00001', null],
    ['x', null],
    [undefined, null],
  ])('reads the hours %s as %s ms', (code, ms) => {
    expect(lengthOfCode(code)).toBe(ms)
  })
})

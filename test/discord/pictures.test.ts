import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { showBriefPicture } from '#commands/show-picture.ts'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { parseBriefPress } from '#src/discord/render/brief-state.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { fileName, pictureParts, picturesOfBriefing, picturesOfStory } from '#src/discord/render/pictures.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { noon } from '#test/support/invented-news.ts'
import { demoBriefing, saidOf } from '#test/support/pictured.ts'
import { buttonNamed, menuOf, menusOf, textOf } from '#test/support/read-message.ts'

const told = demoBriefing()
const accusations = [1, 2, 3].map((id) => saidOf(id, { who: 'Jane Doe', about: `State ${id}`, act: 'accuse' }))
const briefing: Briefing = { ...told, stories: told.stories.slice(0, 3), statements: accusations }
const story = briefing.stories[0]!
const newsroom = fakeNewsroom({
  brief: async () => briefing,
  story: async ({ storyId }) => briefing.stories.find(({ id }) => id === storyId) ?? null,
})

type Gallery = { readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[] }

/** Every picture in a message as Discord got it. */
function galleriesIn(part: unknown): readonly Gallery[] {
  if (typeof part !== 'object' || part === null) return []
  const here = 'items' in part && Array.isArray(part.items) ? [part as Gallery] : []
  return [...here, ...Object.values(part).flatMap(galleriesIn)]
}

/** The menu that has the map, and its entries that show pictures. */
function picturesOf(message: unknown): { readonly customId: string; readonly values: readonly string[] } {
  const { customId, values } = menuOf(message, 'picture-where')
  return { customId, values: values.filter((value) => value.startsWith('picture-')) }
}

/** What a press of that menu's entry asks for. */
function pressOf(message: unknown, kind: string) {
  const pressed = parseBriefPress(stateOf(picturesOf(message).customId).state, [`picture-${kind}`])
  return pressed?.shows === 'picture' ? pressed : expect.fail('no picture')
}

describe('pictures under an answer', () => {
  let stage: Awaited<ReturnType<typeof botOnDouble>>
  beforeAll(async () => {
    stage = await botOnDouble({ newsroom })
  })
  afterAll(() => stage.stop())
  afterEach(() => {
    expect(stage.double.refusals).toEqual([])
    expect(stage.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('are offered as far as there is enough to draw', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    expect(picturesOf(answer.message).values).toEqual(['picture-where', 'picture-spoke', 'picture-numbers'])
  })

  it('are added to the answer, with their alt text, their file and the outlets they are drawn from', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const drawn = await stage.double.person.presses(picturesOf(answer.message).customId, { values: ['picture-where'] })
    const [gallery] = galleriesIn(drawn.message)
    expect(gallery?.items[0]?.media.url).toBe('attachment://where.png')
    expect(gallery?.items[0]?.description).toMatch(/^Map with the places that the text names: .*Odesa/)
    expect(drawn.files.map(({ name }) => name)).toEqual(['where.png'])
    expect(Buffer.from(drawn.files[0]!.data).subarray(1, 4).toString()).toBe('PNG')
    expect(textOf(drawn.message)).toContain('Who said what')
    expect(textOf(drawn.message)).toMatch(/-# Drawn from: \[Meridian Wire\]\(https:/)
  })

  it('are in the language of the reader', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' }, { locale: 'de' })
    const { customId } = picturesOf(answer.message)
    const drawn = await stage.double.person.presses(customId, { values: ['picture-spoke'], locale: 'de' })
    expect(galleriesIn(drawn.message)[0]?.items[0]?.description).toMatch(
      /^Wer über wen sprach\. Jane Doe → State 1: beschuldigt/,
    )
  })

  it('leave again with the next view', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const drawn = await stage.double.person.presses(picturesOf(answer.message).customId, {
      values: ['picture-numbers'],
    })
    expect(galleriesIn(drawn.message)).toHaveLength(1)
    const { customId } = menuOf(drawn.message, 'sources')
    const other = await stage.double.person.presses(customId, { values: ['sources'] })
    expect(galleriesIn(other.message)).toEqual([])
    expect(other.files).toEqual([])
  })

  it.each(['timeline', 'where', 'coverage'])('show a story: %s', async (kind) => {
    const answer = await stage.double.person.uses('story', { topic: 'iraq' })
    const { customId } = picturesOf(answer.message)
    const drawn = await stage.double.person.presses(customId, { values: [`picture-${kind}`] })
    expect(drawn.files.map(({ name }) => name)).toEqual([`${kind}.png`])
    expect(textOf(drawn.message)).toContain(story.headline.text.slice(0, 20))
  })

  it('come from a menu of an earlier release, and in private below what the whole channel reads', async () => {
    const { customId } = picturesOf((await stage.double.person.uses('brief', { topic: 'iraq' })).message)
    const [, , , hours, minute, topic] = customId.split('|')
    const own = await stage.double.person.presses(`brief|picture|o|${hours}|${minute}|${topic}`, { values: ['where'] })
    expect(own.files.map(({ name }) => name)).toEqual(['where.png'])
    const ofStory = `brief|picture|s|${hours}|${minute}|${topic}|${story.id}`
    const shared = await stage.double.person.presses(ofStory, { values: ['timeline'] })
    expect(shared.isPrivate).toBe(true)
    expect(shared.files.map(({ name }) => name)).toEqual(['timeline.png'])
  })

  it('leave the menus where they are: of stories and of views', async () => {
    const answer = await stage.double.person.uses('story', { topic: 'iraq' })
    const drawn = await stage.double.person.presses(picturesOf(answer.message).customId, { values: ['picture-where'] })
    expect(menusOf(drawn.message).map(({ customId }) => customId.split('|').slice(0, 2).join('|'))).toEqual([
      'brief|part',
    ])
  })

  it('are refused in words where there is too little left, or the menu is none of ours', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const gone = await stage.double.person.presses(picturesOf(answer.message).customId, {
      values: ['picture-coverage'],
    })
    expect(textOf(gone.followUps[0]?.body)).toBe('There is too little left to draw that picture.')
    const stale = await stage.double.person.presses('brief|picture|x', { values: ['where'] })
    expect(textOf(stale.followUps[0]?.body)).toContain('Ask again with /brief')
  })
})

describe('an actor’s days', () => {
  it('are a button under the answer, and a picture with its turns', async () => {
    const by = [29, 20, 9, 8, 1].map((daysAgo, id) =>
      saidOf(id, { who: 'Layla Haddad', about: 'Turkey', act: id % 2 ? 'accuse' : 'agree', daysAgo }),
    )
    const plain = fakeNewsroom()
    const found = await plain.actor(
      { name: 'Layla Haddad', sinceMs: 1 },
      { signal: AbortSignal.any([]), viewer: 'common' },
    )
    if (!found.ok) return expect.fail('nobody')
    const actor = { ...found.value, by }
    const stage = await botOnDouble({
      newsroom: fakeNewsroom({
        actor: async () => ({ ok: true, value: actor }),
        said: async (query, asking) => ({
          ...(await plain.said(query, asking)),
          statements: by.map((one) => ({
            ...one,
            at: new Date(noon.getTime() - Number(one.id.slice(-1)) * 86_400_000),
          })),
          turns: [1],
          total: 5,
        }),
      }),
    })
    try {
      const answer = await stage.double.person.uses('actor', { name: 'Layla Haddad' })
      const drawn = await stage.double.person.presses(buttonNamed(answer.message, 'Day by day'))
      expect(stage.double.refusals).toEqual([])
      expect(drawn.files.map(({ name }) => name)).toEqual(['month.png'])
      expect(galleriesIn(drawn.message)[0]?.items[0]?.description).toContain('Position turns: Turkey: agrees → accuses')
    } finally {
      await stage.stop()
    }
  })

  it('are no button where all was said on one day', async () => {
    const stage = await botOnDouble()
    try {
      const answer = await stage.double.person.uses('actor', { name: 'Layla Haddad' })
      expect(JSON.stringify(answer.message)).not.toContain('Day by day')
    } finally {
      await stage.stop()
    }
  })
})

describe('a picture as parts of a message', () => {
  const voice = voiceOf('en-GB')
  const reader = { voice, zone: 'UTC' }
  const all = [
    ...picturesOfBriefing(briefing, reader),
    ...briefing.stories.flatMap((one: BriefedStory) => picturesOfStory(one, reader)),
  ]

  it('has an alt text that Discord takes, and the name of its file', () => {
    for (const pictured of all) {
      const [gallery] = galleriesIn(pictureParts(pictured, voice))
      expect(gallery?.items[0]?.description.length).toBeLessThanOrEqual(1024)
      expect(gallery?.items[0]?.media.url).toBe(`attachment://${fileName(pictured.picture.kind)}`)
    }
  })

  it('names each outlet that it is drawn from, unless the text has its counts', () => {
    const silent = all.filter((pictured) => !JSON.stringify(pictureParts(pictured, voice)).includes('Drawn from'))
    expect(new Set(silent.map(({ picture }) => picture.kind))).toEqual(new Set(['coverage']))
  })

  it('is told in words where nothing can be drawn, as in a terminal', async () => {
    const at = noon
    const state = { topic: 'iraq', sinceMs: 86_400_000, at, shared: false }
    const pressed = pressOf(renderBriefing(briefing, state, voice), 'where')
    const message = await showBriefPicture(pressed, pressed.state, {
      newsroom,
      asker: { userId: '1', guildId: null, channelId: null, locale: 'en-GB', permissions: 0n },
      viewer: 'common',
      now: noon,
      signal: AbortSignal.any([]),
    })
    expect(message.files).toEqual([])
    expect(textOf(message)).toContain('-# Map with the places that the text names: ')
  })

  it('is a word to the asker where the drawing fails', async () => {
    const state = { topic: 'iraq', sinceMs: 86_400_000, at: noon, shared: false }
    const pressed = pressOf(renderStory(story, voice, state), 'where')
    const asked = showBriefPicture(pressed, pressed.state, {
      newsroom,
      asker: { userId: '1', guildId: null, channelId: null, locale: 'en-GB', permissions: 0n },
      viewer: 'common',
      pictures: { png: () => Promise.reject(new Error('no memory')) },
      now: noon,
      signal: AbortSignal.any([]),
    })
    await expect(asked).rejects.toEqual(new CommandProblem('picture.failed'))
  })
})

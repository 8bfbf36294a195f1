import { describe, expect, it } from 'vitest'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { affairParts, otherStoriesMenu } from '#src/discord/render/affair.ts'
import { type BriefView, briefViews, storyParts } from '#src/discord/render/brief-state.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { renderStory, renderStoryPart } from '#src/discord/render/story-view.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { drawMessage, drawScenes } from '#test/support/draw-message.ts'
import {
  actors,
  citation,
  iraq,
  noon,
  outlets,
  quietDay,
  secondDay,
  sourced,
  statement,
  statements,
  stories,
} from '#test/support/invented-news.ts'

const voice = voiceOf('en-GB')
const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false }
const golden = (name: string) => `../../golden/messages/${name}.txt`
const earlier = new Date('2026-11-20T09:30:00Z')

const said = (id: string, hours: number, change: Partial<Parameters<typeof statement>[0]> = {}) =>
  statement({ id, name: 'Layla Haddad', text: `Words ${id}.`, outlet: 'tigris', hours, slug: 'talks', ...change })

/** A day with one story of every kind: told before, older than the window, with one speaker twice, with nothing said. */
const mixed: Briefing = {
  ...iraq,
  window: { from: new Date('2026-11-20T06:00:00Z'), to: noon },
  counts: { stories: 9, articles: 38, outlets: 6, origins: 5 },
  stories: [
    { ...stories[0]!, id: 'told', sinceLast: { state: 'unchanged', day: 3 } },
    {
      ...stories[1]!,
      id: 'two',
      sinceLast: { state: 'changed', day: 2 },
      summary: [
        sourced('“Tents” is a quotation and no fact.', 'channel', 1, 'tents'),
        sourced('AID GROUPS count eleven emptied villages, in Dohuk province', 'channel', 2, 'villages'),
        sourced('The United Nations asked for tents.', 'channel', 7, 'villages'),
        sourced('The first lorries came an hour later.', 'channel', 6, 'villages'),
        sourced('Forty lorries arrived in the evening.', 'ganges', 5, 'lorries'),
        sourced('“Never again” was written on one of them.', 'ganges', 1, 'lorries'),
      ],
      statements: [
        said('a1', 2),
        said('a2', 3, { outlet: 'tigris', slug: 'talks' }),
        said('a3', 1, { outlet: 'ganges', slug: 'lorries' }),
      ],
    },
    {
      ...stories[2]!,
      id: 'old',
      firstSeen: citation('tribune', 7, 'envoy-visit'),
      statements: [
        said('b1', 9, { name: 'Emre Aksoy', office: 'Defence Minister of Turkey', also: ['channel'] }),
        said('b2', 4, { name: 'Emre Aksoy', office: 'Defence Minister of Turkey' }),
        said('b3', 8, { name: 'Emre Aksoy', office: 'Defence Minister of Turkey' }),
      ],
    },
    {
      ...stories[3]!,
      id: 'edge',
      firstSeen: citation('alborz', 6, 'weekly-briefing'),
      statements: [
        said('c1', 6, { name: 'Ada Brook', office: 'Col.' }),
        said('c2', 5, { name: null }),
        said('c3', 5, { name: null }),
        said('c4', 5, { name: 'Ada Brook', grade: 'second-hand', via: 'Alborz News' }),
      ],
    },
    { ...stories[4]!, id: 'quiet', phase: 'quiet', statements: [] },
  ],
  comingUp: ['2026-11-24', '2026-11-25', 'next spring', '2026-11-27'].map((on, index) => ({
    on,
    sentence: sourced(`Parliament meets for reading ${index + 1}.`, 'tigris', 15, 'budget'),
  })),
  disputes: [
    ...iraq.disputes,
    {
      claim: said('d1', 20, { act: 'accuse', target: 'Turkey' }),
      denials: [],
      unheard: { actorId: 'state:TR', name: 'Turkey', outlets: 5 },
    },
    {
      claim: said('d2', 2),
      denials: [
        said('d3', 6, { name: 'Emre Aksoy', grade: 'reported', opening: 'verb', text: 'denied that it was so' }),
        { ...said('d4', 7, { name: 'Emre Aksoy' }), pieces: [] },
      ],
      unheard: null,
    },
  ],
  figures: [
    ...iraq.figures,
    {
      label: 'killed',
      low: 12,
      high: 12,
      unit: null,
      sources: [{ ...sourced('12 died', 'ganges', 3, 'x'), value: 12 }],
    },
    { label: 'sum', low: 5, high: 9, unit: 'USD', sources: [{ ...sourced('nine', 'ganges', 3, 'x'), value: 9 }] },
    { label: 'troops', low: 1, high: 2, unit: null, sources: [] },
  ],
}

const of = (view: BriefView, briefing: Briefing, more = {}) => renderBriefView(view, briefing, state, voice, more)

describe('a whole briefing', () => {
  it('has its stories, its actors, what was said and what is disputed', async () => {
    const scenes = {
      'an ordinary day': of('overview', iraq),
      'as it was known earlier, with a page': of('overview', iraq, {
        knownAt: earlier,
        webPage: 'https://a.example/t',
      }),
      'a second day': of('overview', secondDay),
      'stories of every kind': of('overview', mixed),
      'three stories': of('overview', { ...mixed, stories: mixed.stories.slice(1, 4) }),
      'two stories': of('overview', { ...mixed, stories: mixed.stories.slice(1, 3), disputes: [], figures: [] }),
      'one story': of('overview', {
        ...mixed,
        stories: mixed.stories.slice(2, 3),
        counts: { ...mixed.counts, stories: 1 },
      }),
      'all told before': of('overview', { ...mixed, stories: mixed.stories.slice(0, 1), actors: [], comingUp: [] }),
      'of a topic that is no actor': of('overview', { ...iraq, topic: { ...iraq.topic, actorIds: [] } }),
      'of six actors': of('overview', {
        ...iraq,
        actors: [...actors, ...actors.map((one, n) => ({ ...one, id: `x${n}`, name: `Actor ${n}`, office: null }))],
      }),
      'never read': of('overview', { ...iraq, corpus: { ...iraq.corpus, lastReadAt: null } }),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('briefings'))
  })

  it('opens an edition with its stories alone', async () => {
    const opening = { isOpening: true, head: '## A head of its own' }
    const scenes = {
      opening: renderBriefing(mixed, state, voice, opening),
      'opening without actors': renderBriefing({ ...mixed, actors: [] }, state, voice, opening),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('openings'))
  })

  it('says on a quiet day what was read and what to try', async () => {
    const quiet = quietDay.quiet!
    const long = 'A topic with a name of very many letters'.repeat(3)
    const scenes = {
      'a quiet day': of('overview', quietDay),
      'never mentioned': of('overview', { ...quietDay, quiet: { ...quiet, lastMention: null } }, { knownAt: earlier }),
      'nothing to try': of('sources', { ...quietDay, quiet: { ...quiet, tryInstead: [] } }),
      'topics twice, empty and too many': of('overview', {
        ...quietDay,
        quiet: { ...quiet, tryInstead: ['Iraq', 'Iraq', ' ', 'a', 'b', 'c', 'd', 'e'] },
      }),
      'one too long for a button': of('overview', { ...quietDay, quiet: { ...quiet, tryInstead: ['Iraq', long] } }),
      'without any word of it': of('overview', { ...quietDay, quiet: null }),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('quiet-days'))
  })

  it('has views, which lead to one another', async () => {
    const scenes = Object.fromEntries(
      briefViews.slice(1).flatMap((view) => [
        [view, of(view, mixed)],
        [`${view}, second page, earlier`, of(view, mixed, { page: 1, knownAt: earlier })],
      ]),
    )
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('views'))
  })

  it('offers no view that has nothing to show', () => {
    const bare = {
      ...iraq,
      stories: [stories[5]!],
      disputes: [],
      statements: [],
      figures: [],
      comingUp: [],
      actors: [],
    }
    const drawn = drawMessage(of('overview', { ...bare, counts: { ...iraq.counts, stories: 1 } }))
    const values = [...drawn.matchAll(/ = ([a-z-]+)/g)].map(([, value]) => value)
    expect(values).toEqual(['s', 'timeline', 'sources', 'coverage', 'why'])
  })
})

/** A story with everything that a story can have. */
const full: BriefedStory = {
  ...stories[0]!,
  summary: [...stories[0]!.summary, sourced('Parliament meets for reading 1.', 'tigris', 15, 'budget')],
  statements: [...statements, ...mixed.stories[3]!.statements],
  disputes: mixed.disputes,
  figures: mixed.figures,
  comingUp: mixed.comingUp,
  unknowns: ['single-origin', 'no-date', 'speaker-unclear'],
  outlets: [...stories[0]!.outlets, { id: 'added', name: 'Added *Paper*', country: null, ownership: null }],
  coverage: {
    carriedBy: [
      { country: 'IQ', ownership: 'private', outlets: 3 },
      { country: 'TR', ownership: null, outlets: 1 },
      { country: null, ownership: 'state', outlets: 2 },
      { country: null, ownership: null, outlets: 1 },
    ],
    notIn: [
      { country: 'IR', ownership: 'state', outlets: 1 },
      { country: null, ownership: null, outlets: 4 },
    ],
  },
  sources: [
    ...stories[0]!.sources,
    { ...stories[0]!.sources[0]!, kind: 'opinion', headline: 'Another view of it', dateQuality: 'missing' },
    { ...stories[0]!.sources[1]!, url: null, dateQuality: 'future', isExcerpt: true },
    { ...stories[0]!.sources[2]!, outlet: { id: 'added', name: 'other.example', country: null, ownership: null } },
  ],
}
const bare: BriefedStory = {
  ...stories[5]!,
  summary: [],
  statements: [],
  figures: [],
  timeline: [],
  sources: [],
  coverage: { carriedBy: [], notIn: [] },
  unknowns: [],
}

describe('a whole story', () => {
  it('has what happened, who said what and who carries it', async () => {
    const scenes = {
      'with everything': renderStory(full, voice, state),
      'as known earlier, with a page': renderStory(stories[0]!, voice, state, {
        knownAt: earlier,
        page: 'https://a.example/s',
      }),
      'after a sentence of it was told': renderStory(stories[0]!, voice, state, { told: stories[0]!.summary[0]! }),
      'without buttons': renderStory(full, voice, null),
      bare: renderStory(bare, voice, state),
      'told before': renderStory({ ...stories[2]!, sinceLast: { state: 'new', day: 1 } }, voice, state),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('stories'))
  })

  it('has parts, page by page', async () => {
    const scenes = Object.fromEntries(
      storyParts.flatMap((part) => [
        [part, renderStoryPart(part, full, state, voice)],
        [`${part}, second page`, renderStoryPart(part, full, state, voice, { page: 1, knownAt: earlier })],
      ]),
    )
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('story-parts'))
  })

  it.each(storyParts)('is shown whole where it has nothing of the part: %s', (part) => {
    const whole = renderStory(bare, voice, state, { knownAt: earlier })
    expect(renderStoryPart(part, bare, state, voice, { knownAt: earlier })).toEqual(whole)
  })

  it('leads to the other events of its affair, and to other stories of the topic', async () => {
    const event = (storyId: string, hours: number, articles = 3) => ({
      storyId,
      headline: sourced(`Event ${storyId}`, 'tigris', hours, 'x'),
      articles,
      lastAt: new Date(noon.getTime() - hours * 3_600_000),
    })
    const affair = {
      id: 'a',
      events: [event('s1', 1), event('e2', 5, 4), event('e3', 9, 7), event('x'.repeat(101), 9)],
    }
    const menu = (id: string | null, of: typeof affair | null, others: readonly BriefedStory[]) => ({
      components: [
        ...affairParts(of, 's1', voice),
        ...otherStoriesMenu(id, 's1', { affair: of, others, topic: 'Iraq' }, voice),
      ],
    })
    const scenes = {
      'an affair and other stories': menu('story|x', affair, stories.slice(0, 4)),
      'a story that is also an event': menu('story|x', affair, [{ ...stories[1]!, id: 'e2' }, stories[2]!]),
      'other stories alone': menu('story|x', null, stories.slice(0, 2)),
      'no id for the menu': menu(null, affair, stories),
      'nothing else': menu('story|x', null, stories.slice(0, 1)),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('affairs'))
  })

  it('names its outlets where the catalogue has none of them, and counts them where some are not known', () => {
    const group = { country: null, ownership: null, outlets: 2 }
    const unknown = [1, 2].map((n) => ({ id: `a${n}`, name: `Added ${n}`, country: null, ownership: null }))
    const coverage = { carriedBy: [group], notIn: [] }
    const shown = (labels: BriefedStory['outlets']) =>
      drawMessage(renderStory({ ...bare, outlets: labels, coverage }, voice, null))
    expect(shown(unknown)).toContain('Added 1 · Added 2')
    expect(shown([...unknown.slice(0, 1), outlets.tigris])).not.toContain('Added 1')
  })
})

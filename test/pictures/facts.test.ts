import { describe, expect, it } from 'vitest'
import type { BriefedStory, FigureRange } from '#src/briefings/briefing.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { draw } from '#src/pictures/draw.ts'
import { monthPicture } from '#src/pictures/month.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { demoNow } from '#test/support/demo-dossiers.ts'
import { citationOf, demoBriefing, englishReader, saidOf } from '#test/support/pictured.ts'

const { stories } = demoBriefing()

function storyAbout(words: string): BriefedStory {
  return stories.find(({ headline }) => headline.text.includes(words)) ?? expect.fail(`no story about ${words}`)
}

const market = storyAbout('El Obeid')

describe('a timeline', () => {
  const picture = timelinePicture(market, englishReader)

  it('has a row for each outlet, the first to publish first, and each of its articles', () => {
    expect(picture?.rows.map(({ outlet, articles }) => [outlet, articles.length])).toEqual([
      ['Meridian Wire', 2],
      ['The Acacia Post', 3],
      ['Océane International', 2],
      ['Sever Telegraph Agency', 1],
      ['The Levant Courier', 1],
    ])
    expect(picture?.firstAt).toBe(market.firstSeen.at.getTime())
  })

  it('names beside an article whom the text names as speaking there, and nobody else', () => {
    const printed = new Set(market.statements.flatMap(({ speaker }) => speaker?.name ?? []))
    const drawn = picture?.rows.flatMap(({ articles }) => articles.flatMap(({ speakers }) => speakers)) ?? []
    expect(drawn.length).toBeGreaterThan(3)
    expect(drawn.filter((name) => !printed.has(name))).toEqual([])
  })

  it('leaves out the speaker of a statement that is not printed', () => {
    const statements = market.statements.map((said) => ({ ...said, printed: false }))
    const rows = timelinePicture({ ...market, statements }, englishReader)?.rows ?? []
    expect(rows.flatMap(({ articles }) => articles.flatMap(({ speakers }) => speakers))).toEqual([])
  })

  it('marks an article whose headline the text has in two versions', () => {
    const [source] = market.sources
    const sources = market.sources.map((one) => (one === source ? { ...one, revision: 2 } : one))
    const first = { at: source!.at, sentence: { ...market.headline, citation: { ...source!, revision: 1 } } }
    const rows = timelinePicture({ ...market, sources, timeline: [first] }, englishReader)?.rows ?? []
    const changed = rows.flatMap(({ outlet, articles }) => articles.filter((one) => one.isChanged).map(() => outlet))
    expect(changed).toEqual([source!.outlet.name])
  })

  it('is not drawn of one outlet, or of one moment', () => {
    const one = market.sources.filter(({ outlet }) => outlet.name === 'The Acacia Post')
    expect(timelinePicture({ ...market, sources: one }, englishReader)).toBeNull()
    const atOnce = market.sources.map((source) => ({ ...source, at: demoNow }))
    expect(timelinePicture({ ...market, sources: atOnce }, englishReader)).toBeNull()
  })
})

function figure(values: readonly [string, number][], more: Partial<FigureRange> = {}): FigureRange {
  const numbers = values.map(([, value]) => value)
  return {
    label: 'killed',
    low: Math.min(...numbers),
    high: Math.max(...numbers),
    unit: null,
    sources: values.map(([outlet, value], hours) => ({
      text: `${value} were killed`,
      citation: citationOf(outlet, hours),
      alsoIn: [],
      value,
    })),
    ...more,
  }
}

describe('numbers', () => {
  const title = 'A market'

  it('are those of the text: each outlet, its hour, its value, oldest first', () => {
    const figures = [
      figure([
        ['A', 20],
        ['B', 37],
      ]),
    ]
    const [drawn] = numbersPicture({ title, figures }, englishReader)?.figures ?? []
    expect(drawn).toMatchObject({ label: 'killed: 20–37', low: 20, high: 37 })
    expect(drawn?.sources.map(({ outlet, value }) => [outlet, value])).toEqual([
      ['B', 37],
      ['A', 20],
    ])
  })

  it('are not drawn where one outlet alone counts', () => {
    expect(numbersPicture({ title, figures: [figure([['A', 20]])] }, englishReader)).toBeNull()
    expect(numbersPicture({ title, figures: [] }, englishReader)).toBeNull()
  })

  it('tell in their alt text who counts how many', () => {
    const figures = [
      figure([
        ['A', 20],
        ['B', 37],
      ]),
    ]
    expect(numbersPicture({ title, figures }, englishReader)?.alt).toMatch(
      /killed: 20–37 — B: 37 \(.+\); A: 20 \(.+\)\./,
    )
  })
})

describe('who spoke about whom', () => {
  const title = 'Iran'
  const accuses = { who: 'Jane Doe', about: 'Iran', act: 'accuse' } as const

  it('has a link for each speaker, target and act, with its count', () => {
    const statements = [
      saidOf(1, accuses),
      saidOf(2, accuses),
      saidOf(3, { ...accuses, act: 'support' }),
      saidOf(4, { ...accuses, who: 'Iran', about: 'Jane Doe', act: 'state' }),
    ]
    expect(spokePicture({ title, statements }, englishReader)?.links).toEqual([
      { speaker: 'Jane Doe', target: 'Iran', act: 'accuses', lean: 'against', count: 2 },
      { speaker: 'Jane Doe', target: 'Iran', act: 'supports', lean: 'for', count: 1 },
      { speaker: 'Iran', target: 'Jane Doe', act: 'says', lean: 'neutral', count: 1 },
    ])
  })

  it('counts one statement once, though two stories print it', () => {
    const statements = [saidOf(1, accuses), saidOf(1, accuses), saidOf(2, { ...accuses, act: 'reject' })]
    expect(spokePicture({ title, statements }, englishReader)?.links.map(({ count }) => count)).toEqual([1, 1])
  })

  it('has no more than twelve names, and says what it leaves out', () => {
    const statements = Array.from({ length: 40 }, (_, n) => saidOf(n, { ...accuses, who: `W${n}`, about: `T${n}` }))
    const picture = spokePicture({ title, statements }, englishReader)
    const names = new Set(picture?.links.flatMap(({ speaker, target }) => [speaker, target]))
    expect(names.size).toBe(12)
    expect(picture?.notes).toEqual(['Not drawn: 34\u00a0statements.'])
  })

  it.each([
    { story: 'nobody is named as speaking', change: { speaker: null } },
    { story: 'nobody is named as spoken of', change: { target: null } },
    { story: 'the statement is not certain enough to be printed', change: { printed: false } },
    { story: 'somebody speaks of themselves', change: { target: 'Jane Doe' } },
  ])('draws nothing where $story', ({ change }) => {
    const statements = [1, 2, 3].map((id) => ({ ...saidOf(id, { ...accuses, act: 'accuse' }), ...change }))
    expect(spokePicture({ title, statements }, englishReader)).toBeNull()
  })
})

describe('an actor’s month', () => {
  const window = { from: new Date(demoNow.getTime() - 30 * 86_400_000), to: demoNow }
  const statements = [
    saidOf(1, { who: 'Jane Doe', about: 'Iran', act: 'accuse', daysAgo: 20 }),
    saidOf(2, { who: 'Jane Doe', about: 'Iran', act: 'accuse', daysAgo: 20 }),
    saidOf(3, { who: 'Jane Doe', about: null, act: 'state', daysAgo: 10 }),
    saidOf(4, { who: 'Jane Doe', about: 'Iran', act: 'support', daysAgo: 1 }),
  ]
  const facts = { actor: 'Jane Doe', window, statements, turns: [3], total: 4 }

  it('counts statements by day and act, in every day since the first of them', () => {
    const picture = monthPicture(facts, englishReader)
    expect(picture?.days).toHaveLength(21)
    expect(picture?.acts.map(({ name }) => name)).toEqual(['accuses', 'says', 'supports'])
    expect(picture?.days.filter(({ counts }) => counts.some(Boolean))).toEqual([
      { date: '2026-02-12', counts: [2, 0, 0], turns: [] },
      { date: '2026-02-22', counts: [0, 1, 0], turns: [] },
      { date: '2026-03-03', counts: [0, 0, 1], turns: ['Iran: accuses → supports'] },
    ])
  })

  it('puts a statement on the day that it is in the reader’s zone', () => {
    const late = statements.map((said) => ({ ...said, at: new Date('2026-02-12T23:30:00Z') }))
    const more = [...late, saidOf(9, { who: 'Jane Doe', about: null, act: 'state', daysAgo: 1 })]
    const days = monthPicture({ ...facts, statements: more, turns: [] }, { ...englishReader, zone: 'Asia/Tokyo' })?.days
    expect(days?.find(({ counts }) => counts.some((n) => n > 1))?.date).toBe('2026-02-13')
  })

  it('says so where it holds only the newest', () => {
    expect(monthPicture({ ...facts, total: 9 }, englishReader)?.notes[0]).toBe('Only the newest: 4\u00a0statements.')
  })

  it('is not drawn of a few statements, or of one day', () => {
    expect(monthPicture({ ...facts, statements: statements.slice(1) }, englishReader)).toBeNull()
    const oneDay = statements.map((said) => ({ ...said, at: demoNow }))
    expect(monthPicture({ ...facts, statements: oneDay }, englishReader)).toBeNull()
  })
})

describe('coverage', () => {
  const { headline } = market
  const row = (country: string | null, ownership: 'private' | 'state' | null, outlets: number) => ({
    country,
    ownership,
    outlets,
  })

  it('counts outlets by country and ownership, those that carry the story apart from those that do not', () => {
    const coverage = {
      carriedBy: [row('FR', 'private', 2), row('RU', 'state', 1)],
      notIn: [row('FR', 'state', 1), row(null, null, 4)],
    }
    const picture = coveragePicture({ headline, coverage }, englishReader)
    expect(picture?.ownerships).toEqual(['unknown', 'private', 'state-owned'])
    expect(picture?.rows).toEqual([
      { country: 'France', carriedBy: [0, 2, 0], notIn: [0, 0, 1] },
      { country: 'Russia', carriedBy: [0, 0, 1], notIn: [0, 0, 0] },
      { country: 'unknown', carriedBy: [0, 0, 0], notIn: [4, 0, 0] },
    ])
    expect(picture?.alt).toBe('Carried by 3 of 8\u00a0outlets. By country: France 2/3, Russia 1/1, unknown 0/4.')
  })

  it('is not drawn where one outlet alone carries the story', () => {
    const coverage = { carriedBy: [row('FR', 'private', 1)], notIn: [row('FR', 'state', 9)] }
    expect(coveragePicture({ headline, coverage }, englishReader)).toBeNull()
  })
})

describe('a map', () => {
  const title = 'Iraq'
  const citation = citationOf('A', 1)
  const place = (id: string, name: string, country: string | null) => ({ id, name, country, citation })

  it('has the cities and states that the sentences name', () => {
    const places = [
      place('state:IQ', 'Iraq', 'IQ'),
      place('place:baghdad', 'BAGHDAD', 'IQ'),
      place('place:gaza-city', 'Gaza City', 'PS'),
      place('place:gaza', 'Gaza', 'PS'),
      place('place:kashmir', 'Kashmir', null),
      place('place:atlantis', 'Atlantis', 'IQ'),
    ]
    const picture = wherePicture({ title, stories: [{ places }] }, englishReader)
    expect(picture?.countries).toEqual(['IQ'])
    expect(picture?.cities.map(({ name }) => name)).toEqual(['Baghdad', 'Gaza City'])
    expect(picture?.alt).toBe('Map with the places that the text names: Baghdad, Gaza City, Iraq.')
  })

  it('is not drawn of one country alone', () => {
    expect(wherePicture({ title, stories: [{ places: [place('state:IQ', 'Iraq', 'IQ')] }] }, englishReader)).toBeNull()
    expect(wherePicture({ title, stories: [{ places: [] }] }, englishReader)).toBeNull()
  })

  it('of the world shows small countries too', () => {
    const places = [
      place('state:US', 'United States', 'US'),
      place('state:SG', 'Singapore', 'SG'),
      place('state:BH', 'Bahrain', 'BH'),
    ]
    const picture = wherePicture({ title, stories: [{ places }] }, englishReader)!
    const { svg } = draw(picture, 'dark')
    for (const { name } of places) expect(svg).toContain(`>${name}<`)
  })
})

describe('places of a story', () => {
  it('are named in the sentences that it prints, and cite them', () => {
    expect(market.places.map(({ id }) => id)).toEqual(expect.arrayContaining(['place:el-obeid', 'state:SD']))
    const printed = [market.headline, ...market.summary, ...market.timeline.map(({ sentence }) => sentence)]
    const spans = new Set(printed.map(({ citation: { articleId, start, end } }) => `${articleId} ${start} ${end}`))
    const strays = market.places.filter(
      ({ citation: { articleId, start, end } }) => !spans.has(`${articleId} ${start} ${end}`),
    )
    expect(strays).toEqual([])
  })
})

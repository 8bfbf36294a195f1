import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { agencyOf, findOrigins } from '#src/stories/facts/origins.ts'
import { phaseOf } from '#src/stories/facts/phase.ts'
import { rankOf, rankStories, rankTerms, rankWeights } from '#src/stories/facts/rank.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const now = new Date('2026-03-04T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('the phase of a story', () => {
  it.each([
    { story: 'new in its first hours', hours: [3, 1], phase: 'new' },
    { story: 'developing on the second day', hours: [30, 20, 2], phase: 'developing' },
    { story: 'quiet after a day without a word', hours: [60, 30], phase: 'quiet' },
    { story: 'revived after two days of silence', hours: [120, 110, 3], phase: 'revived' },
    { story: 'developing again a day after it was revived', hours: [120, 40, 20, 3], phase: 'developing' },
  ])('is $phase when $story', ({ hours, phase }) => {
    expect(phaseOf(hours.map(hoursAgo), now)).toBe(phase)
  })
})

describe('the rank of a story', () => {
  const facts = { storyId: 's1', origins: 3, countries: 2, lastAt: hoursAgo(2), officialStatements: 1, topicMatch: 0.5 }

  it('is a sum of named terms whose weights add up to one', () => {
    expect(Object.values(rankWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
    expect(rankTerms(facts, now).map(({ name }) => name)).toEqual(Object.keys(rankWeights))
    expect(rankOf(rankTerms(facts, now))).toBeGreaterThan(0)
  })

  it.each([
    { story: 'more origins', better: { origins: 6 } },
    { story: 'more countries', better: { countries: 5 } },
    { story: 'newer word', better: { lastAt: now } },
    { story: 'more office-holders', better: { officialStatements: 4 } },
    { story: 'more about the topic', better: { topicMatch: 0.9 } },
  ])('rises with $story', ({ better }) => {
    const [first] = rankStories([facts, { ...facts, storyId: 's2', ...better }], now)
    expect(first?.storyId).toBe('s2')
  })

  it('orders equals by id, so that the same news has the same order', () => {
    const equals = [facts, { ...facts, storyId: 's9' }, { ...facts, storyId: 's5' }]
    for (const stories of [equals, equals.toReversed()]) {
      expect(rankStories(stories, now).map(({ storyId }) => storyId)).toEqual(['s1', 's5', 's9'])
    }
  })

  it('orders equals by their newest word where freshness is the same for both', () => {
    const [older, newer] = [hoursAgo(-1), hoursAgo(-2)].map((lastAt, place) => ({
      ...facts,
      storyId: `s${place}`,
      lastAt,
    }))
    expect(rankStories([older!, newer!], now).map(({ storyId }) => storyId)).toEqual(['s1', 's0'])
  })

  it.each([
    { term: 'independent origins', counts: { origins: 0 }, value: 0 },
    { term: 'independent origins', counts: { origins: 3 }, value: 0.54 },
    { term: 'independent origins', counts: { origins: 11 }, value: 0.969 },
    { term: 'independent origins', counts: { origins: 30 }, value: 1 },
    { term: 'countries of outlets', counts: { countries: 2 }, value: 0.5 },
    { term: 'countries of outlets', counts: { countries: 8 }, value: 1 },
    { term: 'freshness', counts: { lastAt: hoursAgo(0) }, value: 1 },
    { term: 'freshness', counts: { lastAt: hoursAgo(-3) }, value: 1 },
    { term: 'freshness', counts: { lastAt: hoursAgo(12) }, value: 0.5 },
    { term: 'statements by office-holders', counts: { officialStatements: -1 }, value: 0 },
    { term: 'statements by office-holders', counts: { officialStatements: 2 }, value: 0.458 },
    { term: 'match with the topic', counts: { topicMatch: -1 }, value: 0 },
    { term: 'match with the topic', counts: { topicMatch: 1.5 }, value: 1 },
  ])('gives $term the value $value for $counts', ({ term, counts, value }) => {
    expect(rankTerms({ ...facts, ...counts }, now).find(({ name }) => name === term)?.value).toBe(value)
  })
})

describe('independent sources', () => {
  const wire = outletNamed('meridian-wire', { creditLine: 'Meridian Wire' })
  const body =
    'Two ministers of neighbouring states agreed on Monday to share what their gauges read on the great river, the first such step since the drought began, officials said in the capital.'
  const own =
    'Farmers along the river say that they were not asked before the accord, and that the canals have been dry since May.'
  const of = (id: string, outlet: ReturnType<typeof outletNamed>, text: string, hour: number) =>
    readingOf({ id, outlet, body: text, at: `2026-03-04T0${hour}:00:00Z` })

  it('counts a wire text and its reprints as one', () => {
    const origins = findOrigins(
      [
        of('a', wire, body, 1),
        of('b', outletNamed('post'), `${body} The post adds a line.`, 2),
        of('c', outletNamed('ledger'), own, 3),
      ],
      [wire],
    )
    expect(origins).toEqual([
      { articleIds: ['a', 'b'], agencyId: 'meridian-wire' },
      { articleIds: ['c'], agencyId: null },
    ])
  })

  it('counts texts that carry one agency’s credit line as one, however they were rewritten', () => {
    const rewritten = `ANKARA (Meridian Wire) - ${own}`
    expect(agencyOf(of('d', outletNamed('post'), rewritten, 1).article, [wire])).toBe('meridian-wire')
    expect(findOrigins([of('a', wire, body, 1), of('d', outletNamed('post'), rewritten, 2)], [wire])).toHaveLength(1)
  })

  it.each([
    ['(Meridian Wire) The river fell.', true],
    ['HALVAR [Meridian Wire] - The river fell.', true],
    ['The river fell. (Meridian Wire)', true],
    ['The river fell. - Meridian Wire', true],
    ['The river fell. – Meridian Wire', true],
    ['The river fell. — Meridian Wire', true],
    ['The river fell. © Meridian Wire', true],
    ['The river fell. Source: Meridian Wire', true],
    ['The river fell. By Meridian Wire', true],
    ['The river fell. Halvar/Meridian Wire', true],
    ['The river fell, Meridian Wire says.', false],
    [`${'x'.repeat(225)}(Meridian Wire)${' The river fell.'.repeat(20)}`, true],
    [`${'x'.repeat(226)}(Meridian Wire)${' The river fell.'.repeat(20)}`, false],
    [`${'The river fell. '.repeat(20)}(Meridian Wire)${'x'.repeat(145)}`, true],
    [`${'The river fell. '.repeat(20)}(Meridian Wire)${'x'.repeat(146)}`, false],
  ])('takes a credit for one at the head or the end alone: %s', (text, isSigned) => {
    for (const creditLine of ['Meridian Wire', '(Meridian Wire)', '[Meridian Wire].'])
      expect(agencyOf(of('a', outletNamed('post'), text, 1).article, [outletNamed('w', { creditLine })])).toBe(
        isSigned ? 'w' : null,
      )
  })

  it('takes no credit line for one that has no letter, and an agency’s own text for its own', () => {
    const nobody = outletNamed('nobody', { creditLine: '( )' })
    expect(agencyOf(of('a', outletNamed('post'), 'It fell () - and by / it.', 1).article, [nobody])).toBeNull()
    expect(agencyOf(of('a', wire, 'It fell.', 1).article, [outletNamed('x'), wire])).toBe('meridian-wire')
    expect(agencyOf(of('a', outletNamed('x'), 'It fell.', 1).article, [outletNamed('x'), wire])).toBeNull()
  })

  it('counts what goes back to one text as one, whichever of them it repeats', () => {
    const origins = findOrigins(
      [
        of('a', outletNamed('ledger'), own, 1),
        of('b', outletNamed('post'), body, 2),
        of('c', outletNamed('courier'), body, 3),
        of('d', outletNamed('ledger'), body, 4),
      ],
      [],
    )
    expect(origins.map(({ articleIds }) => articleIds)).toEqual([['a', 'b', 'c', 'd']])
    const apart = findOrigins(
      [
        of('a', outletNamed('ledger'), own, 1),
        of('b', outletNamed('post'), body, 2),
        of('c', outletNamed('courier'), body, 3),
      ],
      [],
    )
    expect(apart.map(({ articleIds }) => articleIds)).toEqual([['a'], ['b', 'c']])
  })

  it('begins with the first article, of two of one moment with that of the smaller id', () => {
    const [two, one] = [of('b', outletNamed('post'), body, 1), of('a', outletNamed('ledger'), own, 1)]
    expect(findOrigins([two, one], []).map(({ articleIds }) => articleIds)).toEqual([['a'], ['b']])
  })

  it('counts one outlet once, and a mere mention of an agency as nothing', () => {
    const mention = `${own} ${own} Rivals of Meridian Wire were not let in. ${own} ${own}`
    expect(agencyOf(of('e', outletNamed('post'), mention, 1).article, [wire])).toBeNull()
    expect(findOrigins([of('f', outletNamed('post'), body, 1), of('g', outletNamed('post'), own, 2)], [])).toHaveLength(
      1,
    )
  })
})

describe('what belongs to a topic', () => {
  const topic = (query: string, ...actorIds: string[]) => ({
    query,
    kind: actorIds.length > 0 ? 'state' : 'words',
    actorIds,
  })

  it.each([
    { body: 'Niger reopened its border, ministers in Niamey said.', asked: 'state:NE', not: 'state:NG' },
    { body: 'Nigeria closed its border, ministers in Abuja said.', asked: 'state:NG', not: 'state:NE' },
    { body: 'South Korea offered talks, Seoul said.', asked: 'state:KR', not: 'state:KP' },
    { body: 'North Korea fired a missile, Pyongyang said.', asked: 'state:KP', not: 'state:KR' },
  ])('$asked and not $not: “$body”', ({ body, asked, not }) => {
    const read = readingOf({ id: 'a', body })
    expect(topicMatch(read, topic('', asked))).toBeGreaterThan(0)
    expect(topicMatch(read, topic('', not))).toBe(0)
  })

  it.each([
    { named: 'in the headline', title: 'Ships avoid Sudan', body: `${'The wind rose. '.repeat(30)}` },
    {
      named: 'in the lead',
      title: 'Ships wait',
      body: `Ships wait off Sudan.${' The wind rose in Kenya.'.repeat(20)}`,
    },
    {
      named: 'as one who speaks',
      title: 'Ships wait',
      body: `Ships wait off Kenya.${' Kenya and Kenyan pilots rowed on.'.repeat(20)} Sudan said the port was open.`,
    },
  ])('takes an actor named $named', ({ title, body }) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), topic('', 'state:SD'))).toBeGreaterThan(0)
  })

  it('leaves an actor aside that is named only in passing', () => {
    const long = 'Kenyan pilots rowed on to Mombasa, and Kenya paid them. '.repeat(12)
    const body = `Ships wait off Kenya. Kenya is calm. ${long}One of the ships had come past Sudan. ${long}`
    expect(topicMatch(readingOf({ id: 'a', title: 'Ships wait', body }), topic('', 'state:SD'))).toBe(0)
  })

  it('matches free words, accents and case aside, most in the headline', () => {
    const read = readingOf({ id: 'a', title: 'Côte port reopens', body: 'Grain ships sail again.' })
    expect(['cote port', 'grain', 'gra', 'grain port wine', ''].map((query) => topicMatch(read, topic(query)))).toEqual(
      [1, 0.6, 0, 0, 0],
    )
  })
})

describe('free words of a topic', () => {
  const about = (title: string, ...sentences: readonly string[]) =>
    topicMatch(readingOf({ id: 'a', title, body: sentences.join(' ') }), {
      query: 'grain',
      kind: 'words',
      actorIds: [],
    })
  const rain = 'Rain fell in Halvar.'
  const grain = 'Grain was sold.'

  it.each([
    ['the headline', about('Grain sold', rain), 1],
    ['the second sentence', about('Ships sail', rain, grain, rain), 0.6],
    ['three later sentences', about('Ships sail', rain, rain, grain, grain, grain), 0.5],
    ['two later sentences', about('Ships sail', rain, rain, grain, grain, rain), 0.2],
    ['no sentence', about('Ships sail', rain), 0],
  ])('count by where they stand: in %s', (_, match, expected) => {
    expect(match).toBe(expected)
  })
})

describe('the page on ranking', () => {
  it('has the weights that the program has', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/ranking.md'), 'utf8')
    const rows = [...page.matchAll(/^\| ([a-z -]+) \| (0\.\d+) \|/gm)].map(([, name, weight]) => [name, Number(weight)])
    expect(rows).toEqual(Object.entries(rankWeights))
  })
})

import { describe, expect, it } from 'vitest'
import { figureRanges } from '#src/briefings/figure-ranges.ts'
import { rangeWords, sourceFigure } from '#src/briefings/wording.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const told = (...bodies: readonly { readonly body: string; readonly at?: string }[]) =>
  figureRanges(
    bodies.map(({ body, at = '2026-03-04T09:00:00Z' }, index) =>
      readingOf({ id: `a${index}`, outlet: outletNamed(`outlet-${index}`), at, body }),
    ),
    '',
  ).map(({ label, low, high, sources }) => [label, low, high, sources.length])

/** A story's rows as a terminal prints them, and what it prints beside each source. */
const printed = (...bodies: readonly string[]) =>
  figureRanges(
    bodies.map((body, index) => readingOf({ id: `a${index}`, outlet: outletNamed(`outlet-${index}`), body })),
    '',
  ).map((range) => [rangeWords(range), ...range.sources.map(sourceFigure)])

describe('a number that is not exact', () => {
  it.each([
    ['More than 20 people were killed in Halvar.', 'more than 20'],
    ['The blast in Halvar killed at least 20 people.', 'at least 20'],
    ['Nearly 20 people were killed in Halvar.', 'nearly 20'],
    ['The blast in Halvar killed well over twenty people.', 'well over twenty'],
    ['Some 1,200 people were killed in Halvar.', 'some 1,200'],
    ['The death toll has risen to almost 200.', 'almost 200'],
    ['Two dozen people were killed in Halvar.', 'two dozen'],
    ['The blast in Halvar killed 20 or more people.', '20 or more'],
    ['No fewer than 20 people were killed in Halvar.', 'no fewer than 20'],
    ['The blast killed 20 people in Halvar.', '20'],
    ['Twenty people were killed in Halvar.', '20'],
    ['All over Halvar 20 people were killed.', '20'],
  ])('stands in the words of its source: %s', (body, words) => {
    expect(printed(body)).toEqual([[`killed: ${words}`, words]])
  })

  it('keeps the sign of its currency', () => {
    expect(printed('The lenders were paid more than $20 million.')).toEqual([
      ['sum: more than $20 million', 'more than $20 million'],
    ])
  })

  it('is an end of a range as it is', () => {
    expect(printed('The blast in Halvar killed 24 people.', 'At least 20 people were killed in Halvar.')).toEqual([
      ['killed: at least 20 to 24', 'at least 20', '24'],
    ])
  })

  it.each([
    'Up to 40 people were killed in Halvar.',
    'As many as 40 people were killed in Halvar.',
    'Fewer than 40 people were killed in Halvar.',
    'Less than 40 people were killed in Halvar.',
    'The blast in Halvar killed 20 to 30 people.',
    'Between 20 and 30 people were killed in Halvar.',
    'The blast in Halvar wounded 20 or 30 people.',
  ])('is no row where it says how many at most: %s', (body) => {
    expect(printed(body)).toEqual([])
  })

  it('of many sources shows those that give both ends', () => {
    const bodies = Array.from({ length: 12 }, (_, index) => `The blast in Halvar killed ${30 - index} people.`)
    const [range] = printed(...bodies)
    expect(range).toHaveLength(9)
    expect(range?.[0]).toBe('killed: 19 to 30')
    expect(range).toContain('30')
    expect(range).toContain('19')
  })
})

describe('figures of a story as ranges', () => {
  it('joins what outlets count of one event', () => {
    expect(
      told({ body: 'The blast in Halvar killed nine people.' }, { body: 'At least 12 people were killed in Halvar.' }),
    ).toEqual([['killed', 9, 12, 2]])
  })

  it('keeps events in two places apart', () => {
    expect(
      told(
        { body: 'A strike on a residential area in Halvar killed ten people, the mayor said.' },
        { body: 'A war veteran is accused of killing five at Port Dade airport.' },
      ),
    ).toEqual([
      ['killed', 10, 10, 1],
      ['killed', 5, 5, 1],
    ])
  })

  it('keeps two days apart, unless the count goes on', () => {
    const later = '2026-03-06T09:00:00Z'
    const first = { body: 'The flood killed nine people.' }
    expect(told(first, { body: 'The flood killed 14 people.', at: later })).toHaveLength(2)
    expect(told(first, { body: 'The death toll rose to 14.', at: later })).toEqual([['killed', 14, 14, 1]])
  })

  it('keeps the count of a strike from that of a war', () => {
    const strike = { body: 'The strike in Halvar wounded three people.' }
    const war = { body: 'At least 30,000 people have been wounded since the war began.' }
    const rows = [
      ['wounded', 3, 3, 1],
      ['wounded', 30_000, 30_000, 1],
    ]
    expect(told(strike, war)).toEqual(rows)
    expect(told({ body: `${strike.body} ${war.body}` }).toSorted()).toEqual(rows.toSorted())
    expect(
      told({ body: 'The strike killed 40 people.' }, { body: 'The fighting has killed 90 people so far this year.' }),
    ).toHaveLength(2)
  })

  it('joins no counts of a wholly other size', () => {
    expect(told({ body: 'Three people were wounded.' }, { body: 'Some 900 people were wounded.' })).toHaveLength(2)
    expect(told({ body: 'Nine people were wounded.' }, { body: 'Some 90 people were wounded.' })).toHaveLength(2)
    expect(told({ body: 'Nine people were wounded.' }, { body: 'Some 40 people were wounded.' })).toHaveLength(1)
  })

  it('leaves out what is only counted further down, for it may be another event', () => {
    const body =
      'Two jets bombed an air base in Sudmark at dawn. Ministers blamed each other for it. ' +
      'The raid came after a gas attack on a suburb. At least 80 people were killed there, doctors said.'
    expect(told({ body })).toEqual([])
    const upFront = { body: 'A gas attack on a suburb killed at least 60 people, doctors said.' }
    expect(told({ body }, upFront)).toEqual([['killed', 60, 80, 2]])
  })

  it('joins no sums but equal ones', () => {
    const port = { body: 'The port got a loan of $1.2 billion.' }
    expect(told(port, port, { body: 'The aid is worth $3 million.' })).toEqual([
      ['sum', 1_200_000_000, 1_200_000_000, 2],
      ['sum', 3_000_000, 3_000_000, 1],
    ])
  })

  const rangesUnder = (title: string) =>
    figureRanges(
      [readingOf({ id: 'a', title, body: 'The gas attack in Halvar killed more than 80 people on Tuesday.' })],
      title,
    )

  it('leaves out the dead of an earlier event under a speech', () => {
    expect(rangesUnder('Envoy tells council that Norland is ready to do more')).toEqual([])
    expect(rangesUnder('Gas attack in Halvar kills dozens')).toHaveLength(1)
    expect(rangesUnder('Missile hits Halvar market')).toHaveLength(1)
  })

  it.each([
    'Premier signs executive order on port fees',
    'Norland seeks stability for its banks',
    'Diesel becomes dear in Norland',
    'Budget deadline passes in Norland',
    'Spring is warm in Norland',
    'Norland explores a gas field',
    'Finance minister of Norland fired',
  ])('leaves them out under words that only begin like harm: %s', (title) => {
    expect(rangesUnder(title)).toEqual([])
  })

  it.each([
    'Two die in Halvar',
    'Dozens executed in Halvar',
    'Fire in Halvar',
    'Soldiers fired on crowd in Halvar',
    'Explosion in Halvar',
    'War in Norland',
    'Shelling of Halvar',
  ])('keeps them under a headline that tells of it: %s', (title) => {
    expect(rangesUnder(title)).toHaveLength(1)
  })

  const under = (headline: string, title: string, body: string) =>
    figureRanges([readingOf({ id: 'a', title, body })], headline).map(({ label, low }) => [label, low])

  it.each([
    {
      left: 'the dead of an attack long before under a sentence',
      title: 'Norland jails two men for life over attack in Halvar',
      body: 'Two men received life sentences for the attack on a market in Halvar that killed 150 people.',
    },
    {
      left: 'the dead of a whole campaign in a lead',
      title: 'Sudmark strikes central Halvar in deadly assault on Norland',
      body: 'Sudmark hits the centre of Halvar in a campaign that has killed 700 people.',
    },
    {
      left: 'a count of a war in a lead',
      title: 'Bombs fall on suburbs of Halvar',
      body: 'At least 500 people have been killed in Norland.',
    },
  ])('leaves out $left', ({ title, body }) => {
    expect(under(title, title, body)).toEqual([])
  })

  it.each([
    'Bombing near court kills 12 in Sudmark',
    'Bomber strikes memorial service in Sudmark, killing twelve',
    'Deadly attack on a crowded funeral in Sudmark',
  ])('keeps the dead where the court or the funeral is what was hit: %s', (title) => {
    expect(under(title, title, 'A bomb killed 12 people in Sudmark on Monday.')).toEqual([['killed', 12]])
  })

  it('leaves them out where the court is the one that judges', () => {
    const title = 'Court jails two men over attack on funeral in Sudmark'
    expect(under(title, title, 'The bomb killed 12 people in Sudmark.')).toEqual([])
  })

  it('leaves out what an article on another event or another country counts', () => {
    const raid = 'A raid on Halvar killed four people on Monday.'
    expect(under('Norland lets its allies train pilots', 'Raid kills four in Halvar', raid)).toEqual([])
    expect(under('Raid on Halvar kills several', 'Raid kills four in Halvar', raid)).toEqual([['killed', 4]])
    const headline = 'UN warns of crisis as raids displace thousands in Sudmark'
    const flight = 'Some 3,000 people were displaced across Norway on Monday.'
    expect(under(headline, 'UN counts thousands displaced across Norway by raids', flight)).toEqual([])
  })

  it('tells a count of a war where the headline does', () => {
    const title = 'At least 700 people killed in Norland since war began'
    expect(under(title, title, 'The UN published its count on Monday.')).toEqual([['killed', 700]])
  })
})

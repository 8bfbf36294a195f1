import { describe, expect, it } from 'vitest'
import { leastAbout, shareAbout } from '#src/stories/facts/about-topic.ts'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { readingOf } from '#test/support/reading.ts'

const iraq = { query: 'Iraq', kind: 'state', actorIds: ['state:IQ'] }
const jordan = { query: 'Jordan', kind: 'state', actorIds: ['state:JO'] }

describe('what an article is about', () => {
  it.each([
    ['a subject', 'Iraq closes two border posts', 'The posts will stay shut for a month.'],
    ['an object', 'Sudmark warns Iraq over water', 'The river has fallen by a third.'],
    ['the place', 'Bomb kills two in Iraq', 'The bomb went off at noon.'],
    ['a speaker', 'Water talks open', 'Iraq said the talks would last three days. Others were silent.'],
  ])('is a topic that is %s', (_, title, body) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), iraq)).toBeGreaterThan(0)
  })

  it.each([
    ['describes somebody', 'Iraq war veteran accused of killing five', 'The man was held at an airport in Florida.'],
    ['describes somebody by birth', 'Iraq-born chef opens in Leeds', 'He sells bread.'],
    [
      'is one of a list',
      'New visa rules hit students',
      'The rules hold for citizens of Iraq, Chad, Mali, Niger, Sudan, Libya and Yemen. They begin in May.',
    ],
  ])('is not a topic that only %s', (_, title, body) => {
    expect(topicMatch(readingOf({ id: 'a', title, body }), iraq)).toBe(0)
  })

  it('is not a topic whose name a paper bears', () => {
    const read = readingOf({
      id: 'a',
      title: 'Wheat prices fall',
      body: 'Prices fell, the Jordan Times reported on Monday.',
    })
    expect(topicMatch(read, jordan)).toBe(0)
  })

  it('makes a story of the topic only where enough of it is', () => {
    const about = readingOf({ id: 'a', title: 'Iraq closes two border posts', body: 'They stay shut.' })
    const others = ['b', 'c', 'd'].map((id) =>
      readingOf({ id, title: 'Carrier heads home', body: 'The crew is tired.' }),
    )
    expect(shareAbout([about], iraq)).toBeGreaterThanOrEqual(leastAbout)
    expect(shareAbout([about, ...others], iraq)).toBeLessThan(leastAbout)
    expect(shareAbout([], iraq)).toBe(0)
  })
})

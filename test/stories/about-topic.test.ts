import { describe, expect, it } from 'vitest'
import { partAbout, shareByRules } from '#src/stories/facts/about-topic.ts'
import { rankStories, rankTerms } from '#src/stories/facts/rank.ts'
import { renameGroups } from '#src/stories/gathering/rename-groups.ts'
import { readingOf } from '#test/support/reading.ts'

const words = (query: string) => ({ query, kind: 'words', actorIds: [] })
const titled = (title: string, body = 'The wind rose at noon.') => readingOf({ id: title, title, body })
const whole = () => titled('Grain ships sail')
const half = () => titled('Ships sail', 'They carry grain.')
const none = () => titled('A road is shut')

describe('how much of a story is told under a topic', () => {
  it.each([
    ['nothing of no articles', [], 'nothing'],
    ['all that have it in the headline', [whole()], 'whole'],
    ['all that have it in the text', [half()], 'whole'],
    ['two of five headlines', [whole(), whole(), none(), none(), none()], 'whole'],
    ['two of six headlines', [whole(), whole(), none(), none(), none(), none()], 'part'],
    ['one text of two', [half(), none()], 'nothing'],
    ['three texts of six', [half(), half(), half(), none(), none(), none()], 'whole'],
    ['three texts of seven', [half(), half(), half(), none(), none(), none(), none()], 'nothing'],
    ['none', [none()], 'nothing'],
  ] as const)('%s', (_, readings, share) => {
    expect(shareByRules(readings, words('grain'))).toBe(share)
  })

  it('is in the articles that have it', () => {
    const [one, two, three] = [whole(), none(), half()]
    expect(partAbout([one, two, three], words('grain'))).toEqual([one, three])
  })

  it('takes a surname alone for a person whom another article names in full', () => {
    const asked = { query: 'Jane Reed', kind: 'person', actorIds: ['person:jane-rid'] }
    const named = titled('Jane Reed visits port', 'Jane Reed said that the port was safe.')
    const headline = titled('Reed asks court for time')
    const text = titled('Court gives time', 'It was the wish of Reed.')
    const reeds = titled('Wind in the reeds', 'A reed broke.')
    expect(partAbout([named, headline, text, reeds], asked)).toEqual([named, headline, text])
    expect(partAbout([headline, text], asked)).toEqual([])
  })
})

describe('stories of one rank', () => {
  const now = new Date('2026-03-04T12:00:00Z')
  const facts = { storyId: 's', origins: 1, countries: 1, lastAt: now, officialStatements: 0, topicMatch: 0 }

  it('have the sum of weight times value', () => {
    const [story] = rankStories([{ ...facts, origins: 12, countries: 8, officialStatements: 10, topicMatch: 1 }], now)
    expect(story?.rank).toBeCloseTo(1)
    const [bare] = rankStories([{ ...facts, origins: 0, countries: 0 }], now)
    expect(bare?.rank).toBeCloseTo(0.2)
    expect(
      rankTerms({ ...facts, countries: -1, topicMatch: 0.25 }, now).map(({ weight, value }) => [weight, value]),
    ).toEqual([
      [0.3, 0.27],
      [0.15, 0],
      [0.2, 1],
      [0.15, 0],
      [0.2, 0.25],
    ])
  })
})

describe('groups of the second pass', () => {
  const groups = (...ids: readonly (readonly string[])[]) =>
    ids.map((members) => members.map((member) => ({ id: member.slice(1), storyId: member[0]! }) as never))
  const renamed = (given: ReturnType<typeof groups>, shown = '', untouched = '') =>
    renameGroups(given, { isShown: (id) => shown.includes(id), untouched: new Set(untouched) })

  it('keep the id that most of their articles have, of equals the first', () => {
    expect(renamed(groups(['a1', 'b2', 'b3'])).moves).toEqual([{ articleId: '1', from: 'a', to: 'b' }])
    expect(renamed(groups(['b1', 'a2'])).moves).toEqual([{ articleId: '1', from: 'b', to: 'a' }])
    expect(renamed(groups(['b1', 'a2', 'a3']), 'b').moves.map(({ to }) => to)).toEqual(['b', 'b'])
  })

  it('get a new id where theirs is taken, and an old one leads to the new', () => {
    const { moves, absorbed } = renamed(groups(['a1', 'a2'], ['a3']))
    expect(moves.map(({ articleId, from }) => [articleId, from])).toEqual([['3', 'a']])
    expect(moves[0]!.to).not.toBe('a')
    expect(absorbed).toEqual([])
    expect(renamed(groups(['a1', 'a2', 'b3'])).absorbed).toEqual([{ from: 'b', into: 'a' }])
    expect(renamed(groups(['a1', 'a2', 'b3']), '', 'b').absorbed).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { createCircleClusterer } from '#src/stories/gathering/circle-clusterer.ts'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'

const hourMs = 3_600_000
const noon = Date.parse('2026-03-04T12:00:00Z')
const article = (id: string, title: string, text: string, hoursAgo: number): StoryArticle => ({
  id,
  title,
  text,
  at: noon - hoursAgo * hourMs,
})

const varna = article(
  'varna-1',
  'Freighter aground at Varna',
  'A freighter with fuel ran aground off Varna on Tuesday.',
  9,
)
const varnaAgain = article(
  'varna-2',
  'Varna port shut after freighter runs aground',
  'The port of Varna was shut on Tuesday after a freighter carrying fuel ran aground in a storm.',
  7,
)
const lima = article('lima-1', 'Strike halts buses in Lima', 'Bus drivers in Lima walked out over fuel prices.', 6)
const always = { before: noon - 100 * hourMs, isShown: () => false }

function begin() {
  const common = createClusterer()
  return { common, circle: createCircleClusterer(common) }
}

describe('an article that only some may see', () => {
  it('joins the common story that it is about, and leaves that as it is', () => {
    const { common, circle } = begin()
    const { storyId } = common.place(varna)
    const before = JSON.stringify(common.snapshot())
    expect(circle.place(varnaAgain)).toBe(storyId)
    expect(JSON.stringify(common.snapshot())).toBe(before)
  })

  it('opens a story of its own where none fits, which others of its kind join', () => {
    const { common, circle } = begin()
    common.place(lima)
    const own = circle.place(varna)
    expect([...common.storyIds()]).not.toContain(own)
    expect(circle.place(varnaAgain)).toBe(own)
    expect(circle.place(varna)).toBe(own)
  })

  it('joins a common story that has appeared since, and its own story goes into that', () => {
    const { common, circle } = begin()
    const own = circle.place(varna)
    const { storyId } = common.place(varnaAgain)
    const moved = {
      moves: [{ articleId: 'varna-1', from: own, to: storyId }],
      absorbed: [{ from: own, into: storyId }],
    }
    expect(circle.mend(always)).toEqual(moved)
    expect(circle.mend(always)).toEqual({ moves: [], absorbed: [] })
  })

  it('stays in a common story as long as there is one', () => {
    const { common, circle } = begin()
    common.place(varna)
    circle.place(varnaAgain)
    expect(circle.mend(always)).toEqual({ moves: [], absorbed: [] })
  })

  it('is forgotten once it is old, and then placed anew', () => {
    const { common, circle } = begin()
    const own = circle.place(varna)
    circle.mend({ before: varna.at!, isShown: () => false })
    const { storyId } = common.place(varnaAgain)
    expect(circle.place(varna)).toBe(own)
    circle.mend({ before: varna.at! + 1, isShown: () => false })
    expect(circle.place(varna)).toBe(storyId)
  })

  it('keeps the story that it was given before', () => {
    const { circle } = begin()
    circle.adopt(varna, 'story-a', false)
    circle.adopt(varna, 'story-b', false)
    expect(circle.place(varna)).toBe('story-a')
    expect(circle.place(varnaAgain)).toBe('story-a')
  })

  it('draws no other article into a common story that it was given', () => {
    const { circle } = begin()
    circle.adopt(varna, 'story-a', true)
    expect(circle.place(varnaAgain)).not.toBe('story-a')
  })
})

import { describe, expect, it } from 'vitest'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'

const hourMs = 3_600_000

const strike = (id: string, at: number | null, title: string, text: string): StoryArticle => ({ id, title, text, at })

/** Two strikes on one country: what was hit differs, and the second comes `hours` after the first. */
const strikes = (hours: number | null): readonly StoryArticle[] => {
  const later = hours === null ? null : hours * hourMs
  const first = hours === null ? null : 0
  return [
    strike('a1', first, 'Peru strikes Bolivia, silos burn', 'Grain silos burnt for hours after Peru struck Bolivia.'),
    strike('a2', first, 'Silos burn as Peru strikes Bolivia', 'Peru struck Bolivia and set grain silos alight.'),
    strike('b1', later, 'Peru strikes Bolivia, tug sinks', 'A tug sank off the lighthouse after Peru struck Bolivia.'),
    strike('b2', later, 'Tug sinks as Peru strikes Bolivia', 'Peru struck Bolivia and sank a tug at the lighthouse.'),
  ]
}

function storiesOf(articles: readonly StoryArticle[]): number {
  const clusterer = createClusterer()
  for (const article of articles) clusterer.adopt(article, 'together')
  clusterer.mend()
  return new Set(articles.map(({ id }) => clusterer.storyOf(id))).size
}

describe('the second pass', () => {
  it('parts two strikes on one country that lie days apart', () => {
    expect(storiesOf(strikes(60))).toBe(2)
  })

  it('leaves reports of one moment together', () => {
    expect(storiesOf(strikes(0))).toBe(1)
  })

  it('leaves reports without a time together', () => {
    expect(storiesOf(strikes(null))).toBe(1)
  })
})

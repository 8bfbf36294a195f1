import { describe, expect, it } from 'vitest'
import { storyStatements } from '#src/briefings/story-statements.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

function speakersIn(...bodies: readonly string[]): readonly string[] {
  const articles = bodies.map((body, index) =>
    readingOf({ id: `a${index}`, title: 'Review of ports ordered', body, outlet: outletNamed(`outlet-${index}`) }),
  )
  return storyStatements(articles, new Set()).statements.map(({ speaker }) => speaker?.name ?? '-')
}

describe('a speaker whom one article calls by the surname', () => {
  it('has the full name that another article of the story has', () => {
    expect(
      speakersIn(
        'U.S. President Don Marsh said the ports were unsafe.',
        'President Marsh tweeted that the review would take a year.',
      ),
    ).toEqual(['Don Marsh', 'Don Marsh'])
  })

  it.each([
    ['another office', 'First lady Rosa Marsh said the ports were unsafe.'],
    ['a lesser office', 'Vice President Rosa Marsh said the ports were unsafe.'],
    ['an office of the past', 'Former President Rosa Marsh said the ports were unsafe.'],
    ['no office', 'Rosa Marsh said the ports were unsafe.'],
    ['a namesake', 'President Rosa Marsh met Don Marsh. President Rosa Marsh said the ports were unsafe.'],
  ])('keeps the surname beside %s', (_story, other) => {
    expect(speakersIn(other, 'President Marsh tweeted that the review would take a year.')).toContain('Marsh')
  })
})

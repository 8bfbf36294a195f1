import { describe, expect, it } from 'vitest'
import { sameStatements } from '#src/stories/facts/same-statement.ts'
import { findUnheard } from '#src/stories/facts/unheard.ts'
import { readingOf } from '#test/support/reading.ts'

const accusation = readingOf({
  id: 'a',
  body: 'Taiwan accused China on Monday of boarding a ferry off the island of Kinmen.',
})

function unheardIn(...others: readonly string[]) {
  const readings = [accusation, ...others.map((body, index) => readingOf({ id: `b${index}`, body }))]
  return findUnheard(sameStatements(readings), readings).map(({ party }) => party)
}

describe('a party that is accused', () => {
  it('and that nobody quotes is named once, however often it is accused', () => {
    expect(unheardIn()).toEqual([{ actorId: 'state:CN', name: 'China' }])
    expect(unheardIn('Taiwan has blamed China for boarding a second ferry.')).toHaveLength(1)
  })

  it.each([
    { story: 'speaks itself', body: 'China denied that its coast guard boarded a ferry.' },
    { story: 'speaks through its capital', body: 'Beijing said the ferry was never stopped.' },
    { story: 'speaks elsewhere in the story', body: 'China said it would hold a drill in spring.' },
    {
      story: 'speaks through its minister',
      body: 'Chinese Foreign Minister Wang Yi said the ferry was never stopped.',
    },
  ])('is not named where it $story', ({ body }) => {
    expect(unheardIn(body)).toEqual([])
  })

  it('is the one whom the verb names, not what he is accused of', () => {
    const thrown = readingOf({ id: 'd', body: 'Taiwan accused police of throwing stones at China.' })
    expect(findUnheard(sameStatements([thrown]), [thrown])).toEqual([])
  })

  it('is not sought where nobody is accused', () => {
    const calm = readingOf({ id: 'c', body: 'Taiwan thanked China on Monday for returning a ferry.' })
    expect(findUnheard(sameStatements([calm]), [calm])).toEqual([])
  })

  it('is not sought where somebody is only told something', () => {
    const told = readingOf({ id: 'd', body: 'Taiwan told China on Monday that a ferry was missing off Kinmen.' })
    expect(findUnheard(sameStatements([told]), [told])).toEqual([])
  })
})

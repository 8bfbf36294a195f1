import { describe, expect, it } from 'vitest'
import { sameStatements } from '#src/stories/facts/same-statement.ts'
import { findUnheard } from '#src/stories/facts/unheard.ts'
import { namedSpan, readingOf, statementOf } from '#test/support/reading.ts'

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
    {
      story: 'speaks through its minister, named by a pronoun',
      body: 'Kenyan reporters met Chinese Foreign Minister Wang Yi. “The ferry was never stopped,” he said.',
    },
    { story: 'is said to have answered', body: 'The words drew a furious response from Beijing.' },
    { story: 'is said to have denied it', body: 'There was little news, and China’s coast guard has denied it all.' },
    {
      story: 'is named in the words for its speaker',
      body: 'The embassy of China said the ferry was never stopped.',
    },
  ])('is not named where it $story', ({ body }) => {
    expect(unheardIn(body)).toEqual([])
  })

  it('is the one whom the verb names, not what he is accused of', () => {
    const thrown = readingOf({ id: 'd', body: 'Taiwan accused police of throwing stones at China.' })
    expect(findUnheard(sameStatements([thrown]), [thrown])).toEqual([])
  })

  it.each(['Al-Assad’s government denied the claims.', 'The Assad regime says the claims are baseless.'])(
    'is not named where a person’s government answers: %s',
    (body) => {
      const told = readingOf({ id: 'd', body: 'Taiwan accused Bashar Assad on Monday of boarding a ferry.' })
      const readings = [told, readingOf({ id: 'e', body })]
      expect(findUnheard(sameStatements([told]), [told])).toHaveLength(1)
      expect(findUnheard(sameStatements(readings), readings)).toEqual([])
    },
  )

  it('is named where the accuser names what it is accused of', () => {
    expect(unheardIn('Taiwan has accused China of what he called the largest theft in years.')).toHaveLength(1)
  })

  it('is named where somebody else answers it', () => {
    expect(unheardIn('The words drew a furious response from Tokyo about China.')).toHaveLength(1)
  })

  it('is named where another one of its neighbours speaks', () => {
    expect(unheardIn('Japan said the ferry was never stopped.')).toHaveLength(1)
  })

  it('is not sought where the accused has no name', () => {
    const nameless = readingOf({ id: 'd', body: 'Taiwan accused the crew on Monday of boarding a ferry.' })
    expect(findUnheard(sameStatements([nameless]), [nameless])).toEqual([])
  })

  it('is not sought in a headline, which the text may not bear out', () => {
    const headline = readingOf({ id: 'd', title: 'Taiwan accuses China of boarding a ferry', body: 'The wind rose.' })
    expect(findUnheard(sameStatements([headline]), [headline])).toEqual([])
  })

  it('is not sought where no verb says what was done', () => {
    const bare = readingOf({
      id: 'd',
      body: 'Taiwan accused China of boarding a ferry.',
      found: (text) => ({
        statements: [
          {
            ...statementOf(text, {
              speaker: 'Taiwan',
              cue: 'accused',
              content: 'boarding a ferry',
              target: namedSpan(text, 'China', 'state:CN'),
            }),
            cue: null,
          },
        ],
      }),
    })
    expect(findUnheard(sameStatements([bare]), [bare])).toEqual([])
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

import { describe, expect, it } from 'vitest'
import { repeatsHeadline } from '#src/briefings/repeats-headline.ts'
import { iraq } from '#test/support/invented-news.ts'

const { headline } = iraq.stories[0]!
const piece = (text: string, articleId = headline.citation.articleId) => ({
  alsoIn: [],
  text,
  citation: { ...headline.citation, articleId },
})

describe('a statement below a headline', () => {
  it('repeats it where it is cut from it', () => {
    expect(repeatsHeadline({ pieces: [piece('trade warnings over raids')] }, { headline })).toBe(true)
  })

  it.each([
    ['words of the text', [piece('we will not yield')]],
    ['words of the headline and of the text', [piece('trade warnings'), piece('we will not yield')]],
    ['the same words of another article', [piece('trade warnings', 'another')]],
    ['no words', []],
  ])('does not with %s', (_, pieces) => {
    expect(repeatsHeadline({ pieces }, { headline })).toBe(false)
  })
})

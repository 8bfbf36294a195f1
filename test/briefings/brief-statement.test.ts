import { describe, expect, it } from 'vitest'
import { briefStatement } from '#src/briefings/brief-statement.ts'
import { readingOf } from '#test/support/reading.ts'

/** Whom the last statement of a text is printed under. */
function speakerOf(body: string) {
  const read = readingOf({ id: 'a', title: 'Talks', body })
  return briefStatement(read, read.analysis.statements.at(-1)!).speaker
}

describe('a state that speaks', () => {
  it.each([
    ['a house of it', 'The White House said on Monday that the talks would go on.', 'the White House', 'state:US'],
    ['its capital', 'Tehran said on Monday that the talks would go on.', 'Tehran', 'state:IR'],
    ['its name', 'Iran said on Monday that the talks would go on.', 'Iran', 'state:IR'],
    ['letters', 'The US said on Monday that the talks would go on.', 'the US', 'state:US'],
    ['a pronoun', 'Iran said on Monday it would talk. It said the talks would go on.', 'Iran', 'state:IR'],
  ])('is called what the article calls it: %s', (_, body, name, actorId) => {
    expect(speakerOf(body)).toEqual({ name, actorId })
  })
})

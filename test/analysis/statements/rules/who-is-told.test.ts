import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { said } from '#test/support/said.ts'

/** Statements that are printed under a name, as “name (office): words”. */
function printedIn(text: string): string[] {
  return analyze(text)
    .statements.filter(({ printed }) => printed)
    .map(({ speaker, office, content }) => {
      const who = office ? `${speaker?.name} (${office})` : speaker?.name
      return `${who}: ${text.slice(content.start, content.end)}`
    })
}

describe('who speaks is not', () => {
  it('whom “he” tells it', () => {
    expect(
      said(
        'Mr. Roe said he, like Mr. Lund, wanted a pact. “What I would not have done is leave the camp,” he told Mr. Roe.',
      ),
    ).toEqual(['Roe: he, like Mr. Lund, wanted a pact', 'Lund: What I would not have done is leave the camp'])
  })

  it('the agency that only tells of somebody’s words', () => {
    expect(
      printedIn(
        'Ian Lund, mayor of Halvar, met the observers. “We found maps on them,” Lund said, according to the Associated Press.',
      ),
    ).toEqual(['Ian Lund (mayor of Halvar): We found maps on them'])
    expect(printedIn('The bridge was closed in May, according to the Associated Press.')).toEqual([
      'Associated Press: The bridge was closed in May',
    ])
  })

  it('the body whose name the bearer’s office ends in', () => {
    expect(
      printedIn('“The young lose their homes,” said UN High Commissioner for Refugees Antonio Lund on Monday.'),
    ).toEqual(['Antonio Lund (UN High Commissioner for Refugees): The young lose their homes'])
    expect(printedIn('The UN refugee agency said that the young lost their homes.')).toEqual([
      'UNHCR: the young lost their homes',
    ])
  })

  it('the state in a caption that stands between “it” and the body that spoke', () => {
    const text =
      'The Kenyan Foreign Ministry said it was “sad that the paper ignores the nation”.\nU.S. Secretary of State Ada Quill speaks in Washington, U.S., August 22, 2017.\n“We do not allow use of our land,” it said.'
    expect(printedIn(text)).toContain('Foreign Ministry: We do not allow use of our land')
  })

  it('a paper that nobody can be named for', () => {
    const paper = 'The statement said that the harbour would be closed on Monday.'
    expect(printedIn(paper)).toEqual([])
    expect(printedIn('A statement by Ada Quill said that the harbour would be closed on Monday.')).toEqual([
      'Ada Quill: the harbour would be closed on Monday',
    ])
  })
})

describe('an office is not given', () => {
  /** “name (office)” of everybody. */
  const officesOf = (text: string) => analyze(text).actors.map(({ name, office }) => `${name} (${office})`)

  it('to somebody with whom its bearer is compared', () => {
    expect(officesOf('Like Ada Quill, the president did not mince his words.')).toEqual(['Ada Quill (null)'])
    expect(officesOf('Ada Quill, the president of the club, did not mince her words.')).toEqual([
      'Ada Quill (president of the club)',
    ])
  })

  it('as held where a preposition stands before its loss', () => {
    expect(officesOf('They marched in support of ousted president Ian Lund.')).toEqual(['Ian Lund (ousted president)'])
    expect(officesOf('They say she sacked Minister Ian Lund.')).toEqual(['Ian Lund (Minister)'])
  })
})

describe('nothing is printed where', () => {
  it.each([
    ['somebody refuses to tell', 'Foreign Minister Ada Quill declined to signal how soon the port would be open.'],
    [
      'the writer explains a name',
      'Author Mike Lund offered his congratulations to “General Jo,” referring to the adviser of the president.',
    ],
    [
      'the object stands before its clause',
      'It was a task and one Mr. Lund had promised all the way back in the spring.',
    ],
  ])('%s', (_, text) => {
    expect(printedIn(text)).toEqual([])
  })
})

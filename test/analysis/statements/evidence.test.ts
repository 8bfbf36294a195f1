import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

const evidenceOf = (text: string, at = 0) => analyze(text, { keepEvidence: true }).statements[at]?.evidence

describe('the evidence of a statement', () => {
  it('names the sieve, the cue and how near the speaker stands', () => {
    expect(evidenceOf('“We will hold the line,” said Mara Voss on Monday.')).toMatchObject({
      sieve: 'quotation beside cue',
      cue: 'say',
      distance: 0,
      inverted: true,
      announced: true,
      speakerBy: 'name',
      speakerKind: 'person',
      kind: 'direct',
      length: 5,
    })
  })

  it('counts the words between a speaker and the cue', () => {
    expect(evidenceOf('Mara Voss, a judge from Oslo, said that the line would hold.')).toMatchObject({
      sieve: 'reported clause',
      distance: 6,
      inverted: false,
    })
  })

  it('tells the margin by which a pronoun means its person', () => {
    const text = 'Mara Voss met the council on Monday. “We will hold the line,” she said.'
    expect(evidenceOf(text)).toMatchObject({ speakerBy: 'pronoun', rivals: 0, margin: 1 })
  })

  it('leaves a pronoun without a person at no margin', () => {
    expect(evidenceOf('“We will hold the line,” she said.')).toMatchObject({ speakerBy: 'pronoun', margin: 0 })
  })

  it('tells how far a quotation has run on', () => {
    const text = 'Mara Voss said: “We will hold the line.\n\n“Nobody will pass it.”'
    expect(evidenceOf(text)).toMatchObject({ paragraphsAway: 0, lone: false })
    expect(evidenceOf(text, 1)).toMatchObject({ sieve: 'run-on', paragraphsAway: 1, lone: true })
  })

  it('tells the mood of the cue', () => {
    expect(evidenceOf('Mara Voss will say that the line held.')).toMatchObject({ reality: 'future' })
    expect(evidenceOf('Mara Voss, who said that the line held, left.')).toMatchObject({ sideClause: true })
  })
})

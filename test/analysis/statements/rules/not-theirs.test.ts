import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { said } from '#test/support/said.ts'

/** Words that stand beside a name and are not its bearer's. */
describe('words are not given to', () => {
  it.each([
    ['US urged to end grain sales to Kessia as it backs militia', []],
    ['Council told to repair the bridge before winter', []],
    ['Pipes are ready to be laid under the river, Halvar Governor told', []],
    ['Norland arms found in camp of rebels accused of murder, UN told', []],
    ['The US urged Kessia to end grain sales.', ['United States: to end grain sales']],
    ['Pipes are ready, the governor told reporters.', ['the governor: Pipes are ready']],
  ])('whoever is told: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      'Norland and France met. "We see no good will," the blog wrote. "If the U.S. ignores the people, it gets no answer," it added.',
      ['the blog: We see no good will', 'it: If the U.S. ignores the people, it gets no answer'],
    ],
    [
      'They share the stance of China as much as of its people, the paper wrote. "Whoever calls it a bluff is wrong," it said.',
      ['the paper: They share the stance of China as much as of its people', 'it: Whoever calls it a bluff is wrong'],
    ],
    [
      'The US and Israel backed foundation was given the task. It says it has begun and that trucks are there.',
      ['It: it has begun and that trucks are there'],
    ],
    ['Israel left the talks on Monday. It said the plan was dead.', ['Israel: the plan was dead']],
    [
      'Peter Lund, founder of the company, said the ban was unfair. The company said it was willing to talk.',
      ['Peter Lund: the ban was unfair', 'The company: it was willing to talk'],
    ],
  ])('a state or a person that “it” or “the company” does not mean: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      '"We are ready," Ada Quill said. The Norwick Post\'s Ralph Lowe concurs. "It was plainly a good day for the north."',
      ['Ada Quill: We are ready', 'Ralph Lowe: It was plainly a good day for the north.'],
    ],
    [
      '"We are ready," Ada Quill said. She laughed. "It was plainly a good day for the north."',
      ['Ada Quill: We are ready', 'Ada Quill: It was plainly a good day for the north.'],
    ],
  ])('who spoke before, where somebody else came between: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      'Norland will not be lectured to, PM Robert Fisk has said after Kessia warned of cuts if it resists',
      ['Robert Fisk: Norland will not be lectured to', 'Kessia: cuts if it resists'],
    ],
    [
      'Trucks were stopped and looted overnight, residents and merchants said on Wednesday, hours after people overran a site.',
      ['residents and merchants: Trucks were stopped and looted overnight'],
    ],
    [
      'The paper repeated three demands for a deal, as first revealed by Minister Lena Holt.',
      ['The paper: three demands for a deal, as first revealed by Minister Lena Holt'],
    ],
    [
      'Letter also signed by Hanna Kury and Rob Davis urges both sides to stop.',
      ['Letter also signed by Hanna Kury and Rob Davis: to stop'],
    ],
    ['Jane Doe ordered a strike on a base from whence an attack on Kessia allegedly originated.', []],
  ])('what only tells when, a deed, or a letter that they sign: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('who only gives the word in a transcript', () => {
    const text = `ANN COLE: You are on the quay now, are you?

BO LUND: Yes. The port is closed and nobody works there.

ANN COLE: But today—

BO LUND: The mayor lied to the people of this town.

ANN COLE: Bo Lund in Halvar?

BO LUND: I agree with the last point.`
    const printed = analyze(text).statements.filter((statement) => statement.printed)
    expect(printed.map(({ content }) => text.slice(content.start, content.end))).toEqual([
      'You are on the quay now, are you?',
      'Yes. The port is closed and nobody works there.',
      'The mayor lied to the people of this town.',
      'I agree with the last point.',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Contents of the statements that are printed under a name, with that name. */
function printedIn(text: string): readonly string[] {
  return analyze(text)
    .statements.filter(({ printed }) => printed)
    .map(({ speaker, content }) => `${speaker?.name}: ${text.slice(content.start, content.end)}`)
}

describe('no name stands over', () => {
  it.each([
    ['what is still to be said', 'Jane Doe will announce that burglaries dropped by an estimated 15.8%.'],
    ['a cut text', 'In a post, Deputy Foreign Minister Karim Ghari said the U.S. has no...'],
    ['a day', 'A quake hit off the coast, the Norland Geological Survey reported on Friday.'],
    [
      'a clause on a noun',
      '“No, they’re not,” the president told reporters when asked about the news reports that have shed light on the ship.',
    ],
    ['what somebody threatens to do', 'Strikes kill 11 in southern Kessia, Hezbollah threatens to retaliate'],
    ['a noun that lacks its title', 'The “Tonight Show” host said President Doe had been surprised.'],
  ])('%s: %s', (_, text) => {
    expect(printedIn(text)).toEqual([])
  })

  it('who told another report', () => {
    const text =
      'At least 24 people died in Manora and 17 in East Manora, with additional fatalities reported in Sikka, the agency said.'
    expect(printedIn(text).map((line) => line.split(':')[0])).toEqual(['the agency'])
  })

  it('a clause whose subject stands behind “after”', () => {
    const text = 'President Jane Doe kept building her ballroom after two lower courts said she was flouting the law.'
    expect(printedIn(text).filter((line) => line.startsWith('Jane Doe'))).toEqual([])
  })
})

describe('a name stands over', () => {
  it.each([
    [
      'Jane Doe announced that burglaries dropped by an estimated 15.8%.',
      'Jane Doe: burglaries dropped by an estimated 15.8%',
    ],
    [
      'Deputy Foreign Minister Karim Ghari said the U.S. has no right to stay.',
      'Karim Ghari: the U.S. has no right to stay',
    ],
    ['The ship will not return, the agency said on Friday.', 'the agency: The ship will not return'],
  ])('%s', (text, line) => {
    expect(printedIn(text)).toEqual([line])
  })
})

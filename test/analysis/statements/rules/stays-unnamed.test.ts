import { describe, expect, it } from 'vitest'
import { staysUnnamed } from '#src/analysis/english/sieves/stays-unnamed.ts'
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
    ['a name for a thing', 'The drills were held near what Moscow calls the Kuril Islands.'],
    ['a noun that lacks its title', 'The “Tonight Show” host said President Doe had been surprised.'],
  ])('%s: %s', (_, text) => {
    expect(printedIn(text)).toEqual([])
  })

  it('who told another report', () => {
    const text =
      'At least 24 people died in Manora and 17 in East Manora, with additional fatalities reported in Sikka, the agency said.'
    expect(printedIn(text).map((line) => line.split(':')[0])).toEqual(['the agency'])
  })

  it('a clause whose subject stands behind a comma and “after”', () => {
    const text =
      'Japan and South Korea held a call to coordinate their response to the barrage of missiles, after Pyongyang dismissed the overtures of President Jane Doe.'
    expect(printedIn(text).filter((line) => line.startsWith('South Korea'))).toEqual([])
  })

  it('a clause whose subject stands behind “after”', () => {
    const text = 'President Jane Doe kept building her ballroom after two lower courts said she was flouting the law.'
    expect(printedIn(text).filter((line) => line.startsWith('Jane Doe'))).toEqual([])
  })
})

describe('a statement', () => {
  it.each([
    ['that is a list of headlines', 'Kessia calls it a diversion. Officials make claims about traffic.'],
    ['with a link ahead', 'Doe said Read More: Chalk One Up for Kessia “We want to stay.”'],
    ['with another headline ahead', 'Doe said COURT STAYS SILENT ON CLAIMS “There is a word for that.”'],
  ])('%s stays without a name', (_, text) => {
    const start = text.indexOf(' ', text.indexOf(text.startsWith('Doe') ? 'said' : 'calls')) + 1
    const content = { start, end: text.length }
    const judged = { content, kind: 'indirect', cue: null, speaker: null } as const
    expect(staysUnnamed(text, judged, { reality: 'real' })).toBe(true)
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

import { describe, expect, it } from 'vitest'
import { headlineOf, saysWhatHappened } from '#src/briefings/story-headline.ts'
import { readingOf } from '#test/support/reading.ts'

const titled = (...titles: readonly string[]) =>
  titles.map((title, place) => readingOf({ id: `a${place}`, title, body: 'Norland closed its border with Sudmark.' }))

describe('a story that says what happened', () => {
  it.each([
    'Norland closes its border with Sudmark after raid',
    'Two injured in stabbing attack at temple in Halvar',
    'Court orders Norland to open the archive',
    'At least 20 dead in strike on school in Halvar',
    'New sanctions on Norlandic banks',
    'Ferries in Norland wait for fuel at Halvar',
  ])('%s', (title) => {
    expect(saysWhatHappened(titled(title))).toBe(true)
  })

  it.each([
    'The Unconstitutional Strike on Sudmark',
    'Drone War: How Norland Rebuilds Its Weapons In Unexpected Ways',
    'Seen the harbour film? We take a close look at its claims',
    'FLASHBACK: Here’s A List Of The Times Milner Warned Against War',
    'Border talks: what comes next',
    'Norlandic envoy in Halvar',
    'Norland warns Sudmark after it closes border amid failed',
    'Talks on the border fail as Norland rejects the',
    '‘Halvar’s war is over: Norland closes its border’',
  ])('but not %s', (title) => {
    expect(saysWhatHappened(titled(title))).toBe(false)
  })

  it('has a headline that tells it, though others ask', () => {
    const [asks, tells] = ['Border closed: what comes next', 'Norland closes its border with Sudmark']
    expect(saysWhatHappened(titled(asks, tells))).toBe(true)
    expect(headlineOf(titled(asks, tells)).text).toBe(tells)
  })
})

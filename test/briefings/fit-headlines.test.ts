import { describe, expect, it } from 'vitest'
import { articleKind } from '#src/articles/article-kind.ts'
import { saysWhatHappened } from '#src/briefings/story-headline.ts'
import { readingOf } from '#test/support/reading.ts'

const tellsEvent = (title: string) => saysWhatHappened([readingOf({ id: 'a', title, body: 'It was told on Monday.' })])
const kindOf = (title: string) => articleKind(readingOf({ id: 'a', title, body: 'It was told on Monday.' }).article)

describe('a headline that says what happened', () => {
  it.each([
    'Ferries in Norland wait for fuel',
    'Norland raids three depots near Sudmark',
    'Marsh says the truce may signal a new start',
    '‘No retreat’: Sailors seize Sudmark harbour',
    'UN experts warn of hunger in Sudmark',
    'One man killed, two hurt in Halvar blast',
    'Capt. Doe freed after two years in Norland jail',
    'Sens. Orlo and Marsh vote against harbour pact',
    'Prof. Marsh wins Norland science prize',
    'Norland Corp. Cuts 4,000 jobs after port closure',
    'Norland and Sudmark open high-stakes talks in Oslo',
    'Norland to vote in May not June, board rules after talks',
    'Authors reject settlement with Halvar publisher',
    '‘We will not yield’: Norland rejects ultimatum',
    'Norland to free three prisoners',
    'HEAVY RAIN: Three die in Sudmark',
    'Behind-the-scenes deal ends Norland strike',
  ])('is one: %s', (title) => {
    expect(tellsEvent(title)).toBe(true)
  })

  it.each([
    'Behind the truce, Orlo’s bid to win time',
    'From quay to cell: The long road of a Sudmark sailor',
    'CARL MILNER: Norland wants a fight with the unions',
    'Norland is losing its ports. Nobody in Sudmark seems to care',
    'Long silence of the admiral may signal a shift at the top',
    'Harbour pact a big test for Marsh',
    'Marsh offensive a strategic bid to detach Orlo from Norland: experts',
    '‘Not in my name’: Orlo’s sailors against the pact',
    '‘Act of war’: Expert rejects Norland’s reasons for the raid',
    'Our long fight for the harbour of Halvar goes on',
    'One man’s long fight for the harbour of Halvar',
    'Harbour talks a high-stakes gamble for Marsh and his party',
    'Professor rejects Norland’s reasons for the raid',
    'Fragile quiet in Halvar as the truce leaves unanswered questions',
  ])('is none: %s', (title) => {
    expect(tellsEvent(title)).toBe(false)
  })
})

describe('the kind of an article by its headline', () => {
  it.each([
    ['Live Harbour Updates', 'live'],
    ['Sudmark Riots: Live Updates as Sailor Is Charged', 'live'],
    ['From the Archives, 1951: Ferry sinks off Sudmark', 'newsletter'],
    ['Harbour strike: Daily update as talks stall', 'newsletter'],
    ['Today’s top news: Norland, Orlo, Sudmark', 'newsletter'],
    ['Norland war day 52: Truce holds in Sudmark', 'newsletter'],
    ['Tom Kerrin on… the secret of the harbour', 'programme'],
    ['This is a remarkably good pact', 'opinion'],
    ['If Jane Marsh Were a Sailor', 'opinion'],
    ['Stop Pretending the Harbour Strike Is a Crisis', 'opinion'],
    ['Marsh’s threats are only pushing Orlo and Norland closer together', 'opinion'],
    ['Marsh says this is a good pact', 'news'],
    ['Norland raids three depots near Sudmark', 'news'],
  ])('%s: %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind)
  })
})

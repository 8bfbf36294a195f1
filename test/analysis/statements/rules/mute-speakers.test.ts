import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { said } from '#test/support/said.ts'

/** Speakers of the statements that are printed under their name. */
const printedUnder = (text: string): (string | undefined)[] =>
  analyze(text)
    .statements.filter(({ printed }) => printed)
    .map(({ speaker }) => speaker?.name)

describe('a name stands only over somebody who can speak', () => {
  it.each([
    ['a law', 'Shariah law says that a thief must be punished.'],
    ['a plan', 'A plan says the road will be closed in May.'],
    ['a rift', 'A rift over the road said that it was closed.'],
    ['an amount of something', 'A large amount of noise suggests that the road is closed.'],
    ['where something stood', 'The post appeared late. “We will march on Sunday,” online said.'],
    ['a name with a word of the page behind it', 'Speaker Karen Wilmer Retirees should say that the road is closed.'],
    ['whom a clause tells of', 'Asking pundits who did not foresee the flood to explain it seems odd.'],
  ])('not over %s', (_, text) => {
    expect(printedUnder(text)).toEqual([])
  })

  it.each([
    ['The report says the road will be closed in May.', ['The report']],
    ['A sailor said the road was closed.', ['A sailor']],
    ['One passer-by said the road was closed.', ['One passer-by']],
    ['A former inmate said the road was closed.', ['A former inmate']],
    ['The elderly said they felt forgotten.', ['The elderly']],
    ['A succession of officials said the road was closed.', ['A succession of officials']],
    ['People familiar with the matter said the road was closed.', ['People familiar with the matter']],
    ['Wilmer supporters said on Monday that the road was closed.', ['Wilmer supporters']],
    ['Some said the road was bad.', ['Some']],
    ['Holm asked who would come to the hearing.', ['Holm']],
  ])('but over whoever can: %s', (text, speakers) => {
    expect(printedUnder(text)).toEqual(speakers)
  })
})

describe('words behind their source', () => {
  it.each([
    [
      'According to aid workers, who, like others, spoke under other names, the pause in fighting was too short.',
      ['aid workers: the pause in fighting was too short'],
    ],
    [
      'According to the Daily Courant, which cited an officer, the commander said that the troops had left the town.',
      ['the commander: the troops had left the town'],
    ],
    [
      'According to two officers, the commander said that the troops had left the town.',
      ['two officers: the commander said that the troops had left the town'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('no day relays what was said', () => {
    const text = 'Wednesday is the day beyond which Norland warned it cannot guarantee the safety of diplomats.'
    expect(analyze(text).statements.map(({ via }) => via)).toEqual([null])
  })
})

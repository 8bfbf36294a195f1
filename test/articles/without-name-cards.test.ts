import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutNameCards } from '#src/articles/without-name-cards.ts'

describe('cards behind names', () => {
  it.each([
    [
      'Rep. Susan Brokes Susan Wiant BrokesVoters win office | Senate waits MORE (R-Ind.) said she respects him.',
      'Rep. Susan Brokes (R-Ind.) said she respects him.',
    ],
    [
      'President Marsh Donald John MarshFive takeaways from the vote Lawmakers wait MORE said so, and Kevin McHale Kevin Owen McHaleMarsh shocks House MORE agreed.',
      'President Marsh said so, and Kevin McHale agreed.',
    ],
    ['The card of Louie Holm Louis (Louie) Buller HolmMarsh shocks all MORE.', 'The card of Louie Holm.'],
    ['Susan McHale wants MORE of it.', 'Susan McHale wants MORE of it.'],
    ['Brokes and BrokesVote are two firms.', 'Brokes and BrokesVote are two firms.'],
  ])('%s', (line, expected) => {
    expect(withoutNameCards(line)).toBe(expected)
  })

  it('take nothing from a text without them', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        fc.pre(!line.includes(' MORE'))
        expect(withoutNameCards(line)).toBe(line)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('who stands behind “by”', () => {
  it.each<[string, string[]]>([
    ['The move was sharply criticized by local economists.', ['local economists: The move']],
    [
      'Freddy was berated by his father for installing new windows.',
      ['his father: Freddy … for installing new windows'],
    ],
    ['Holt has been called a charlatan by fellow physicians.', ['fellow physicians: Holt … a charlatan']],
    ['The raid was condemned on Monday by Lund.', []],
    ['The plan was described as “a joke” by Mayor Lund.', ['Lund: The plan … as “a joke”']],
    ['The bridge was built by the army.', []],
    ['The plan could be criticized by lawyers.', []],
    ['The plan was not criticized by lawyers.', []],
    ['The singer was praised by nobody.', []],
    ['The minister was replaced by his deputy.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

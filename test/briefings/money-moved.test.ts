import { describe, expect, it } from 'vitest'
import { isMoneyMoved } from '#src/briefings/money-moved.ts'

function isMoved(text: string): boolean {
  const amount = /[$€]?\d[\d.]*(?: ?(?:million|billion|bn|m))?/.exec(text)!
  const span = { start: amount.index, end: amount.index + amount[0].length }
  return isMoneyMoved(text, { span, sentence: { start: 0, end: text.length } })
}

describe('a sum of money is shown', () => {
  it.each([
    'Norland pledged $400 million for the camps.',
    'Norland approved a $533 million artillery contract.',
    'The court fined the firm $20 million.',
    'Kessia owes its lenders $6 billion.',
    'It asked for 3 billion in military aid.',
    'Thieves stole $5 million from the bank.',
  ])('%s', (text) => {
    expect(isMoved(text)).toBe(true)
  })

  it.each([
    'The aircraft, which cost up to $50 million each, were lost.',
    'The president’s $400 million ballroom may be built.',
    'Reconstruction is expected to cost about $6.4bn.',
    'Oil rose to $90 a barrel.',
    'The film made $300 million.',
    'A house was sold at a price of $2 million.',
    'The court awarded her a $340 million yacht.',
    'The house ignored the demand of the president for $5 billion in funding.',
    'The sticking point is an insistence on $5 billion in funding for a wall.',
    'The kidnappers demanded $5 million.',
  ])('but not: %s', (text) => {
    expect(isMoved(text)).toBe(false)
  })
})

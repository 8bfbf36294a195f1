import { describe, expect, it } from 'vitest'
import { bearsOut, storySentence } from '#src/briefings/story-sentences.ts'
import { readingOf } from '#test/support/reading.ts'

const sentence = (body: string) => storySentence(readingOf({ id: body, body }), { start: 0, end: body.length })
const borneOut = (claim: string, other: string) => bearsOut(sentence(other), sentence(claim))

describe('whether one outlet bears out another', () => {
  const claim = 'The army shelled the market of Sarab and killed 31 people.'

  it.each([
    { other: 'The market of Sarab was shelled by the army, which killed 31 people.', why: 'other words, same figure' },
    { other: 'The army shelled the market of Sarab and killed 31 people, 11 of them children.', why: 'it says more' },
  ])('does: “$other” ($why)', ({ other }) => {
    expect(borneOut(claim, other)).toBe(true)
  })

  it.each([
    { other: 'The army shelled the market of Sarab and killed 23 people.', why: 'another figure' },
    { other: 'The army shelled the market of Sarab and killed people.', why: 'no figure' },
    { other: 'The army never shelled the market of Sarab and killed 31 people.', why: 'it denies it' },
    { other: 'Farmers of Sarab sold 31 melons.', why: 'something else' },
  ])('does not: “$other” ($why)', ({ other }) => {
    expect(borneOut(claim, other)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { toldAlike } from '#src/stories/facts/told-alike.ts'
import { readingOf } from '#test/support/reading.ts'

const strike = readingOf({
  id: 'a',
  title: 'Norland strikes depots near Sudmark',
  body: 'Jets hit three depots.',
  at: '2026-03-04T09:00:00Z',
})

describe('how alike two reports are told', () => {
  it('is whole for two headlines about the same deed at the same time', () => {
    const same = readingOf({ id: 'b', title: 'Depots near Sudmark hit by Norland', body: 'Three depots burnt.' })
    expect(toldAlike(strike, same)).toBe(1)
  })

  it('is less by half a day after', () => {
    const next = readingOf({
      id: 'b',
      title: 'Norland strikes depots near Sudmark',
      body: 'Jets hit two depots.',
      at: '2026-03-05T09:00:00Z',
    })
    expect(toldAlike(strike, next)).toBeCloseTo(0.5)
  })

  it.each([
    'Orlo condemns strike on depots near Sudmark',
    'Orlo slams Norland over depots near Sudmark',
    'Orlo calls on Norland to halt strikes near Sudmark',
    'World reacts to strikes on depots near Sudmark',
  ])('is less for a deed and what somebody says to it: %s', (title) => {
    expect(toldAlike(strike, readingOf({ id: 'b', title, body: 'It was said on Monday.' }))).toBeLessThanOrEqual(0.5)
  })

  it('is less for the words of two people', () => {
    const one = readingOf({ id: 'a', title: 'Jane Marsh says the truce with Norland holds', body: '' })
    const other = readingOf({ id: 'b', title: 'Carlo Bassi says the truce with Norland is dead', body: '' })
    expect(toldAlike(one, other)).toBeLessThan(1)
    expect(toldAlike(one, one)).toBe(1)
  })
})

describe('two reactions', () => {
  const welcome = (id: string, title: string) => readingOf({ id, title, body: '' })

  it('are told alike where one and the same reacts, and less where two do', () => {
    const one = welcome('a', 'Jordan welcomes truce at the harbour')
    expect(toldAlike(one, welcome('b', 'Jordan hails truce at the harbour'))).toBe(1)
    expect(toldAlike(one, welcome('b', 'Egypt welcomes truce at the harbour'))).toBeLessThan(1)
  })
})

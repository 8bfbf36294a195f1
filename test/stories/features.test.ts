import { describe, expect, it } from 'vitest'
import { storyFeatures } from '#src/stories/gathering/features.ts'

const featuresOf = (title: string, text: string) => storyFeatures({ id: 'a', title, text, at: null })

describe('the terms of an article', () => {
  it('leave out the dateline, with or without the headline before it', () => {
    const body = 'TRIESTE, Italy (Meridian Wire) - The port of Koper will buy two tugs.'
    for (const text of [body, `Koper buys tugs\n\n${body}`]) {
      const { name } = featuresOf('Koper buys tugs', text)
      expect([...name.keys()]).toEqual(expect.arrayContaining(['koper']))
      for (const word of ['trieste', 'italy', 'meridian', 'wire']) expect(name.has(word)).toBe(false)
    }
  })

  it('name the country of a place where the text leaves it out, for less than the place itself', () => {
    const { name, word } = featuresOf('Bus blown up near Burgas', '')
    expect(name.get('bulgaria')).toBeGreaterThan(0)
    expect(name.get('bulgaria')).toBeLessThan(name.get('burgas')!)
    expect(word.has('bulgaria')).toBe(true)
  })

  it('count a country once where the text names it', () => {
    const { name } = featuresOf('Bulgaria mourns after Burgas blast', '')
    expect(name.get('bulgaria')).toBe(name.get('burgas'))
  })
})

describe('the numbers of an article', () => {
  it.each([
    ['May 3 vote', ['5-3']],
    ['The 3 May vote', ['5-3']],
    ['May 31 vote', ['5-31']],
    ['Jan. 3 vote', ['1-3']],
    ['January 1 vote', ['1-1']],
    ['3 Sept vote', ['9-3']],
    ['December 24 vote', ['12-24']],
    ['32 May vote', ['32']],
    ['The 0 May vote', ['0']],
    ['Vote of 4,200 in 2026', ['4200', '2026']],
  ])('of “%s” are %j', (title, numbers) => {
    expect([...featuresOf(title, '').number.keys()]).toEqual(numbers)
  })
})

describe('the names of an article', () => {
  it.each([
    ['a headline in capitals', 'PORT BLAST HALVAR'],
    ['a headline in title case', 'Port Blast Halvar'],
    ['a plain headline', 'Port blast in Halvar'],
  ])('are told from its words in %s', (_, title) => {
    const { name, word } = featuresOf(title, '')
    expect([...name.keys()]).toEqual(['halvar'])
    expect([...word.keys()]).toEqual(['port', 'blast', 'halvar'])
  })

  it('are none that the text writes small', () => {
    expect(featuresOf('Port Blast Halvar', 'A blast in the port of halvar.').name.has('halvar')).toBe(false)
  })

  it('have no accents and no “’s”', () => {
    expect([...featuresOf('Élan’s port', '').name.keys()]).toEqual(['elan'])
    expect([...featuresOf('The zebra of Élan', '').name.keys()]).toEqual(['elan'])
  })

  it('begin with the first and the last letter of the alphabet, too', () => {
    expect([...featuresOf('Talks in Zebrin and Abrin', '').name.keys()]).toEqual(['zebrin', 'abrin'])
  })

  it('are words of two letters at least', () => {
    expect([...featuresOf('q x cd', '').word.keys()]).toEqual(['cd'])
  })
})

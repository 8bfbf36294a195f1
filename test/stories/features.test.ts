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

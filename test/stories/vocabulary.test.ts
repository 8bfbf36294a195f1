import { describe, expect, it } from 'vitest'
import type { StoryFeatures } from '#src/stories/gathering/features.ts'
import { createVocabulary } from '#src/stories/gathering/vocabulary.ts'

function features(...words: readonly string[]): StoryFeatures {
  const word = new Map(words.map((one) => [one, 1]))
  return { word, name: new Map(), number: new Map(), sureNames: new Set(), leaders: new Set() }
}

describe('a vocabulary that forgets', () => {
  it('stays within its limit however many new words come', () => {
    const vocabulary = createVocabulary()
    for (let day = 0; day < 50; day += 1) {
      vocabulary.learn(features('ferry', ...Array.from({ length: 20 }, (_, n) => `day${day}word${n}`)))
      vocabulary.forget(() => new Set(), 100)
      expect(vocabulary.termCount()).toBeLessThanOrEqual(100)
    }
    // A number that was freed is used again, so that no list grows.
    expect(vocabulary.snapshot().terms.length).toBeLessThanOrEqual(121)
  })

  it('keeps what articles need and what is usual, and lets go of the rarest', () => {
    const vocabulary = createVocabulary()
    for (let n = 0; n < 5; n += 1) vocabulary.learn(features('ferry'))
    const { word } = vocabulary.learn(features('zeppelin'))
    vocabulary.learn(features('kiosk', 'tram', 'canal'))
    vocabulary.forget(() => new Set(word.ids), 4)
    const kept = ['ferry', 'zeppelin', 'kiosk', 'tram', 'canal'].filter((one) => vocabulary.idOf(`w${one}`) !== null)
    expect(kept).toEqual(['ferry', 'zeppelin'])
    expect(vocabulary.countOf('wferry')).toBe(5)
    expect(vocabulary.countOf('wkiosk')).toBe(0)
  })

  it('gives a freed number to another word, which begins at nothing', () => {
    const vocabulary = createVocabulary()
    const old = vocabulary.learn(features('kiosk')).word.ids[0]!
    vocabulary.forget(() => new Set(), 0)
    const fresh = vocabulary.learn(features('tram')).word.ids[0]!
    expect(fresh).toBe(old)
    expect([vocabulary.termOf(fresh), vocabulary.countOf('wtram')]).toEqual(['tram', 1])
  })

  it('goes on from a snapshot with the numbers that it had', () => {
    const vocabulary = createVocabulary()
    const { word } = vocabulary.learn(features('ferry', 'kiosk', 'tram'))
    vocabulary.forget(() => new Set([word.ids[2]!]), 2)
    const restored = createVocabulary(JSON.parse(JSON.stringify(vocabulary.snapshot())))
    expect(restored.termOf(word.ids[2]!)).toBe('tram')
    const next = features('canal', 'tram', 'bridge')
    expect([...restored.learn(next).word.ids]).toEqual([...vocabulary.learn(next).word.ids])
  })
})
